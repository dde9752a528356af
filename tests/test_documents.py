"""The documents say what is so: names, codes and addresses are those of the code."""

import re
from pathlib import Path

import pytest

from bot import errors
from bot.cli import doctor
from bot.model.effects import EffectState, QuotaUse
from bot.web.metrics import PREFIX, Metrics

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
SUFFIXES = ("_bucket", "_count", "_sum", "")


def text_of(name):
    return (ROOT / name).read_text(encoding="utf-8")


def first_cells(text):
    """The codes in the first column of all tables."""
    return set(re.findall(r"^\| `([^`]+)` \|", text, re.MULTILINE))


def metric_names():
    metrics = Metrics()
    metrics.show(ledger=dict, executors=lambda: 1, quota=QuotaUse)
    return {
        family.name + ("_total" if family.type == "counter" else "")
        for family in metrics.registry.collect()
        if family.name.startswith(PREFIX)
    }


def test_every_metric_is_explained_and_no_other():
    part = text_of("docs/operations.md").partition("## The metrics")[2]

    assert first_cells(part.partition("\n## ")[0]) == metric_names()


def test_queries_and_alerts_ask_for_metrics_that_exist():
    named = set(re.findall(rf"\b{PREFIX}\w+", text_of("docs/operations.md")))
    known = {name + suffix for name in metric_names() for suffix in SUFFIXES}

    assert named <= known
    for name in metric_names():
        assert len(re.findall(name, text_of("docs/operations.md"))) > 1, name


def test_every_state_of_the_ledger_is_explained():
    text = text_of("docs/operations.md")

    assert [state for state in EffectState if f"`{state.value}`" not in text] == []


def said_by_the_bot():
    """The errors whose name ends up in the log and in `outcome`."""
    bases = {errors.UserError, errors.WebexError}
    found, left = set(), [errors.UserError, errors.WebexError]
    while left:
        kind = left.pop()
        found.add(kind)
        left += kind.__subclasses__()
    return {kind.__name__ for kind in found - bases}


def test_every_refusal_has_its_line():
    named = first_cells(text_of("docs/trouble.md"))

    assert said_by_the_bot() - named == set()
    assert named - said_by_the_bot() == {"failed"}


def test_every_line_of_the_doctor_has_its_part():
    parts = re.findall(r"^### (.+)$", text_of("docs/trouble.md"), re.MULTILINE)

    assert parts == ["settings", *(name for name, _ in doctor.CHECKS)]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_of_a_document_leads_somewhere(path):
    text = path.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)", text)

    for file, anchor in links:
        target = (path.parent / file) if file else path
        assert target.exists(), file
        if anchor:
            assert anchor in anchors_of(target), anchor


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_file_that_a_document_names_is_there(path):
    text = path.read_text(encoding="utf-8")
    named = re.findall(r"`((?:bot|tests|docs|bench)/[\w./-]*|[\w.-]+\.md)`", text)

    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_name_of_the_code_in_the_recipes_is_there():
    lines = re.findall(
        r"`(\w+)`\s+(?:in|of)\s+`(bot/[\w./]+)`", text_of("CONTRIBUTING.md")
    )

    assert len(lines) > 3
    for name, path in lines:
        assert re.search(rf"^{name}\b", text_of(path), re.MULTILINE), (name, path)


def anchors_of(path):
    titles = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in titles}
