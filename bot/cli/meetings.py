"""flask meetings: what the chat does with meetings, asked for in a shell.

The same grammar, policy and audit: an operator speaks for a person, whose rights count.
"""

from collections.abc import Callable, Sequence
from datetime import UTC
from typing import Any, TypeVar

import click

from bot.cli.meetings_shown import facts, listing_facts, print_listing
from bot.cli.output import (
    Failed,
    Misused,
    clean,
    json_option,
    one_line,
    plain_errors,
    print_json,
)
from bot.cli.parts import Parts, parts
from bot.cli.usage import Group
from bot.cli.zones import zone_named
from bot.model.call import Call
from bot.model.people import Person
from bot.model.question import OpenQuestion
from bot.model.reading import Reading
from bot.model.reply import Outgoing, Reply
from bot.replies.plain import plain
from bot.workflows.clerk import Clerk

ALONE = (
    "a shell is in no space, so there is nobody to invite with `everyone`;"
    " name the people: with bob@corp.example"
)

# Where the chat's words would be about operators, to an operator.
TO_OPERATORS = {
    "refused:AuthorisationWithdrawn": (
        "Webex does not take the service app's token; nothing was done."
        " See: flask doctor"
    ),
    "failed": "a fault of the bot itself; please report it with what you typed",
}

Command = TypeVar("Command", bound=Callable[..., Any])


@click.group(
    cls=Group, example='flask meetings list "this week" --as dana@corp.example'
)
def meetings() -> None:
    """Create, list or cancel meetings for somebody, as the chat does.

    The person named by --as is the one who speaks: their rights and their clock count,
    and the audit names them.
    """


def _person_options(command: Command) -> Command:
    """Give a command what says who speaks, and when it is there."""
    zone = click.option("--zone", help="That person's time zone, for this once.")
    asker = click.option(
        "--as", "asker", required=True, metavar="MAIL", help="Who speaks: an address."
    )
    return asker(zone(command))


def _answer_options(command: Command) -> Command:
    """Give a command what answers the questions that the chat would ask."""
    yes = click.option("--yes", is_flag=True, help="Answer yes where that is asked.")
    answers = click.option(
        "--answer",
        "answers",
        multiple=True,
        metavar="WORDS",
        help="Answer a question; repeat it for the next one.",
    )
    return yes(answers(command))


@meetings.command(
    example='flask meetings create "review for alice@corp tomorrow 3pm"'
    " --as dana@corp.example"
)
@click.argument("words")
@_person_options
@_answer_options
@json_option
def create(  # noqa: PLR0913 -- one parameter for each option of the command line
    *,
    words: str,
    asker: str,
    zone: str | None,
    answers: Sequence[str],
    yes: bool,
    as_json: bool,
) -> None:
    """Book the meeting that WORDS ask for."""
    with plain_errors():
        clerk, call = _call("schedule", words, asker, zone)
        said = _done(clerk, call, "booked", answers, agreed=yes)
    _show(clerk, call, "booked", said, as_json=as_json)


@meetings.command(example='flask meetings cancel "#K7Q2" --as dana@corp.example')
@click.argument("words")
@_person_options
@_answer_options
@json_option
def cancel(  # noqa: PLR0913 -- one parameter for each option of the command line
    *,
    words: str,
    asker: str,
    zone: str | None,
    answers: Sequence[str],
    yes: bool,
    as_json: bool,
) -> None:
    """Cancel a meeting: by its code, its number, or words of its title."""
    with plain_errors():
        clerk, call = _call("cancel", words, asker, zone)
        said = _done(clerk, call, "cancelled", answers, agreed=yes)
    _show(clerk, call, "cancelled", said, as_json=as_json)


@meetings.command(
    "list",
    example='flask meetings list "alice@corp.example this week" --as dana@corp.example',
)
@click.argument("words", default="")
@_person_options
@json_option
def list_all(*, words: str, asker: str, zone: str | None, as_json: bool) -> None:
    """List meetings: of the next seven days, or of the days that WORDS name.

    The numbers may be given to flask meetings cancel until the next list.
    """
    with plain_errors():
        clerk, call = _call("list", words, asker, zone)
        found = clerk.listing(call)
        if isinstance(found, Reply):
            raise _failure(clerk, call, found)
        if as_json:
            print_json(listing_facts(clerk, found))
        else:
            print_listing(clerk, found, call.zone or "UTC")


def _call(command: str, words: str, asker: str, zone: str | None) -> tuple[Clerk, Call]:
    """Find who speaks, and make sure that the words ask for this command.

    They may name it (`cancel 2`) or leave it out (`2`).
    """
    named = zone_named(zone) if zone else None
    of = parts()
    clerk, person = of.clerk, _person(of, asker)
    for said in (words, f"/{command} {words}"):
        call = clerk.call(person, said, zone=named)
        if call.stranger:
            raise Failed(clean(f"{asker} is none of those whom this bot serves"))
        reading = clerk.reading(call)
        if isinstance(reading, Reply):
            raise _failure(clerk, call, reading)
        if reading.command == command:
            return clerk, _in_no_space(call, reading)
    shown = clean(words)
    raise Failed(f'"{shown}" asks for something else; see: flask explain "{shown}"')


def _person(of: Parts, address: str) -> Person:
    if "@" not in address.strip("@"):
        raise Misused(clean(f"{address} is not an e-mail address"))
    if not of.tokens.status().is_present:
        of.tokens.adopt(*of.settings.first_pair)  # before the server's first start
    person = of.directory.by_address(address)
    if person is None:
        raise Failed(clean(f"the directory knows nobody with the address {address}"))
    return person


def _in_no_space(call: Call, reading: Reading) -> Call:
    if reading.everyone:
        raise Failed(ALONE)
    return call


def _done(
    clerk: Clerk, call: Call, outcome: str, answers: Sequence[str], *, agreed: bool
) -> str:
    """Let it be done, and give the words of the chat about it."""
    came = clerk.answer(call, answers=answers, agreed=agreed)
    if came.question is not None:
        raise Failed(f"{_words(came.reply)} {_hint(came.question)}")
    if came.reply.outcome != outcome:
        raise _failure(clerk, call, came.reply)
    return "\n\n".join(_lines(_text(part)) for part in came.reply.messages)


def _hint(question: OpenQuestion) -> str:
    """Say how to answer where nobody waits for an answer."""
    if question.confirms:
        return "In the shell: add --yes"
    if question.wants_zone:
        return "In the shell: add --zone Europe/Berlin"
    return "In the shell: say all of it at once, or add --answer WORDS"


def _failure(clerk: Clerk, call: Call, reply: Reply) -> Failed:
    if reply.resume_at is None:
        said = TO_OPERATORS.get(reply.outcome) or _words(reply)
        return Failed(said or "that was done before")
    again = f"try again after {reply.resume_at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    if clerk.may_be_done(call):
        look = f"flask meetings list --as {call.sender.email}"
        return Failed(f"Webex did not say whether it is done; {again}, first: {look}")
    return Failed(f"Webex or the database asks to wait, nothing was done; {again}")


def _words(reply: Reply) -> str:
    return one_line(" ".join(_text(part) for part in reply.messages))


def _text(part: Outgoing) -> str:
    return part.text or plain(part.markdown)


def _lines(text: str) -> str:
    """Keep the lines of a text, and nothing else that a terminal would obey."""
    return "\n".join(clean(line).rstrip() for line in text.splitlines())


def _show(clerk: Clerk, call: Call, done: str, said: str, *, as_json: bool) -> None:
    if not as_json:
        click.echo(said)
        return
    change = clerk.change(call)
    meeting = facts(clerk, change.ref) if change else None
    print_json({"done": done, "meeting": meeting, "said": said})
