import re
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.errors import ConfigurationWrong
from bot.model.reading import DateOrder
from bot.settings import LanguageSettings, Settings, read_settings

ROOT = Path(__file__).parents[1]
FULL = {
    "WEBEX_BOT_TOKEN": "bot-token",
    "WEBEX_CLIENT_ID": "C123",
    "WEBEX_CLIENT_SECRET": "client-secret",
    "WEBEX_ACCESS_TOKEN": "access",
    "WEBEX_REFRESH_TOKEN": "refresh",
    "WEBEX_WEBHOOK_SECRET": "long enough to sign",
    "PUBLIC_URL": "https://bot.example",
    "TOKEN_ENCRYPTION_KEY": Fernet.generate_key().decode(),
}
NEEDED = sorted(FULL.keys() - {"WEBEX_ACCESS_TOKEN", "WEBEX_REFRESH_TOKEN"})


@pytest.fixture(autouse=True)
def empty_place(monkeypatch, tmp_path):
    """A folder without `.env`, and an environment without our settings."""
    monkeypatch.chdir(tmp_path)
    for name in (*FULL, *(field.upper() for field in Settings.model_fields)):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def environment(monkeypatch):
    def set_all(**values):
        for name, value in values.items():
            monkeypatch.setenv(name, value)

    return set_all


def complaints():
    with pytest.raises(ConfigurationWrong) as wrong:
        read_settings()
    return wrong.value.lines


def test_without_any_credential_it_is_the_sandbox():
    settings = read_settings()

    assert settings.is_sandbox
    assert settings.listen_host == "127.0.0.1"
    assert settings.webex_api_url == "http://127.0.0.1:8080/sandbox/v1"
    assert settings.email_domains == ("corp.example",)
    assert settings.schedulers == ("dana@corp.example",)


def test_the_sandbox_keeps_its_secrets_from_start_to_start():
    first, second = read_settings(), read_settings()

    assert first.webex_bot_token == second.webex_bot_token
    assert first.encryption_keys == second.encryption_keys
    assert Path("instance/sandbox.env").stat().st_mode & 0o077 == 0


def test_with_a_full_set_it_is_the_real_webex(environment):
    environment(**FULL)

    settings = read_settings()

    assert not settings.is_sandbox
    assert settings.webex_api_url == "https://webexapis.com/v1"
    assert settings.listen_host == "0.0.0.0"


def test_no_variable_of_the_environment_makes_the_real_webex_the_sandbox(environment):
    environment(**FULL, IS_SANDBOX="yes", _IS_SANDBOX="yes", SANDBOX="yes")

    assert not read_settings().is_sandbox


def test_the_first_pair_may_be_missing_once_one_is_kept(environment):
    environment(**{name: FULL[name] for name in NEEDED})

    assert not read_settings().is_sandbox


@pytest.mark.parametrize("name", NEEDED)
def test_each_missing_setting_is_named_with_what_it_is(environment, name):
    environment(**{key: value for key, value in FULL.items() if key != name})

    [line] = complaints()

    assert line.startswith(f"{name}: not set; it is ")


@pytest.mark.parametrize(
    "alone",
    [
        {"WEBEX_BOT_TOKEN": "x"},
        {"WEBEX_REFRESH_TOKEN": "x"},
        {"PUBLIC_URL": "https://bot.example"},
        {"DATABASE_URL": "postgres://u:p@db/bot"},
        {"DYNO": "web.1", "DATABASE_URL": "postgres://u:p@db/bot"},
    ],
    ids=" ".join,
)
def test_part_of_a_set_is_an_error_and_never_the_sandbox(environment, alone):
    environment(**alone)

    lines = complaints()

    expected = sorted(set(NEEDED) - alone.keys())
    assert sorted(line.split(":")[0] for line in lines) == expected


MALFORMED = {
    "PORT": ["http", "0", "70000", "-1"],
    "DEFAULT_TIMEZONE": ["Berlin time", "Europe/Atlantis", "../etc/passwd"],
    "DEFAULT_DURATION_MINUTES": ["9", "1440", "an hour"],
    "DATE_ORDER": ["YMD", "us"],
    "EMAIL_DOMAINS": ["corp", "corp.example, nodot", "a b@c"],
    "ALLOWED_DOMAINS": ["corp"],
    "SCHEDULERS": ["dana", "dana@corp", "@"],
    "ADMINS": ["@corp.example", "dana"],
    "PUBLIC_URL": ["bot.example", "http://bot.example", "ftp://bot.example"],
    "WEBEX_API_URL": ["http://webexapis.com/v1", "webexapis.com"],
    "DATABASE_URL": ["mysql://db/bot", "bot.db", "sqlite://"],
    "TOKEN_ENCRYPTION_KEY": ["secret", "a" * 43, "ä" * 44],
    "WEBEX_WEBHOOK_SECRET": ["short"],
    "MAX_INVITEES": ["0", "1001", "many"],
    "AUDIT_DAYS": ["0", "soon"],
    "LOG_FORMAT": ["xml"],
    "LOG_LEVEL": ["LOUD"],
}


@pytest.mark.parametrize(
    ("name", "value"),
    [(name, value) for name, values in MALFORMED.items() for value in values],
)
def test_each_malformed_setting_is_named_without_its_value(environment, name, value):
    environment(**FULL)
    environment(**{name: value})

    [line] = complaints()

    assert line.startswith(f"{name}: ")
    assert "\n" not in line


def test_all_that_is_wrong_is_named_at_once(environment):
    environment(**FULL)
    environment(PORT="x", EMAIL_DOMAINS="corp", WEBEX_CLIENT_ID="")

    names = {line.split(":")[0] for line in complaints()}

    assert names == {"PORT", "EMAIL_DOMAINS", "WEBEX_CLIENT_ID"}


def test_secrets_are_never_shown(environment):
    environment(**FULL)

    shown = repr(read_settings()) + str(read_settings().model_dump())

    for name in (
        "WEBEX_BOT_TOKEN",
        "WEBEX_CLIENT_SECRET",
        "WEBEX_WEBHOOK_SECRET",
        "TOKEN_ENCRYPTION_KEY",
    ):
        assert FULL[name] not in shown


def test_sqlite_on_a_dyno_is_refused(environment):
    environment(**FULL)
    environment(DYNO="web.1")

    [line] = complaints()

    assert line.startswith("DATABASE_URL: a dyno forgets its files")


def test_the_usual_spellings_of_a_postgres_address_are_taken(environment):
    environment(**FULL)
    for scheme in ("postgres", "postgresql", "postgresql+psycopg"):
        environment(DATABASE_URL=f"{scheme}://u:p@db/bot")

        settings = read_settings()

        assert settings.database_url == "postgresql+psycopg://u:p@db/bot"
        assert settings.on_postgres


def test_lists_may_be_separated_by_commas_semicolons_and_spaces(environment):
    environment(**FULL)
    environment(EMAIL_DOMAINS="Corp.Example, labs.example;x.example y.example")

    assert read_settings().email_domains == (
        "corp.example",
        "labs.example",
        "x.example",
        "y.example",
    )


def test_several_keys_rotate(environment):
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    environment(**FULL)
    environment(TOKEN_ENCRYPTION_KEY=f"{new},{old}")

    assert read_settings().encryption_keys == (new, old)


def test_what_explain_needs_is_read_without_credentials(environment):
    environment(DATE_ORDER="dmy", DEFAULT_TIMEZONE="Europe/Berlin")

    settings = LanguageSettings()

    assert settings.date_order is DateOrder.DMY
    assert settings.default_timezone == "Europe/Berlin"


def test_the_example_file_names_every_setting_with_one_line_each():
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    named = re.findall(r"^# .+\n([A-Z_]+)=", text, re.MULTILINE)
    all_named = re.findall(r"^([A-Z_]+)=", text, re.MULTILINE)
    settings = {
        name.upper() for name in Settings.model_fields if name not in _NOT_SETTINGS
    }

    assert sorted(all_named) == sorted(settings)
    assert named == all_named


_NOT_SETTINGS = {"dyno"}


def test_the_defaults_of_the_example_file_are_those_of_the_code():
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    shown = dict(re.findall(r"^([A-Z_]+)=(.+)$", text, re.MULTILINE))

    for name, value in shown.items():
        assert str(Settings.model_fields[name.lower()].default) == value
