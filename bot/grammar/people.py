"""PERSON: an address, `Name <address>`, a mention, a short address, a bare name."""

import re
from dataclasses import dataclass
from enum import Enum

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.names import GIVEN_NAMES
from bot.grammar.sentence import WordKind
from bot.grammar.verbs import VERB_WORDS
from bot.model.people import PersonSaid
from bot.model.reading import Doubt, Piece

LONGEST_NAME = 3  # words
_ADDRESS = re.compile(r"[a-z0-9._%+'-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_SHORT = re.compile(r"[a-z0-9._%+'-]+@[a-z0-9-]+")
_OPENERS = {"<": ">", "(": ")", "[": "]"}
_NOT_NAMES = (
    vocabulary.STOP_WORDS
    | vocabulary.NO_PERSON
    | vocabulary.MEETING_NOUNS
    | vocabulary.ARTICLES
    | vocabulary.PREDICATES
    | vocabulary.NEGATIONS
    | vocabulary.MEANINGFUL
    | vocabulary.SEPARATORS
    | vocabulary.EASY_WISHES
    | VERB_WORDS
    | frozenset(word for said in vocabulary.TITLE_MARKERS for word in said.split())
    | frozenset(word for said in vocabulary.WITH_ROLE for word in said.split())
    | frozenset(word for said in vocabulary.FOR_ROLE for word in said.split())
    | {"by", "between", "everyone", "everybody", "all", "no", "every", "each", "until"}
    | {"mailto", "when", "while", "because", "since", "whenever"}
)


class Bare(Enum):
    """Which names may stand without an address."""

    NONE = "none"
    GIVEN = "given"  # given names only
    KNOWN = "known"  # given names, and words with a capital
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person found in the words, `end` behind them.

    Attributes:
        person: None where the address is in doubt.
        is_sender: `me`, `myself`.
    """

    end: int
    person: PersonSaid | None = None
    doubt: Doubt | None = None
    is_sender: bool = False


def read_person(board: Board, at: int, bare: Bare) -> Somebody | None:
    """Read one person who begins at a word."""
    if not board.is_free(at):
        return None
    if board.plain(at) in vocabulary.SELF and at not in board.timed:
        said = board.words[at].typed
        return Somebody(at + 1, PersonSaid(said, board.heard.sender), is_sender=True)
    return (
        _exact(board, at)
        or _named_address(board, at)
        or _in_apposition(board, at, bare)
        or _bare(board, at, bare)
    )


def read_people(board: Board, at: int, bare: Bare) -> tuple[list[Somebody], int]:
    """Read a list of people: `A, B and C`; the index is behind the last."""
    found: list[Somebody] = []
    end = at
    while somebody := read_person(board, at, bare):
        found.append(somebody)
        end = at = somebody.end
        while board.is_free(at) and board.plain(at) in vocabulary.SEPARATORS:
            at += 1
        if at == end:
            break
    return found, end


def complete_address(said: str, plain: str, domains: tuple[str, ...]) -> Somebody:
    """Make an address of what was typed; `end` is to be filled by the caller."""
    odd = next((c for c in said if not c.isascii()), None)
    if odd is not None:
        return Somebody(0, doubt=Doubt(Piece.HOST, "odd-letter", said, facts=(odd,)))
    if _ADDRESS.fullmatch(plain):
        return Somebody(0, PersonSaid(said, email=plain))
    if not _SHORT.fullmatch(plain):
        return Somebody(0, doubt=Doubt(Piece.HOST, "bad-address", said))
    name, label = plain.split("@")
    fits = [d for d in domains if d == label or d.startswith(label + ".")]
    if len(fits) == 1:
        email = f"{name}@{fits[0]}"
        return Somebody(0, PersonSaid(said, email=email, completed=True))
    choices = tuple(f"{name}@{domain}" for domain in fits)
    code = "which-domain" if fits else "unknown-domain"
    return Somebody(0, doubt=Doubt(Piece.HOST, code, said, choices=choices))


def name_or_address(words: str, plain: str, domains: tuple[str, ...]) -> PersonSaid:
    """Take a bare name for an address where the one domain of ours completes it."""
    if len(domains) == 1 and words.isascii() and plain.isalpha():
        return PersonSaid(words, email=f"{plain}@{domains[0]}", completed=True)
    return PersonSaid(words, name=words)


def _exact(board: Board, at: int) -> Somebody | None:
    if board.plain(at) == "mailto" and board.plain(at + 1) == ":":
        at += 2
        if not board.is_free(at):
            return None
    word = board.words[at]
    if word.kind is WordKind.MENTION:
        return Somebody(at + 1, PersonSaid(word.typed, person_id=word.person_id))
    if word.kind is WordKind.EMAIL:
        read = complete_address(word.typed, word.plain, board.heard.domains)
        return Somebody(at + 1, read.person, read.doubt)
    return _odd_domain(board, at) or _cut_short(board, at)


def _cut_short(board: Board, at: int) -> Somebody | None:
    """Find `alice@` with nothing behind it."""
    is_cut = board.plain(at + 1) == "@" and board.words[at + 1].glued
    is_joined = at + 2 < board.last and board.words[at + 2].glued
    if board.words[at].kind is not WordKind.WORD or not is_cut or is_joined:
        return None
    said = board.sentence.typed(at, at + 2)
    end = at + 1 if at + 1 in board.timed else at + 2  # `@ 3pm` is a time's own
    return Somebody(end, doubt=Doubt(Piece.HOST, "bad-address", said))


def _odd_domain(board: Board, at: int) -> Somebody | None:
    """Find `alice@cörp`: letters that no address has, on either side of an @."""
    if board.plain(at + 1) != "@" or at + 2 >= board.last:
        return None
    near = board.words[at + 1 : at + 3]
    if board.words[at].kind is not WordKind.WORD or not all(w.glued for w in near):
        return None
    end = at + 3
    while end < board.last and board.words[end].glued:
        end += 1
    said = board.sentence.typed(at, end)
    read = complete_address(said, said.lower(), board.heard.domains)
    return Somebody(end, read.person, read.doubt)


def _named_address(board: Board, at: int) -> Somebody | None:
    """Read `Bob Bell <bob@corp.example>` and `bob (bob@corp.example)`."""
    end = at
    while end - at <= LONGEST_NAME and _may_be_name(board, end):
        end += 1
        if board.plain(end) in (".", "-", '"'):
            end += 1
    if board.is_free(end) and board.words[end].kind is WordKind.QUOTED and end == at:
        end += 1
    closer = _OPENERS.get(board.plain(end))
    if closer is None or not board.is_free(end) or end + 1 >= board.last:
        return None
    if board.words[end + 1].kind is not WordKind.EMAIL:
        return None
    read = _exact(board, end + 1)
    after = end + 2 + (board.plain(end + 2) == closer)
    return Somebody(after, read.person, read.doubt) if read else None


def _in_apposition(board: Board, at: int, bare: Bare) -> Somebody | None:
    """Read `my boss, alice@corp`: the address says who is meant."""
    if board.plain(at) not in ("my", "our", "the") or not board.is_free(at):
        return None
    for end in range(at + 2, at + 5):
        if board.plain(end - 1) in vocabulary.SEPARATORS | {"with", "for", ""}:
            return None
        behind = end + (board.plain(end) in (",", ":", "-"))
        if end - 1 in board.timed:
            return None  # `in the evening bob@corp`
        if not board.is_free(behind) or behind in board.timed:
            continue
        read = _exact(board, behind) or _named_address(board, behind)
        if read is None and board.plain(end - 1) in vocabulary.NO_PERSON:
            read = _bare(board, behind, Bare.NONE if bare is Bare.NONE else Bare.KNOWN)
        if read:
            return read
    return None


def _bare(board: Board, at: int, bare: Bare) -> Somebody | None:
    start = at + (board.plain(at) == "@" and _glued(board, at + 1))
    if start == at and board.plain(at) in vocabulary.HONORIFICS:
        start += 1 + (board.plain(at + 1) == ".")
    if bare is Bare.NONE or not _may_be_name(board, start):
        return None
    if bare is not Bare.ANY and not _is_known(board, start, bare):
        return None
    end = _name_end(board, start)
    said, plain = board.sentence.typed(start, end), board.words[start].plain
    if end > start + 1:
        plain = said.lower()
    return Somebody(end, name_or_address(said, plain, board.heard.domains))


def _name_end(board: Board, start: int) -> int:
    end = start + 1
    while board.plain(end) == "-" and _glued(board, end) and _glued(board, end + 1):
        end += 2
    while end - start < LONGEST_NAME and _goes_on(board, start, end):
        end += 1
    return end


def _goes_on(board: Board, start: int, end: int) -> bool:
    """Whether the word at `end` is the next one of the same name."""
    if not _may_be_name(board, end):
        return False
    if board.words[end].typed[:1].isupper():
        return board.words[end - 1].typed[:1].isupper()
    is_given = board.words[start].plain in GIVEN_NAMES
    if board.plain(end) in GIVEN_NAMES:
        return False
    is_last = not _may_be_name(board, end + 1) and not _is_noun(board, end + 1)
    return is_given and is_last and end == start + 1 and _is_plain_case(board, start)


def _is_plain_case(board: Board, at: int) -> bool:
    return board.words[at].typed[:1].islower()


def _is_noun(board: Board, at: int) -> bool:
    """Whether a noun follows, which the word before may belong to."""
    if not board.is_free(at) or at in board.timed:
        return False
    return board.plain(at) in vocabulary.MEETING_NOUNS | vocabulary.NO_PERSON


def _is_known(board: Board, at: int, bare: Bare) -> bool:
    word = board.words[at]
    is_capital = bare is Bare.KNOWN and word.typed[:1].isupper()
    return word.plain in GIVEN_NAMES or is_capital


def _may_be_name(board: Board, at: int) -> bool:
    if not board.is_free(at) or at in board.timed:
        return False
    word = board.words[at]
    if word.kind is not WordKind.WORD or len(word.plain) == 1:
        return False
    return word.plain not in _NOT_NAMES and not word.plain.endswith("'s")


def _glued(board: Board, at: int) -> bool:
    return board.is_free(at) and board.words[at].glued
