"""What webexteamssdk brings along, and what of it is never used."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.webex.odd_server import Say
from tests.webex.samples import AMY, BOT, message

ROOT = Path(__file__).parents[2]
# A PyJWT that cannot do anything, in place of the old one which the SDK pins.
PROGRAM = """
import sys, types
class Useless(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        raise SystemExit(f"jwt.{name} was used")
sys.modules["jwt"] = Useless("jwt")
from bot.webex.messenger import SdkMessenger
from bot.model.reply import Outgoing, ToSpace
messenger = SdkMessenger("token", sys.argv[1])
messenger.me(), messenger.message("M1"), messenger.people_named("Amy")
messenger.send(Outgoing(ToSpace("R1"), "hi"))
messenger.webhooks()
print("done without it")
"""


def test_the_old_pyjwt_of_the_sdk_is_never_used(webex):
    webex.says("GET /people/me", Say(body=BOT))
    webex.says("GET /messages/M1", Say(body=message()))
    webex.says("GET /people", Say(body={"items": [AMY]}))
    webex.says("POST /messages", Say(body={"id": "M2"}))
    webex.says("GET /webhooks", Say(body={"items": []}))

    ran = run("-c", PROGRAM, webex.url)

    assert ran.stdout.splitlines()[-1] == "done without it"


ALONE = ("bot.webex.http", "bot.webex.tokens", "bot.webex.meetings")


@pytest.mark.parametrize("module", ALONE)
def test_the_service_apps_client_does_without_the_sdk(module):
    program = (
        f"import sys, {module}; print({{'jwt', 'webexteamssdk'}} & set(sys.modules))"
    )

    assert run("-c", program).stdout.strip() == "set()"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
