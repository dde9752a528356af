"""Addresses in answers of Webex lead nowhere else, and carry no token there."""

import pytest

from bot.errors import WebexError
from bot.webex.http import Parcel, WebexHttp
from bot.webex.meeting_calls import MeetingCalls
from bot.webex.messenger import SdkMessenger
from bot.webex.tokens import ServiceAppTokens
from tests.webex.fakes import MemoryTokenStore, a_pair
from tests.webex.odd_server import OddServer, Say
from tests.webex.samples import BOT, message

LIST = "GET /meetings"


@pytest.fixture
def elsewhere():
    """A server that is not Webex, and would love to see a bearer."""
    server = OddServer()
    server.says("GET /thing", Say(body={"items": []}))
    yield server
    server.close()


@pytest.fixture
def meetings(webex, time):
    http = WebexHttp(webex.url, pace=time.pace)
    tokens = ServiceAppTokens(
        MemoryTokenStore(a_pair()), http, client_id="C", client_secret="S"
    )
    return MeetingCalls(http, tokens)


@pytest.fixture
def messenger(webex, time):
    webex.says("GET /people/me", Say(body=BOT))
    return SdkMessenger("bot-token", webex.url, pace=time.pace)


def ways_to(elsewhere, webex):
    """Ways to write the address of another server, some of them in disguise."""
    host = elsewhere.url.removeprefix("http://")
    own = webex.url.removeprefix("http://").partition("/")[0]
    return (
        f"http://{host}/thing",
        f"http://{own}@{host}/thing",
        f"http://{host}\\@{own}/thing",
        f"http://{own}%2F@{host}/thing",
        f"http://{own}#@{host}/thing",
        f"HTTP://{host}/thing",
        f"http:/{host}/thing",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::ffff:127.0.0.1]/thing",
        "file:///etc/passwd",
        "//169.254.169.254/thing",
    )


def test_a_next_page_on_another_host_is_not_fetched(meetings, webex, elsewhere):
    for address in ways_to(elsewhere, webex):
        links = {"Link": f'<{address}>; rel="next"'}
        webex.says(LIST, Say(body={"items": []}, headers=links))

        with pytest.raises((WebexError, ValueError)):
            list(meetings.items(LIST, Parcel("/meetings"), needed="a scope"))

    assert elsewhere.asked == []


def test_the_sdk_does_not_fetch_one_either(messenger, webex, elsewhere):
    for address in ways_to(elsewhere, webex):
        links = {"Link": f'<{address}>; rel="next"'}
        webex.says("GET /webhooks", Say(body={"items": []}, headers=links))
        before = len(webex.asked)

        with pytest.raises(WebexError):
            messenger.webhooks()
        assert len(webex.asked) > before

    assert elsewhere.asked == []


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(status, meetings, messenger, webex, elsewhere):
    away = Say(status, b"", {"Location": f"{elsewhere.url}/thing"})
    webex.says(LIST, away)
    webex.says("GET /messages/M1", away)

    with pytest.raises(WebexError):
        list(meetings.items(LIST, Parcel("/meetings"), needed="a scope"))
    with pytest.raises(WebexError):
        messenger.message("M1")

    assert elsewhere.asked == []


def test_files_of_a_message_are_never_opened(messenger, webex, elsewhere):
    files = [f"{elsewhere.url}/thing", f"{webex.url}/contents/1", "file:///etc/passwd"]
    webex.says("GET /messages/M1", Say(body=message(text="help", files=files)))

    heard = messenger.message("M1")

    assert heard.files == tuple(files)
    assert [asked.path for asked in webex.asked] == ["/people/me", "/messages/M1"]
    assert elsewhere.asked == []


@pytest.mark.parametrize(
    "odd", ["../people/me", "a/../../x", "M1?x=1", "M1#x", "M1%2F..", "M1\r\nX-Evil: 1"]
)
def test_an_id_stays_one_part_of_its_path(odd, messenger, webex):
    with pytest.raises(WebexError):
        messenger.message(odd)

    [_, *asked] = webex.asked
    assert all(each.path.startswith("/messages/") for each in asked)
    assert all(each.path.count("/") == 2 and not each.query for each in asked)
    assert all("x-evil" not in each.headers for each in asked)
