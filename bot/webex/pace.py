"""Time as the Webex clients feel it, so that tests need not wait."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from bot.errors import WebexUnavailable

PATIENCE = 10.0  # seconds that a safe call may take with all its repeats
WAIT_OF_OLD = timedelta(seconds=15)  # where Webex asked to wait, but not how long
WAIT_AFTER_SILENCE = timedelta(seconds=5)  # where nothing answered at all
LONGEST_PAUSE = 4.0  # seconds between two tries

Value = TypeVar("Value")


def utc_now() -> datetime:
    """Tell the time: aware, UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Pace:
    """What tells the time and lets it pass.

    Attributes:
        clock: The time of day, aware, UTC.
        monotonic: Seconds that never jump.
        sleep: Waits some seconds.
    """

    clock: Callable[[], datetime] = utc_now
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


REAL = Pace()


def patiently(
    attempt: Callable[[float], Value], *, pace: Pace, seconds: float = PATIENCE
) -> Value:
    """Try a safe call until it works, is refused, or the time is used up.

    Args:
        attempt: Does the call once; told how many seconds are left. Every
            `WebexUnavailable` of it is worth another try.
        pace: Tells the time and waits.
        seconds: What all tries and pauses may take together.

    Returns:
        What the attempt returned.

    Raises:
        WebexUnavailable: Nothing helped in time, or Webex asks to wait longer than
            that; `retry_at` is always set.
    """
    end = pace.monotonic() + seconds
    pause = 0.25
    while True:
        try:
            return attempt(end - pace.monotonic())
        except WebexUnavailable as error:
            failure = error
        wait = pause
        if failure.retry_at is not None:
            wait = max(pause, (failure.retry_at - pace.clock()).total_seconds())
        if pace.monotonic() + wait >= end:
            raise with_retry_at(failure, now=pace.clock())
        pace.sleep(wait)
        pause = min(pause * 2, LONGEST_PAUSE)


def with_retry_at(error: WebexUnavailable, *, now: datetime) -> WebexUnavailable:
    """Say when another try is worth while, where Webex did not."""
    if error.retry_at is not None:
        return error
    wait = WAIT_AFTER_SILENCE if error.status is None else WAIT_OF_OLD
    return replace(error, retry_at=now + wait)
