"""Whether a delivery comes from Webex: HMAC-SHA1 over the raw body."""

import hashlib
import hmac

HEADER = "X-Spark-Signature"


def sign(body: bytes, secret: str) -> str:
    """Compute what Webex puts into the header: lowercase hex (Webhooks guide)."""
    return hmac.new(secret.encode(), body, hashlib.sha1).hexdigest()


def is_signed(body: bytes, signature: str | None, secret: str) -> bool:
    """Compare in constant time; no signature and odd characters are no."""
    if not signature or not secret:
        return False
    given = signature.strip().lower().encode("utf-8", "replace")
    return hmac.compare_digest(given, sign(body, secret).encode())
