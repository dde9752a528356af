"""Time reading time: our own reader beside dateparser, on the same phrases in one run.

    .venv/bin/python bench/time_phrases.py [ROUNDS]

Run it from the project's root. The phrases are those of the tables in `tests/when`.
Each reader takes all of them ROUNDS times (3 if not said) and its best round counts,
in processor time; what it costs to load a reader is left out. A reader that gives
something for a phrase has not thereby understood it: that is for the tests to say.
"""

import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import dateparser
from dateparser.search import search_dates

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "when")]

import test_clock_times  # noqa: E402 -- found by the path above
import test_days  # noqa: E402 -- the same
import test_repeats  # noqa: E402 -- the same
import test_when_ranges  # noqa: E402 -- the same

from bot.model.reading import Anchor  # noqa: E402 -- the same
from bot.when import read_when  # noqa: E402 -- the same

ZONE = "America/New_York"
NOW = datetime(2026, 11, 24, 9, 12, tzinfo=ZoneInfo(ZONE))
ANCHOR = Anchor(NOW, ZONE)
SETTINGS = {
    "RELATIVE_BASE": NOW.replace(tzinfo=None),
    "PREFER_DATES_FROM": "future",
    "TIMEZONE": ZONE,
}
TABLES = [
    test_clock_times.TOMORROW_AT,
    test_days.SAID,
    test_repeats.RULES,
    test_when_ranges.RANGES,
    test_when_ranges.LENGTHS,
]


def _ours(phrase: str) -> bool:
    reading = read_when(phrase, ANCHOR)
    return bool(reading.day or reading.clock or reading.length)


def _parse(phrase: str) -> bool:
    return dateparser.parse(phrase, languages=["en"], settings=SETTINGS) is not None


def _search(phrase: str) -> bool:
    return bool(search_dates(phrase, languages=["en"], settings=SETTINGS))


READERS: dict[str, Callable[[str], bool]] = {
    "bot.when.read_when": _ours,
    "dateparser.parse": _parse,
    "dateparser.search.search_dates": _search,
}


def phrases() -> list[str]:
    """Give every phrase of the tables once, in their order."""
    said = (texts for table in TABLES for texts in table.values())
    return list(dict.fromkeys(phrase for texts in said for phrase in texts.split("|")))


def seconds(reader: Callable[[str], bool], texts: list[str]) -> tuple[float, int]:
    """Give the processor time of one round, and for how many phrases it gave a value.

    A library that falls over a phrase gave nothing for it.
    """
    given = 0
    began = time.process_time()
    for text in texts:
        try:
            given += reader(text)
        except Exception:  # noqa: BLE001 -- whatever it falls over, it gave nothing
            continue
    return time.process_time() - began, given


def main() -> None:
    """Print a table: phrases a second, how often ours is that, phrases with a value."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    texts = phrases()
    best: dict[str, tuple[float, int]] = {}
    for name, reader in READERS.items():
        reader(texts[0])
        best[name] = min(seconds(reader, texts) for _ in range(rounds))
    ours = best["bot.when.read_when"][0]
    print(f"| {len(texts)} phrases | a second | time to ours | gave a value for |")
    print("|---|---|---|---|")
    for name, (spent, given) in best.items():
        rate, ratio = len(texts) / spent, spent / ours
        print(f"| `{name}` | {rate:,.0f} | {ratio:.1f} | {given} |")


if __name__ == "__main__":
    main()
