"""What is said beside a calendar file, or where there is none."""

from bot.model.meeting import Meeting
from bot.replies import clock
from bot.replies.quote import quote

LINE = "  \n"


def attached(meeting: Meeting, zone: str) -> str:
    """Name the meeting of the file, and what to do with it."""
    lines = [
        f"**For your calendar:** {quote(meeting.title)}",
        clock.span(meeting.start, meeting.end, zone),
    ]
    if meeting.recurrence:
        lines.append(f"Repeats: {quote(meeting.recurrence)}")
    return LINE.join(
        [*lines, "Open the file to put it in. After a change, get it anew."]
    )


def which() -> str:
    """Ask for the meeting."""
    return (
        "Which meeting? Say `ics` with its number in your last list or with its code,"
        " for example `ics 2` or `ics #K7Q2`."
    )


def several(said: str) -> str:
    """Say that the words fit more than one meeting."""
    return (
        f"Several meetings are {quote(said)}. Say `list`, then `ics` with the number"
        " of yours."
    )
