"""Migrations make the tables of `tables.py`, on both databases, whoever begins."""

import threading
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from bot.errors import ConfigurationWrong, StoreUnavailable
from bot.storage.engine import make_engine
from bot.storage.migrate import HEAD, KNOWN, SCRIPTS, is_behind, upgrade
from bot.storage.tables import metadata


def test_migrations_make_exactly_the_tables_that_the_code_knows(ready_url):
    engine = make_engine(ready_url)

    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        differences = compare_metadata(context, metadata)

    engine.dispose()
    assert differences == []


def test_an_empty_database_is_behind_until_it_is_upgraded(database_url):
    engine = make_engine(database_url)

    assert is_behind(engine)
    upgrade(engine)

    assert not is_behind(engine)
    engine.dispose()


def test_upgrading_again_changes_nothing(database_url):
    engine = make_engine(database_url)
    upgrade(engine)

    upgrade(engine)

    assert not is_behind(engine)
    engine.dispose()


def test_many_who_upgrade_at_once_all_succeed(database_url):
    failures = []

    def begin():
        engine = make_engine(database_url)
        try:
            upgrade(engine)
        except Exception as error:  # noqa: BLE001 -- whatever a thread dies of
            failures.append(error)
        finally:
            engine.dispose()

    threads = [threading.Thread(target=begin) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    engine = make_engine(database_url)
    assert failures == []
    assert not is_behind(engine)
    engine.dispose()


def test_tables_of_a_newer_release_are_left_alone(database_url):
    engine = make_engine(database_url)
    upgrade(engine)
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(ConfigurationWrong, match="DATABASE_URL"):
        upgrade(engine)

    assert not is_behind(engine)
    engine.dispose()


def test_tables_of_others_in_the_same_database_are_left_alone(database_url):
    engine = make_engine(database_url)
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE workflow_status (id INTEGER)"))

    upgrade(engine)

    assert sa.inspect(engine).has_table("workflow_status")
    engine.dispose()


def test_a_database_that_is_not_there_has_no_answer():
    engine = make_engine("postgresql+psycopg://bot@127.0.0.1:1/nothing")

    with pytest.raises(StoreUnavailable):
        is_behind(engine)
    engine.dispose()


def test_the_name_of_each_migrations_file_begins_with_its_revision():
    scripts = ScriptDirectory(str(SCRIPTS))
    found = {script.revision: script.path for script in scripts.walk_revisions()}

    assert sorted(found) == KNOWN
    assert scripts.get_current_head() == HEAD
    for revision, path in found.items():
        assert Path(path).name.startswith(f"{revision}_")


@pytest.mark.parametrize("had_instant", [False, True])
def test_choices_among_namesakes_fade_whatever_the_table_was_before(
    database_url, had_instant
):
    engine = make_engine(database_url)
    upgrade_to(engine, "0008")
    if had_instant:  # as some made it, between two releases
        with engine.begin() as connection:
            connection.execute(sa.text("DROP TABLE namesakes"))
            metadata.tables["namesakes"].create(connection)

    upgrade(engine)

    columns = {column["name"] for column in sa.inspect(engine).get_columns("namesakes")}
    engine.dispose()
    assert "at" in columns


def upgrade_to(engine, revision):
    """Bring the tables to a state of the past."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
