"""What was said, once the bot's own mention is taken out."""

import base64
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.message import Mention
from bot.webex.mentions import heard
from bot.webex.persons import person_from, uuid_of
from tests.webex.samples import AMY, AMY_UUID, BOT, BOT_UUID, person_id

ME = person_from(BOT)
FARS_ID = person_id(BOT_UUID, cluster="urn:TEAM:us-west-2_r")
BOTS_ID, AMYS_ID = str(BOT["id"]), str(AMY["id"])


def tag(object_id: str, label: str) -> str:
    kind = 'data-object-type="person"'
    return f'<spark-mention {kind} data-object-id="{object_id}">{label}</spark-mention>'


ME_TAG, AMY_TAG = tag(BOTS_ID, "Meeting"), tag(AMYS_ID, "Amy Adams")

EVERYBODY = (
    '<spark-mention data-object-type="groupMention" data-group-type="all">'
    "All</spark-mention>"
)

SAID: dict[str, list[str]] = {
    "schedule now": [
        f"<p>{ME_TAG} schedule now</p>",
        f"<p>{ME_TAG}schedule now</p>",
        f"<p>{tag(BOT_UUID, 'Meeting Bot')}, schedule now</p>",
        f"<p>{tag(BOT_UUID.upper(), 'MB')}: schedule now</p>",
        f"<p>{tag(FARS_ID, 'M')} schedule now</p>",
        f"<p>schedule {ME_TAG} now</p>",
        f"<p>schedule now {ME_TAG}</p>",
        f"<p>\n  schedule now\n</p>\n{ME_TAG}",
        f"{ME_TAG} {ME_TAG} schedule now",
        f"<p>{ME_TAG} <strong>schedule</strong> <em>now</em></p>",
    ],
    "one\ntwo": [
        "<p>one</p><p>two</p>",
        "<p>one<br>two</p>",
        "<p>one<br/>two</p>",
        "one\ntwo",
        "<ul>\n<li>one</li>\n<li>two</li>\n</ul>",
        f"<p>{ME_TAG}</p><p>one</p>\n<blockquote>two</blockquote>",
    ],
    "one\n\ntwo": ["one<br><br>two", "<p>one<br/><br/>two</p>"],
    'a < b & "c" > d': ["<p>a &lt; b &amp; &quot;c&quot; &gt; d</p>"],
    "with bob@corp.example at 3": [
        '<p>with <a href="mailto:bob@corp.example">bob@corp.example</a> at 3</p>',
        '<p>with <a href="MAILTO:bob%40corp.example?subject=x">Bob</a> at 3</p>',
    ],
    "see here": [
        '<p>see <a href="https://x.example/?a=b@c">here</a></p>',
        '<p>see <a href="mailto:nobody">here</a></p>',
        '<p>see <a href="mailto:a b@c">here</a></p>',
        "<p>see <a>here</a></p>",
    ],
    "All come": [f"<p>{EVERYBODY} {ME_TAG} come</p>"],
    "": ["", "<p></p>", f"<p>{ME_TAG}</p>", f"<p>{ME_TAG} </p>", "<br><br>"],
}


@pytest.mark.parametrize(
    ("text", "html"), [(text, html) for text in SAID for html in SAID[text]]
)
def test_the_text_is_what_was_meant_for_the_bot(text, html):
    assert heard(html=html, bot=ME, mentioned=[BOTS_ID])[0] == text


def places(html: str, *mentioned: str) -> dict[str, Any]:
    text, mentions = heard(html=html, bot=ME, mentioned=[BOTS_ID, *mentioned])
    return {text[m.start : m.end]: m.person_id for m in mentions}


def test_other_people_keep_their_place_and_their_id():
    html = (
        f"<p>{ME_TAG} meet {AMY_TAG} &amp; {tag('P9', 'Bob')}, 3pm</p><p>{AMY_TAG}</p>"
    )

    text, mentions = heard(html=html, bot=ME, mentioned=[BOTS_ID, AMYS_ID])

    assert text == "meet Amy Adams & Bob, 3pm\nAmy Adams"
    assert mentions == (
        Mention(AMYS_ID, 5, 14),
        Mention("P9", 17, 20),
        Mention(AMYS_ID, 26, 35),
    )


def test_a_raw_uuid_becomes_the_id_that_the_api_knows():
    assert places(f"<p>{tag(AMY_UUID, 'Amy')}</p>", AMYS_ID) == {"Amy": AMYS_ID}
    assert places(f"<p>{tag(AMY_UUID, 'Amy')}</p>") == {"Amy": AMY_UUID}


def test_another_bot_of_the_same_name_is_not_taken_for_us():
    html = f"<p>{tag(AMYS_ID, 'Meeting Bot')} hello</p>"

    assert places(html) == {"Meeting Bot": AMYS_ID}


UNFINISHED = [
    '<p><spark-mention data-object-type="person" data-object-id="P9">Bob</p><p>x</p>',
    "<p>a <b>c",
    "<spark-mention>x</spark-mention>",
    '<spark-mention data-object-type="person" data-object-id="P9"></spark-mention>',
    "&#x110000; &nope; <!-- - -> <![CDATA[",
    "<" * 500,
]


@pytest.mark.parametrize("html", UNFINISHED)
def test_unfinished_html_is_read_as_far_as_it_goes(html):
    text, mentions = heard(html=html, bot=ME, mentioned=[])

    assert all(0 <= m.start < m.end <= len(text) for m in mentions)


@given(st.text(alphabet=" \n<>/&;ab@:\u00a0" + "p", max_size=40), st.text(max_size=9))
def test_places_are_always_inside_of_the_text(before, label):
    escaped = label.replace("&", "&amp;").replace("<", "&lt;")
    html = f"{before}{tag('P9', escaped)}{before}{ME_TAG}{before}"

    text, mentions = heard(html=html, bot=ME, mentioned=[])

    assert text == text.rstrip()
    for mention in mentions:
        assert text[mention.start : mention.end].strip()
        assert mention.end <= len(text)


IDS = {
    BOT_UUID: [BOTS_ID, BOT_UUID, BOT_UUID.upper(), BOTS_ID + "==", f" {BOTS_ID} "],
    None: ["", "P1", "Y2lzY29zcGFyazovL3Vz", "%%%", "é", "Y2lz" * 50],
}


@pytest.mark.parametrize(
    ("uuid", "text"), [(uuid, text) for uuid in IDS for text in IDS[uuid]]
)
def test_a_uuid_is_found_in_every_form_of_an_id(uuid, text):
    assert uuid_of(text) == uuid


def test_the_uuid_of_a_room_is_nobodys():
    room = base64.b64encode(f"ciscospark://us/ROOM/{BOT_UUID}".encode()).decode()

    assert uuid_of(room) is None
