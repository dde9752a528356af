"""The bot account through webexteamssdk, with every trap of the SDK set."""

import threading
from datetime import UTC, datetime
from email.parser import BytesParser
from email.policy import HTTP

import pytest

from bot.errors import (
    AuthorisationWithdrawn,
    NotFound,
    WebexError,
    WebexRejected,
    WebexUnavailable,
)
from bot.model.message import Mention, Space, SpaceKind
from bot.model.people import Person, PersonKind
from bot.model.reply import File, Outgoing, ToPerson, ToSpace
from bot.model.webhook import Webhook
from bot.ports import Messenger
from bot.webex.messenger import SdkMessenger
from tests.webex.fakes import Counting
from tests.webex.odd_server import Reset, Say, refused
from tests.webex.samples import AMY, BOT, BOT_UUID, message

HTML = b"<html>Too many</html>"


@pytest.fixture
def messenger(webex, time) -> Messenger:
    webex.says("GET /people/me", Say(body=BOT))
    return SdkMessenger("bot-token", webex.url, pace=time.pace)


def test_the_bot_knows_who_it_is(messenger, webex):
    me = messenger.me()

    assert (me.name, me.kind, me.email) == (
        "Meeting Bot",
        PersonKind.BOT,
        "m@webex.bot",
    )
    assert webex.asked[0].token == "bot-token"


def test_a_direct_message_is_read(messenger, webex):
    webex.says("GET /messages/M1", Say(body=message(text="  schedule now ")))

    heard = messenger.message("M1")

    assert heard.text == "schedule now"
    assert heard.space_kind is SpaceKind.DIRECT
    assert heard.created == datetime(2026, 3, 2, 9, 0, 0, 357000, tzinfo=UTC)
    assert (heard.sender_id, heard.sender_email) == (AMY["id"], "amy@corp.example")
    assert (heard.thread_id, heard.mentions, heard.files) == (None, (), ())


def test_a_mention_of_the_bot_is_taken_out_and_others_are_kept(messenger, webex):
    html = (
        f'<p><spark-mention data-object-type="person" data-object-id="{BOT_UUID}">'
        'Meeting</spark-mention> meet <spark-mention data-object-type="person"'
        f' data-object-id="{AMY["id"]}">Amy</spark-mention> at 3</p>'
    )
    body = message(
        text="Meeting meet Amy at 3",
        html=html,
        roomType="group",
        mentionedPeople=[BOT["id"], AMY["id"]],
        parentId="M0",
        files=["https://webexapis.com/v1/contents/C1"],
    )
    webex.says("GET /messages/M1", Say(body=body))

    heard = messenger.message("M1")

    assert heard.text == "meet Amy at 3"
    assert heard.mentions == (Mention(AMY["id"], 5, 8),)
    assert heard.thread_id == "M0"
    assert len(heard.files) == 1


NO_HTML: dict[str, list[str | None]] = {
    "schedule now": [
        "Meeting Bot schedule now",
        "meeting bot, schedule now",
        "Meeting schedule now",
        "MEETING: schedule now",
        "schedule now",
    ],
    "Meetings tomorrow": ["Meetings tomorrow"],
    "": ["Meeting Bot", "", None],
}


@pytest.mark.parametrize(
    ("left", "text"), [(left, text) for left in NO_HTML for text in NO_HTML[left]]
)
def test_without_html_the_name_at_the_front_is_taken_out(left, text, messenger, webex):
    body = message(text=text, roomType="group", mentionedPeople=[BOT["id"]])
    webex.says("GET /messages/M1", Say(body=body))

    assert messenger.message("M1").text == left


def test_in_a_direct_space_the_bots_name_is_a_word_like_any_other(messenger, webex):
    webex.says("GET /messages/M1", Say(body=message(text="Meeting with Bob at 3")))

    assert messenger.message("M1").text == "Meeting with Bob at 3"


@pytest.mark.parametrize(
    "created", ["2026-03-02T09:00:00Z", "2026-03-02T09:00:00+00:00"]
)
def test_dates_that_the_sdk_cannot_read_are_read(created, messenger, webex):
    webex.says("GET /messages/M1", Say(body=message(created=created)))

    assert messenger.message("M1").created == datetime(2026, 3, 2, 9, tzinfo=UTC)


TEMPORARY = [
    Reset(),
    Say(429, HTML, {"Retry-After": "1", "Content-Type": "text/html"}),
    Say(429, HTML, {"Retry-After": "soon"}),
    Say(429, ["a list"], {"Retry-After": "1.5"}),
    Say(502, HTML),
    Say(503, ["a list"]),
    Say(504, b""),
    Say(302, HTML, {"Location": "/elsewhere"}),
    Say(307, b""),
    Say(200, HTML),
    Say(200, b"[1]"),
    Say(200, b'"{}"'),
    Say(200, {}),
    Say(200, {"id": 7}),
    Say(201, {"id": "x"}),
]


@pytest.mark.parametrize("trap", TEMPORARY)
def test_an_answer_that_makes_no_sense_is_asked_for_again(trap, messenger, webex, time):
    webex.says("GET /messages/M1", trap, Say(body=message()))

    assert messenger.message("M1").id == "M1"
    assert 0 < sum(time.slept) < 10


@pytest.mark.parametrize("trap", TEMPORARY)
def test_after_ten_seconds_the_messenger_gives_up(trap, messenger, webex, time):
    webex.says("GET /messages/M1", trap)

    with pytest.raises(WebexUnavailable) as caught:
        messenger.message("M1")

    assert caught.value.retry_at > time.now()
    assert sum(time.slept) <= 10


REFUSED: dict[type[WebexError], list[Say]] = {
    NotFound: [refused(404, "Unable to get message."), Say(404, HTML)],
    AuthorisationWithdrawn: [refused(401, "No.")],
    WebexRejected: [Say(403, ["a list"]), Say(400, b"")],
}


@pytest.mark.parametrize(
    ("kind", "answer"), [(kind, answer) for kind in REFUSED for answer in REFUSED[kind]]
)
def test_a_refused_read_is_named(kind, answer, messenger, webex):
    webex.says("GET /messages/M1", answer)

    with pytest.raises(kind) as caught:
        messenger.message("M1")

    assert type(caught.value) is kind


def test_ids_go_into_the_address_escaped(messenger, webex):
    webex.says("GET /people/..%2Fmeetings%3Fx%3D1", Say(body=AMY))

    assert messenger.person("../meetings?x=1").id == AMY["id"]


def test_a_person_without_a_zone_is_read(messenger, webex):
    webex.says(f"GET /people/{AMY['id']}", Say(body=AMY))

    amy = messenger.person(AMY["id"])

    assert (amy.timezone, amy.may_sign_in, amy.org_id) == (None, True, "ORG")


@pytest.mark.parametrize("off", [{"loginEnabled": "false"}, {"invitePending": True}])
def test_an_account_that_is_off_may_not_sign_in(off, messenger, webex):
    webex.says("GET /people", Say(body={"items": [{**AMY, **off}]}))

    assert [p.may_sign_in for p in messenger.people_named("Amy")] == [False]


def test_people_are_looked_up_by_address(messenger, webex):
    webex.says("GET /people", Say(body={"items": [AMY], "notFoundIds": []}))

    people = messenger.people_with_address("amy+x@corp.example")

    assert [person.id for person in people] == [AMY["id"]]
    assert webex.asked[0].query["email"] == "amy+x@corp.example"


def test_a_list_without_items_is_no_empty_list(messenger, webex):
    webex.says("GET /people", Say(body={"message": "hm"}))

    with pytest.raises(WebexUnavailable):
        messenger.people_named("Amy")


def test_a_next_page_on_another_host_is_not_asked_for(messenger, webex):
    link = {"Link": '<http://127.0.0.2:9/v1/people?cursor=1>; rel="next"'}
    webex.says("GET /people", Say(body={"items": [AMY]}, headers=link))

    with pytest.raises(WebexRejected):
        messenger.people_named("Amy")


def test_a_reply_is_posted_into_its_thread(messenger, webex):
    webex.says("POST /messages", Say(body={"id": "M9"}))

    sent = messenger.send(Outgoing(ToSpace("R1", "M1"), "**hi**", text="hi"))

    assert sent == "M9"
    assert webex.asked[0].json == {
        "roomId": "R1",
        "parentId": "M1",
        "markdown": "**hi**",
        "text": "hi",
    }


def test_a_reply_to_a_person_goes_to_the_direct_space(messenger, webex):
    webex.says("POST /messages", Say(body={"id": "M9"}))

    messenger.send(Outgoing(ToPerson("P1"), "hi"))

    assert webex.asked[0].json == {"toPersonId": "P1", "markdown": "hi"}


def parts_of(asked):
    """The parts of a form, by name: file name, media type and content."""
    head = f"Content-Type: {asked.headers['content-type']}\r\n\r\n".encode()
    found = BytesParser(policy=HTTP).parsebytes(head + asked.content)
    return {
        part.get_param("name", header="content-disposition"): (
            part.get_filename(),
            part.get_content_type(),
            part.get_payload(decode=True),
        )
        for part in found.iter_parts()
    }


ICS = File("design-review.ics", b"BEGIN:VCALENDAR\r\n\x00\xff", "text/calendar")


def test_a_file_goes_along_with_its_message(messenger, webex):
    webex.says("POST /messages", Say(body={"id": "M9"}))

    said = Outgoing(ToSpace("R1", "M1"), "**hé**", text="hé", file=ICS)
    assert messenger.send(said) == "M9"

    assert parts_of(webex.asked[0]) == {
        "roomId": (None, "text/plain", b"R1"),
        "parentId": (None, "text/plain", b"M1"),
        "markdown": (None, "text/plain", "**hé**".encode()),
        "text": (None, "text/plain", "hé".encode()),
        "files": ("design-review.ics", "text/calendar", ICS.content),
    }
    assert webex.asked[0].token == "bot-token"


def test_a_file_is_sent_whole_again_where_webex_stumbled(messenger, webex):
    webex.says(
        "POST /messages",
        Say(503),
        refused(403, "No reply here."),
        Say(body={"id": "M9"}),
    )

    messenger.send(Outgoing(ToSpace("R1", "M1"), "hi", file=ICS))

    sent = [parts_of(asked) for asked in webex.asked]
    assert [each["files"][2] for each in sent] == [ICS.content] * 3
    assert ["parentId" in each for each in sent] == [True, True, False]


def test_what_is_in_a_file_stays_out_of_logs():
    assert "VCALENDAR" not in repr(Outgoing(ToPerson("P1"), "hi", file=ICS))


@pytest.mark.parametrize("status", [400, 403, 404])
def test_a_thread_that_is_refused_is_left_aside(status, messenger, webex):
    webex.says(
        "POST /messages", refused(status, "No reply here."), Say(body={"id": "M9"})
    )

    assert messenger.send(Outgoing(ToSpace("R1", "M1"), "hi")) == "M9"
    assert "parentId" not in webex.asked[1].json


def test_a_space_that_is_refused_is_tried_once(messenger, webex):
    webex.says("POST /messages", refused(404, "Could not find a room."))

    with pytest.raises(NotFound):
        messenger.send(Outgoing(ToSpace("R1"), "hi"))

    assert len(webex.asked) == 1


def test_a_dead_bot_token_is_not_taken_for_a_refused_thread(messenger, webex):
    webex.says("POST /messages", refused(401, "No."))

    with pytest.raises(AuthorisationWithdrawn):
        messenger.send(Outgoing(ToSpace("R1", "M1"), "hi"))

    assert len(webex.asked) == 1


HOOK = {
    "id": "W1",
    "name": "meeting-bot:messages",
    "targetUrl": "https://bot.example/webhook",
    "resource": "messages",
    "event": "created",
    "secret": "S",
    "status": "inactive",
}
OURS = Webhook(
    "meeting-bot:messages", "https://bot.example/webhook", "messages", "created"
)


def test_members_of_a_space_are_people_and_bots_over_all_pages(messenger, webex):
    link = {"Link": f'<{webex.url}/memberships?roomId=R1&cursor=2>; rel="next"'}
    alice = {
        "personId": "ALICE",
        "personEmail": "alice@corp.example",
        "personDisplayName": "Alice Ames",
        "personOrgId": "ORG",
    }
    other_bot = {"personId": "BOT2", "personEmail": "poll@webex.bot"}
    webex.says(
        "GET /memberships",
        Say(body={"items": [alice]}, headers=link),
        Say(body={"items": [other_bot]}),
    )

    members = messenger.members("R1")

    assert members == (
        Person("ALICE", "alice@corp.example", "Alice Ames", "ORG"),
        Person("BOT2", "poll@webex.bot", "", "", PersonKind.BOT),
    )
    assert webex.asked[0].query["roomId"] == "R1"


def test_webhooks_are_listed_over_all_pages(messenger, webex):
    link = {"Link": f'<{webex.url}/webhooks?max=100&cursor=2>; rel="next"'}
    webex.says(
        "GET /webhooks",
        Say(body={"items": [HOOK]}, headers=link),
        Say(body={"items": []}, headers={"Link": link["Link"].replace("=2", "=3")}),
        Say(body={"items": [{**HOOK, "id": "W2", "status": "active"}]}),
    )

    webhooks = messenger.webhooks()

    assert [(each.id, each.is_active, each.secret) for each in webhooks] == [
        ("W1", False, "S"),
        ("W2", True, "S"),
    ]


def test_a_webhook_is_created_changed_and_deleted(messenger, webex):
    webex.says("POST /webhooks", Say(body=HOOK))
    webex.says("PUT /webhooks/W1", Say(body=HOOK))
    webex.says("DELETE /webhooks/W1", Say(204), refused(404, "Gone."))

    made = messenger.create_webhook(OURS, secret="S")
    messenger.update_webhook(made, secret="T")
    messenger.delete_webhook("W1")
    messenger.delete_webhook("W1")

    post, put, *_ = webex.asked
    assert post.json == {k: v for k, v in HOOK.items() if k not in ("id", "status")}
    assert put.json == {
        "name": "meeting-bot:messages",
        "targetUrl": "https://bot.example/webhook",
        "secret": "T",
        "status": "active",
    }


def test_threads_that_ask_at_the_same_time_get_their_answers(messenger, webex):
    webex.says(f"GET /people/{AMY['id']}", Say(body=AMY))
    names: list[str] = []

    def ask() -> None:
        names.extend(messenger.person(AMY["id"]).name for _ in range(3))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert names == ["Amy Adams"] * 12
    assert webex.connections <= 4  # a thread that comes late takes one that is free


def test_calls_of_the_sdk_are_counted_by_template(webex, time):
    counting = Counting()
    messenger = SdkMessenger("t", webex.url, pace=time.pace, observer=counting)
    webex.says("GET /people/P1", Say(503), Say(body=AMY))

    messenger.person("P1")

    assert counting.calls == [
        ("GET /people/{personId}", 503),
        ("GET /people/{personId}", 200),
    ]


def test_spaces_are_read_up_to_the_last_with_news(messenger, webex):
    rooms = [
        {"id": "R1", "type": "group", "lastActivity": "2026-03-02T09:00:00.000Z"},
        {"id": "R2", "type": "direct", "lastActivity": "2026-03-02T08:00:00.000Z"},
        {"id": "R3", "type": "direct", "lastActivity": "2026-03-02T07:00:00.000Z"},
    ]
    webex.says("GET /rooms", Say(body={"items": rooms}))

    spaces = messenger.active_spaces(datetime(2026, 3, 2, 7, 30, tzinfo=UTC))

    assert spaces == (Space("R1", SpaceKind.GROUP), Space("R2", SpaceKind.DIRECT))
    assert webex.asked[-1].query["sortBy"] == "lastactivity"


@pytest.mark.parametrize(
    ("kind", "asks"), [(SpaceKind.GROUP, True), (SpaceKind.DIRECT, False)]
)
def test_in_groups_only_what_mentions_the_bot_is_listed(messenger, webex, kind, asks):
    items = [
        message(id="M2", created="2026-03-02T09:00:00.000Z"),
        message(id="M1", created="2026-03-02T08:00:00.000Z"),
    ]
    webex.says("GET /messages", Say(body={"items": items}))

    since = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
    said = messenger.messages_since(Space("R1", kind), since)

    assert [each.id for each in said] == ["M2"]
    assert (webex.asked[-1].query.get("mentionedPeople") == "me") is asks
