"""Asking a host for their word, in words."""

from datetime import datetime

from bot.model.consent import Consent, ConsentState, Unasked
from bot.model.meeting import Meeting, Option
from bot.model.people import Person
from bot.replies import clock
from bot.replies.quote import quote
from bot.replies.rights import who

LINE = "  \n"
SHOWN = 5  # invitees that are named
MOST_AGENDA = 300  # characters
ALWAYS = "lets them schedule for you without asking, until you revoke it"


def offer(host: Person) -> str:
    """Say that a right is missing, and offer to ask the host."""
    return (
        f"You may not schedule for {quote(host.email)}; nothing was booked. Shall I ask"
        f" them? Answer {quote(f'ask {host.email}')} or `yes`, and they get the whole"
        " request with your name. Or `never mind`."
    )


def request(consent: Consent, *, zone: str) -> str:
    """Tell the host everything that their word would set off."""
    wanted, mail = consent.request, consent.asker.email
    lines = [
        f"{who(consent.asker)} asks to book a meeting **in your name**:",
        f"Title: {quote(wanted.title)}",
        f"When: {_when(consent, zone)}",
    ]
    if wanted.recurrence:
        lines.append(f"Repeats: {quote(wanted.recurrence)}")
    lines.append(_mailed(consent))
    if wanted.agenda:
        lines.append(f"Agenda: {quote(wanted.agenda, MOST_AGENDA)}")
    code = consent.code
    until = clock.instant(consent.expires_at, zone)
    choices = [
        f"- {quote(f'approve {code}')} books this meeting",
        f"- {quote(f'decline {code}')} books nothing",
        f"- {quote(f'always allow {mail}')} books it, and {ALWAYS}",
        f"- {quote(f'decline for good {code}')} books nothing, and ends their asking",
    ]
    head = LINE.join(lines)
    return "\n".join([head, "", f"Answer until {until}:", "", *choices])


def _when(consent: Consent, zone: str) -> str:
    wanted = consent.request
    span = clock.span(wanted.start, wanted.end, zone)
    return f"{span}, {clock.length(wanted.length)}"


def _mailed(consent: Consent) -> str:
    people = consent.request.invitees
    if not people:
        return "Nobody else is invited."
    named = ", ".join(quote(mail) for mail in people[:SHOWN])
    more = f" and {len(people) - SHOWN} more" if len(people) > SHOWN else ""
    count = "1 person" if len(people) == 1 else f"{len(people)} people"
    mail = "get no mail" if Option.SILENT in consent.request.options else "get mail"
    return f"Invited: {count}, who {mail}: {named}{more}"


def asked(host: Person, *, until: datetime, zone: str) -> str:
    """Tell the asker that the host has the request."""
    return (
        f"I have asked {quote(host.email)}; nothing is booked yet. They can answer"
        f" until {clock.instant(until, zone)}, and you hear it here."
    )


def asked_already(host: Person) -> str:
    """Say that this request is at the host's."""
    return f"You answered that already, and {quote(host.email)} was asked."


def not_asked(host: Person, why: Unasked) -> str:
    """Say why the host is not asked, and what is left to do."""
    mail = quote(host.email)
    return {
        Unasked.OPEN_ALREADY: (
            f"A request of yours to {mail} is still open, so I did not send another."
            " Wait for their answer, or speak with them."
        ),
        Unasked.TOO_MANY: (
            "You sent 3 requests within a day, which is all I carry. Nothing was"
            f" booked. Try again tomorrow, or ask {mail} yourself."
        ),
        Unasked.MUTED: (
            f"{mail} does not take requests of yours through me. Nothing was booked."
            " Ask them yourself."
        ),
    }[why]


def out_of_reach(host: Person) -> str:
    """Say that the host can't be reached."""
    return (
        f"I can't reach {quote(host.email)} with a message, so nothing was booked. Ask"
        f" them yourself; {quote('allow YOUR-ADDRESS to schedule for me')}, said to me"
        " by them, is enough."
    )


def nothing_to_ask() -> str:
    """Say that `ask` follows a refusal."""
    return (
        "There is no open request to ask somebody about. Say first what to book, for"
        " example `schedule meeting for alice@corp.example tomorrow 3pm`."
    )


def another_host(host: Person) -> str:
    """Say whom the open request is for."""
    return (
        f"Your open request is for {quote(host.email)}. Answer"
        f" {quote(f'ask {host.email}')}, or `never mind`."
    )


def unknown_code(said: str) -> str:
    """Say that a code is nobody's, or somebody else's: the same words."""
    return f"{quote(said)} is no request that waits for your answer."


def always_whom() -> str:
    """Ask for an address that the directory knows."""
    return (
        "I can't find that colleague. Nothing changed. Say `always allow` with the full"
        " address, for example `always allow bob@corp.example`."
    )


def approved(consent: Consent, meeting: Meeting, *, zone: str) -> str:
    """Show the host what was booked."""
    wanted = consent.request
    return LINE.join(
        [
            f"Approved and booked: {quote(wanted.title)} for {who(consent.asker)}",
            _when(consent, zone),
            f"[Join]({meeting.link})",
        ]
    )


def approved_in_vain(consent: Consent, reason: str) -> str:
    """Tell the asker that the host said yes and it could not be booked."""
    return f"{quote(consent.host.email)} approved your request, but: {reason}"


def declined(consent: Consent, *, for_good: bool) -> str:
    """Confirm to the host that nothing is booked."""
    mail = consent.asker.email
    line = f"Declined; nothing was booked, and I have told {quote(mail)}."
    if for_good:
        line += (
            " I will bring you no more requests of theirs, until you say"
            f" {quote(f'allow {mail} to schedule for me')}."
        )
    return line


def declined_for_asker(consent: Consent) -> str:
    """Tell the asker that the host said no."""
    return (
        f"{quote(consent.host.email)} declined {quote(consent.request.title)},"
        f" {clock.span(consent.request.start, consent.request.end, consent.zone)}."
        " Nothing was booked."
    )


def ended_before(consent: Consent) -> str:
    """Say how a request ended before this answer."""
    how = {
        ConsentState.APPROVED: "You approved this already; it is booked once.",
        ConsentState.DECLINED: "You declined this already; nothing was booked.",
    }
    ended = "This request has expired; nothing was booked. They can ask again."
    return how.get(consent.state, ended)
