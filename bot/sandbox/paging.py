"""Cut a list into pages and link to the next one (RFC 5988)."""

from collections.abc import Sequence
from urllib.parse import urlencode

from bot.sandbox.store import Json
from bot.sandbox.wire import Answer, Asked, malformed


def page_of(asked: Asked, found: Sequence[Json], *, default: int, most: int) -> Answer:
    """Give the page that the request is at.

    A full page always links on, so the last page may be empty, as Webex's may.

    Raises:
        Refusal: 400 for a `max` or place that is no number in bounds.
    """
    size = whole(asked.query.get("max"), "max", default, most)
    start = whole(asked.query.get("offset"), "offset", 0, 10**9, least=0)
    page = list(found[start : start + size])
    headers = {}
    if len(page) == size:
        query = urlencode({**asked.query, "max": size, "offset": start + size})
        headers["Link"] = f'<{asked.host_url}{asked.path}?{query}>; rel="next"'
    return Answer({"items": page}, headers=headers)


def whole(given: str | None, name: str, default: int, most: int, least: int = 1) -> int:
    """Read a whole number of a query.

    Raises:
        Refusal: 400 when it is none, or out of bounds.
    """
    if given is None:
        return default
    if not given.isascii() or not given.isdigit() or not least <= int(given) <= most:
        raise malformed(f"'{name}' must be a number from {least} to {most}.")
    return int(given)
