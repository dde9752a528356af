"""Bad news in words: what happened, why, and what to do next.

No status code, no tracking id, no stack trace: those are the log's.
"""

from collections.abc import Sequence

from bot import errors
from bot.model.call import Stranger
from bot.model.people import Person
from bot.replies import clock
from bot.replies.quote import quote

# Webex: its reason where a day of a series is moved past another one.
ONCE_A_DAY = "two_meeting_schedule_at_same_day"
ADMIN = "Ask your Webex administrator"


def refusal(error: errors.BotError, *, zone: str) -> str:
    """Say any error that a person may meet.

    Args:
        error: What went wrong.
        zone: The asker's zone, for times.
    """
    return undone(_refusal(error, zone), error.command)


def undone(line: str, command: str | None) -> str:
    """Let a sentence say what was not done: a booking, or a change of one."""
    if command in (None, "schedule", "consent"):
        return line
    return line.replace("othing was booked", "othing was changed")


def _refusal(error: errors.BotError, zone: str) -> str:
    match error:
        case errors.NotAllowed(host):
            is_list = error.command == "list"
            return not_shown(host) if is_list else not_allowed(host)
        case errors.NotYet(command):
            return not_yet(command)
        case errors.ZoneUnclear(said, choices):
            named = ", ".join(quote(choice) for choice in choices)
            return f"{quote(said)} is the name of several zones. Say one of: {named}"
        case errors.TooLate():
            return _too_late(error, zone)
        case errors.WebexError():
            return webex_refusal(error, zone=zone)
        case _:
            return "I can't do that. Say `help` to see what I can do."


def _too_late(error: errors.TooLate, zone: str) -> str:
    start, now = clock.instant(error.start, zone), clock.instant(error.now, zone)
    if error.command == "move":
        return (
            f"{start} is in the past: it is {now}. Nothing was changed. Say another"
            " time, for example `move it to tomorrow 3pm`."
        )
    return (
        f"It was to start at {start}; now it is {now}. Nothing was booked. Say: `now`,"
        " or another time."
    )


def webex_refusal(error: errors.WebexError, *, zone: str) -> str:
    """Say what Webex would not do, by the kind of refusal."""
    match error:
        case errors.StartPassed():
            return (
                "Webex says that the start is over. Nothing was booked. Say `now`,"
                " or another time."
            )
        case errors.LengthRefused():
            return (
                "Webex takes meetings from 10 minutes to 23 hours 59 minutes."
                f"{_words(error)} Nothing was booked. Say a length, for example"
                " `45 min`."
            )
        case errors.TitleRefused():
            return (
                f"Webex does not take that title.{_words(error)} Nothing was booked."
                " Say it again with another one, for example `called Budget`."
            )
        case errors.QuotaUsedUp(until=until, host=host):
            return quota_used_up(host, clock.instant(until, zone) if until else None)
        case errors.HostRefused(host=host):
            return host_refused(host, error)
        case _:
            return outage(error)


def quota_used_up(host: str, when: str | None) -> str:
    """Say that Webex takes no more creations for a while, and when it does again.

    Args:
        host: Whose own limit it is; empty for that of the whole organisation.
        when: The instant in words; None where Webex did not say.
    """
    of_host = f" hosted by {quote(host)}" if host else ""
    again = f"on {when}; say it again then" if when else "within 24 hours"
    return (
        f"Webex takes no more new meetings{of_host} for now: its limit for 24 hours is"
        f" reached. Nothing was booked. It works again {again}."
    )


def outage(error: errors.WebexError) -> str:
    """Say what only an administrator or time can mend."""
    match error:
        case errors.ScopeMissing():
            return (
                "My service app may not do this: it lacks a permission."
                f" {ADMIN} to authorise it again with the scopes that the set-up"
                " page names. Nothing was booked."
            )
        case errors.AuthorisationWithdrawn():
            return (
                "My access to Webex meetings has ended, so nothing was booked."
                f" {ADMIN} to authorise the service app again; I have told the"
                " operators."
            )
        case errors.WebexUnclear():
            return (
                "Webex did not say whether the meeting was made, and I may not look."
                " Check the host's Webex calendar before you ask again, so that you"
                " don't get two."
            )
        case errors.WebexUnavailable():
            return "Webex does not answer. Nothing was booked. Try again in a while."
        case _:
            return f"Webex refused.{_words(error)} Nothing was booked."


def host_refused(host: str, error: errors.WebexError) -> str:
    """Say that a person can't host, in Webex's own words where it gave any."""
    return (
        f"Webex will not let {quote(host)} host meetings.{_words(error)} Nothing was"
        f" booked. {quote(f'/check {host}')} shows what is missing and who can mend it;"
        " or name another host."
    )


def _words(error: errors.WebexError) -> str:
    if ONCE_A_DAY in error.reason:
        return " A series meets at most once a day, each day between its neighbours."
    return f" It says: {quote(error.reason)}." if error.reason else ""


def not_allowed(host: str) -> str:
    """Say who may schedule for whom."""
    return (
        f"You may not schedule for {quote(host)}; nothing was booked. Everybody may"
        " schedule for themselves. For others it takes their word or an operator's:"
        f" ask {quote(host)} to book it, or an operator to run"
        f" {quote(f'flask grants add {host} YOUR-ADDRESS')}."
    )


def not_shown(host: str) -> str:
    """Say whose word it takes to see when somebody is busy."""
    return (
        f"You may not schedule for {quote(host)}, so I can't show when they are busy."
        f" It takes their word: they say `allow YOUR-ADDRESS to schedule for me`."
        f" {quote(f'/check {host}')} tells what else."
    )


def host_elsewhere(host: str, domains: tuple[str, ...]) -> str:
    """Say that only people of the own organisation can host."""
    own = f" ({', '.join(domains)})" if domains else ""
    return (
        f"I can schedule only for people of your organisation{own};"
        f" {quote(host)} is not one of them. Nothing was booked. To invite them,"
        f" say: {quote(f'schedule meeting with {host} tomorrow 3pm')}"
    )


def unknown_person(said: str, *, as_host: bool) -> str:
    """Say that the directory knows nobody of that address or name."""
    role = "host" if as_host else "invite"
    return (
        f"I can't find {quote(said)} in your Webex directory, so nothing is booked"
        f" yet. Whom shall I {'take as ' if as_host else ''}{role}? Answer with the"
        " full address, or `never mind`."
    )


def unknown_people(names: Sequence[str]) -> str:
    """Say that the directory knows none of these, and how to name them all."""
    listed = ", ".join(quote(name) for name in names)
    return (
        f"I can't find these in your Webex directory, so nothing is booked yet:"
        f" {listed}. Whom shall I invite? Answer with all the full addresses, for"
        " example `bob@corp.example and carol@corp.example`; or `leave them out`, or"
        " `never mind`."
    )


def several_people(said: str, people: Sequence[Person]) -> str:
    """Offer the bearers of a name as numbered choices; a single one for a `yes`."""
    choices = [quote(f"{person.name} <{person.email}>".strip()) for person in people]
    if len(choices) == 1:
        return (
            f"By {quote(said)}, do you mean {choices[0]}? Answer `yes`, or with the"
            " address of whom you mean."
        )
    lines = [f"{number}. {choice}" for number, choice in enumerate(choices, 1)]
    question = f"Several people are called {quote(said)}. Which one?"
    return "\n".join(
        [question, "", *lines, "", "Answer with the number or the address."]
    )


def cannot_sign_in(host: str) -> str:
    """Say that the account is off or its invitation pending."""
    return (
        f"{quote(host)} can't host yet: the account is switched off or its invitation"
        f" is still open. Nothing was booked. {quote(f'/check {host}')} shows who can"
        " mend it; or name another host."
    )


def too_many_invitees(count: int, limit: int) -> str:
    """Say the operator's limit."""
    return (
        f"That is {count} people; I invite at most {limit} to one meeting. Nothing"
        " was booked. Name fewer."
    )


def not_yet(command: str) -> str:
    """Say that a command is known and not there yet."""
    return (
        f"Not yet: I understand {quote(command)}, but can't do it in this version."
        " `help` shows what I can do."
    )


def stranger(kind: Stranger) -> str:
    """Tell somebody of elsewhere why the bot does nothing for them."""
    del kind  # machines get no answer at all; see commands/door.py
    return "I work only for people of the organisation that runs me."


def failed(reference: str) -> str:
    """Say that something broke on our side."""
    return (
        "Something went wrong on my side, and I have noted it for the operators."
        f" Please try again; if it stays, give them this reference: `{reference}`"
    )


def nothing_spoken_of() -> str:
    """Say that `it` means nothing yet."""
    return (
        "I don't know which meeting that is. Say its number in the list, a code like"
        " `#K7Q2`, or words of its title."
    )


def no_list_yet() -> str:
    """Say that numbers need a list."""
    return "Numbers are those of your last list here. Say `list` first."


def one_at_a_time(numbers: Sequence[str]) -> str:
    """Say that one meeting is changed at a time, and which is next."""
    first, *others = (quote(number) for number in numbers)
    return (
        f"I change one meeting at a time. Say it for {first}, then for"
        f" {', '.join(others)}: the numbers stay as they are. Nothing was changed yet."
    )


def no_such_number(said: str, count: int) -> str:
    """Say that a list is shorter."""
    return f"Your last list here has {count}, no {quote(said)}. Say `list`."


def unknown_code(said: str) -> str:
    """Say that a code is nobody's, or not this person's: the same words for both."""
    return f"I know no meeting of yours with the code {quote(said)}."


def no_such_meeting(said: str) -> str:
    """Say that nothing ahead bears these words."""
    return (
        f"I find no meeting of yours ahead that is {quote(said)}. Say `list` to see"
        " them with their numbers."
    )


def not_theirs(person: str, host: str) -> str:
    """Say that who was named has no part in the meeting that was named.

    Its title is left out: a whole space may read this.
    """
    return (
        f"That meeting is hosted by {quote(host)}, and {quote(person)} is not invited"
        " to it, so nothing was changed. Leave the name out to change it all the same,"
        f" or say {quote(f'list {person}')} to see theirs."
    )


def meeting_gone(title: str) -> str:
    """Say that a meeting is not there, or not the host's own."""
    return (
        f"{quote(title)} is not there any more, or is hosted by somebody else; only"
        " its host's meetings can be changed. Say `list`."
    )
