"""The mails that Webex would have sent."""

from collections.abc import Iterable

from bot.sandbox import clock
from bot.sandbox.store import Json, packed
from bot.sandbox.world import World


def send(world: World, kind: str, meeting: Json, addresses: Iterable[str]) -> None:
    """Record a mail to each address.

    Args:
        world: Where it is kept.
        kind: "invitation", "update" or "cancellation".
        meeting: What it is about.
        addresses: To whom; each gets one.
    """
    with world.store.writing():
        for address in dict.fromkeys(a.lower() for a in addresses):
            mail = {
                "to": address,
                "kind": kind,
                "meetingId": meeting["id"],
                "title": meeting["title"],
                "hostEmail": meeting["hostEmail"],
                "at": clock.stamp(world.now()),
            }
            world.store.run("INSERT INTO mails (data) VALUES (?)", packed(mail))


def listing(world: World) -> list[Json]:
    """Give all, oldest first."""
    return world.store.documents("SELECT data FROM mails ORDER BY seq")
