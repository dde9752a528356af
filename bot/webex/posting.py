"""Posts a message once, as far as Webex lets one see whether it is out.

Webex knows no idempotency key for messages. Where an answer was lost, the space is
looked at before a second try: a bot may read a direct space. In a group it sees only
what mentions it, so there a reply can come twice.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice, takewhile
from typing import Any

from requests_toolbelt import MultipartEncoder

from bot.errors import WebexError, WebexUnavailable
from bot.model.reply import File
from bot.webex.failures import NOT_DONE
from bot.webex.messages import is_since
from bot.webex.pace import Pace, patiently
from bot.webex.sdk import Sdk

POST = "POST /messages"
LOOK = "GET /messages"
LOOK_SECONDS = 5.0
MOST_MESSAGES = 50


@dataclass(frozen=True, slots=True)
class Poster:
    """Posts as the bot account."""

    sdk: Sdk
    pace: Pace
    bot_id: Callable[[], str]

    def post(
        self, body: Mapping[str, Any], file: File | None, *, after: datetime | None
    ) -> str:
        """Post one message, again and again for some seconds; returns its id.

        Args:
            body: The fields of the message, its `markdown` and its place among them.
            file: Goes with it.
            after: When that was said, on Webex's clock, which this answers; None where
                it may rather come twice than be looked for.

        Raises:
            WebexUnavailable: It is not out, as far as can be seen.
            WebexRejected: Refused; see its subclasses.
        """
        may_be_out = False

        def attempt(seconds: float) -> str:
            nonlocal may_be_out
            found = self.standing(body, after=after) if may_be_out else None
            if found is not None:
                return found
            try:
                return self.sdk.once(
                    POST,
                    lambda api: str(_posted(api, body, file)["id"]),
                    seconds=seconds,
                )
            except WebexUnavailable as failed:
                may_be_out = may_be_out or failed.status not in NOT_DONE
                raise

        try:
            return patiently(attempt, pace=self.pace)
        except WebexUnavailable:
            found = self.standing(body, after=after) if may_be_out else None
            if found is None:
                raise
            return found

    def standing(
        self, body: Mapping[str, Any], *, after: datetime | None
    ) -> str | None:
        """Find what reads the same and was said by the bot since; None: not seen."""
        if after is None:
            return None

        def look(api: Any) -> str | None:  # noqa: ANN401 -- the SDK has no types
            for said in takewhile(
                lambda item: is_since(item, "created", after), _latest(api, body)
            ):
                is_own = said.get("personId") == bot_id
                if is_own and said.get("markdown") == body["markdown"]:
                    return str(said["id"])
            return None

        try:
            bot_id = self.bot_id()
            return self.sdk.once(LOOK, look, seconds=LOOK_SECONDS)
        except WebexError:
            return None


def _latest(api: Any, body: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:  # noqa: ANN401
    """List the space that a message goes to, the latest first."""
    if "roomId" in body:
        listed = api.messages.list(roomId=body["roomId"], max=MOST_MESSAGES)
    else:
        listed = api.messages.list_direct(personId=body["toPersonId"])
    return (item.json_data for item in islice(listed, MOST_MESSAGES))


def _posted(api: Any, body: Mapping[str, Any], file: File | None) -> Any:  # noqa: ANN401
    if file is None:
        return api.messages.create(**body).json_data
    # Out of memory, while the SDK itself opens paths only.
    form = MultipartEncoder({**body, "files": (file.name, file.content, file.type)})
    headers = {"Content-Type": form.content_type}
    return api._session.post("messages", data=form, headers=headers)  # noqa: SLF001 -- what `messages.create` does
