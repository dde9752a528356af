"""What operators are told: what is broken, since when, and what mends it."""

from datetime import datetime

from bot.replies import clock
from bot.replies.quote import quote


def renewal_failing(since: datetime) -> str:
    """The token can't be renewed for now."""
    return (
        "I have not been able to renew my access to Webex meetings since"
        f" {clock.instant(since, 'UTC')}. It works until the present token ends."
        " On the server, `flask tokens status` tells more."
    )


def authorisation_dead() -> str:
    """The refresh token is dead, or the app is no longer authorised."""
    return (
        "My access to Webex meetings has ended: the service app's refresh token is"
        " dead, or the app was de-authorised. Authorise it in Control Hub (Management,"
        " Apps, Service Apps), make new tokens in the developer portal, and give them"
        " to `flask tokens set` on the server. I go on at once, no restart is needed."
    )


def quota_nearly_used(used: int, limit: int, host: str = "") -> str:
    """Few creations are left of Webex's limit; `host` where it is that of one."""
    of_host = f" hosted by {quote(host)}" if host else ""
    return (
        f"{used:,} of the {limit:,} new meetings{of_host} that Webex takes in 24 hours"
        " are used, failed ones included. When all are, I say so to whoever asks, and"
        " when it works again. `flask audit` shows who made so many."
    )


def authorisation_back() -> str:
    """The service app may act again."""
    return "My access to Webex meetings works again; there is nothing left to do."


def webhook_was_off() -> str:
    """Webex stopped delivering."""
    return (
        "Webex had switched my webhook off, so I heard nothing for a while; I have"
        " switched it on again. `flask webhooks status` and the server's log tell more."
    )
