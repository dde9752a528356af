import inspect
import pickle
from dataclasses import fields
from datetime import UTC, datetime

import pytest

from bot import errors
from bot.model.reading import Doubt, Piece

NOW = datetime(2026, 11, 24, tzinfo=UTC)
EXAMPLES = {
    "doubt": Doubt(Piece.DAY, "in-the-past", "yesterday"),
    "start": NOW,
    "now": NOW,
    "until": NOW,
    "retry_at": NOW,
    "lines": ("PORT: wrong",),
    "status": 403,
}
CONCRETE = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, errors.BotError) and "__dataclass_fields__" in vars(kind)
]


@pytest.mark.parametrize("kind", CONCRETE)
def test_an_error_survives_pickling_with_all_its_facts(kind):
    facts = {field.name: EXAMPLES.get(field.name, field.name) for field in fields(kind)}
    error = kind(**facts)

    again = pickle.loads(pickle.dumps(error))

    assert type(again) is kind
    assert {name: getattr(again, name) for name in facts} == facts
    assert again.args == error.args


def test_the_tree_of_the_docstring_is_the_tree_of_the_code():
    assert errors.__doc__ is not None
    for kind in CONCRETE:
        assert kind.__name__ in errors.__doc__
