"""What is written to disk is sealed: Fernet, with several keys for rotation.

Values are pickled inside the seal, so nothing is unpickled that we did not write.
Dataclasses are pickled by the names of their fields: a release that adds a field with
a default, drops one or changes their order still reads what an older one wrote.
"""

import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from bot.errors import ConfigurationWrong

OTHER_KEY = (
    "TOKEN_ENCRYPTION_KEY: the database was written with another key;"
    " add that one behind yours, separated by a comma"
)


class Seal:
    """Locks and opens bytes, texts and values."""

    def __init__(self, keys: tuple[str, ...]) -> None:
        """Take the keys of `TOKEN_ENCRYPTION_KEY`: the first locks, all open.

        Raises:
            ConfigurationWrong: There is none, or one is malformed.
        """
        try:
            fernets = [Fernet(key) for key in keys]
            self._fernet = MultiFernet(fernets)
        except ValueError:
            raise ConfigurationWrong(
                ("TOKEN_ENCRYPTION_KEY: not a Fernet key; `make env` writes one",)
            ) from None
        self._first = fernets[0]
        self.is_rotating = len(fernets) > 1

    def lock(self, plain: bytes) -> str:
        """Seal bytes as text."""
        return self._fernet.encrypt(plain).decode("ascii")

    def open(self, sealed: str) -> bytes:
        """Open what was sealed with any of our keys.

        Raises:
            ConfigurationWrong: It was sealed with a key that is not ours any more.
        """
        try:
            return self._fernet.decrypt(sealed.encode("utf-8"))
        except InvalidToken:
            raise ConfigurationWrong((OTHER_KEY,)) from None

    def renewed(self, sealed: str) -> str | None:
        """Seal it anew with the first key; None where it is sealed so already."""
        try:
            self._first.decrypt(sealed.encode("utf-8"))
        except InvalidToken:
            return self.lock(self.open(sealed))
        return None

    def lock_text(self, text: str) -> str:
        """Seal a text."""
        return self.lock(text.encode("utf-8", "surrogatepass"))

    def open_text(self, sealed: str) -> str:
        """Open a text; raises as `open` does."""
        return self.open(sealed).decode("utf-8", "surrogatepass")

    def lock_value(self, value: object) -> str:
        """Seal any value that pickle takes."""
        written = io.BytesIO()
        _Pickler(written, protocol=pickle.HIGHEST_PROTOCOL).dump(value)
        return self.lock(written.getvalue())

    def open_value(self, sealed: str) -> Any:  # noqa: ANN401 -- whatever was sealed
        """Open a value; raises as `open` does."""
        return pickle.loads(self.open(sealed))  # noqa: S301 -- only what we signed


class _Pickler(pickle.Pickler):
    def reducer_override(
        self, value: object
    ) -> tuple[Callable[..., object], tuple[type, dict[str, object]]] | Any:  # noqa: ANN401 -- pickle wants NotImplemented
        kind: type = type(value)
        names = _names_of(kind)
        if names is None:
            return NotImplemented
        return rebuild, (kind, {name: getattr(value, name) for name in names})


@cache
def _names_of(kind: type) -> tuple[str, ...] | None:
    """Name what a dataclass is made from; None: it is none."""
    if not is_dataclass(kind):
        return None
    return tuple(field.name for field in fields(kind) if field.init)


def rebuild(kind: type, named: dict[str, object]) -> object:
    """Make a dataclass again from the fields that it still has.

    Its name and place are part of everything stored: never move it.
    """
    known = _names_of(kind) or ()
    return kind(**{name: value for name, value in named.items() if name in known})
