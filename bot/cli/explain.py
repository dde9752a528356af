"""flask explain: how a message is understood; needs no credentials and no network."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import IO
from zoneinfo import ZoneInfo

import click
from pydantic import ValidationError

from bot.cli.explained import explained_command, explained_time
from bot.cli.explained_text import listing, trace_lines
from bot.cli.output import Misused, clean
from bot.cli.usage import Command
from bot.cli.zones import zone_named
from bot.grammar import understand
from bot.model.reading import Anchor, Heard, Reading, WhenReading
from bot.settings import LanguageSettings
from bot.when import read_when

LONGEST_LINE = 100_000  # characters of a line of --batch


@dataclass(frozen=True, slots=True)
class Request:
    """One text to explain, as it came.

    Attributes:
        at: ISO minute; without an offset it is local time in `zone`. None: now.
    """

    text: str
    at: str | None = None
    zone: str | None = None
    sender: str | None = None


@dataclass(frozen=True, slots=True)
class Explained:
    """What came of one text."""

    heard: Heard
    reading: Reading | None
    when: WhenReading | None

    def fields(self) -> dict[str, object]:
        """Give the JSON object of `flask explain`, without the id."""
        if self.when is not None:
            return explained_time(self.when, self.heard.anchor)
        return explained_command(self.reading or Reading(), self.heard)


@click.command(
    cls=Command,
    example='flask explain "schedule call with bob@corp.example tomorrow 3pm"',
)
@click.argument("text", required=False)
@click.option("--at", help="When it was said, ISO 8601; now if missing.")
@click.option("--zone", help="The sender's zone; DEFAULT_TIMEZONE, else UTC.")
@click.option("--sender", help="The sender's address.")
@click.option("--time", "as_time", is_flag=True, help="TEXT is a time phrase alone.")
@click.option("--trace", is_flag=True, help="Show which parser read which words.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON line.")
@click.option("--batch", type=click.File("r", encoding="utf-8"), help="JSON lines.")
def explain(  # noqa: PLR0913 -- one parameter for each option of the command line
    *,
    text: str | None,
    at: str | None,
    zone: str | None,
    sender: str | None,
    as_time: bool,
    trace: bool,
    as_json: bool,
    batch: IO[str] | None,
) -> None:
    """Show how TEXT is understood, and what the chat would say about it."""
    settings = _settings()
    if (text is None) == (batch is None):
        raise Misused("give either a TEXT or --batch FILE")
    if batch is not None:
        _explain_lines(batch, settings, as_time=as_time)
        return
    request = Request(text or "", at, zone, sender)
    found = explain_request(request, settings, as_time=as_time)
    if as_json:
        click.echo(json.dumps(found.fields(), ensure_ascii=False))
    else:
        lines = listing(found.fields())
        if found.reading and found.reading.command is None:
            lines += _as_time(found.heard)
        click.echo("\n".join(lines))
    if trace:
        placed = found.when.placed if found.when else ()
        placed = found.reading.placed if found.reading else placed
        click.echo("\n".join(trace_lines(found.heard.text, placed)))


def _as_time(heard: Heard) -> list[str]:
    """What a text that is no command says about time, if anything."""
    when = read_when(heard.text, heard.anchor)
    if not (when.start or when.day or when.recurrence):
        return []
    fields = explained_time(when, heard.anchor)
    return ["", "as a time phrase alone:", *listing(fields)]


def explain_request(
    request: Request, settings: LanguageSettings, *, as_time: bool
) -> Explained:
    """Understand one text.

    Raises:
        Misused: Its instant or zone cannot be read.
    """
    zone = _zone(request.zone, settings)
    anchor = Anchor(_instant(request.at, zone), zone, settings.date_order)
    heard = Heard(
        text=request.text,
        anchor=anchor,
        domains=settings.email_domains,
        default_length=timedelta(minutes=settings.default_duration_minutes),
        sender=request.sender.lower() if request.sender else None,
    )
    if as_time:
        return Explained(heard, None, read_when(request.text, anchor))
    return Explained(heard, understand(heard), None)


def _explain_lines(
    batch: IO[str], settings: LanguageSettings, *, as_time: bool
) -> None:
    """Explain JSON lines in order; a line that cannot be read is answered too."""
    wrong: list[str] = []
    for number, line in enumerate(_lines(batch), 1):
        said_id: object = None
        try:
            given = _object(line)
            said_id = given.get("id")
            found = explain_request(_request(given), settings, as_time=as_time)
            fields = found.fields()
        except Misused as error:
            wrong.append(f"line {number}: {error.message}")
            fields = {"error": {"code": "bad-request", "say": error.message}}
        click.echo(json.dumps({"id": said_id, **fields}, ensure_ascii=False))
    if wrong:
        raise Misused(clean("; ".join(wrong[:3])))


def _lines(batch: IO[str]) -> Iterator[str]:
    try:
        yield from (line for line in batch if line.strip())
    except UnicodeDecodeError:
        raise Misused("the batch is not UTF-8 text") from None


def _object(line: str) -> dict[str, object]:
    try:
        given = json.loads(line) if len(line) <= LONGEST_LINE else None
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, dict):
        raise Misused("not a JSON object")
    return given


def _request(given: dict[str, object]) -> Request:
    said: dict[str, str | None] = {}
    for name in ("text", "at", "zone", "sender"):
        value = given.get(name)
        if value is not None and not isinstance(value, str):
            raise Misused(f"{name} is not a text")
        said[name] = value
    text = said["text"]
    if text is None:
        raise Misused("text is missing")
    return Request(text, said["at"], said["zone"], said["sender"])


def _settings() -> LanguageSettings:
    try:
        return LanguageSettings()
    except ValidationError as error:
        names = {str(detail["loc"][0]).upper() for detail in error.errors()}
        raise Misused(f"cannot be read: {', '.join(sorted(names))}") from None


def _zone(said: str | None, settings: LanguageSettings) -> str:
    return zone_named(said or settings.default_timezone or "UTC")


def _instant(said: str | None, zone: str) -> datetime:
    try:
        when = datetime.fromisoformat(said) if said else datetime.now(UTC)
        local = when if when.tzinfo else when.replace(tzinfo=ZoneInfo(zone))
        return local.astimezone(ZoneInfo(zone))
    except (ValueError, OverflowError):
        shown = clean(said or "")
        raise Misused(f"{shown!r} is no instant; try 2026-11-24T09:12") from None
