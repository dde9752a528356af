"""The development corpus, by its own scorer, where it lies beside the project."""

import importlib.util
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.model.reading import Anchor
from bot.when import read_when

FOLDERS = [folder / "shared" / "corpus" for folder in Path(__file__).resolve().parents]
CORPUS = [folder for folder in FOLDERS if (folder / "time-dev.jsonl").is_file()]


@pytest.mark.skipif(not CORPUS, reason="the corpus is not beside the project")
def test_the_development_corpus_is_understood():
    scorer = load(CORPUS[0] / "score_time.py")
    cases = scorer.read(CORPUS[0] / "time-dev.jsonl")

    verdicts = [scorer.verdict(case, predict(case)) for case in cases]

    assert verdicts.count("right") / len(cases) >= 0.97


def load(path):
    spec = importlib.util.spec_from_file_location("score_time", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predict(case):
    now = datetime.fromisoformat(case["now"])
    offset = now.utcoffset()
    hours = round(offset.total_seconds() / 3600) if offset else 0
    zone = f"Etc/GMT{-hours:+d}" if hours else "UTC"
    own = ZoneInfo(zone)
    reading = read_when(case["text"], Anchor(now.replace(tzinfo=own), zone))
    start = reading.start and minute(reading.start.astimezone(own))
    end = reading.end and minute(reading.end.astimezone(own))
    return {
        "start": start or (reading.day and reading.day.isoformat()),
        "end": end or (reading.last_day and reading.last_day.isoformat()),
        "minutes": reading.length and reading.length.total_seconds() / 60,
        "rrule": reading.recurrence,
    }


def minute(moment):
    return f"{moment:%Y-%m-%dT%H:%M}"
