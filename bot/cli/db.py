"""flask db: our tables and those of DBOS; needs nothing but `DATABASE_URL`."""

import sys

import click
from pydantic import ValidationError

from bot.cli.output import json_option, plain_errors, print_json
from bot.cli.usage import Group
from bot.errors import ConfigurationWrong
from bot.settings import Settings
from bot.storage.engine import make_engine
from bot.storage.migrate import is_behind
from bot.workflows.database import upgrade_all


@click.group(cls=Group, example="flask db upgrade")
def db() -> None:
    """Bring the database up to date, or say whether it is."""


@db.command(example="flask db upgrade")
@json_option
def upgrade(*, as_json: bool) -> None:
    """Make or change the tables to what this release needs.

    Safe to run again, and by several machines at once; SQLite is upgraded by the
    server's start too.
    """
    with plain_errors():
        upgrade_all(database_url())
    if as_json:
        print_json({"state": "up to date"})
    else:
        click.echo("the database is up to date")


@db.command(example="flask db status --json")
@json_option
def status(*, as_json: bool) -> None:
    """Say whether the tables are of this release; status 1 where they are behind."""
    with plain_errors():
        engine = make_engine(database_url())
        try:
            behind = is_behind(engine)
        finally:
            engine.dispose()
    if as_json:
        print_json({"state": "behind" if behind else "up to date"})
    elif behind:
        click.echo("the database is behind; run: flask db upgrade")
    else:
        click.echo("the database is up to date")
    if behind:
        sys.exit(1)


def database_url() -> str:
    """Read `DATABASE_URL`, whatever else is missing or malformed.

    Raises:
        ConfigurationWrong: It is malformed itself.
    """
    try:
        return Settings().database_url
    except ValidationError as error:
        wrong = {str(each["loc"][0]).lower(): each["msg"] for each in error.errors()}
    name = "database_url"
    if name in wrong:
        problem = wrong[name].removeprefix("Value error, ")
        raise ConfigurationWrong((f"{name.upper()}: {problem}",))
    others = {each: Settings.model_fields[each].default for each in wrong}
    return Settings(**others).database_url
