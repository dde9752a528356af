"""Presses that do nothing, and what to type instead."""


def not_in_use() -> str:
    """Say that a card is none of ours, or gone."""
    return "This card is no longer in use. Nothing was changed. Say `help`."


def somebody_elses() -> str:
    """Say that a question was for another person."""
    return "This card is for somebody else to answer. Nothing was changed."


def no_longer_open() -> str:
    """Say that the question of a card is over."""
    return (
        "This question is no longer open: it was answered, or 10 minutes have passed."
        " Nothing was changed. Say again what you want."
    )


def not_the_last() -> str:
    """Say that `undo` would take back something else."""
    return (
        "This is not your last change here, or it is more than 10 minutes old. Nothing"
        " was taken back. `undo` takes back your last one."
    )


def nothing_filled_in() -> str:
    """Ask for something to be filled in."""
    return "Nothing was filled in. Fill in the card and press again, or type it."


def used_already() -> str:
    """Say that a button counts once."""
    return "You used this already. Nothing was changed by pressing it again."


def plain_on() -> str:
    """Confirm that no more cards come."""
    return "You get no more cards from me, only text. `/plain off` brings them back."


def plain_off() -> str:
    """Confirm that cards come again."""
    return "You get cards again where buttons help. `/plain on` ends them."


def plain_which() -> str:
    """Ask for the missing word."""
    return "Say `/plain on` for text without cards, or `/plain off` for cards."
