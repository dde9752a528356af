"""What holds for any text at all."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.grammar import complete, phrase_of, understand
from bot.model.reading import MentionSaid, Reading
from tests.grammar.corpus.want import heard, wanted

VOCABULARY = """
schedule book meeting call a the for with alice bob@corp.example alice@corp tomorrow 3pm
at on friday 10:30 every weekday weekly about budget called "Design" title: agenda: re:
, ; and & me everyone record no emails cancel 2 #K7Q2 it move to by 30 min make push
rename invite from until dec 18 ? ! / /schedule /meet thanks please can you half 3 in
Tokyo EST < > ( ) ' @ w/ or
"""
WORDS = st.sampled_from(VOCABULARY.split())
SENTENCES = st.lists(WORDS, max_size=14).map(" ".join)
# A beginning, and what is repeated behind it.
HOSTILE = {
    "a": ("schedule ", "a"),
    "and": ("schedule meeting for ", "bob and "),
    "with me": ("schedule call about x ", "with me "),
    "about": ("schedule ", "about "),
    "quotes": ("schedule ", '"a '),
    "commas": ("schedule ", ","),
    "addresses": ("schedule for ", "a@b "),
    "brackets": ("schedule ", "Bob <"),
    "times": ("schedule ", "tomorrow 3pm for 30 min "),
    "verbs": ("tomorrow ", "book "),
    "to": ("move it ", "to 3pm "),
    "agenda": ("schedule ", "agenda: "),
    "my": ("schedule with ", "my boss "),
    "newlines": ("", "schedule call\n"),
    "slashes": ("/schedule ", "/"),
    "filler": ("", "please "),
    "tails": ("schedule meeting ", "thanks "),
}
SEVEN_KB = 7_000  # bytes: the longest message Webex takes
PROSE = "schedule a call with bob tomorrow at 3pm about the budget for 45 minutes. "
GROWTH = 4.5  # twice the text may take twice the time; four times is quadratic


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200))
def test_any_text_at_all_gives_a_reading(text):
    assert isinstance(understand(heard(text)), Reading)


@settings(max_examples=400, deadline=None)
@given(SENTENCES)
def test_any_mix_of_our_own_words_gives_a_reading(text):
    assert isinstance(understand(heard(text)), Reading)


@settings(max_examples=200, deadline=None)
@given(SENTENCES, SENTENCES)
def test_any_answer_to_any_question_gives_a_reading_or_none(first, second):
    asked = understand(heard(first))

    assert isinstance(complete(asked, heard(second)), Reading | None)


@settings(max_examples=300, deadline=None)
@given(SENTENCES)
def test_a_request_that_is_complete_reads_back_to_the_same(text):
    reading = understand(heard(text))
    if reading.command != "schedule" or reading.doubts or reading.missing:
        return

    again = understand(heard(phrase_of(reading)))

    one, other = wanted(reading), wanted(again)
    names = ("host", "invitees", "start", "minutes", "rrule", "title", "options")
    assert [getattr(other, n) for n in names] == [getattr(one, n) for n in names]


@settings(max_examples=200, deadline=None)
@given(SENTENCES)
def test_nothing_starts_before_the_message_without_a_doubt(text):
    message = heard(text)
    reading = understand(message)
    if reading.command != "schedule" or reading.doubts or reading.when is None:
        return

    assert reading.when.start is None or reading.when.start >= message.anchor.now


@settings(max_examples=100, deadline=None)
@given(
    SENTENCES,
    st.lists(
        st.tuples(st.integers(-5, 80), st.integers(-5, 80)), min_size=1, max_size=3
    ),
)
def test_mentions_at_odd_places_do_no_harm(text, places):
    mentions = tuple(MentionSaid("id", "Bob", a, b) for a, b in places)

    assert isinstance(understand(heard(text, mentions=mentions)), Reading)


@pytest.mark.parametrize("name", HOSTILE)
def test_seven_kilobytes_of_anything_take_hardly_more_than_prose(name):
    prose = (PROSE * SEVEN_KB)[:SEVEN_KB]

    spent = min(_seconds(_text(name, SEVEN_KB)) for _ in range(3))
    usual = min(_seconds(prose) for _ in range(3))

    assert spent < 4 * usual, f"{spent / usual:.1f} times"


@pytest.mark.parametrize("name", HOSTILE)
def test_twice_the_text_takes_not_much_more_than_twice_the_time(name):
    small = min(_seconds(_text(name, SEVEN_KB)) for _ in range(3))
    large = min(_seconds(_text(name, 2 * SEVEN_KB)) for _ in range(3))

    assert large < small * GROWTH + 0.02


def _text(name: str, size: int) -> str:
    lead, unit = HOSTILE[name]
    return lead + unit * (size // len(unit))


def _seconds(text: str) -> float:
    begun = time.process_time()
    understand(heard(text))
    return time.process_time() - begun
