"""People and messages in the shapes that Webex sends."""

import base64
from typing import Any

BOT_UUID = "11111111-2222-3333-4444-555555555555"
AMY_UUID = "aaaaaaaa-2222-3333-4444-555555555555"


def person_id(uuid: str, *, cluster: str = "us") -> str:
    address = f"ciscospark://{cluster}/PEOPLE/{uuid}"
    return base64.b64encode(address.encode()).decode().rstrip("=")


BOT: dict[str, Any] = {
    "id": person_id(BOT_UUID),
    "emails": ["m@webex.bot"],
    "displayName": "Meeting Bot",
    "nickName": "Meeting",
    "orgId": "ORG",
    "created": "2015-10-18T14:26:16+00:00",
    "status": "unknown",
    "type": "bot",
}
AMY: dict[str, Any] = {
    "id": person_id(AMY_UUID),
    "emails": ["amy@corp.example", "amy.adams@corp.example"],
    "displayName": "Amy Adams",
    "orgId": "ORG",
    "type": "person",
}


def message(**fields: Any) -> dict[str, Any]:
    body = {
        "id": "M1",
        "roomId": "R1",
        "roomType": "direct",
        "text": "schedule now",
        "personId": AMY["id"],
        "personEmail": "amy@corp.example",
        "created": "2026-03-02T09:00:00.357Z",
        **fields,
    }
    return {name: value for name, value in body.items() if value is not None}


MEETING = {
    "id": "m1",
    "meetingNumber": "123456789",
    "title": "Weekly sync",
    "password": "BgJep@43",
    "meetingType": "meetingSeries",
    "state": "active",
    "timezone": "Europe/Berlin",
    "start": "2026-03-03T15:00:00+01:00",
    "end": "2026-03-03T16:00:00+01:00",
    "hostEmail": "alice@corp.example",
    "webLink": "https://corp.webex.com/corp/j.php?MTID=m1",
}
