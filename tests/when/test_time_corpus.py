"""The development corpus, scored with its own scorer, where it lies beside the project."""

import importlib.util
import json
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.model.reading import Anchor
from bot.when import read_when

CORPUS = next(
    (
        folder / "shared" / "corpus"
        for folder in Path(__file__).resolve().parents
        if (folder / "shared" / "corpus" / "time-dev.jsonl").is_file()
    ),
    None,
)


@pytest.mark.skipif(CORPUS is None, reason="the corpus is not beside the project")
def test_the_development_corpus_is_understood():
    scorer = load(CORPUS / "score_time.py")
    cases = scorer.read(CORPUS / "time-dev.jsonl")

    verdicts = [scorer.verdict(case, predict(case)) for case in cases]

    assert verdicts.count("right") / len(cases) >= 0.97


def load(path):
    spec = importlib.util.spec_from_file_location("score_time", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predict(case):
    now = datetime.fromisoformat(case["now"])
    hours = round(now.utcoffset().total_seconds() / 3600) if now.utcoffset() else 0
    zone = f"Etc/GMT{-hours:+d}" if hours else "UTC"
    own = ZoneInfo(zone)
    reading = read_when(case["text"], Anchor(now.replace(tzinfo=own), zone))
    start = reading.start and minute(reading.start.astimezone(own))
    end = reading.end and minute(reading.end.astimezone(own))
    return json.loads(
        json.dumps(
            {
                "start": start or (reading.day and reading.day.isoformat()),
                "end": end or (reading.last_day and reading.last_day.isoformat()),
                "minutes": reading.length and reading.length.total_seconds() / 60,
                "rrule": reading.recurrence,
            }
        )
    )


def minute(moment):
    return f"{moment:%Y-%m-%dT%H:%M}"
