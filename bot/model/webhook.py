"""Webhooks as Webex keeps them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Webhook:
    """One registration; `id` is empty before Webex gave one."""

    name: str
    target_url: str
    resource: str
    event: str
    filter: str | None = None
    id: str = ""
    is_active: bool = True
    secret: str | None = None

    def __repr__(self) -> str:
        return f"Webhook(name={self.name!r}, target_url={self.target_url!r})"
