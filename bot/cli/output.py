"""What shell commands print: tables, JSON for programs, and one line of error."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.errors import (
    AuthorisationWithdrawn,
    BotError,
    ConfigurationWrong,
    StoreUnavailable,
    WebexError,
    WebexUnavailable,
)

UNSEEN_WIDTH = 2000  # columns that a file or a pipe has: nothing is folded there

Command = TypeVar("Command", bound=Callable[..., Any])


class Failed(click.ClickException):
    """It did not work: exit status 1."""


class Misused(click.ClickException):
    """Input or settings are wrong: exit status 2."""

    exit_code = 2


def json_option(command: Command) -> Command:
    """Give a command `--json`."""
    option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
    return option(command)


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turn what goes wrong into one line for the operator; no traceback, no secret."""
    try:
        yield
    except ConfigurationWrong as error:
        raise Misused(clean("; ".join(error.lines))) from None
    except BotError as error:
        raise Failed(clean(explained(error))) from None


def explained(error: BotError) -> str:
    """Say in a line what happened, for an operator."""
    if isinstance(error, StoreUnavailable):
        return f"the database does not answer: {error.what}"
    if not isinstance(error, WebexError):
        return str(error)
    facts = [error.reason, f"status {error.status}" if error.status else ""]
    facts.append(f"tracking id {error.tracking_id}" if error.tracking_id else "")
    said = f"{error.operation}: " + ", ".join(fact for fact in facts if fact)
    if isinstance(error, AuthorisationWithdrawn):
        return f"Webex does not take the token. {said}"
    if isinstance(error, WebexUnavailable):
        return f"Webex cannot be reached now, try again later. {said}"
    return f"Webex refused. {said}"


def print_json(value: object) -> None:
    """Print a value for programs; instants as ISO 8601."""
    text = json.dumps(value, indent=2, default=_instant, ensure_ascii=False)
    click.echo(text)


def print_table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print a table for people; nothing in a cell is markup or moves the cursor."""
    table = Table(box=None, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(clean(str(cell))) for cell in row))
    width = None if sys.stdout.isatty() else UNSEEN_WIDTH
    Console(highlight=False, markup=False, emoji=False, width=width).print(table)


def clean(text: str) -> str:
    """Take out what a terminal would obey: control, format and bidi characters."""
    return "".join(char if char.isprintable() else " " for char in text)


def one_line(text: str) -> str:
    """Fold a text into a line, without what a terminal would obey."""
    return " ".join(clean(text).split())


def _instant(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is not for JSON")
