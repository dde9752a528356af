"""Points in time as columns: stored as UTC, given back aware, on both databases."""

from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator


class Instant(TypeDecorator[datetime]):
    """`timestamptz` on PostgreSQL; text in UTC on SQLite, which sorts like time."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self, value: datetime | None, dialect: sa.Dialect
    ) -> datetime | None:
        """Bring it to UTC; naive times are refused."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive time cannot be stored")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(
        self, value: datetime | None, _dialect: sa.Dialect
    ) -> datetime | None:
        """Give it back in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else _utc(value)


class _Now(FunctionElement[datetime]):
    name = "database_now"
    type = Instant()
    inherit_cache = True


def database_now(after: timedelta = timedelta(0)) -> sa.ColumnElement[datetime]:
    """The database's own clock, so that processes need not agree on the time.

    Args:
        after: Added to it; negative for the past.
    """
    return _Now(sa.literal(after.total_seconds(), sa.Float))


def now_and(seconds: str) -> sa.ColumnElement[datetime]:
    """The same in a statement that is kept; it is run with a parameter of this name."""
    return _Now(sa.bindparam(seconds, type_=sa.Float))


@compiles(_Now, "sqlite")
def _on_sqlite(element: _Now, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401 -- SQLAlchemy's own
    seconds = compiler.process(element.clauses, **options)
    # The same 26 characters that SQLAlchemy writes for a time; SQLite knows only ms.
    return f"strftime('%Y-%m-%d %H:%M:%f000', 'now', {seconds} || ' seconds')"


@compiles(_Now, "postgresql")
def _on_postgres(element: _Now, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401 -- SQLAlchemy's own
    seconds = compiler.process(element.clauses, **options)
    return f"(clock_timestamp() + make_interval(secs => {seconds}))"


def _utc(value: datetime) -> datetime:
    return value.astimezone(UTC)
