"""People API: from its JSON to our `Person`."""

import base64
import binascii
from collections.abc import Mapping
from urllib.parse import unquote
from uuid import UUID

from bot.model.people import Person, PersonKind

BOT_DOMAINS = ("@webex.bot", "@sparkbot.io")


def person_from(item: Mapping[str, object]) -> Person:
    """Read one item of the People API.

    Raises:
        ValueError: It has no id; all else may be missing.
    """
    person_id = item.get("id")
    if not isinstance(person_id, str) or not person_id:
        raise ValueError("a person without id")
    emails = _emails(item.get("emails"))
    return Person(
        id=person_id,
        email=emails[0] if emails else "",
        name=_text(item.get("displayName")),
        org_id=_text(item.get("orgId")),
        kind=_kind(item.get("type")),
        timezone=_text(item.get("timezone")) or None,
        may_sign_in=_may_sign_in(item),
        emails=emails,
        hosts_on=_hosts_on(item.get("siteUrls")),
    )


def member_from(item: Mapping[str, object]) -> Person:
    """Read one item of the Memberships API, which knows less of a person.

    Raises:
        ValueError: It names nobody.
    """
    person_id = item.get("personId")
    if not isinstance(person_id, str) or not person_id:
        raise ValueError("a membership without person")
    email = _text(item.get("personEmail"))
    return Person(
        id=person_id,
        email=email,
        name=_text(item.get("personDisplayName")),
        org_id=_text(item.get("personOrgId")),
        # Webex: memberships hold no type; bots are known by their domains.
        kind=PersonKind.BOT if email.endswith(BOT_DOMAINS) else PersonKind.PERSON,
    )


def uuid_of(person_id: str) -> str | None:
    """Read the uuid inside a person id.

    Args:
        person_id: As Webex gives it (base64 of `ciscospark://…/PEOPLE/<uuid>`), or the
            uuid itself, as mentions sometimes hold it.

    Returns:
        The uuid in lower case; None where there is none.
    """
    text = unquote(person_id.strip())
    try:
        return str(UUID(text))
    except ValueError:
        pass
    try:
        padded = text + "=" * (-len(text) % 4)
        address = base64.b64decode(padded, altchars=b"-_").decode()
        kind, found = address.rsplit("/", 2)[1:]
        return str(UUID(found)) if kind == "PEOPLE" else None
    except (binascii.Error, ValueError):
        return None


def _emails(value: object) -> tuple[str, ...]:
    found = value if isinstance(value, list) else []
    return tuple(email for email in found if isinstance(email, str) and email)


def _hosts_on(value: object) -> tuple[str, ...] | None:
    # Webex: a site and the role there, as "mysite.webex.com#host" or "…#attendee".
    if not isinstance(value, list):
        return None
    roles = [str(each).partition("#") for each in value]
    return tuple(site for site, _, role in roles if role == "host")


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _kind(value: object) -> PersonKind:
    # A kind that Webex adds later gets as little as a guest does.
    if value in (None, "person"):
        return PersonKind.PERSON
    return PersonKind.BOT if value == "bot" else PersonKind.GUEST


def _may_sign_in(item: Mapping[str, object]) -> bool:
    # Webex: both are shown to administrators only, as texts or as booleans.
    is_off = str(item.get("loginEnabled", True)).casefold() == "false"
    is_pending = str(item.get("invitePending", False)).casefold() == "true"
    return not (is_off or is_pending)
