"""What is sealed can be opened by our keys only, also by a later release."""

import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from cryptography.fernet import Fernet

from bot.errors import ConfigurationWrong, StartPassed, TooLate
from bot.model.meeting import Option
from bot.model.people import Person
from bot.settings import new_fernet_key
from bot.storage.seal import Seal

OLD, NEW = new_fernet_key(), new_fernet_key()
NOW = datetime(2026, 12, 1, 15, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Wish:
    title: str
    start: datetime
    options: frozenset[Option] = frozenset()


VALUES = [
    None,
    0,
    "words",
    b"\x00\xff",
    (1, "two", None),
    {"a": [NOW]},
    Wish("Budget", NOW, frozenset({Option.SILENT})),
    Person("P1", "alice@corp.example", "Alice", "O1", emails=("al@corp.example",)),
    [Wish("nested", NOW)],
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_a_value_comes_back_as_it_was(value):
    seal = Seal((OLD,))

    assert seal.open_value(seal.lock_value(value)) == value


ERRORS = [
    TooLate(NOW, NOW),
    StartPassed("POST /meetings", 400, "start is over", "T1"),
    ValueError("an ordinary one"),
]


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_an_error_comes_back_with_its_facts(error):
    seal = Seal((OLD,))

    opened = seal.open_value(seal.lock_value(error))

    assert type(opened) is type(error)
    assert opened.args == error.args
    assert vars(opened) == vars(error)


@pytest.mark.parametrize("text", ["", "words", "čeština 🦊", "\ud800 half a pair"])
def test_a_text_comes_back_as_it_was(text):
    seal = Seal((OLD,))

    assert seal.open_text(seal.lock_text(text)) == text


def test_nothing_readable_is_left_in_a_sealed_text():
    sealed = Seal((OLD,)).lock_text("alice@corp.example")

    assert "alice" not in sealed
    assert sealed.isascii()


def test_the_first_key_locks_and_every_key_opens():
    before = Seal((OLD,)).lock_text("words")

    rotated = Seal((NEW, OLD))

    assert rotated.open_text(before) == "words"
    assert Seal((NEW,)).open_text(rotated.lock_text("words")) == "words"


def test_a_foreign_key_is_named_as_a_wrong_setting():
    sealed = Seal((OLD,)).lock_text("words")

    with pytest.raises(ConfigurationWrong, match="TOKEN_ENCRYPTION_KEY"):
        Seal((NEW,)).open_text(sealed)


def test_nothing_unsigned_is_unpickled():
    class Bomb:
        def __reduce__(self):
            return (sys.exit, ("it went off",))

    signed_by_another = Seal((NEW,)).lock_value(Bomb())

    with pytest.raises(ConfigurationWrong):
        Seal((OLD,)).open_value(signed_by_another)
    with pytest.raises(ConfigurationWrong):
        Seal((OLD,)).open_value("gASVBQAAAAAAAABLKi4=")


@pytest.mark.parametrize("keys", [(), ("",), ("short",), (OLD, "malformed")])
def test_no_key_or_a_malformed_one_is_named_as_a_wrong_setting(keys):
    with pytest.raises(ConfigurationWrong, match="TOKEN_ENCRYPTION_KEY"):
        Seal(keys)


def test_a_later_release_reads_what_an_earlier_one_wrote(monkeypatch):
    seal = Seal((OLD,))
    sealed = seal.lock_value(Wish("Budget", NOW))

    @dataclass(frozen=True, slots=True)
    class Later:
        zone: str = "UTC"  # new, in front
        title: str = ""
        start: datetime = NOW
        invitees: tuple[str, ...] = field(default=())  # `options` went away

    Later.__qualname__ = "Wish"
    monkeypatch.setattr(sys.modules[__name__], "Wish", Later)

    assert seal.open_value(sealed) == Later(title="Budget", start=NOW)


def test_a_key_made_by_us_is_one_that_fernet_takes():
    assert Fernet(new_fernet_key()) is not None
