"""Whatever Webex does, a request ends in one meeting and one reply, or a refusal."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.support.chat import Chat

SENTENCE = 'schedule meeting for alice@corp tomorrow 3pm called "{}"'


@pytest.fixture(autouse=True)
def healthy(webex):
    yield
    webex.desk.faults.clear()


def books_once(chat, title):
    """Say it, and see one meeting and one answer."""
    chat.says(SENTENCE.format(title))
    heard = chat.hears()
    titles = Counter(meeting["title"] for meeting in chat.meetings)
    assert titles[title] == 1, heard
    assert "Booked" in heard
    return heard


FAULTS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "busy, with seconds": ("POST /meetings", "too_many", {"seconds": 2}),
    "busy, with a date": (
        "POST /meetings",
        "too_many",
        {"seconds": 2, "retry_after": "http-date"},
    ),
    "message slow to appear": ("GET /messages/{id}", "missing", {"times": 2}),
    "message slow to appear for seconds": (
        "GET /messages/{id}",
        "missing",
        {"times": 4},
    ),
    "reading is busy": ("GET /messages/{id}", "too_many", {"seconds": 1}),
    "reading is broken": ("GET /messages/{id}", "broken", {"times": 2}),
    "answer lost after the work": ("POST /meetings", "drop_after", {}),
    "request lost before the work": ("POST /meetings", "drop_before", {}),
    "502 after the work": ("POST /meetings", "broken_after", {"status": 502}),
    "unreadable answer": ("POST /meetings", "unreadable", {}),
    "503 before the work": ("POST /meetings", "broken", {}),
    "slow": ("POST /meetings", "slow", {"seconds": 3}),
    "delivered twice": ("messages", "duplicate", {}),
    "reply is busy": ("POST /messages", "too_many", {"seconds": 1}),
    "reply is broken": ("POST /messages", "broken", {}),
    "token expired": ("POST /meetings", "expired", {}),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_request_through_a_fault_becomes_exactly_one_meeting(chat, fault):
    operation, kind, more = FAULTS[fault]
    chat.webex.desk.faults.add(operation, kind, **more)

    books_once(chat, fault)

    assert chat.hears_nothing_more(0.3)


def test_a_lost_answer_and_a_lagging_list_make_one_meeting(chat):
    chat.webex.desk.faults.add("POST /meetings", "drop_after")
    chat.webex.desk.faults.add("GET /meetings", "lag", times=None, seconds=4)

    books_once(chat, "lagging")


def test_eight_requests_with_an_expired_token_refresh_it_once(chat):
    people = [Chat(chat.webex) for _ in range(8)]
    before = refreshes(chat)
    chat.webex.desk.faults.clear()
    expire_tokens(chat)

    with ThreadPoolExecutor(8) as pool:
        list(
            pool.map(
                lambda n: people[n].says(SENTENCE.format(f"at once {n}")), range(8)
            )
        )
    chat.hears(8)

    titles = Counter(meeting["title"] for meeting in chat.meetings)
    assert all(titles[f"at once {number}"] == 1 for number in range(8))
    assert refreshes(chat) - before == 1


def refreshes(chat):
    return sum(
        call.operation == "POST /access_token" and call.status == 200
        for call in chat.webex.desk.calls.latest()
    )


def expire_tokens(chat):
    chat.control("POST", "/tokens/end", json={"which": "access"})
