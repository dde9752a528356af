"""Our own registrations at Webex: there, pointing here, and switched on."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from http import HTTPStatus

import structlog

from bot.errors import WebexRejected
from bot.model.webhook import Webhook
from bot.ports import Messenger

PREFIX = "meeting-bot:"
RESOURCES = ("messages", "attachmentActions", "memberships")

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class WebhookState:
    """How one webhook that we need stands.

    Attributes:
        state: "ok", "missing", "inactive" or "outdated" (address or secret).
        webhook: As Webex has it, or as it should be where it is missing.
    """

    state: str
    webhook: Webhook


@dataclass(frozen=True, slots=True)
class Synced:
    """What a `sync` changed: names of webhooks, in the order of the work."""

    created: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()


class WebhookKeeper:
    """Keeps the webhooks named `meeting-bot:…`; others' are never touched."""

    def __init__(self, messenger: Messenger, *, public_url: str, secret: str) -> None:
        self._messenger = messenger
        self._target = public_url.rstrip("/") + "/webhook"
        self._secret = secret
        self._bot_id = ""

    def sync(self) -> Synced:
        """Create what is missing, mend what differs, revive, delete what is too much.

        Safe to run at any time, and by several at once.

        Raises:
            WebexError: Webex cannot be reached or refuses; run it again later.
        """
        ours = self.list()
        created, updated, kept = [], [], set()
        for wanted in self._wanted():
            held = self._held(wanted, ours)
            if held is None:
                kept.add(self._create(wanted).id)
                created.append(wanted.name)
                continue
            kept.add(held.id)
            if self._state(held) != "ok":
                self._messenger.update_webhook(
                    replace(wanted, id=held.id), secret=self._secret
                )
                updated.append(wanted.name)
        surplus = [each for each in ours if each.id not in kept]
        for webhook in surplus:
            self._messenger.delete_webhook(webhook.id)
        synced = Synced(
            tuple(created), tuple(updated), tuple(each.name for each in surplus)
        )
        if synced != Synced():
            log.info("webhooks.synced", **asdict(synced))
        return synced

    def status(self) -> tuple[WebhookState, ...]:
        """Say how each webhook that we need stands."""
        ours = self.list()
        states = []
        for wanted in self._wanted():
            held = self._held(wanted, ours)
            state = "missing" if held is None else self._state(held)
            states.append(WebhookState(state, held or wanted))
        return tuple(states)

    def list(self) -> tuple[Webhook, ...]:
        """Read the webhooks that are ours."""
        webhooks = self._messenger.webhooks()
        return tuple(each for each in webhooks if each.name.startswith(PREFIX))

    def delete(self) -> tuple[str, ...]:
        """Take all of ours away and return their names."""
        ours = self.list()
        for webhook in ours:
            self._messenger.delete_webhook(webhook.id)
        return tuple(webhook.name for webhook in ours)

    def _wanted(self) -> tuple[Webhook, ...]:
        self._bot_id = self._bot_id or self._messenger.me().id
        # Without a filter, memberships tell of everybody who joins a space of ours.
        filters = {"memberships": f"personId={self._bot_id}"}
        return tuple(
            Webhook(
                name=PREFIX + resource,
                target_url=self._target,
                resource=resource,
                event="created",
                filter=filters.get(resource),
            )
            for resource in RESOURCES
        )

    def _held(self, wanted: Webhook, ours: Sequence[Webhook]) -> Webhook | None:
        """The registration that does what is wanted; a sound one before others."""
        same = [each for each in ours if _purpose(each) == _purpose(wanted)]
        return min(same, key=lambda each: self._state(each) != "ok", default=None)

    def _state(self, webhook: Webhook) -> str:
        if webhook.target_url != self._target:
            return "outdated"
        # Webex: lists show the secret today; where they do not, it is taken as ours.
        if webhook.secret is not None and webhook.secret != self._secret:
            return "outdated"
        return "ok" if webhook.is_active else "inactive"

    def _create(self, wanted: Webhook) -> Webhook:
        try:
            return self._messenger.create_webhook(wanted, secret=self._secret)
        except WebexRejected as error:
            if error.status != HTTPStatus.CONFLICT:
                raise
            # Another process of ours was quicker; if it is not ours, it stands in
            # our way, and only a person can tell whether it may go.
            held = self._held(wanted, self.list())
            if held is None:
                raise
            return held


def webhook_from(item: Mapping[str, object]) -> Webhook:
    """Read one item of the Webhooks API; a `ValueError` where it has no id."""
    texts = {name: text for name, text in item.items() if isinstance(text, str)}
    if not texts.get("id"):
        raise ValueError("a webhook without id")
    return Webhook(
        name=texts.get("name", ""),
        target_url=texts.get("targetUrl", ""),
        resource=texts.get("resource", ""),
        event=texts.get("event", ""),
        filter=texts.get("filter") or None,
        id=texts["id"],
        is_active=texts.get("status", "active") == "active",
        secret=texts.get("secret"),
    )


def _purpose(webhook: Webhook) -> tuple[str, str, str | None]:
    return webhook.resource, webhook.event, webhook.filter
