"""flask env: writes `.env` from `.env.example`, with generated keys."""

import re
import secrets
from pathlib import Path

import click

from bot.cli.output import Failed
from bot.cli.usage import Command
from bot.settings import new_fernet_key

TEMPLATE = Path(__file__).parents[2] / ".env.example"


@click.command(cls=Command, example="flask env")
@click.option(
    "--file", "path", type=click.Path(path_type=Path, dir_okay=False), default=".env"
)
def env(path: Path) -> None:
    """Write a new .env with a webhook secret and an encryption key of its own.

    An existing file is left alone.
    """
    if path.exists():
        raise Failed(f"{path} exists; move it away to write a new one")
    text = TEMPLATE.read_text(encoding="utf-8")
    for name, value in (
        ("WEBEX_WEBHOOK_SECRET", secrets.token_hex(24)),
        ("TOKEN_ENCRYPTION_KEY", new_fernet_key()),
    ):
        text = re.sub(rf"^{name}=.*$", f"{name}={value}", text, flags=re.MULTILINE)
    try:
        path.touch(mode=0o600)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Failed(f"{path} cannot be written: {error.strerror}") from None
    click.echo(f"{path} is written; fill in the empty WEBEX_ lines and PUBLIC_URL")
