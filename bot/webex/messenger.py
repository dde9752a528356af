"""The bot account, on webexteamssdk: its types end here."""

import json
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import islice, takewhile
from typing import Any
from urllib.parse import quote

from bot.errors import AuthorisationWithdrawn, NotFound, WebexRejected
from bot.model.card import Pressed
from bot.model.message import Message, Space, SpaceKind
from bot.model.people import Person
from bot.model.reply import Outgoing, ToSpace
from bot.model.webhook import Webhook
from bot.webex.messages import is_since, message_from, space_from
from bot.webex.observer import UNOBSERVED, CallObserver
from bot.webex.pace import REAL, Pace
from bot.webex.persons import member_from, person_from
from bot.webex.posting import Poster
from bot.webex.presses import press_from
from bot.webex.sdk import Sdk
from bot.webex.webhooks import webhook_from

MOST_PEOPLE = 100  # of one look-up by name
MOST_WEBHOOKS = 1000
MOST_SPACES = 1000
MOST_MESSAGES = 200  # of one space
MOST_MEMBERS = 1001  # one more than a meeting can invite
CARD = "application/vnd.microsoft.card.adaptive"
TEXT_BYTES = 7000  # Webex: 7,439 is the limit of each form of a message


class SdkMessenger:
    """Fulfils `ports.Messenger`."""

    def __init__(
        self,
        token: str,
        base_url: str,
        *,
        pace: Pace = REAL,
        observer: CallObserver = UNOBSERVED,
    ) -> None:
        self._sdk = Sdk(token, base_url, pace=pace, observer=observer)
        self._me: Person | None = None
        self._poster = Poster(self._sdk, pace, lambda: (self._me or self.me()).id)

    def me(self) -> Person:
        """Ask who the bot is."""
        self._me = self._sdk.call(
            "GET /people/me", lambda api: person_from(api.people.me().json_data)
        )
        return self._me

    def message(self, message_id: str) -> Message:
        """Read a message; `NotFound` where it is gone or not visible."""
        bot = self._me or self.me()
        return self._sdk.call(
            "GET /messages/{messageId}",
            lambda api: message_from(
                api.messages.get(_escaped(message_id)).json_data, bot=bot
            ),
        )

    def pressed(self, action_id: str) -> Pressed:
        """Read a press of a card's button; `NotFound` where it is gone."""
        return self._sdk.call(
            "GET /attachment/actions/{id}",
            lambda api: press_from(
                api.attachment_actions.get(_escaped(action_id)).json_data
            ),
        )

    def delete(self, message_id: str) -> None:
        """Delete a message of the bot; one that is gone already is fine."""
        try:
            self._sdk.call(
                "DELETE /messages/{messageId}",
                lambda api: api.messages.delete(_escaped(message_id)),
            )
        except NotFound:
            return

    def person(self, person_id: str) -> Person:
        """Read one person by id."""
        return self._sdk.call(
            "GET /people/{personId}",
            lambda api: person_from(api.people.get(_escaped(person_id)).json_data),
        )

    def people_with_address(self, address: str) -> tuple[Person, ...]:
        """Look an address up in the bot's own organisation."""
        return self._people(email=address)

    def people_named(self, name: str) -> tuple[Person, ...]:
        """Look up whose display name begins so."""
        return self._people(displayName=name)

    def members(self, space_id: str) -> tuple[Person, ...]:
        """Who is in a space, with address, name and organisation; bots too."""
        return self._sdk.call(
            "GET /memberships",
            lambda api: tuple(
                member_from(item.json_data)
                for item in islice(
                    api.memberships.list(roomId=space_id, max=100), MOST_MEMBERS
                )
            ),
        )

    def active_spaces(self, since: datetime) -> tuple[Space, ...]:
        """Find the spaces in which something happened since, the latest first."""
        return self._sdk.call(
            "GET /rooms",
            lambda api: tuple(
                space_from(item.json_data)
                for item in takewhile(
                    lambda item: is_since(item.json_data, "lastActivity", since),
                    islice(api.rooms.list(sortBy="lastactivity", max=100), MOST_SPACES),
                )
            ),
        )

    def messages_since(self, space: Space, since: datetime) -> tuple[Message, ...]:
        """Read what was said to the bot there since, the latest first."""
        bot = self._me or self.me()
        # Webex: a bot in a group may list only what mentions it, and must say so.
        which = {} if space.kind is SpaceKind.DIRECT else {"mentionedPeople": "me"}
        return self._sdk.call(
            "GET /messages",
            lambda api: tuple(
                message_from(item.json_data, bot=bot)
                for item in takewhile(
                    lambda item: is_since(item.json_data, "created", since),
                    islice(
                        api.messages.list(roomId=space.id, max=50, **which),
                        MOST_MESSAGES,
                    ),
                )
            ),
        )

    def send(
        self,
        outgoing: Outgoing,
        *,
        after: datetime | None = None,
        may_be_out: bool = False,
    ) -> str:
        """Post one message and return its id.

        A reply that Webex refuses in its thread is posted beside it; one whose card it
        refuses is posted without. One that may be out already is looked for.
        """
        if may_be_out:
            place = _place(outgoing) | {"markdown": outgoing.markdown}
            found = self._poster.standing(place, after=after)
            if found is not None:
                return found
        try:
            return self._send(outgoing, after)
        except AuthorisationWithdrawn:
            raise
        except WebexRejected:
            if outgoing.card is None:
                raise
            return self._send(replace(outgoing, card=None), after)

    def _send(self, outgoing: Outgoing, after: datetime | None) -> str:
        body: dict[str, Any] = {"markdown": outgoing.markdown, **_place(outgoing)}
        if outgoing.card:
            content = json.loads(outgoing.card.content)
            body["attachments"] = [{"contentType": CARD, "content": content}]
        if outgoing.text:
            body["text"] = outgoing.text.encode()[:TEXT_BYTES].decode(errors="ignore")
        to, post = outgoing.to, self._poster.post
        if not isinstance(to, ToSpace) or not to.thread_id:
            return post(body, outgoing.file, after=after)
        try:
            threaded = {**body, "parentId": to.thread_id}
            return post(threaded, outgoing.file, after=after)
        except AuthorisationWithdrawn:
            raise
        except WebexRejected:
            # Webex: a reply to a reply, or to a message that is gone, is refused.
            return post(body, outgoing.file, after=after)

    def webhooks(self) -> tuple[Webhook, ...]:
        """Read all webhooks of the bot account."""
        return self._sdk.call(
            "GET /webhooks",
            lambda api: tuple(
                webhook_from(item.json_data)
                for item in islice(api.webhooks.list(max=100), MOST_WEBHOOKS)
            ),
        )

    def create_webhook(self, webhook: Webhook, *, secret: str) -> Webhook:
        """Register a webhook."""
        create = partial(
            _created,
            name=webhook.name,
            targetUrl=webhook.target_url,
            resource=webhook.resource,
            event=webhook.event,
            filter=webhook.filter,
            secret=secret,
        )
        return self._sdk.call("POST /webhooks", create)

    def update_webhook(self, webhook: Webhook, *, secret: str) -> Webhook:
        """Give it this name, address and secret, and switch it on again."""
        return self._sdk.call(
            "PUT /webhooks/{webhookId}",
            lambda api: webhook_from(
                api.webhooks.update(
                    _escaped(webhook.id),
                    name=webhook.name,
                    targetUrl=webhook.target_url,
                    secret=secret,
                    status="active",
                ).json_data
            ),
        )

    def delete_webhook(self, webhook_id: str) -> None:
        """Take it away; one that is gone already is fine."""
        try:
            self._sdk.call(
                "DELETE /webhooks/{webhookId}",
                lambda api: api.webhooks.delete(_escaped(webhook_id)),
            )
        except NotFound:
            return

    def _people(self, **query: str) -> tuple[Person, ...]:
        return self._sdk.call(
            "GET /people",
            lambda api: tuple(
                person_from(item.json_data)
                for item in islice(api.people.list(**query, max=100), MOST_PEOPLE)
            ),
        )


def _created(api: Any, **webhook: str | None) -> Webhook:  # noqa: ANN401
    return webhook_from(api.webhooks.create(**webhook).json_data)


def _place(outgoing: Outgoing) -> dict[str, str]:
    to = outgoing.to
    if isinstance(to, ToSpace):
        return {"roomId": to.space_id}
    return {"toPersonId": to.person_id}


def _escaped(part: str) -> str:
    return quote(part, safe="")
