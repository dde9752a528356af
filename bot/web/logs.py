"""Logs: event names and key=value, on standard error, with nothing secret in them.

Message texts, tokens, passwords, join links and addresses have no place in a log. Our
own lines leave them out; the scrubber below catches what a library or an exception
carries along.
"""

import logging
import re
import sys
from collections.abc import Iterable, MutableMapping
from typing import Any

import structlog

Line = MutableMapping[str, Any]

ADDRESS = re.compile(r"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,255}\.[A-Za-z]{2,}")
LINK = re.compile(r"https?://\S*(?:j\.php|/meet/|MTID=)\S*", re.IGNORECASE)
BEARER = re.compile(r"(?i)bearer\s+\S+")
DATABASE = re.compile(r"(://[^:/@\s]+):[^@\s]+@")


class Scrubber:
    """Takes addresses, links, bearers and the known secrets out of every line."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        self._known = tuple(secret for secret in known if secret)

    def __call__(self, _logger: object, _method: str, line: Line) -> Line:
        """Scrub all texts of one line."""
        return {name: self._clean(value) for name, value in line.items()}

    def _clean(self, value: object) -> object:
        if not isinstance(value, str):
            return value
        for secret in self._known:
            value = value.replace(secret, "[secret]")
        value = BEARER.sub("bearer [secret]", LINK.sub("[link]", value))
        return ADDRESS.sub("[address]", DATABASE.sub(r"\1:[secret]@", value))


def configure(*, style: str, level: str, secrets: Iterable[str] = ()) -> None:
    """Send our lines and those of the libraries through one formatter.

    Args:
        style: `console` or `json`.
        level: Name of the lowest level that is written.
        secrets: Texts that must never appear.
    """
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        Scrubber(secrets),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.getLevelNamesMapping()[level]
        ),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _renderer(style),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for quiet in ("waitress", "urllib3", "webexteamssdk", "alembic", "dbos"):
        logging.getLogger(quiet).setLevel(logging.WARNING)


def _renderer(style: str) -> Any:  # noqa: ANN401 -- either of two processors
    if style == "json":
        return structlog.processors.JSONRenderer()
    return structlog.dev.ConsoleRenderer(
        colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
    )
