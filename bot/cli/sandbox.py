"""flask sandbox: the stand-in of Webex alone, for a bot that runs elsewhere."""

import signal
import threading
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING

import click
from pydantic import SecretStr

from bot.cli.output import Failed, Misused
from bot.cli.usage import Command
from bot.settings import sandbox_secrets

if TYPE_CHECKING:
    from bot.sandbox.options import Credentials
    from bot.sandbox.server import SandboxServer

BOT = "http://127.0.0.1:8080"
HOUSE = ("EMAIL_DOMAINS=corp.example", "SCHEDULERS=dana@corp.example")


@click.command(cls=Command, example="flask sandbox --port 8090")
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8090,
    show_default=True,
    help="Where to listen; 0 for any that is free.",
)
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    default="instance/webex",
    show_default=True,
    help="Folder that keeps its people, meetings and secrets.",
)
def sandbox(*, host: str, port: int, data: Path) -> None:
    """Run a stand-in of Webex with its chat page, and no bot in it.

    It prints the lines that a bot needs in its .env to talk to it instead of the real
    Webex. Needs no settings itself; Ctrl-C ends it.
    """
    from bot.sandbox.server import SandboxServer  # noqa: PLC0415 -- 2 MB for the bot
    from bot.sandbox.world import World  # noqa: PLC0415

    if _is_everywhere(host):
        raise Misused(f"--host: name one address of this machine, not {host}")
    try:
        secrets = sandbox_secrets(data)
        world = World(str(data / "world.db"), credentials=_credentials(secrets))
        server = SandboxServer(world, host=host, port=port, hosts=_names(host))
    except OSError as error:
        raise Failed(f"cannot start on {host}:{port}: {error.strerror}") from None
    over = threading.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sign, lambda *_: over.set())
    with server:
        click.echo("\n".join(_told(server, secrets)))
        over.wait()


def _is_everywhere(host: str) -> bool:
    try:
        return ip_address(host).is_unspecified
    except ValueError:
        return not host


def _names(host: str) -> tuple[str, ...]:
    """The name by which other machines may call; none where only this one may."""
    try:
        is_near = ip_address(host).is_loopback
    except ValueError:
        is_near = host == "localhost"
    return () if is_near else (host,)


def _credentials(secrets: dict[str, str | SecretStr]) -> "Credentials":
    from bot.sandbox.options import Credentials  # noqa: PLC0415

    return Credentials(
        bot_token=_open(secrets["webex_bot_token"]),
        client_id=_open(secrets["webex_client_id"]),
        client_secret=_open(secrets["webex_client_secret"]),
        access_token=_open(secrets["webex_access_token"]),
        refresh_token=_open(secrets["webex_refresh_token"]),
    )


def _open(secret: str | SecretStr) -> str:
    return secret if isinstance(secret, str) else secret.get_secret_value()


def _told(server: "SandboxServer", secrets: dict[str, str | SecretStr]) -> list[str]:
    return [
        f"# The stand-in of Webex listens; its chat page: {server.url}",
        "# A bot talks to it with these lines in its .env:",
        f"WEBEX_API_URL={server.api_url}",
        *(f"{name.upper()}={_open(secret)}" for name, secret in secrets.items()),
        f"PUBLIC_URL={BOT}",
        *HOUSE,
    ]
