"""flask env: writes `.env` from `.env.example`, with generated keys."""

import re
import secrets
from pathlib import Path

import click

from bot.settings import new_fernet_key


@click.command()
@click.option(
    "--file", "path", type=click.Path(path_type=Path, dir_okay=False), default=".env"
)
def env(path: Path) -> None:
    """Write a new .env with a webhook secret and an encryption key of its own.

    An existing file is left alone. Example: flask env
    """
    if path.exists():
        raise click.ClickException(f"{path} exists; move it away to write a new one")
    text = Path(".env.example").read_text(encoding="utf-8")
    for name, value in (
        ("WEBEX_WEBHOOK_SECRET", secrets.token_hex(24)),
        ("TOKEN_ENCRYPTION_KEY", new_fernet_key()),
    ):
        text = re.sub(rf"^{name}=.*$", f"{name}={value}", text, flags=re.MULTILINE)
    path.touch(mode=0o600)
    path.write_text(text, encoding="utf-8")
    click.echo(f"{path} is written; fill in the empty WEBEX_ lines and PUBLIC_URL")
