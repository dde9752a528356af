"""What Webex would not take, and what is no time of a meeting, as doubts."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from bot.grammar import vocabulary
from bot.model.meeting import AGENDA_LIMIT, LONGEST, SHORTEST, TITLE_LIMIT
from bot.model.reading import Doubt, Piece, WhenReading
from bot.when import TimePiece
from bot.when.pieces import Kind

# Create a Meeting, "recurrence": a series with an end has at most so many meetings, and
# ends within five years.
MOST_MEETINGS = {"YEARLY": 5, "MONTHLY": 60, "WEEKLY": 261, "DAILY": 1826}
LONGEST_SERIES = timedelta(days=5 * 365)
_BESIDE_TIME = (Kind.LENGTH, Kind.ZONE, Kind.HINT, Kind.LEAD)


def length_doubts(when: WhenReading | None) -> list[Doubt]:
    """Refuse what Webex refuses: under 10 minutes, or 24 hours and more."""
    if when is None or when.length is None or SHORTEST <= when.length <= LONGEST:
        return []
    code = "too-short" if when.length < SHORTEST else "too-long"
    minutes = f"{when.length / timedelta(minutes=1):g}"
    said = f"{minutes} min"
    return [Doubt(Piece.LENGTH, code, said, facts=(minutes,), refuses=True)]


def repeat_doubts(when: WhenReading | None) -> list[Doubt]:
    """Refuse the series that Webex refuses, or would cut without a word."""
    if when is None or when.recurrence is None:
        return []
    rule = dict(part.split("=") for part in when.recurrence.split(";"))
    days = f"{rule.get('BYDAY', '')}{rule.get('BYMONTHDAY', '')}"
    # Webex: of several days in a month or year only the first is kept, silently.
    if rule["FREQ"] in ("MONTHLY", "YEARLY") and "," in days:
        return [Doubt(Piece.REPEAT, "repeat-several-days", refuses=True)]
    most = MOST_MEETINGS[rule["FREQ"]]
    if int(rule.get("COUNT", 0)) > most or _ends_late(rule.get("UNTIL"), when):
        return [
            Doubt(Piece.REPEAT, "repeat-too-long", facts=(str(most),), refuses=True)
        ]
    return []


def _ends_late(until: str | None, when: WhenReading) -> bool:
    if until is None or when.start is None:
        return False
    last = datetime.strptime(until, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    return last - when.start > LONGEST_SERIES


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
