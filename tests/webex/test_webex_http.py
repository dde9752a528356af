"""The wire: what each odd answer means, and where the bearer never goes."""

import pickle
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from bot.errors import (
    AuthorisationWithdrawn,
    NotFound,
    WebexError,
    WebexRejected,
    WebexUnavailable,
    WebexUnclear,
)
from bot.webex.failures import retry_after
from bot.webex.http import Parcel, WebexHttp
from tests.support.ports import free_port
from tests.webex.fakes import NOW, Counting, StandingTime
from tests.webex.odd_server import TRACKING, OddServer, Reset, Say, refused

HTML = b"<html><body>Bad gateway</body></html>"
ASKED = Parcel("/thing", "secret-token")


@pytest.fixture
def http(webex: OddServer, time: StandingTime) -> WebexHttp:
    return WebexHttp(webex.url, pace=time.pace)


def failure(http: WebexHttp, *, changes: bool) -> Any:
    send = partial(
        http.change if changes else http.ask, "POST /thing" if changes else "GET /thing"
    )
    with pytest.raises(WebexError) as caught:
        send(ASKED)
    return caught.value


def test_a_good_answer_comes_back_as_its_object(webex, http):
    webex.says("GET /thing", Say(body={"id": "7"}))

    answer = http.ask("GET /thing", ASKED)

    assert answer.body == {"id": "7"}
    assert webex.asked[0].token == "secret-token"


CHANGED: dict[type[WebexError], list[Say | Reset]] = {
    WebexUnclear: [
        Reset(),
        Say(body=b'{"id": "7"}', cut=5),
        Say(502, HTML),
        Say(500, {}),
        Say(503, HTML, {"Retry-After": "1"}),
        Say(504, b""),
        Say(408, b""),
        Say(200, HTML),
        Say(200, b"[1, 2]"),
        Say(200, b"[" * 100_000),
        Say(302, b"", {"Location": "/v1/other"}),
    ],
    WebexUnavailable: [
        Say(429, HTML, {"Retry-After": "2", "Content-Type": "text/html"}),
        Say(429, b""),
        Say(407, HTML),
    ],
    AuthorisationWithdrawn: [Say(401, b""), refused(401, "No valid token.")],
    NotFound: [Say(404, HTML), Say(410, [])],
    WebexRejected: [Say(400, ["a list"]), Say(403, b""), Say(409), Say(415, HTML)],
}


@pytest.mark.parametrize(
    ("kind", "reaction"),
    [(kind, reaction) for kind, all_ in CHANGED.items() for reaction in all_],
)
def test_a_change_is_sent_once_and_its_end_is_named(kind, reaction, webex, http):
    webex.says("POST /thing", reaction)

    error = failure(http, changes=True)

    assert type(error) is kind
    assert len(webex.asked) == 1


ASKED_AGAIN = [
    Reset(),
    Say(429, HTML, {"Retry-After": "2"}),
    Say(429, b"", {"Retry-After": "soon"}),
    Say(502, HTML),
    Say(503, b""),
    Say(504, HTML),
    Say(200, b'{"id": "7"}', cut=5),
    Say(200, HTML),
]


@pytest.mark.parametrize("reaction", ASKED_AGAIN)
def test_what_may_be_repeated_is_asked_again_until_it_works(reaction, webex, http):
    webex.says("GET /thing", reaction, reaction, Say(body={"id": "7"}))

    assert http.ask("GET /thing", ASKED).body == {"id": "7"}
    assert len(webex.asked) == 3


@pytest.mark.parametrize("reaction", ASKED_AGAIN)
def test_after_ten_seconds_it_says_when_to_come_again(reaction, webex, http, time):
    webex.says("GET /thing", reaction)

    error = failure(http, changes=False)

    assert type(error) is WebexUnavailable
    assert error.retry_at is not None
    assert error.retry_at > time.now()
    assert 0 < sum(time.slept) <= 10
    assert len(webex.asked) < 12


def test_a_long_wait_is_not_slept_but_told(webex, http, time):
    webex.says("GET /thing", Say(429, HTML, {"Retry-After": "600"}))

    error = failure(http, changes=False)

    assert error.retry_at == NOW + timedelta(minutes=10)
    assert time.slept == []
    assert len(webex.asked) == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409])
def test_a_refusal_is_not_repeated(status, webex, http):
    webex.says("GET /thing", refused(status, "No."))

    assert isinstance(failure(http, changes=False), WebexRejected)
    assert len(webex.asked) == 1


def test_a_refused_connection_is_surely_not_done(time):
    http = WebexHttp(f"http://127.0.0.1:{free_port()}/v1", pace=time.pace)

    assert type(failure(http, changes=True)) is WebexUnavailable


def test_a_proxy_out_of_reach_is_surely_not_done(time, monkeypatch):
    monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{free_port()}")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    http = WebexHttp("https://webex.invalid/v1", pace=time.pace)

    error = failure(http, changes=True)

    assert type(error) is WebexUnavailable
    assert error.reason == "ProxyError"


def test_no_proxy_stands_between_us_and_this_machine(webex, http, monkeypatch):
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{free_port()}")
    monkeypatch.setenv("no_proxy", "")
    webex.says("GET /thing", Say())

    assert http.ask("GET /thing", ASKED).status == 200


def test_silence_is_unclear_for_a_change_and_unavailable_for_a_question(webex):
    webex.says("GET /thing", Say(after=1.5))
    webex.says("POST /thing", Say(after=1.5))
    http = WebexHttp(webex.url, change_seconds=0.5)

    with pytest.raises(WebexUnavailable):
        http.ask("GET /thing", ASKED, seconds=0.6)
    with pytest.raises(WebexUnclear):
        http.change("POST /thing", ASKED)


def test_a_body_that_drips_does_not_hold_us_for_ever(webex):
    webex.says("GET /thing", Say(body={"id": "x" * 60}, drip=0.05))
    http = WebexHttp(webex.url)

    with pytest.raises(WebexUnavailable):
        http.ask("GET /thing", ASKED, seconds=0.6)


def test_a_body_without_end_is_not_read(webex, http):
    webex.says("GET /thing", Say(body=b" " * (9 * 1024 * 1024)))

    assert failure(http, changes=False).reason == "BodyTooLarge"


def test_the_bearer_goes_to_the_api_host_only(webex, http):
    elsewhere = OddServer()
    elsewhere.says("GET /thing", Say())
    webex.says("GET /thing", Say(307, b"", {"Location": elsewhere.url + "/thing"}))

    failure(http, changes=False)
    for address in (
        elsewhere.url + "/thing",
        "https://127.0.0.1/v1/thing",
        "http://localhost:1/v1",
        "http://[::1/v1",
        "http://127.0.0.1:99999/v1",
    ):
        with pytest.raises(WebexRejected):
            http.ask("GET /thing", Parcel(address, "secret-token"))
    elsewhere.close()

    assert elsewhere.asked == []


def test_a_login_in_netrc_does_not_replace_the_bearer(
    webex, http, monkeypatch, tmp_path
):
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password hunter2\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    webex.says("GET /thing", Say())

    http.ask("GET /thing", ASKED)
    http.ask("GET /thing", Parcel("/thing"))

    assert [asked.token for asked in webex.asked] == ["secret-token", None]


def test_webexs_own_words_come_from_the_errors_before_the_message(webex, http):
    webex.says("POST /thing", refused(400, "Title is odd.\n", "Generic."))

    error = failure(http, changes=True)

    assert (error.status, error.reason) == (400, "Title is odd.")
    assert error.tracking_id == TRACKING
    assert error.operation == "POST /thing"


WORDS: dict[str, list[Any]] = {
    "": [b"", HTML, ["x"], {"errors": "x"}, {"message": 7}, {"errors": [7, {"a": 1}]}],
    "Hello.": [
        {"message": "Hello."},
        {"message": "Hello.", "errors": None},
        {"message": "No.", "errors": [{"description": "Hello."}]},
        {"errors": [{"description": "Hello."}, {"description": "Hello."}]},
        {"message": "\x1b[31mHello.\u202e".replace("[31m", "")},
    ],
}


@pytest.mark.parametrize(
    ("reason", "body"), [(reason, body) for reason in WORDS for body in WORDS[reason]]
)
def test_any_error_body_is_read(reason, body, webex, http):
    webex.says("POST /thing", Say(400, body))

    assert failure(http, changes=True).reason == reason


def test_errors_survive_pickling_and_hold_no_address_of_people(time):
    http = WebexHttp(f"http://127.0.0.1:{free_port()}/v1", pace=time.pace)
    parcel = Parcel("/people", "secret-token", {"email": "amy@corp.example"})

    with pytest.raises(WebexUnavailable) as caught:
        http.ask("GET /people", parcel)

    again = pickle.loads(pickle.dumps(caught.value))
    assert again.retry_at == caught.value.retry_at
    assert "amy" not in repr(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def test_every_attempt_is_counted(webex, time):
    counting = Counting()
    http = WebexHttp(webex.url, pace=time.pace, observer=counting)
    webex.says("GET /thing", Reset(), Say(503), Say())

    http.ask("GET /thing", ASKED)

    assert counting.calls == [
        ("GET /thing", None),
        ("GET /thing", 503),
        ("GET /thing", 200),
    ]


def test_connections_are_kept_for_the_next_call(webex, http):
    webex.says("GET /thing", Say(), refused(404, "No."), Say())

    for _ in range(3):
        with suppress(NotFound):
            http.ask("GET /thing", ASKED)

    assert len(webex.asked) == 3
    assert webex.connections == 1


WAITS: dict[timedelta | None, list[str | None]] = {
    timedelta(seconds=7): ["7", " 7 ", "7.0", "Mon, 02 Mar 2026 09:00:07 GMT"],
    timedelta(seconds=1): ["0", "-5", "0.2", "Mon, 02 Mar 2020 09:00:00 GMT"],
    timedelta(hours=1): [
        "3600",
        "86400",
        "9" * 5000,
        "Mon, 02 Mar 2066 09:00:00 GMT",
        "Mon, 02 Mar 2026 10:00:00 -0000",
    ],
    None: [None, "", "soon", "1e9", "7 s", "٣", "Mon, 99 Foo 2026", "nan", "∞"],
}


@pytest.mark.parametrize(
    ("wait", "header"), [(wait, header) for wait in WAITS for header in WAITS[wait]]
)
def test_retry_after_is_read_in_every_form(wait, header):
    now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    assert retry_after(header, now=now) == wait
