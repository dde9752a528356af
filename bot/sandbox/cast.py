"""Who lives in the world from the start, with ids that never change."""

from dataclasses import dataclass
from typing import Any

from bot.sandbox.ids import fixed_id

CORP = fixed_id("ORGANIZATION", "corp.example")
ELSEWHERE = fixed_id("ORGANIZATION", "elsewhere.example")
TEAM_SPACE = fixed_id("ROOM", "Launch team")
TEAM_TITLE = "Launch team"
_BORN = "2024-01-08T09:00:00.000Z"


@dataclass(frozen=True, slots=True)
class Role:
    """One inhabitant, as a reader of this file would introduce them.

    `about` is what makes this one special to who plays with the sandbox.
    """

    name: str
    email: str
    timezone: str | None = None
    org: str = CORP
    type: str = "person"
    login: bool = True
    pending: bool = False
    site_role: str | None = "host"
    about: str = ""

    @property
    def id(self) -> str:
        """The person id: from the address, so that restarts keep it."""
        return fixed_id("PEOPLE", self.email)


DANA = Role(
    "Dana Diaz", "dana@corp.example", "America/New_York", about="plans for others"
)
ALICE = Role("Alice Ames", "alice@corp.example", "Europe/Berlin")
BOB = Role("Bob Bell", "bob@corp.example", "Asia/Kolkata")
CAROL = Role("Carol Chen", "carol@corp.example", about="time zone not known")
GONE = Role(
    "Gus Gray", "gus@corp.example", "Europe/London", login=False, about="has left"
)
LISTENER = Role(
    "Lena Lund",
    "lena@corp.example",
    "Europe/Oslo",
    site_role="attendee",
    about="cannot host",
)
NEW = Role("Nora Nye", "nora@corp.example", pending=True, about="has never signed in")
ERIN = Role(
    "Erin Eve",
    "erin@elsewhere.example",
    "Europe/Paris",
    org=ELSEWHERE,
    about="another organisation",
)
BOT = Role("Meeting Bot", "meeting@webex.bot", type="bot", site_role=None)
# The machine account of the service app: it hosts nothing and sits in no space.
MACHINE = Role(
    "Meeting Scheduler", "scheduler@serviceapp.example", type="appuser", site_role=None
)

CAST = (DANA, ALICE, BOB, CAROL, GONE, LISTENER, NEW, ERIN, BOT, MACHINE)
ABOUT = {role.id: role.about for role in CAST if role.about}
TEAM = (DANA, ALICE, BOB, ERIN, BOT)


def person_of(role: Role, site: str) -> dict[str, Any]:
    """Write the role as Webex shows a person to an administrator."""
    first, _, last = role.name.partition(" ")
    person: dict[str, Any] = {
        "id": role.id,
        "emails": [role.email],
        "displayName": role.name,
        "nickName": first,
        "firstName": first,
        "lastName": last,
        "orgId": role.org,
        "created": _BORN,
        "lastModified": _BORN,
        "status": _status(role),
        "siteUrls": [f"{site}#{role.site_role}"] if role.site_role else [],
        "invitePending": "true" if role.pending else "false",
        "loginEnabled": "true" if role.login else "false",
        "type": role.type,
    }
    if role.timezone:
        person["timezone"] = role.timezone
    return person


def _status(role: Role) -> str:
    if role.pending:
        return "pending"
    return "unknown" if role.type == "bot" else "active"
