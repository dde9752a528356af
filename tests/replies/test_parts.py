"""Long replies: cut where a reader would, and never into something else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.replies.parts import LIMIT, split_markdown


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


SHORT = ["hi", "**one**\n\ntwo", "a" * LIMIT, "é" * (LIMIT // 2)]


@pytest.mark.parametrize("markdown", SHORT)
def test_what_fits_stays_as_it_is(markdown):
    assert split_markdown(markdown) == (markdown,)


@pytest.mark.parametrize("markdown", ["", " \n\n ", "\n" * 8000])
def test_nothing_makes_no_message(markdown):
    assert split_markdown(markdown) == ()


CUTS = {
    "paragraphs": ("a" * 60 + "\n\n" + "b" * 60, ("a" * 60, "b" * 60)),
    "paragraphs before lines": (
        "a" * 30 + "\n\n" + "b" * 30 + "\n" + "c" * 60,
        ("a" * 30, "b" * 30 + "\n" + "c" * 60),
    ),
    "lines": ("a" * 60 + "\n" + "b" * 60, ("a" * 60, "b" * 60)),
    "words": ("a" * 60 + " " + "b" * 60, ("a" * 60, "b" * 60)),
    "indents stay": (
        "* " + "a" * 60 + "\n  * " + "b" * 60,
        ("* " + "a" * 60, "  * " + "b" * 60),
    ),
    "one endless word": ("a" * 150, ("a" * 82, "a" * 68)),
    "letters of two bytes": ("é" * 75, ("é" * 41, "é" * 34)),
    "letters of four bytes": ("🙂" * 30, ("🙂" * 20, "🙂" * 10)),
    "before a code": (
        "a" * 70 + " `" + "b " * 20 + "`",
        ("a" * 70, "`" + "b " * 20 + "`"),
    ),
    "inside of a fence": (
        "```text\n" + "a" * 50 + "\n" + "b" * 50 + "\n```\n\nend",
        ("```text\n" + "a" * 50 + "\n```", "```text\n" + "b" * 50 + "\n```\n\nend"),
    ),
    "inside of a span": (
        "`" + "a" * 120 + "` end",
        ("`" + "a" * 81 + "`", "`" + "a" * 39 + "` end"),
    ),
    "a lone backtick is text": (
        "it`s " + "a" * 60 + " " + "b" * 60,
        ("it`s " + "a" * 60, "b" * 60),
    ),
    "an escaped backtick is text": (
        r"\`" + "a" * 60 + " " + "b" * 60 + "`",
        (r"\`" + "a" * 60, "b" * 60 + "`"),
    ),
}


@pytest.mark.parametrize(("markdown", "parts"), CUTS.values(), ids=CUTS)
def test_it_is_cut_at(markdown, parts):
    assert split_markdown(markdown, 100) == parts


def test_a_quoted_mention_of_everybody_stays_quoted():
    quoted = "You said: `" + "x" * 80 + " <@all> " + "y" * 90 + "`. Try again."

    parts = split_markdown(quoted, 100)

    for part in parts:
        assert "<@all>" not in re.sub(r"`[^`]*`", "", part)


def test_a_mark_is_not_cut_into_two():
    for length in range(60, 90):
        markdown = "a" * length + "``b`" + "c" * 60 + "``"
        for part in split_markdown(markdown, 100):
            runs = re.findall("`+", part)
            assert runs.count("``") % 2 == 0
            assert runs.count("`") <= 1


@given(st.text(alphabet="ab é🙂`\n\\*", max_size=600), st.integers(100, 200))
def test_nothing_is_lost_and_nothing_is_too_long(markdown, limit):
    parts = split_markdown(markdown, limit)

    assert all(len(part.encode()) <= limit for part in parts)
    assert all(part.strip() for part in parts)
    kept = re.sub(r"[\s`]", "", "".join(parts))
    assert kept == re.sub(r"[\s`]", "", markdown)


def test_a_long_list_keeps_every_line():
    lines = [f"{number}. Meeting number {number} with Bob" for number in range(900)]

    parts = split_markdown("\n".join(lines))

    assert len(parts) > 3
    assert "\n".join(parts).split("\n") == lines
    assert max(len(part.encode()) for part in parts) <= LIMIT


def test_a_lone_surrogate_stops_nothing():
    assert len(split_markdown("\ud800" * 5000)) == 3
