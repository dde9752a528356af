"""Webex's official documents, asked about one exchange at a time.

They stand beside the project on some machines, and not where a user cloned it.
"""

import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from openapi_core import Config, OpenAPI
from openapi_core.exceptions import OpenAPIError
from openapi_core.testing.requests import MockRequest
from openapi_core.testing.responses import MockResponse

from bot.sandbox.calls import Call
from bot.sandbox.wire import API_ROOT

SPECS = next(
    (
        folder
        for parent in Path(__file__).resolve().parents
        if (folder := parent.parent / "shared" / "specs").is_dir()
    ),
    None,
)

READS = Config(
    extra_media_type_deserializers={"application/json-patch+json": json.loads}
)


class Document:
    """The official documents, asked about one exchange at a time."""

    def __init__(self, folder: Path) -> None:
        self.apis = {}
        for path in sorted(folder.glob("webex-*.json")):
            raw = json.loads(path.read_text())
            self.apis[path.stem] = (raw["paths"], OpenAPI.from_dict(raw, READS))
        assert self.apis

    def api(self, path: str) -> OpenAPI | None:
        """The document that knows the path, if any does."""
        parts = path.strip("/").split("/")
        for paths, api in self.apis.values():
            for template in paths:
                known = template.strip("/").split("/")
                if len(known) == len(parts) and all(
                    k.startswith("{") or k == p
                    for k, p in zip(known, parts, strict=True)
                ):
                    return api
        return None

    def check(self, answer: Any) -> bool:
        """Hold one exchange against the documents; False where they are silent."""
        request = asked(answer.request)
        api = self.api(request.path.removeprefix("/v1"))
        if api is None:
            return False
        if answer.status_code < 400:
            api.validate_request(request)
        if answer.status_code in {200, 202}:
            api.validate_response(request, answered(answer))
        return True

    def forbids(self, answer: Any) -> bool:
        """Whether the documents refuse the request."""
        return self.refuses(asked(answer.request))

    def refuses(self, request: MockRequest) -> bool:
        """Whether they refuse a request; those they are silent about are taken."""
        api = self.api(request.path.removeprefix("/v1"))
        if api is None:
            return False
        try:
            api.validate_request(request)
        except OpenAPIError:
            return True
        return False


def asked(request: Any) -> MockRequest:
    parts = urlsplit(request.url)
    body = request.body.encode() if isinstance(request.body, str) else request.body
    return MockRequest(
        "https://webexapis.com",
        request.method,
        "/v1" + parts.path.removeprefix(API_ROOT),
        args=dict(parse_qsl(parts.query)),
        headers=dict(request.headers),
        data=without_cards(body) if body else None,
        content_type=request.headers.get("Content-Type", ""),
    )


def answered(answer: Any) -> MockResponse:
    return MockResponse(
        without_cards(answer.content),
        answer.status_code,
        headers=dict(answer.headers),
        # The messaging documents leave the character set out.
        content_type="application/json;charset=UTF-8"
        if "/meeting" in answer.request.url
        else "application/json",
    )


def without_cards(body: bytes) -> bytes:
    """Leave attachments out: the document describes files there, not cards."""
    document = json.loads(body)
    for item in document.get("items", [document]):
        if isinstance(item, dict):
            item.pop("attachments", None)
    return json.dumps(document).encode()


def recorded(call: Call) -> MockRequest:
    """A call that the stand-in noted down."""
    parts = urlsplit(call.url)
    return MockRequest(
        "https://webexapis.com",
        call.method,
        "/v1" + parts.path.removeprefix(API_ROOT),
        args=dict(parse_qsl(parts.query)),
        headers={"Authorization": "Bearer masked"},
        data=without_cards(call.request.encode()) if call.request else None,
        # What the call itself said is not noted down; both media are sent at need.
        content_type="application/json-patch+json"
        if call.method == "PATCH"
        else "application/json",
    )
