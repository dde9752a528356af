"""What people told the bot about themselves."""

from dataclasses import dataclass

from bot.model.reading import DateOrder


@dataclass(frozen=True, slots=True)
class Preference:
    """What a person told the bot about themselves.

    Attributes:
        zone: The zone saved with `/timezone`.
        date_order: How this person writes `12/3`.
        is_plain: No cards, after `/plain on`.
    """

    zone: str | None = None
    date_order: DateOrder | None = None
    is_plain: bool = False
