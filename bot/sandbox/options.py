"""What a caller may set: the secrets it shares with the bot, and Webex's moods."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

SCOPES = (
    "meeting:admin_schedule_write",
    "meeting:admin_schedule_read",
    "meeting:admin_preferences_read",
    "spark-admin:people_read",
    "spark:kms",
)


def _secret() -> str:
    return secrets.token_urlsafe(32)


@dataclass(frozen=True, slots=True)
class Credentials:
    """The bot's token, and the service app with its first pair of tokens."""

    bot_token: str = field(default_factory=_secret, repr=False)
    client_id: str = "C0ffee"
    client_secret: str = field(default_factory=_secret, repr=False)
    access_token: str = field(default_factory=_secret, repr=False)
    refresh_token: str = field(default_factory=_secret, repr=False)


@dataclass(slots=True)
class Options:
    """How this Webex behaves where the real one varies or nobody knows.

    Attributes:
        expires_in: Life of an access token, in seconds.
        refresh_expires_in: Life of an unused refresh token, in seconds.
        rotate_refresh_token: Each refresh gives a new one and kills the old.
        live_token_cap: More access tokens alive than this are not given.
        scopes: What the administrator authorised the service app to do.
        mention_label: Which words a mention leaves in the text: the full name
            ("full") or its first word ("first").
        bot_sees_timezone: Whether the bot's token reads people's zones.
        host_refusal_status: Answer for a host who cannot host: 400, 403 or 404.
        warn_converged: Send the `Warning` header about ignored attributes.
        quota_overall: Creates in 24 hours, failed ones included.
        quota_per_host: The same for one host.
        quota_status: Answer when a quota is used up.
        delivery_timeout: Seconds that a webhook's receiver has to answer.
        delivery_lanes: Deliveries at the same time; one space keeps its order.
        site_url: The meeting site of the organisation.
    """

    expires_in: int = 1_209_600
    refresh_expires_in: int = 7_776_000
    rotate_refresh_token: bool = False
    live_token_cap: int = 750
    scopes: tuple[str, ...] = SCOPES
    mention_label: str = "full"
    bot_sees_timezone: bool = True
    host_refusal_status: int = 403
    warn_converged: bool = False
    quota_overall: int = 3000
    quota_per_host: int = 800
    quota_status: int = 429
    delivery_timeout: float = 10.0
    delivery_lanes: int = 8
    site_url: str = "corp.webex.com"

    def change(self, wanted: Mapping[str, Any]) -> None:
        """Set some of them; nothing is set when one name or type is wrong.

        Raises:
            ValueError: A name that is no option, or a value of another type.
        """
        known = {option.name for option in fields(self)}
        for name, value in wanted.items():
            if name not in known:
                raise ValueError(f"no such option: {name}")
            if not _fits(getattr(self, name), value):
                raise ValueError(f"wrong type for {name}")
        for name, value in wanted.items():
            setattr(self, name, tuple(value) if name == "scopes" else value)

    def shown(self) -> dict[str, Any]:
        """Give all of them as JSON can hold them."""
        return {option.name: getattr(self, option.name) for option in fields(self)}


def _fits(present: object, wanted: object) -> bool:
    if isinstance(present, tuple):
        return isinstance(wanted, list | tuple) and all(
            isinstance(item, str) for item in wanted
        )
    if isinstance(present, float):
        return type(wanted) in (int, float)
    return type(wanted) is type(present)
