"""Good news and questions: everything the bot says when nothing is wrong.

Bad news lives in `refusals.py`, doubts of language in `doubts.py`, help in
`help.py`, times in `clock.py`.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.model.meeting import Booking, Meeting, MeetingRequest, Option, Overlap
from bot.model.people import Person
from bot.replies import clock
from bot.replies.quote import quote
from bot.replies.repeats import repeats

LINE = "  \n"  # Webex: a lone newline joins lines; two spaces before it break them
CODE_EXAMPLE = "#K7Q2"
MOST_NAMED = 3  # days of a series


def asked_directly() -> str:
    """Tell a group's thread that choices are elsewhere, and the answer is due here."""
    return "I've sent you the choices directly. Answer here with the number."


def answered_directly() -> str:
    """Tell a group's thread where the answer is."""
    return "I've answered you directly."


def was_away(said_at: datetime, zone: str) -> str:
    """Say that a message came while the bot was down, too long ago to act on it."""
    when = clock.instant(said_at, zone)
    return f"I was away when you wrote this, {when}. Say it again if it still matters."


def booked(
    booking: Booking, *, asker_zone: str, assumed: Iterable[str], in_private: bool
) -> str:
    """Say that a meeting stands: title, host, time, link, number, code, guesses.

    The password is said only where the asker and the bot are alone. The host key is
    never said anywhere.
    """
    request, meeting = booking.request, booking.meeting
    lines = [
        f"**Booked:** {quote(request.title)}",
        _when(request, asker_zone=asker_zone, host=booking.host),
        _who(request, booking.host),
        f"[Join]({meeting.link}) · {_number(meeting)}code **#{booking.record.code}**",
    ]
    if in_private and meeting.password:
        lines.append(f"Password: {quote(meeting.password)}")
    if request.recurrence:
        lines.append(repeats(request.recurrence, request.start))
    if booking.overlap:
        lines.append(_overlap(booking.overlap, booking.host, asker_zone))
    return LINE.join([*lines, *_options(request), *assumed])


def _overlap(overlap: Overlap, host: Person, zone: str) -> str:
    """Name what the host has then, and the nearest times that are free."""
    first = overlap.start.astimezone(ZoneInfo(zone))
    last = overlap.end.astimezone(ZoneInfo(zone))
    what = f", {quote(overlap.title)}" if overlap.title else ""
    more = f", and {overlap.more} more" if overlap.more else ""
    who = quote(host.name or host.email)
    if overlap.looked_until:
        return f"{who} is busy on {_busy_days(overlap, overlap.looked_until, zone)}."
    line = f"{who} is busy {first:%H:%M}–{last:%H:%M}{what}{more}."
    offers = [each.astimezone(ZoneInfo(zone)) for each in overlap.free]
    if offers:
        moves = " or ".join(quote(f"move it to {each:%H:%M}") for each in offers)
        line += f" Free then: {moves}"
    return line


def _busy_days(overlap: Overlap, until: datetime, zone: str) -> str:
    """Name the days of a series on which its host has something else."""
    days = [clock.day(clock.local(each, zone)) for each in overlap.days]
    named = ", ".join(days[:MOST_NAMED])
    if len(days) == 1:
        return named
    rest = " …" if len(days) > MOST_NAMED else ""
    until_day = clock.day(clock.local(until, zone))
    return f"{len(days)} of its days until {until_day}: {named}{rest}"


def _when(request: MeetingRequest, *, asker_zone: str, host: Person) -> str:
    lines = clock.span(request.start, request.end, asker_zone)
    lines += f", {clock.length(request.length)}"
    shown = {asker_zone}
    for zone in (request.zone, host.timezone):
        if zone and not any(_same_clock(zone, old, request.start) for old in shown):
            shown.add(zone)
            lines += f"{LINE}= {clock.span(request.start, request.end, zone)}"
    return lines


def _same_clock(one: str, other: str, when: datetime) -> bool:
    return (
        when.astimezone(ZoneInfo(one)).utcoffset()
        == when.astimezone(ZoneInfo(other)).utcoffset()
    )


def _who(request: MeetingRequest, host: Person) -> str:
    name = f" ({quote(host.name)})" if host.name else ""
    line = f"Host: {quote(request.host_email)}{name}"
    if request.invitees:
        people = ", ".join(quote(mail) for mail in request.invitees)
        line += f" · invited: {people}"
    return line


def _number(meeting: Meeting) -> str:
    digits = meeting.number
    if not digits:
        return ""
    grouped = " ".join(digits[at : at + 3] for at in range(0, len(digits), 3))
    return f"meeting number {grouped} · "


def _options(request: MeetingRequest) -> list[str]:
    said = {
        Option.RECORD: "It will be recorded.",
        Option.SILENT: "Nobody gets an e-mail.",
        Option.JOIN_BEFORE_HOST: "People may join 5 minutes before the host.",
    }
    return [said[option] for option in Option if option in request.options]


def help_line(address: str, *, in_group: str | None = None) -> str:
    """One line for somebody whose words are no command."""
    mention = f"@{in_group} " if in_group else ""
    return (
        "I set up Webex meetings. For example: "
        f"{quote(f'{mention}schedule a meeting for {address} tomorrow 3pm')}"
        " or `help`."
    )


def small_talk(kind: str) -> str:
    """Answer thanks, ok and greetings in one short line."""
    return {
        "thanks": "You are welcome.",
        "ok": "Good. Say `help` when you need me.",
    }.get(kind, "Hello. Say `help` to see what I can do.")


def whoami(
    person: Person,
    *,
    zone: str | None,
    anyone: bool,
    hosts: Iterable[Person],
) -> str:
    """Tell somebody who they are to the bot."""
    lines = [f"You are {quote(person.name)} ({quote(person.email)})."]
    if zone:
        lines.append(f"Your time zone is {quote(zone)}.")
    else:
        lines.append("I don't know your time zone. Say: `my time zone is Berlin`")
    for_whom = "You may schedule meetings for yourself"
    names = ", ".join(quote(host.email) for host in hosts)
    if anyone:
        for_whom += " and for everybody in your organisation"
    elif names:
        for_whom += f" and for {names}"
    return LINE.join([*lines, for_whom + "."])


def zone_saved(zone: str, now: datetime) -> str:
    """Confirm a saved zone with the clock it shows, so that a slip is seen."""
    return (
        f"Your time zone is now {quote(zone)}: there it is {clock.instant(now, zone)}."
    )


def zone_is(zone: str | None) -> str:
    """Tell the saved zone."""
    if zone is None:
        return "I don't know your time zone. Say: `my time zone is Berlin`"
    return f"Your time zone is {quote(zone)}. Another: `my time zone is Berlin`"


def ask_zone() -> str:
    """Ask for the city, once."""
    return (
        "Which city are you in? I need your time zone before I read times."
        f"{LINE}Answer for example `Berlin` or `America/New_York`; I'll remember it and"
        " go on with your request."
    )


def ask_invitees(count: int, outside: tuple[str, ...], when: str) -> str:
    """Ask before many people, or people of elsewhere, get mail."""
    who = whom(count, outside)
    line = f"Not booked yet: {when}. Webex will send an invitation to {who}."
    return f"{line} Answer `yes` to book it, or `never mind`."


def whom(count: int, outside: Sequence[str]) -> str:
    """Count people, and name those of elsewhere."""
    people = "1 person" if count == 1 else f"{count} people"
    if not outside:
        return people
    named = ", ".join(quote(mail) for mail in outside[:5])
    more = f" and {len(outside) - 5} more" if len(outside) > 5 else ""  # noqa: PLR2004 -- named above
    of_them = f"{len(outside)} of them " if count > 1 else ""
    return f"{people}, {of_them}outside your organisation ({named}{more})"


def ask_another(code: str) -> str:
    """Ask before the same meeting is booked again right after."""
    return (
        f"You have this already (**#{code}**). Another one? Answer `yes` to book it"
        " once more, or `never mind`."
    )


def dropped(command: str | None) -> str:
    """Confirm that an open question is forgotten."""
    return f"Dropped. Nothing was {'booked' if command == 'schedule' else 'changed'}."


def no_answer(words: Sequence[str]) -> str:
    """Say that a question is still open.

    Args:
        words: What would answer it; empty where many things would.
    """
    said = [*words, "never mind"] if words else []
    offer = "Answer it, or say `never mind`."
    if said:
        offer = f"Say {', '.join(quote(word) for word in said[:-1])} or `never mind`."
    return f"That does not answer my question above, which is still open. {offer}"


def completed_already() -> str:
    """Say that a faster answer completed the request."""
    return "You answered that already, and the meeting is booked."


def will_be_late(until: datetime, zone: str) -> str:
    """Tell that Webex asked to wait, and until when."""
    return (
        "Webex asks me to wait. Your request is kept;"
        f" I go on at {clock.instant(until, zone)}."
    )


def one_after_another() -> str:
    """Tell who said a lot at once that all of it is answered, late."""
    return (
        "Many requests came at once, so I answer them one after another and let other"
        " people in between. None is lost; you need not say any again."
    )


def greeting(bot_name: str) -> str:
    """Introduce the bot to a space, once."""
    return (
        "Hello. I set up Webex meetings. Mention me, for example: "
        f"{quote(f'@{bot_name} schedule a meeting tomorrow 3pm')}"
        f"{LINE}`help` shows more."
    )
