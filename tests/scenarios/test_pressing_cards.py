"""Cards over real HTTP: what they show, who may press, and what a press does."""

import json
import time
from datetime import datetime, timedelta

import pytest

from tests.support.chat import Chat
from tests.support.process import forget

PATIENCE = 60.0  # seconds until a used card is gone


@pytest.fixture
def dana(webex, bot):
    for meeting in Chat(webex).meetings:
        webex.desk.world.store.run("DELETE FROM meetings WHERE id = ?", meeting["id"])
    forget(bot.folder, "records", "changes", "pointers", "questions", "consents")
    return Chat(webex)


def team_of(chat):
    return Chat(chat.webex, chat.person, space="Launch team")


def says(chat, text):
    """Say something; the one answer as Webex keeps it."""
    chat.says(text)
    return chat.answers()[0]


def content(message):
    [card] = message["attachments"]
    return card["content"]


def texts(message):
    return [one["text"] for one in content(message)["body"] if "text" in one]


def titles(message):
    return [action["title"] for action in content(message)["actions"]]


def field(message, name):
    [found] = [one for one in parts_of(content(message)) if one.get("id") == name]
    return found


def parts_of(node):
    yield node
    for inner in ("body", "columns", "items"):
        for part in node.get(inner, ()):
            yield from parts_of(part)


def is_gone(chat, message):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if not chat.stands(message):
            return True
        time.sleep(0.05)
    return False


def hour(meeting):
    start = datetime.fromisoformat(meeting["start"])
    return f"{start:%H:%M}"


def test_the_booked_reply_is_a_card_whose_first_text_says_it_all(dana):
    message = says(dana, "schedule design review for alice@corp tomorrow 3pm")

    [meeting] = dana.meetings
    first = texts(message)[0]
    assert first.startswith("**Booked:** Design review, ")
    assert "15:00–16:00 (New York" in first
    assert f"({meeting['webLink']})" in first
    assert titles(message) == ["Join", "Add to calendar", "Move", "Cancel"]
    assert content(message)["actions"][0]["url"] == meeting["webLink"]
    assert f"[Join]({meeting['webLink']})" in message["markdown"]
    assert "Or type: ics #" in texts(message)[-1]
    assert all("`" not in text for text in texts(message))


def test_cancel_is_pressed_once_by_whom_policy_lets(dana, bob):
    says(team_of(bob), "@Meeting Bot help")
    here, there = team_of(dana), team_of(bob)
    message = says(here, "@Meeting Bot schedule design review tomorrow 3pm")
    there.answers()

    there.presses(message, "Cancel")
    assert "no meeting of yours" in there.hears() or len(dana.meetings) == 1
    assert len(dana.meetings) == 1

    here = team_of(dana)
    here.presses(message, "Cancel")
    assert "**Cancelled:** `Design review`" in here.hears()
    assert dana.meetings == []

    here.presses(message, "Cancel")
    assert "used this already" in dana.hears()


def test_somebody_of_another_organisation_presses_without_effect(dana, webex):
    here = team_of(dana)
    message = says(here, "@Meeting Bot schedule design review tomorrow 3pm")
    erin = Chat(webex, "erin@elsewhere.example", space="Launch team")

    erin.presses(message, "Cancel")

    assert here.hears_nothing_more(0.6)
    assert len(dana.meetings) == 1


def test_a_question_is_answered_by_its_card_which_then_goes(dana):
    message = says(dana, "schedule a call with bob tomorrow half 3")
    assert "Never mind" in titles(message)

    dana.presses(message, titles(message)[1])
    booked = dana.hears()

    assert "14:30–15:30" in booked
    assert is_gone(dana, message)


def test_what_is_missing_is_filled_in_without_a_mention(dana, tomorrow):
    here = team_of(dana)
    message = says(here, "@Meeting Bot schedule meeting for alice@corp")
    day = (tomorrow + timedelta(days=3)).date()

    here.presses(message, "Answer", date=day.isoformat(), time="16:00")

    assert "**Booked:**" in here.hears()
    [meeting] = dana.meetings
    assert meeting["hostEmail"] == "alice@corp.example"
    assert meeting["start"].startswith(day.isoformat())
    assert is_gone(here, message)


def test_a_typed_answer_takes_the_card_away_too(dana):
    message = says(dana, "schedule meeting for alice@corp")

    says(dana, "tomorrow 3pm")

    assert len(dana.meetings) == 1
    assert is_gone(dana, message)


def test_anothers_question_is_not_mine_to_answer(dana, bob):
    here = team_of(dana)
    message = says(here, "@Meeting Bot schedule meeting for alice@corp")

    bob.presses(message, "Answer", date="2030-01-01", time="16:00")

    assert "somebody else" in bob.hears()
    assert dana.meetings == []
    assert here.stands(message)


def test_a_bare_schedule_opens_a_form_that_books_once(dana, tomorrow):
    message = says(dana, "schedule")
    assert field(message, "host")["value"] == "dana@corp.example"
    assert field(message, "length")["value"] == "60"
    assert field(message, "zone")["value"] == "America/New_York"

    filled = {
        "date": f"{tomorrow:%Y-%m-%d}",
        "time": "10:30",
        "length": "45",
        "title": 'Design "review"',
        "host": "alice@corp.example",
        "people": "bob@corp.example, carol@corp.example",
        "zone": "America/New_York",
    }
    for _ in range(2):
        dana.presses(message, "Book it", **filled)
    heard = [each["markdown"] for each in dana.answers(2)]

    [meeting] = dana.meetings
    assert meeting["hostEmail"] == "alice@corp.example"
    assert meeting["title"] == "Design 'review'"
    assert any("**Booked:**" in one and "10:30–11:15" in one for one in heard)
    assert any("used this already" in one or "no longer in" in one for one in heard)
    assert is_gone(dana, message)


def test_a_form_goes_through_grammar_and_policy_and_can_be_mended(dana, bob, tomorrow):
    message = says(bob, "schedule")
    day = f"{tomorrow:%Y-%m-%d}"

    bob.presses(message, "Book it", date="2020-01-01", time="10:00")
    assert "past" in bob.hears()
    bob.presses(message, "Book it", date=day, time="10:00", host="alice@corp.example")
    assert "You may not schedule for `alice@corp.example`" in bob.hears()
    assert dana.meetings == []


def test_move_opens_a_form_with_what_holds_now(dana, tomorrow):
    message = says(dana, "schedule design review tomorrow 3pm for 45 min")
    dana.presses(message, "Move")
    form = dana.answers()[0]
    assert field(form, "date")["value"] == f"{tomorrow:%Y-%m-%d}"
    assert field(form, "time")["value"] == "15:00"

    dana.presses(form, "Move it", date=f"{tomorrow:%Y-%m-%d}", time="11:00", length="")
    moved = dana.answers()[0]

    assert "11:00–11:45" in moved["markdown"]
    assert titles(moved) == ["Undo"]
    assert is_gone(dana, form)

    dana.presses(moved, "Undo")
    assert "As before" in dana.hears()
    dana.presses(moved, "Undo")
    assert "not your last change" in dana.hears()


def test_undo_on_an_older_card_does_not_take_back_something_else(dana):
    says(dana, "schedule design review tomorrow 3pm")
    first = says(dana, "move it to 4pm")
    says(dana, "move it to 5pm")

    dana.presses(first, "Undo")

    assert "not your last change" in dana.hears()


def test_a_host_approves_with_a_button_and_the_card_goes(dana, bob, alice):
    before = len(dana.meetings)
    offer = says(bob, "schedule budget for alice@corp.example tomorrow 3pm")
    assert titles(offer) == ["Yes", "Never mind"]
    bob.presses(offer, "Yes")
    assert "I have asked" in bob.hears()
    request = alice.answers()[0]
    assert titles(request) == [
        "Approve",
        "Decline",
        "Always allow",
        "Decline and don't ask again",
    ]
    assert any("bob@corp.example" in text for text in texts(request))
    assert any("without asking" in text for text in texts(request))

    alice.presses(request, "Approve")
    assert "Approved and booked" in alice.hears()
    assert "**Booked:**" in bob.hears()
    assert is_gone(alice, request)
    assert len(dana.meetings) == before + 1

    alice.presses(request, "Approve") if alice.stands(request) else None
    assert len(dana.meetings) == before + 1


def test_a_typed_approval_takes_the_hosts_card_away(bob, alice, dana):
    offer = says(bob, "schedule budget for alice@corp.example tomorrow 4pm")
    bob.presses(offer, "Yes")
    bob.hears()
    request = alice.answers()[0]
    code = request["markdown"].partition("`decline ")[2][:5]

    says(alice, f"decline {code}")

    assert is_gone(alice, request)
    assert dana.meetings == []


def test_plain_on_sends_text_alone(dana):
    says(dana, "/plain on")
    message = says(dana, "schedule design review tomorrow 3pm")
    says(dana, "/plain off")
    with_card = says(dana, "schedule budget talk tomorrow 5pm")

    assert not message.get("attachments")
    assert "[Join](" in message["markdown"]
    assert with_card["attachments"]


FORGED = {
    "an unknown nonce": {"card": "guessed", "button": "cancel"},
    "no nonce": {"card": "", "button": "cancel"},
    "a button it does not have": {"button": "approve"},
    "words of its own": {"button": "file", "words": "cancel all", "text": "cancel it"},
}


@pytest.mark.parametrize("data", FORGED.values(), ids=FORGED)
def test_forged_presses_change_nothing(dana, data):
    message = says(dana, "schedule design review tomorrow 3pm")
    nonce = content(message)["actions"][1]["data"]["card"]
    body = {
        "as": dana.person,
        "messageId": message["id"],
        "inputs": {"card": nonce, **data},
    }

    dana.control("POST", "/press", json=body)

    time.sleep(0.5)
    assert len(dana.meetings) == 1


def test_a_nonce_counts_in_its_own_message_only(dana):
    first = says(dana, "schedule design review tomorrow 3pm")
    second = says(dana, "schedule budget talk tomorrow 5pm")
    cancel = content(second)["actions"][3]["data"]
    body = {"as": dana.person, "messageId": first["id"], "inputs": cancel}

    dana.control("POST", "/press", json=body)

    assert "no longer in use" in dana.hears()
    assert len(dana.meetings) == 2


def test_a_card_keeps_peoples_words_inert(dana):
    message = says(
        dana, 'schedule "[click](http://evil.example) *all* <@all>" tomorrow 3pm'
    )

    shown = json.dumps(texts(message), ensure_ascii=False)
    assert "](http://evil" not in shown
    assert "<@all" not in shown
    assert "*all*" not in shown
