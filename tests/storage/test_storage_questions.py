"""Open questions: one for each person and space, completed once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.model.question import ANSWER_WITHIN, OpenQuestion
from bot.model.reading import Piece, Reading

NOW = datetime(2026, 12, 1, 15, 0, tzinfo=UTC)
QUESTION = OpenQuestion(
    key="M1",
    person_id="P1",
    space_id="S1",
    words="schedule budget for alice@corp.example",
    asked=Reading(command="schedule", title="budget", missing=(Piece.TIME,)),
    said_at=NOW,
    expires_at=NOW + ANSWER_WITHIN,
)


def open_for(storage, message="M2", *, person="P1", space="S1", now=NOW):
    return storage.questions.open_for(person, space, message_id=message, now=now)


def test_a_question_is_open_for_its_person_in_its_space(storage, other):
    storage.questions.ask(QUESTION)

    assert open_for(other) == QUESTION


NOT_THEIRS = [{"person": "P2"}, {"space": "S2"}, {"now": NOW + ANSWER_WITHIN}]


@pytest.mark.parametrize("who", NOT_THEIRS, ids=str)
def test_nobody_else_nowhere_else_and_not_later(storage, who):
    storage.questions.ask(QUESTION)

    assert open_for(storage, **who) is None


def test_a_new_question_takes_the_place_of_the_old_one(storage):
    storage.questions.ask(QUESTION)
    newer = replace(QUESTION, key="M7")

    storage.questions.ask(newer)

    assert open_for(storage) == newer


def test_the_same_request_may_ask_once_more(storage):
    storage.questions.ask(QUESTION)
    further = replace(QUESTION, words="schedule budget\ntomorrow")

    storage.questions.ask(further)

    assert open_for(storage) == further


def test_who_completed_it_sees_it_again_and_nobody_else_does(storage, other):
    storage.questions.ask(QUESTION)

    assert storage.questions.consume("M1", by_message="M2")

    late = NOW + timedelta(days=1)
    assert open_for(other, "M2", now=late) == QUESTION
    assert open_for(other, "M3") is None


def test_a_question_is_completed_by_one_message_only(storage, other):
    storage.questions.ask(QUESTION)

    assert storage.questions.consume("M1", by_message="M2")
    assert storage.questions.consume("M1", by_message="M2")
    assert not other.questions.consume("M1", by_message="M3")


def test_a_request_that_asked_nothing_is_completed_by_itself(storage):
    assert storage.questions.consume("M9", by_message="M9")


def test_a_completed_question_is_not_opened_again(storage):
    storage.questions.ask(QUESTION)
    storage.questions.consume("M1", by_message="M2")

    storage.questions.ask(QUESTION)

    assert open_for(storage, "M3") is None


def test_after_a_completed_question_another_can_be_asked(storage):
    storage.questions.ask(QUESTION)
    storage.questions.consume("M1", by_message="M2")
    newer = replace(QUESTION, key="M7")

    storage.questions.ask(newer)

    assert open_for(storage, "M8") == newer
    assert open_for(storage, "M2") == QUESTION
    assert not storage.questions.consume("M1", by_message="M8")


def test_a_forgotten_question_is_gone(storage):
    storage.questions.ask(QUESTION)

    assert storage.questions.drop("P1", "S1")

    assert not storage.questions.drop("P1", "S1")
    assert open_for(storage) is None


def test_a_completion_that_is_taken_back_leaves_it_open(storage, other):
    storage.questions.ask(QUESTION)

    def fail():
        with storage.together():
            storage.questions.consume("M1", by_message="M2")
            raise LookupError

    with pytest.raises(LookupError):
        fail()

    assert open_for(other, "M3") == QUESTION
