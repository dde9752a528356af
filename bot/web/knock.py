"""A knock at our own door from outside: does PUBLIC_URL lead here, and do we agree?

A signed event of a kind that is not ours is acknowledged (204) and starts nothing; the
same with another signature is refused (401). Both together show that what answers is
this bot, with this secret.
"""

from dataclasses import dataclass, field
from http import HTTPStatus

import requests

from bot.web.signature import HEADER, sign

BODY = b'{"resource":"doctor","event":"knocked","data":{}}'
PATIENCE = 10.0  # seconds


@dataclass(frozen=True, slots=True)
class Knock:
    """Knocks at the webhook's address as Webex would."""

    public_url: str
    secret: str = field(repr=False)

    def problem(self) -> str | None:
        """Say what is wrong with the way from outside; None where all is well."""
        try:
            taken = self._post(sign(BODY, self.secret))
            forged = self._post(sign(BODY, f"not {self.secret}"))
        except requests.Timeout:
            return f"{self.public_url} gave no answer within {PATIENCE:.0f} s"
        except requests.RequestException as error:
            return f"{self.public_url} cannot be reached ({type(error).__name__})"
        if taken == HTTPStatus.UNAUTHORIZED:
            return "what answers there has another WEBEX_WEBHOOK_SECRET"
        if taken != HTTPStatus.NO_CONTENT:
            return f"{self.public_url}/webhook answered {taken}, not as this bot does"
        if forged != HTTPStatus.UNAUTHORIZED:
            return "what answers there takes unsigned events: it is not this bot"
        return None

    def _post(self, signature: str) -> int:
        # Redirects are not followed: Webex posts to the address as it stands.
        answer = requests.post(
            f"{self.public_url.rstrip('/')}/webhook",
            data=BODY,
            headers={HEADER: signature, "Content-Type": "application/json"},
            timeout=PATIENCE,
            allow_redirects=False,
        )
        return answer.status_code
