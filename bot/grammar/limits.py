"""What Webex would not take, and what is no time of a meeting, as doubts."""

from collections.abc import Iterable
from datetime import timedelta

from bot.grammar import vocabulary
from bot.model.meeting import AGENDA_LIMIT, LONGEST, SHORTEST, TITLE_LIMIT
from bot.model.reading import Doubt, Piece, WhenReading
from bot.when import TimePiece
from bot.when.pieces import Kind

_BESIDE_TIME = (Kind.LENGTH, Kind.ZONE, Kind.HINT, Kind.LEAD)


def length_doubts(when: WhenReading | None) -> list[Doubt]:
    """Refuse what Webex refuses: under 10 minutes, or 24 hours and more."""
    if when is None or when.length is None or SHORTEST <= when.length <= LONGEST:
        return []
    code = "too-short" if when.length < SHORTEST else "too-long"
    minutes = f"{when.length / timedelta(minutes=1):g}"
    said = f"{minutes} min"
    return [Doubt(Piece.LENGTH, code, said, facts=(minutes,), refuses=True)]


def text_doubts(title: str | None, agenda: str | None) -> list[Doubt]:
    """Ask for a shorter title or agenda."""
    found = []
    if title and len(title) > TITLE_LIMIT:
        size = (str(len(title)), str(TITLE_LIMIT))
        found.append(Doubt(Piece.TITLE, "title-too-long", title, facts=size))
    if agenda and len(agenda) > AGENDA_LIMIT:
        size = (str(len(agenda)), str(AGENDA_LIMIT))
        found.append(Doubt(Piece.AGENDA, "agenda-too-long", agenda, facts=size))
    return found


def deadline_doubts(pieces: Iterable[TimePiece]) -> list[Doubt]:
    """Ask about `by friday`: it says until when, and not when."""
    said = list(pieces)
    found = [p for p in said if p.said.lower().startswith(vocabulary.DEADLINES)]
    first = next((p for p in said if p.kind not in _BESIDE_TIME), None)
    if first is not None and first.kind is Kind.TO and not _repeats(said):
        words = first.said.strip().lower()
        found += [first] if words in vocabulary.UNTIL else []
    return [Doubt(Piece.TIME, "deadline", piece.said.strip()) for piece in found]


def _repeats(pieces: Iterable[TimePiece]) -> bool:
    return any(piece.kind is Kind.REPEAT for piece in pieces)
