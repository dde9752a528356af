"""Webex's opaque ids: base64 of a URI, without padding."""

import base64
import binascii
import secrets
import uuid

_NAMESPACE = uuid.UUID("6f3f7a52-5f0e-4b36-9a0c-2b8d5a6c1e11")
_PREFIX = "ciscospark://us/"


def hydra(kind: str, key: str) -> str:
    """Build the id of `key` (mostly a UUID) among things of `kind`."""
    plain = f"{_PREFIX}{kind}/{key}".encode()
    return base64.b64encode(plain).decode().rstrip("=")


def fixed_id(kind: str, name: str) -> str:
    """Build an id that is the same in every world: its UUID comes from the name."""
    return hydra(kind, str(uuid.uuid5(_NAMESPACE, f"{kind}:{name}")))


def new_id(kind: str) -> str:
    """Build an id that nothing else has."""
    return hydra(kind, str(uuid.uuid4()))


def key_of(hydra_id: str, kind: str) -> str | None:
    """Read the key back, or None where this is no id of that kind."""
    try:
        padded = hydra_id + "=" * (-len(hydra_id) % 4)
        plain = base64.b64decode(padded, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return None
    head, _, key = plain.rpartition(f"/{kind}/")
    return key if head.startswith("ciscospark://") and key else None


def canonical(given: str, kind: str) -> str | None:
    """Bring an id or a bare UUID to the one form in which the world keeps it."""
    if (key := key_of(given, kind)) is not None:
        return hydra(kind, key)
    try:
        return hydra(kind, str(uuid.UUID(given)))
    except ValueError:
        return None


def new_meeting_id() -> str:
    """Meetings have ids of their own shape: 32 hexadecimal digits."""
    return secrets.token_hex(16)


def new_meeting_number() -> str:
    """Build the number that people type to join: ten digits."""
    return f"{secrets.randbelow(9 * 10**9) + 10**9}"


def new_tracking_id() -> str:
    """Build the id that Webex's support asks for; every answer bears one."""
    return f"ROUTERGW_{uuid.uuid4()}"
