"""Words that want to be more than words: in addresses, titles, names and errors."""

import json
import re
import unicodedata

import pytest
import requests

from bot.sandbox.server import SandboxServer
from bot.sandbox.store import packed
from tests.support.chat import Chat
from tests.support.ports import free_port
from tests.support.process import BotProcess, settings_for

CAROL = "carol@corp.example"
PLAIN = re.compile(r"[a-z0-9.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+")
UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


@pytest.fixture(scope="module")
def stand_in():
    with SandboxServer() as server:
        yield server


@pytest.fixture(scope="module")
def process(stand_in, tmp_path_factory):
    folder = tmp_path_factory.mktemp("bot")
    settings = settings_for(stand_in, folder, free_port())
    made = BotProcess(folder, {**settings, "LOG_LEVEL": "DEBUG"})
    made.start()
    yield made
    made.kill()


@pytest.fixture
def chat(process, stand_in):
    assert process.pid
    yield Chat(stand_in)
    stand_in.desk.faults.clear()


ADDRESSES = [
    "alice@corp.example&hostEmail=bob@corp.example",
    "alice@corp.example%26hostEmail=bob@corp.example",
    "alice@corp.example?hostEmail=bob@corp.example",
    "alice@corp.example\r\nX-Evil: 1",
    "alice@corp.example%0d%0aX-Evil:1",
    "alice@corp.example\u2028bcc:evil@elsewhere.example",
    "alice@corp.example\x00@elsewhere.example",
    "alice@corp.ex\u0430mple",
    "alice@corp.example/../../people/me",
    '"alice@corp.example"@elsewhere.example',
    "mailto:alice@corp.example?cc=bob@corp.example",
]


@pytest.mark.parametrize("address", ADDRESSES, ids=range(len(ADDRESSES)))
@pytest.mark.parametrize("word", ["for", "with"])
def test_an_address_with_more_in_it_books_nothing_for_anybody_else(
    chat, stand_in, address, word
):
    stand_in.desk.calls.clear()

    chat.says(f"schedule meeting {word} {address} tomorrow 3pm")

    assert chat.hears()
    for call in stand_in.desk.calls.latest(operation="POST /meetings"):
        asked = json.loads(call.request)
        people = [asked["hostEmail"], *(each["email"] for each in asked["invitees"])]
        assert all(PLAIN.fullmatch(each) for each in people), people
        assert "bob@corp.example" not in people


TITLES = [
    "pay\u202etxt.exe\u202c now",
    "zero\u200bwidth\u2060\ufeff",
    "bell\x07 null\x00 escape\x1b[31m",
    "lines\u2028and\u2029more\x85",
    "<@all> [link](https://evil.example) **bold** `code`",
    "</spark-mention><script>alert(1)</script>",
    "tag\U000e0041\U000e0042",
]


@pytest.mark.parametrize("title", TITLES, ids=range(len(TITLES)))
def test_a_title_is_seen_as_it_is_and_does_nothing(chat, title):
    chat.says(f'schedule meeting for alice@corp tomorrow 3pm called "{title}"')

    told = chat.hears()

    outside = "".join(told.split("`")[::2])
    for live in ("<@", "evil.example", "script", "\x1b", "\u202e"):
        assert live not in outside
    assert not unseen_in(told.replace("\n", ""))
    for meeting in chat.meetings:
        assert not unseen_in(meeting["title"]), repr(meeting["title"])


def unseen_in(text):
    return [c for c in text if unicodedata.category(c) in UNSEEN]


def test_a_name_of_the_directory_is_only_a_name(chat, stand_in):
    evil = "Al\u202eecila <@all> [x](https://evil.example)\x1b[31m `"
    person = {**stand_in.world.person_at(CAROL), "displayName": evil}
    stand_in.world.store.run(
        "UPDATE people SET data = ? WHERE email = ?", packed(person), CAROL
    )

    chat.says(f"schedule meeting for {CAROL} tomorrow 5pm called Names")

    told = chat.hears()
    outside = "".join(told.split("`")[::2])
    assert "Booked" in told
    assert not unseen_in(told.replace("\n", ""))
    assert "<@all>" not in outside
    assert "evil.example" not in outside


def test_nothing_secret_is_in_logs_metrics_or_health_however_much_goes_wrong(
    chat, process, stand_in
):
    faults = stand_in.desk.faults
    chat.says('schedule meeting for alice@corp tomorrow 3pm called "Kranich"')
    chat.hears()
    for kind in ("unreadable", "broken_after", "expired", "drop_after"):
        faults.add("POST /meetings", kind)
        chat.says(
            f'schedule meeting for alice@corp tomorrow 3pm called "Kranich {kind}"'
        )
        chat.hears()
    faults.add("GET /people*", "unreadable")
    chat.says("schedule meeting for nobody.here@corp.example tomorrow 3pm")
    chat.hears()
    faults.clear()

    pages = [
        requests.get(f"{process.url}{path}", timeout=30).text
        for path in ("/metrics", "/readyz", "/healthz", "/", "/nowhere")
    ]
    names = ("TOKEN", "SECRET", "KEY")
    secrets = [
        value
        for name, value in process.settings.items()
        if any(word in name for word in names)
    ]
    links = [meeting["webLink"] for meeting in chat.meetings]
    for text in (process.log, *pages):
        for private in (*secrets, *links, "Kranich", "@corp.example", "MTID="):
            assert private not in text, private


def test_a_webex_that_is_dead_for_long_is_answered_for_when_it_is_back(chat, stand_in):
    dead = {"times": None, "status": 503, "retry_after": "2"}
    stand_in.desk.faults.add("* /m*", "broken", **dead)
    stand_in.desk.faults.add("* /people*", "broken", **dead)
    titles = [f"patient {number}" for number in range(3)]

    for title in titles:
        chat.says(f'schedule meeting for alice@corp tomorrow 3pm called "{title}"')
    assert chat.hears_nothing_more(12)
    stand_in.desk.faults.clear()

    told = [each["markdown"] for each in chat.answers(3)]
    assert all("Booked" in text for text in told)
    booked = [meeting["title"] for meeting in chat.meetings]
    assert sorted(each for each in booked if "patient" in each) == titles
