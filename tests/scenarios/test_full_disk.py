"""A full disk: nothing is acknowledged that is not on it, nothing is half done."""

import resource
import sys
import time

import pytest
import requests

from tests.support.chat import Chat

SENTENCE = 'schedule meeting for alice@corp tomorrow 3pm called "{}"'
PATIENCE = 60.0


def let_files_grow(process, most):
    """Let the process write no file beyond so many bytes, as on a full disk."""
    _, hard = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (most, hard))


def statuses(chat):
    return [
        each["status"]
        for each in chat.control("GET", "/deliveries")["items"]
        if each["resource"] == "messages"
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="prlimit is Linux's")
def test_a_full_disk_refuses_events_and_goes_on_when_there_is_room(process, stand_in):
    chat = Chat(stand_in)
    chat.says(SENTENCE.format("before"))
    assert "before" in chat.hears()

    let_files_grow(process, 1)
    chat.says(SENTENCE.format("full"))
    until(lambda: statuses(chat)[-1:] == [503])
    assert requests.get(f"{process.url}/readyz", timeout=10).status_code == 503
    let_files_grow(process, resource.RLIM_INFINITY)
    chat.says(SENTENCE.format("after"))

    assert "after" in chat.hears()
    # Not acknowledged, so nobody's duty; found all the same when there is room.
    assert "full" in chat.hears()
    process.wait_until_ready()
    titles = sorted(meeting["title"] for meeting in chat.meetings)
    assert titles == ["after", "before", "full"]


def until(holds):
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.1)
