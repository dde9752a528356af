"""An answer to an open question: the open reading, with what was asked filled in."""

from dataclasses import replace

from bot.grammar.canonical import phrase_of
from bot.grammar.command import read_pieces, read_target_alone, understand
from bot.grammar.leftovers import LEAVE_OUT
from bot.grammar.limits import length_doubts, repeat_doubts, text_doubts
from bot.grammar.merging import merge_when, with_zone
from bot.grammar.small import bare, is_never_mind, is_yes, small_talk
from bot.model.meeting import TITLE_LIMIT
from bot.model.people import PersonSaid
from bot.model.reading import (
    UNKNOWN_PEOPLE,
    Assumption,
    Doubt,
    Heard,
    Piece,
    Reading,
    WhenReading,
)
from bot.when import find_zone, settle_zone

_LEFT = frozenset({"not-placed", "unknown-person", UNKNOWN_PEOPLE})
_WHEN = frozenset({Piece.DAY, Piece.TIME, Piece.LENGTH, Piece.REPEAT, Piece.ZONE})
_QUOTES = "\"\u201c\u201d '"
_SETTLED = {
    "once": "once-or-repeat",
    LEAVE_OUT: "not-placed",
    "leave them out": "not-placed",
    "yes": "shall-i-book",
}


def complete(asked: Reading, heard: Heard) -> Reading | None:
    """Fill an answer into an open reading.

    Args:
        asked: The open reading, with its doubts and what is missing.
        heard: The answer: `3pm`, `alice@corp.example`, `2`, `yes`. A number is that
            choice of the first doubt.

    Returns:
        The reading as it stands now, perhaps still open; None where the text is no
        answer to it but, say, another command.
    """
    if asked.command is None or is_never_mind(heard.text):
        return None
    answer = _chosen(asked, heard)
    filled = _filled(asked, answer)
    if filled is None:
        return None
    return replace(filled, phrase=phrase_of(filled))


def _chosen(asked: Reading, heard: Heard) -> Heard:
    """Put the words of a choice in the place of its number, or of `yes`."""
    choices = asked.doubts[0].choices if asked.doubts else ()
    said = bare(heard.text)
    if said.isdecimal() and said.isascii() and 1 <= int(said[:4]) <= len(choices):
        return replace(heard, text=choices[int(said) - 1], mentions=())
    if is_yes(heard.text) and choices and (len(choices) == 1 or "yes" in choices):
        return replace(heard, text=choices[0], mentions=())
    return heard


def _filled(asked: Reading, answer: Heard) -> Reading | None:
    text = " ".join(answer.text.split())
    code = _SETTLED.get(bare(answer.text))
    if code:
        return _settled(asked, code)
    if _asks(asked, Piece.TITLE, "title-too-long") and len(text) <= TITLE_LIMIT:
        return replace(asked, title=text, doubts=_without(asked, Piece.TITLE))
    if asked.command == "timezone":
        return _zone_command(asked, answer)
    if Piece.TARGET in asked.missing:
        return _named(asked, answer)
    if Piece.TITLE in asked.missing:
        return _titled(asked, answer)
    return _request(asked, answer)


def _named(asked: Reading, answer: Heard) -> Reading | None:
    """Take an answer that says which meeting; `undo` and `cancel it` say none."""
    if _has_verb(understand(answer)):
        return None
    target = read_target_alone(answer)
    return _with_target(asked, target) if target else None


def _titled(asked: Reading, answer: Heard) -> Reading | None:
    """Take an answer as the title, from end to end, unless it is a command."""
    said = " ".join(answer.text.split()).strip(_QUOTES)
    is_talk = is_yes(said) or small_talk(said) is not None
    if not said or is_talk or _has_verb(understand(answer)):
        return None
    rest = tuple(piece for piece in asked.missing if piece is not Piece.TITLE)
    doubts = (*_without(asked, Piece.TITLE), *text_doubts(said, None))
    return replace(asked, title=said, missing=rest, doubts=doubts)


def _has_verb(read: Reading) -> bool:
    """Whether a command was said by its word, not only as `the review tomorrow`."""
    if read.command != "schedule":
        return read.command is not None
    return any(part.parser == "verb" for part in read.placed)


def _request(asked: Reading, answer: Heard) -> Reading | None:
    zone = _zone(asked, answer)
    if zone is not None:
        return _with_zone(asked, zone, answer)
    read = understand(answer)
    if asked.command == "schedule" and _names_it(read):
        rest = _without(asked, Piece.TITLE)
        return replace(asked, title=read.title, doubts=(*rest, *read.doubts))
    if _is_new_command(read):
        return None
    return _with_pieces(asked, answer)


def _names_it(read: Reading) -> bool:
    """Whether `call it Q4 review` gives a title to the request in hand."""
    is_it = read.command == "move" and read.target == "it"
    return is_it and read.title is not None


def _settled(asked: Reading, code: str) -> Reading | None:
    codes = _LEFT if code in _LEFT else {code}
    left = tuple(doubt for doubt in asked.doubts if doubt.code not in codes)
    if len(left) == len(asked.doubts):
        return None
    leftover = () if code in _LEFT else asked.leftover
    return replace(asked, doubts=left, leftover=leftover)


def _asks(asked: Reading, piece: Piece, code: str) -> bool:
    return any(doubt.piece is piece and doubt.code == code for doubt in asked.doubts)


def _without(asked: Reading, piece: Piece) -> tuple[Doubt, ...]:
    return tuple(doubt for doubt in asked.doubts if doubt.piece is not piece)


def _zone_command(asked: Reading, answer: Heard) -> Reading | None:
    read = understand(answer)
    if read.command not in (None, "timezone"):
        return None
    zone = read.zone or _settle(answer)
    if zone is None:
        return None
    return replace(asked, zone=zone, doubts=(), missing=())


def _settle(answer: Heard) -> str | None:
    found = find_zone(answer.text)
    return settle_zone(found, answer.anchor.zone).name if found else None


def _zone(asked: Reading, answer: Heard) -> str | None:
    """Read a zone where one was asked for."""
    is_asked = Piece.ZONE in asked.missing or any(
        doubt.code == "zone-ambiguous" for doubt in asked.doubts
    )
    if not is_asked:
        return None
    read = understand(answer)
    return read.zone if read.command == "timezone" else _settle(answer)


def _with_zone(asked: Reading, zone: str, answer: Heard) -> Reading:
    missing = tuple(piece for piece in asked.missing if piece is not Piece.ZONE)
    if asked.when is None:
        return replace(asked, zone=zone, missing=missing)
    when = with_zone(asked.when, zone, answer.anchor)
    rest = tuple(d for d in asked.doubts if d not in asked.when.doubts)
    return replace(
        asked,
        zone=zone,
        when=when,
        doubts=(*rest, *when.doubts),
        assumed=_assumed(asked, when),
        missing=when.missing,
    )


def _assumed(asked: Reading, when: WhenReading) -> tuple[Assumption, ...]:
    old = asked.when.assumed if asked.when else ()
    return (*(a for a in asked.assumed if a not in old), *when.assumed)


def _with_target(asked: Reading, target: str) -> Reading:
    missing = tuple(piece for piece in asked.missing if piece is not Piece.TARGET)
    return replace(asked, target=target, missing=missing)


def _is_new_command(read: Reading) -> bool:
    """Whether a text is a request of its own; `make it 3pm` answers a question."""
    if read.command is None:
        return False
    is_change = read.command == "move" and read.target == "it" and not read.title
    return not (is_change and (read.when or read.length))


def _with_pieces(asked: Reading, answer: Heard) -> Reading | None:
    open_pieces = [doubt.piece for doubt in asked.doubts] + list(asked.missing)
    first = open_pieces[0] if open_pieces else None
    read = read_pieces(answer, asked_for=first)
    if read is None or read.leftover or _says_nothing(read):
        return None
    doubts = _still_open(asked, read)
    merged = replace(
        asked,
        host=read.host or asked.host,
        invitees=_joined(asked, read),
        everyone=asked.everyone or read.everyone,
        title=read.title or asked.title,
        agenda=read.agenda or asked.agenda,
        options=asked.options | read.options,
        leftover=asked.leftover if any(d.code in _LEFT for d in doubts) else (),
        doubts=(*doubts, *(d for d in read.doubts if d.piece not in _WHEN)),
    )
    if read.when is None:
        return merged
    return _with_when(merged, asked, read, answer)


def _with_when(
    merged: Reading, asked: Reading, read: Reading, answer: Heard
) -> Reading:
    if read.when is None:
        return merged
    said = " ".join(answer.text[p.start : p.end] for p in read.when.placed)
    when = merge_when(asked.when, said, read.when, answer.anchor)
    return replace(
        merged,
        when=when,
        length=when.length,
        assumed=_assumed(asked, when),
        doubts=(
            *when.doubts,
            *length_doubts(when),
            *repeat_doubts(when),
            *merged.doubts,
        ),
        missing=when.missing,
    )


def _says_nothing(read: Reading) -> bool:
    has_people = bool(read.host or read.invitees or read.everyone)
    has_more = bool(read.when or read.title or read.agenda or read.options)
    return not (has_people or has_more or read.doubts)


def _still_open(asked: Reading, read: Reading) -> tuple[Doubt, ...]:
    """Give the doubts that an answer leaves open."""
    answered: set[Piece] = set()
    if read.when is not None:
        is_settled = read.when.recurrence or _says_which(asked, read.when)
        answered |= _WHEN if is_settled else _WHEN - {Piece.REPEAT}
    if read.host or read.invitees:
        answered |= {Piece.HOST, Piece.INVITEES}
    if read.title:
        answered.add(Piece.TITLE)
    still = tuple(doubt for doubt in asked.doubts if doubt.piece not in answered)
    return (*still, *_still_unknown(asked, read))


def _still_unknown(asked: Reading, read: Reading) -> tuple[Doubt, ...]:
    """Give what is open where fewer people were named than were asked for."""
    if not read.invitees:
        return ()
    counted = [(d, int(d.facts[0])) for d in asked.doubts if d.code == UNKNOWN_PEOPLE]
    rest = [(doubt, count - len(read.invitees)) for doubt, count in counted]
    return tuple(replace(d, facts=(str(left),)) for d, left in rest if left > 0)


def _says_which(asked: Reading, when: WhenReading) -> bool:
    """Whether one meeting was said where each of some days was in doubt."""
    return when.start is not None and any(
        doubt.code == "repeat-unclear" and doubt.choices for doubt in asked.doubts
    )


def _joined(asked: Reading, read: Reading) -> tuple[PersonSaid, ...]:
    host = read.host or asked.host
    people = [*asked.invitees]
    people += [p for p in read.invitees if p not in people]
    return tuple(
        p for p in people if host is None or p.email != host.email or not p.email
    )
