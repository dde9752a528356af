"""Fixtures of the workflow tests."""

from tests.support.talk import conversation, rooms

__all__ = ["conversation", "rooms"]
