"""The only reader of the environment.

Every setting stands in `.env.example` with one line of explanation; a test compares
the two. `read_settings` names all that is missing or malformed at once. Longer than
other modules, because all settings and their rules are to be seen in one place.
"""

import base64
import binascii
import re
import secrets
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import (
    AliasChoices,
    Field,
    PrivateAttr,
    SecretStr,
    ValidationError,
    field_validator,
)
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import ConfigurationWrong
from bot.model.reading import DateOrder

Words = Annotated[tuple[str, ...], NoDecode]
LOOPBACK = ("127.0.0.1", "localhost", "::1")
SHORTEST_SECRET = 8  # characters of WEBEX_WEBHOOK_SECRET

# What the real Webex needs; one of them alone is a mistake, none is the sandbox.
CREDENTIALS = {
    "webex_bot_token": "the bot's access token, shown once when the bot was made",
    "webex_client_id": "the service app's client id",
    "webex_client_secret": "the service app's client secret",
    "webex_webhook_secret": "any long random text; `make env` writes one",
    "public_url": "the https address under which Webex reaches this bot",
    "token_encryption_key": "a Fernet key; `make env` writes one",
}
FIRST_PAIR = {
    "webex_access_token": "the service app's access token, for the first start",
    "webex_refresh_token": "the service app's refresh token, for the first start",
}


class LanguageSettings(BaseSettings):
    """What understanding a message depends on; needs no credential."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_ignore_empty=True,
        extra="ignore",
        hide_input_in_errors=True,
    )

    default_timezone: str | None = None
    default_duration_minutes: int = Field(default=60, ge=10, le=1439)
    date_order: DateOrder | None = None
    email_domains: Words = ()

    @field_validator("email_domains", mode="before")
    @classmethod
    def _domains(cls, value: object) -> object:
        return _domains(value)

    @field_validator("date_order", mode="before")
    @classmethod
    def _upper(cls, value: object) -> object:
        return value.strip().upper() if isinstance(value, str) else value

    @field_validator("default_timezone")
    @classmethod
    def _zone_exists(cls, value: str | None) -> str | None:
        if value is None:
            return None
        try:
            return ZoneInfo(value.strip()).key
        except (KeyError, ValueError, OSError):
            raise ValueError(
                "not a time zone; give an IANA name such as Europe/Berlin"
            ) from None


class Settings(LanguageSettings):
    """Everything an operator may set."""

    webex_bot_token: SecretStr = SecretStr("")
    webex_client_id: str = ""
    webex_client_secret: SecretStr = SecretStr("")
    webex_access_token: SecretStr = SecretStr("")
    webex_refresh_token: SecretStr = SecretStr("")
    webex_webhook_secret: SecretStr = SecretStr("")
    public_url: str = ""
    token_encryption_key: SecretStr = SecretStr("")
    webex_api_url: str = "https://webexapis.com/v1"
    # It may hold a password.
    database_url: str = Field(default="sqlite:///instance/bot.db", repr=False)
    host: str | None = None
    port: int = Field(default=8080, ge=1, le=65535)
    allowed_domains: Words = ()
    allowed_org_ids: Words = ()
    schedulers: Words = ()
    admins: Words = ()
    site_url: str | None = None
    max_invitees: int = Field(default=100, ge=1, le=1000)
    audit_days: int = Field(default=90, ge=1, le=3650)
    executor_id: str | None = Field(
        default=None, validation_alias=AliasChoices("executor_id", "dyno")
    )
    metrics_token: SecretStr | None = None
    log_format: Literal["console", "json"] = "console"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    dyno: str | None = Field(default=None, exclude=True)
    # Private: a field would be read from an environment that happens to have the name.
    _is_sandbox: bool = PrivateAttr(default=False)

    @field_validator("allowed_domains", mode="before")
    @classmethod
    def _allowed_domains(cls, value: object) -> object:
        return _domains(value)

    @field_validator("allowed_org_ids", mode="before")
    @classmethod
    def _org_ids(cls, value: object) -> object:
        return _words(value)

    @field_validator("schedulers", "admins", mode="before")
    @classmethod
    def _people(cls, value: object) -> object:
        return tuple(word.casefold() for word in _words(value))

    @field_validator("schedulers")
    @classmethod
    def _addresses_or_domains(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for word in value:
            if not re.fullmatch(r"[^@\s]*@[^@\s]+\.[^@\s.]+", word):
                raise ValueError(f"{word!r} is neither an address nor an @domain")
        return value

    @field_validator("admins")
    @classmethod
    def _addresses(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for word in value:
            if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s.]+", word):
                raise ValueError(f"{word!r} is not an e-mail address")
        return value

    @field_validator("log_level", "log_format", mode="before")
    @classmethod
    def _any_case(cls, value: object, info: object) -> object:
        if not isinstance(value, str):
            return value
        is_level = getattr(info, "field_name", "") == "log_level"
        return value.strip().upper() if is_level else value.strip().lower()

    @field_validator("webex_api_url", "public_url")
    @classmethod
    def _safe_address(cls, value: str) -> str:
        return _safe_address(value) if value else value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        for old in ("postgres://", "postgresql://"):
            if value.startswith(old):
                return "postgresql+psycopg://" + value.removeprefix(old)
        if value.startswith(("sqlite:///", "postgresql+psycopg://")):
            return value
        raise ValueError("give sqlite:///PATH or postgresql://USER:PASSWORD@HOST/NAME")

    @field_validator("token_encryption_key")
    @classmethod
    def _fernet_keys(cls, value: SecretStr) -> SecretStr:
        if not all(_is_fernet_key(key) for key in _words(value.get_secret_value())):
            raise ValueError(
                "not a Fernet key (44 characters); `make env` writes a good one"
            )
        return value

    @field_validator("webex_webhook_secret")
    @classmethod
    def _long_enough(cls, value: SecretStr) -> SecretStr:
        if 0 < len(value.get_secret_value()) < SHORTEST_SECRET:
            raise ValueError(
                f"too short to be a secret: at least {SHORTEST_SECRET} characters"
            )
        return value

    @property
    def on_postgres(self) -> bool:
        """Whether the database is one that several machines can share."""
        return self.database_url.startswith("postgresql")

    @property
    def is_sandbox(self) -> bool:
        """Whether the bot talks to the stand-in of Webex that it brings along."""
        return self._is_sandbox

    @property
    def encryption_keys(self) -> tuple[str, ...]:
        """Fernet keys: the first one encrypts, all decrypt."""
        return tuple(_words(self.token_encryption_key.get_secret_value()))

    @property
    def listen_host(self) -> str:
        """Where to listen: this machine only in the sandbox, else everywhere."""
        return self.host or ("127.0.0.1" if self.is_sandbox else "0.0.0.0")  # noqa: S104 -- a web server's business

    @property
    def first_pair(self) -> tuple[str, str]:
        """The service app's tokens as given for the first start; may be empty."""
        return (
            self.webex_access_token.get_secret_value(),
            self.webex_refresh_token.get_secret_value(),
        )

    @property
    def secrets(self) -> tuple[str, ...]:
        """Every secret that is set, for the log's scrubber."""
        values = (getattr(self, name) for name in type(self).model_fields)
        texts = [v.get_secret_value() for v in values if isinstance(v, SecretStr)]
        return tuple(text for text in texts if len(text) >= SHORTEST_SECRET)

    def for_sandbox(self, folder: Path) -> Self:
        """Fill what the sandbox needs, with secrets generated once in `folder`."""
        base = f"http://127.0.0.1:{self.port}"
        made = self.model_copy(
            update={
                "webex_api_url": f"{base}/sandbox/v1",
                "public_url": base,
                "email_domains": self.email_domains or ("corp.example",),
                "schedulers": self.schedulers or ("dana@corp.example",),
                **sandbox_secrets(folder),
            }
        )
        made._is_sandbox = True  # noqa: SLF001 -- of our own copy
        return made


def read_settings() -> Settings:
    """Read all settings, in the sandbox where no credential is set.

    Raises:
        ConfigurationWrong: One line for each missing or malformed setting.
    """
    wrong: dict[str, str] = {}
    try:
        settings = Settings()
    except ValidationError as error:
        wrong = dict(_explained(detail) for detail in error.errors())
        # Read the rest as if the bad ones were not there, to name what is missing too.
        settings = Settings(**{name: _default(name) for name in wrong})
    if settings.dyno and not settings.on_postgres:
        wrong["database_url"] = (
            "a dyno forgets its files; add a PostgreSQL database"
            " (SQLite is for machines that keep their disk)"
        )
    if _wants_sandbox(settings) and not wrong:
        return settings.for_sandbox(Path("instance"))
    if not _wants_sandbox(settings):
        wrong = {**_missing(settings), **wrong}
    if wrong:
        lines = (f"{name.upper()}: {problem}" for name, problem in wrong.items())
        raise ConfigurationWrong(tuple(lines))
    return settings


def _missing(settings: Settings) -> dict[str, str]:
    return {
        name: f"not set; it is {meaning}"
        for name, meaning in CREDENTIALS.items()
        if not _value(settings, name)
    }


def _default(name: str) -> Any:  # noqa: ANN401 -- of whatever type the setting has
    return Settings.model_fields[name].default


def _wants_sandbox(settings: Settings) -> bool:
    names = (*CREDENTIALS, *FIRST_PAIR)
    set_already = any(_value(settings, name) for name in names if name != _KEY)
    return not (set_already or settings.on_postgres or settings.dyno)


_KEY = "token_encryption_key"


def _value(settings: Settings, name: str) -> str:
    value = getattr(settings, name)
    return value.get_secret_value() if isinstance(value, SecretStr) else str(value)


def sandbox_secrets(folder: Path) -> dict[str, str | SecretStr]:
    """Secrets of the sandbox, made once and kept beside its world."""
    path = folder / "sandbox.env"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        lines = [f"{name}={secrets.token_hex(24)}" for name in _SANDBOX_SECRETS]
        lines.append(f"{_KEY}={new_fernet_key()}")
        path.touch(mode=0o600)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    pairs = (line.split("=", 1) for line in path.read_text("utf-8").splitlines())
    values = {name: value for name, value in pairs if name}
    return {
        name: value if name == "webex_client_id" else SecretStr(value)
        for name, value in values.items()
    }


_SANDBOX_SECRETS = (
    "webex_bot_token",
    "webex_client_id",
    "webex_client_secret",
    "webex_access_token",
    "webex_refresh_token",
    "webex_webhook_secret",
)


def new_fernet_key() -> str:
    """Make a key for `TOKEN_ENCRYPTION_KEY`."""
    return base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()


def _explained(error: ErrorDetails) -> tuple[str, str]:
    """Name of the setting, and what is wrong with it."""
    name = str(error["loc"][0]) if error["loc"] else "settings"
    return name.lower(), error["msg"].removeprefix("Value error, ")


def _words(value: object) -> tuple[str, ...]:
    if not isinstance(value, str):
        return tuple(str(word) for word in value) if isinstance(value, tuple) else ()
    return tuple(word for word in re.split(r"[,;\s]+", value) if word)


def _domains(value: object) -> tuple[str, ...]:
    words = tuple(word.casefold().lstrip("@") for word in _words(value))
    for word in words:
        if not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", word):
            raise ValueError(f"{word!r} is not a domain such as corp.example")
    return words


def _safe_address(value: str) -> str:
    parts = urlsplit(value)
    is_local = parts.scheme == "http" and parts.hostname in LOOPBACK
    if not parts.hostname or not (parts.scheme == "https" or is_local):
        raise ValueError(
            "give an address that starts with https:// (http:// only for localhost)"
        )
    return value.rstrip("/")


def _is_fernet_key(text: str) -> bool:
    try:
        return len(base64.urlsafe_b64decode(text)) == 32  # noqa: PLR2004 -- 256 bits
    except (binascii.Error, ValueError):
        return False
