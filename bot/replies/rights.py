"""Who may schedule for whom, in words."""

from collections.abc import Sequence

from bot.model.people import Person
from bot.replies.quote import quote

LINE = "  \n"
ADMIN_LIST = "the operators of this bot let them schedule for everybody"


def who(person: Person) -> str:
    """Name and address: the address is what tells two people apart."""
    return (
        f"{quote(person.name)} ({quote(person.email)})"
        if person.name
        else quote(person.email)
    )


def granted(person: Person, *, told: bool) -> str:
    """Confirm a right, with what it covers and how to end it."""
    mail = person.email
    news = (
        "I have told them."
        if told
        else ("I could not reach them with a message, so tell them yourself.")
    )
    return (
        f"{who(person)} may now schedule meetings for you, and move or cancel those"
        f" that were made through me. Your other meetings show them only when you are"
        f" busy.{LINE}{news} To end it: {quote(f'revoke {mail}')}"
    )


def granted_already(person: Person) -> str:
    """Say that a right stood before."""
    return (
        f"{who(person)} may schedule for you already. To end it:"
        f" {quote(f'revoke {person.email}')}"
    )


def you_may(host: Person) -> str:
    """Tell somebody that a host lets them schedule."""
    example = f"schedule meeting for {host.email} tomorrow 3pm"
    return f"{who(host)} lets you schedule meetings for them. Say: {quote(example)}"


def revoked(person: Person, *, told: bool, still: bool) -> str:
    """Confirm that a right is gone, and say where another one stays."""
    news = "I have told them." if told else "I could not reach them with a message."
    line = f"{who(person)} may no longer schedule for you by your word. {news}"
    return line + (LINE + _still() if still else "")


def nothing_to_revoke(person: Person, *, still: bool) -> str:
    """Say that there was no such right."""
    line = f"{who(person)} had no right from you, so nothing changed."
    return line + (LINE + _still() if still else "")


def _still() -> str:
    return f"But {ADMIN_LIST}; only an operator can end that (`SCHEDULERS`)."


def you_may_no_more(host: Person) -> str:
    """Tell somebody that a host took the right back."""
    return (
        f"{who(host)} has taken back that you schedule meetings for them."
        " What is booked stays."
    )


def delegates(*, mine: Sequence[Person], theirs: Sequence[Person], anyone: bool) -> str:
    """Tell both sides: who may for me, for whom may I."""
    lines = ["**May schedule for you:** " + (_names(mine) or "nobody but you")]
    whom = "everybody in your organisation" if anyone else _names(theirs)
    lines.append("**You may schedule for:** " + (whom or "yourself only"))
    example = "`allow bob@corp.example to schedule for me`"
    lines.append(f"To change it: {example}, or `revoke` and the address.")
    return LINE.join(lines)


def _names(people: Sequence[Person]) -> str:
    return ", ".join(who(person) for person in people)


def name_somebody(command: str) -> str:
    """Ask for the person of `allow` or `revoke`."""
    example = {
        "allow": "allow bob@corp.example to schedule for me",
        "revoke": "revoke bob@corp.example",
    }[command]
    return f"Nothing changed. Name the people and nothing else: {quote(example)}"


def oneself() -> str:
    """Say that nobody needs a right for themselves."""
    return "That is you: everybody may schedule for themselves, always."


def a_machine(address: str) -> str:
    """Say that only people get rights."""
    return f"{quote(address)} is no person's account. Only people may schedule for you."


def of_elsewhere(address: str) -> str:
    """Say that rights end at the organisation's border."""
    return (
        f"{quote(address)} is not of your organisation, and only colleagues may"
        " schedule for you. Nothing changed."
    )


def nobody(said: str, command: str) -> str:
    """Say that the directory knows nobody so."""
    return (
        f"I can't find {quote(said)} in your Webex directory. Nothing changed. Say"
        f" {quote(command)} with the full address."
    )


def several(said: str, choices: Sequence[str], command: str) -> str:
    """Say that a name is not enough, and who bears it."""
    named = ", ".join(quote(choice) for choice in choices[:5])
    bear = "Several people are" if len(choices) > 1 else "One person is"
    return (
        f"{bear} called {quote(said)}: {named}. Nothing changed. Say"
        f" {quote(command)} with the full address."
    )
