"""flask db: tables made and checked with nothing but DATABASE_URL."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskCliRunner

from bot.cli.db import db as db_group
from bot.storage.engine import make_engine

ROOT = Path(__file__).parents[2]


@pytest.fixture
def run(tmp_path, monkeypatch):
    """A shell in an empty folder, with no setting but those that a test gives."""
    monkeypatch.chdir(tmp_path)
    for name in ("DATABASE_URL", "PORT", "PUBLIC_URL", "WEBEX_BOT_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    app = Flask("bot")
    app.cli.add_command(db_group)

    def run(line, **settings):
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        return FlaskCliRunner(app).invoke(args=line.split())

    return run


def test_an_upgrade_makes_our_tables_and_those_of_dbos(run, database_url):
    before = run("db status", DATABASE_URL=database_url)
    upgraded = run("db upgrade")
    after = run("db status --json")

    engine = make_engine(database_url)
    inspector = sa.inspect(engine)
    schema = "dbos" if engine.dialect.name == "postgresql" else None
    assert inspector.has_table("effects")
    assert inspector.has_table("workflow_status", schema=schema)
    engine.dispose()
    assert (before.exit_code, before.output.count("behind")) == (1, 1)
    assert (upgraded.exit_code, upgraded.output) == (0, "the database is up to date\n")
    assert (after.exit_code, json.loads(after.output)) == (0, {"state": "up to date"})


def test_upgrading_again_is_fine(run, database_url):
    run("db upgrade", DATABASE_URL=database_url)

    assert run("db upgrade --json").exit_code == 0


def test_no_other_setting_matters(run, tmp_path):
    result = run(
        "db upgrade",
        DATABASE_URL=f"sqlite:///{tmp_path}/bot.db",
        WEBEX_BOT_TOKEN="half a set",
        PORT="no number",
        PUBLIC_URL="no address",
    )

    assert result.exit_code == 0
    assert (tmp_path / "bot.db").stat().st_size > 0


WRONG = {
    "mysql://x/y": 2,
    "sqlite:///:memory:": 2,
    "postgresql://bot:s3cret@127.0.0.1:1/none": 1,
}


@pytest.mark.parametrize("url", WRONG)
@pytest.mark.parametrize("command", ["db upgrade", "db status"])
def test_a_database_that_cannot_be_used_ends_in_one_line(run, command, url):
    result = run(command, DATABASE_URL=url)

    assert result.exit_code == WRONG[url]
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert "s3cret" not in result.stderr


def test_a_user_who_may_make_no_tables_is_told_so(run, postgres_url):
    engine = make_engine(postgres_url)
    with engine.begin() as connection:
        connection.execute(sa.text("DROP ROLE IF EXISTS guest"))
        connection.execute(sa.text("CREATE ROLE guest LOGIN"))
    engine.dispose()
    guest = postgres_url.replace("//bot@", "//guest@")

    result = run("db upgrade", DATABASE_URL=guest)

    assert result.exit_code == 2
    assert "permission denied" in result.stderr
    assert result.stderr.count("\n") == 1


def test_two_who_upgrade_at_once_both_succeed(database_url):
    script = (
        "import sys; from bot.workflows.database import upgrade_all;"
        "upgrade_all(sys.argv[1])"
    )
    both = [
        subprocess.Popen([sys.executable, "-c", script, database_url], cwd=ROOT)
        for _ in range(2)
    ]

    assert [process.wait(timeout=60) for process in both] == [0, 0]
