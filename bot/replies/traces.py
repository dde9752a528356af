"""What was done and why: the words of `/why` and `/audit`."""

from collections.abc import Mapping, Sequence

from bot.model.audit import AuditEntry
from bot.model.meeting import MeetingRecord
from bot.replies import clock
from bot.replies.quote import quote

LINE = "  \n"
MOST_WORDS = 500  # characters shown of the message that asked
LEFT = "somebody who has left"
RIGHTS = {
    "self": "the host asked for it in person",
    "scheduler": "an operator lets the asker schedule for everybody (`SCHEDULERS`)",
    "grant": "the host had allowed the asker to schedule for them",
    "consent": "the host approved this request",
    "operator": "an operator did it from the shell",
}
DONE = {
    "create": "booked",
    "delete": "cancelled",
    "update": "changed",
    "invite": "people invited",
    "uninvite": "people taken off",
    "undo create": "taken back",
    "undo delete": "brought back",
    "undo update": "set back as it was",
    "undo invite": "invitations taken back",
    "undo uninvite": "people invited again",
    "grant": "gave a right",
    "revoke": "took a right back",
}
READ_AS = {
    "verb": "the command",
    "noun": "the kind of meeting",
    "host": "who hosts",
    "invitees": "who is invited",
    "everyone": "who is invited",
    "bare-person": "a person",
    "options": "a wish",
}


def unknown_code(said: str) -> str:
    """Say that a code is not known, or not for this person: the same words."""
    return (
        f"{quote(said)} is no meeting that you asked for or host, as far as I know."
        " Every booked reply ends with its code; say for example `/why #K7Q2`."
    )


def which_code() -> str:
    """Ask for the code."""
    return (
        "Which meeting? Every booked reply ends with its code; say for example"
        " `/why #K7Q2`."
    )


def story(
    record: MeetingRecord,
    entries: Sequence[AuditEntry],
    names: Mapping[str, str],
    *,
    zone: str,
) -> str:
    """Tell how a meeting came about and what became of it."""
    booked = clock.instant(record.booked_at, zone)
    lines = [
        f"**#{record.code}** {quote(record.title)}",
        f"{clock.span(record.start, record.end, zone)}",
        f"Host: {quote(record.host_email)}",
        f"Asked by {_name(record.asker_id, names)}, {booked}",
        f"In these words: {quote(record.words, MOST_WORDS)}",
        *_reading(record.reading),
        f"Allowed because {RIGHTS.get(record.right, quote(record.right))}.",
    ]
    history = [_change(entry, names, zone) for entry in reversed(entries)]
    return "\n".join([LINE.join(lines), "", "What happened:", "", *history])


def _reading(reading: Sequence[str]) -> list[str]:
    """The canonical command, then what each word was taken for."""
    if not reading:
        return []
    lines = [f"Read as: {quote(reading[0], MOST_WORDS)}"] if reading[0] else []
    for piece in reading[1:]:
        parser, _, words = piece.partition(": ")
        if words.strip() and parser != "filler":
            lines.append(f"{quote(words)} was read as {_meant(parser)}")
    return lines


def _meant(parser: str) -> str:
    return READ_AS.get(parser, parser.removeprefix("when.").replace("-", " "))


def _change(entry: AuditEntry, names: Mapping[str, str], zone: str) -> str:
    done = DONE.get(entry.action, entry.action)
    by = _name(entry.asker_id, names)
    ended = "" if entry.outcome in ("booked", "done") else f" ({quote(entry.outcome)})"
    return f"- {clock.instant(entry.at, zone)}: {done} by {by}{ended}"


def trail(
    entries: Sequence[AuditEntry],
    names: Mapping[str, str],
    *,
    zone: str,
    everybody: bool,
) -> str:
    """List changes, the newest first."""
    if not entries:
        return "No changes are kept."
    whose = "of everybody" if everybody else "that you made"
    lines = [f"The latest {len(entries)} changes {whose}, the newest first:", ""]
    for entry in entries:
        right = f", right: {entry.right}" if entry.right else ""
        host = f" for {_name(entry.host_id, names)}" if entry.host_id else ""
        lines.append(_change(entry, names, zone) + host + right)
    return "\n".join(lines)


def _name(person_id: str, names: Mapping[str, str]) -> str:
    if person_id == "operator":
        return "an operator"
    if person_id in ("", "bot"):
        return "the bot itself"
    return quote(names[person_id]) if person_id in names else LEFT
