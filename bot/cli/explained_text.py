"""`flask explain` for people: calm aligned lines, and the trace of the parsers."""

from collections.abc import Mapping, Sequence

from bot.cli.output import clean
from bot.model.reading import Placed

_HIDDEN = frozenset({"say", "error"})
LABEL_WIDTH = 10  # columns before the values


def listing(fields: Mapping[str, object]) -> list[str]:
    """Write one line for each field that says something, then what the chat says."""
    if "command" in fields and fields["command"] is None:
        said = fields.get("say")
        return ["no command", *_say(said)]
    lines = [
        _line(name, line)
        for name, value in fields.items()
        if name not in _HIDDEN
        for line in _values(value)
    ]
    error = fields.get("error")
    said = error.get("say") if isinstance(error, dict) else fields.get("say")
    if isinstance(error, dict):
        lines.append(_line("asks", str(error.get("code"))))
    return [*lines, *_say(said)]


def trace_lines(text: str, placed: Sequence[Placed]) -> list[str]:
    """Write which parser read which words, in the order of the words."""
    rows = [(clean(text[p.start : p.end]), p.parser) for p in placed]
    width = max((len(words) for words, _ in rows), default=0)
    return ["", *(f"{words:<{width}}  {parser}" for words, parser in rows)]


def _line(name: str, value: str) -> str:
    return f"{name:<{LABEL_WIDTH}}{clean(value)}"


def _values(value: object) -> list[str]:
    if isinstance(value, list):
        return [str(item) for item in value]
    if value is None or value is False or value == "":
        return []
    return [str(value)]


def _say(said: object) -> list[str]:
    return ["", *(clean(line) for line in str(said).splitlines())] if said else []
