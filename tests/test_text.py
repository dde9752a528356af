"""Words of people as other programs get them."""

import pytest

from bot.model.text import on_one_line

MEANT = {
    "pay txt.exe now": ["pay \u202etxt.exe\u202c now", "pay\u2028txt.exe\tnow\x85"],
    "Budget": ["Bud\u200bget", "\ufeffBudget\x00", "Budget\U000e0041", "  Budget\r\n"],
    "\u0645\u06cc\u200c\u062e\u0648\u0631": ["\u0645\u06cc\u200c\u062e\u0648\u0631"],
    "👩\u200d💻 sync": ["👩\u200d💻  sync"],
    "": ["\u200b\u202e", "\x07", ""],
}


@pytest.mark.parametrize(
    ("meant", "typed"), [(meant, one) for meant in MEANT for one in MEANT[meant]]
)
def test_what_is_seen_of_words_stays_and_what_acts_goes(meant, typed):
    assert on_one_line(typed) == meant
