"""No object of ours shows a secret where somebody prints it: `repr` ends in logs."""

import importlib
import inspect
import pkgutil
import re
from dataclasses import fields, is_dataclass

import bot
from bot.bootstrap import join
from bot.settings import Settings

# Names of what nobody may see. An access token, a link that lets people in, a key.
SECRET = re.compile(r"secret|token$|password|^access$|^refresh$|pair|^link$|_key$")
NO_TEXT = re.compile(r"Callable|Tokens\b|TokenPair|TokenStore|bool")

GIVEN = {
    "webex_bot_token": "bot-token-nobody-sees",
    "webex_client_id": "C1",
    "webex_client_secret": "client-secret-nobody-sees",
    "webex_access_token": "access-token-nobody-sees",
    "webex_refresh_token": "refresh-token-nobody-sees",
    "webex_webhook_secret": "webhook-secret-nobody-sees",
    "token_encryption_key": "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
    "metrics_token": "metrics-token-nobody-sees",
    "public_url": "https://bot.example",
    "database_url": "postgresql://bot:password-nobody-sees@127.0.0.1/bot",
}


def dataclasses_of_ours():
    for module in pkgutil.walk_packages(bot.__path__, "bot."):
        if ".migrations." in module.name:
            continue
        for _, kind in inspect.getmembers(importlib.import_module(module.name)):
            is_class = inspect.isclass(kind) and is_dataclass(kind)
            if is_class and kind.__module__ == module.name:
                yield kind


class Anything:
    """Stands for every other value of an object."""

    def __getattr__(self, _name):
        return self

    def __call__(self):
        return self

    def __format__(self, _how):
        return "…"


def shown(kind):
    """Names of the secret fields that an object's `repr` shows."""
    thing = kind.__new__(kind)
    for field in fields(kind):
        is_secret = SECRET.search(field.name) and not NO_TEXT.search(str(field.type))
        value = f"<{field.name}>" if is_secret else Anything()
        object.__setattr__(thing, field.name, value)
    text = repr(thing)
    names = [field.name for field in fields(kind) if f"<{field.name}>" in text]
    return [f"{kind.__module__}.{kind.__name__}.{name}" for name in names]


def test_no_class_of_ours_shows_a_secret_of_its_fields():
    kinds = list(dataclasses_of_ours())

    assert len(kinds) > 100
    assert [name for kind in kinds for name in shown(kind)] == []


def test_what_is_made_of_the_settings_shows_none_of_their_secrets():
    settings = Settings.model_validate(GIVEN)
    rooms = join(settings)

    texts = [repr(settings), str(settings), repr(rooms)]
    texts += [repr(getattr(rooms, field.name)) for field in fields(rooms)]

    for text in texts:
        assert "nobody-sees" not in text
        assert GIVEN["token_encryption_key"] not in text
