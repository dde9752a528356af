"""The corpus of our own: value first, then every phrasing that means it."""

import pytest

from bot.grammar import phrase_of, understand
from tests.grammar.corpus import (
    asked,
    chatter,
    commands,
    contract,
    open_requests,
    orders,
    people,
    sentences,
    talk,
    times,
    titles,
    wordings,
)
from tests.grammar.corpus.want import Want, heard, wanted

ALL = [
    (want, phrase)
    for corpus in (
        *(contract, people, titles, times, asked, commands),
        *(sentences, open_requests, orders, wordings),
    )
    for want, phrases in corpus.SAID.items()
    for phrase in phrases
]
FULL = [(want, phrase) for want, phrase in ALL if not want.asks and not want.missing]


@pytest.mark.parametrize(("want", "phrase"), ALL, ids=[phrase for _, phrase in ALL])
def test_a_phrase_means_what_its_table_says(want: Want, phrase: str):
    assert wanted(understand(heard(phrase))) == want


@pytest.mark.parametrize("phrase", talk.NO_COMMAND)
def test_talk_is_no_command(phrase: str):
    assert understand(heard(phrase)).command is None


@pytest.mark.parametrize("phrase", chatter.NEVER_BOOKED)
def test_talk_never_books(phrase: str):
    reading = understand(heard(phrase))

    assert reading.command != "schedule" or reading.doubts or reading.missing


@pytest.mark.parametrize(("want", "phrase"), FULL, ids=[phrase for _, phrase in FULL])
def test_the_canonical_phrase_reads_back_to_the_same(want: Want, phrase: str):
    reading = understand(heard(phrase))

    again = understand(heard(phrase_of(reading)))

    assert _without_zone(wanted(again)) == _without_zone(wanted(reading))
    assert reading.phrase == phrase_of(reading)
    assert want.command == again.command


def test_the_corpus_is_large_enough_to_mean_something():
    assert len(ALL) + len(talk.NO_COMMAND) >= 300


def _without_zone(want: Want) -> Want:
    """The canonical phrase always names the zone, so it is said there."""
    fields = {name: getattr(want, name) for name in Want.__dataclass_fields__}
    return Want(**(fields | {"zone": None}))
