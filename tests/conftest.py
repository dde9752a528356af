"""What every test may ask for."""

from tests.support.postgres import (
    database_url,
    postgres,
    postgres_port,
    postgres_url,
)

__all__ = ["database_url", "postgres", "postgres_port", "postgres_url"]
