"""Our own tables; rows in, model out."""

from bot.storage.store import Storage

__all__ = ["Storage"]
