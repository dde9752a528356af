"""Instants as Webex writes them."""

from datetime import UTC, datetime, tzinfo


def read_instant(text: object, *, zone: tzinfo = UTC) -> datetime:
    """Read an instant in any form of ISO 8601 that Webex was seen to use.

    Args:
        text: For example `2015-10-18T14:26:16.000Z`, `2026-01-15T14:00:00+01:00` or
            `2019-11-01 20:00:00`.
        zone: Where a text without offset belongs.

    Returns:
        Aware, with the offset that was written.

    Raises:
        ValueError: It is no instant.
    """
    if not isinstance(text, str):
        raise ValueError("not a text")  # noqa: TRY004 -- one error for all nonsense
    instant = datetime.fromisoformat(text.strip())
    return instant if instant.tzinfo is not None else instant.replace(tzinfo=zone)
