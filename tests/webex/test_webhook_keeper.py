"""Webhooks: ours are there and right, others' are never touched."""

from dataclasses import replace

import pytest

from bot.errors import WebexRejected
from bot.model.webhook import Webhook
from bot.webex.messenger import SdkMessenger
from bot.webex.webhooks import Synced, WebhookKeeper
from tests.webex.fakes import Account
from tests.webex.odd_server import OddServer, Say

URL = "https://bot.example"
NAMES = (
    "meeting-bot:messages",
    "meeting-bot:attachmentActions",
    "meeting-bot:memberships",
)
THEIRS = Webhook("other", URL + "/webhook", "rooms", "created", id="T1")


def keeper(account: Account, *, url: str = URL, secret: str = "S") -> WebhookKeeper:
    return WebhookKeeper(account, public_url=url, secret=secret)


def states(account: Account) -> list[str]:
    return [each.state for each in keeper(account).status()]


def registered() -> Account:
    account = Account(THEIRS)
    keeper(account).sync()
    account.done.clear()
    return account


def test_what_is_missing_is_created():
    account = Account(THEIRS)

    assert keeper(account, url=URL + "/").sync() == Synced(created=NAMES)

    messages, actions, memberships = account.kept[1:]
    assert {each.target_url for each in account.kept[1:]} == {URL + "/webhook"}
    assert {each.event for each in account.kept[1:]} == {"created"}
    assert (messages.filter, actions.filter) == (None, None)
    assert memberships.filter == "personId=BOT"


def test_when_all_is_well_nothing_is_done():
    account = registered()

    assert keeper(account).sync() == Synced()
    assert account.done == []
    assert states(account) == ["ok", "ok", "ok"]


@pytest.mark.parametrize(
    ("change", "state"),
    [
        ({"is_active": False}, "inactive"),
        ({"target_url": "https://old.example/webhook"}, "outdated"),
        ({"secret": "old"}, "outdated"),
    ],
)
def test_what_differs_is_mended(change, state):
    account = registered()
    account.kept[1] = replace(account.kept[1], **change)
    assert states(account)[0] == state

    assert keeper(account).sync().updated == (NAMES[0],)

    assert states(account) == ["ok", "ok", "ok"]
    assert len(account.done) == 1


def test_a_secret_that_webex_does_not_show_is_taken_as_ours():
    account = Account(shows_secret=False)
    keeper(account).sync()

    assert states(account) == ["ok", "ok", "ok"]


def test_surplus_ones_of_ours_are_deleted_and_the_sound_one_stays():
    account = registered()
    dead = replace(account.kept[1], id="W9", is_active=False)
    odd = replace(account.kept[1], id="W8", event="deleted", name="meeting-bot:x")
    account.kept[:0] = [dead, odd]

    synced = keeper(account).sync()

    assert synced == Synced(deleted=(NAMES[0], "meeting-bot:x"))
    assert sorted(account.done) == ["delete W8", "delete W9"]


def test_a_membership_webhook_without_its_filter_is_replaced():
    account = registered()
    account.kept[3] = replace(account.kept[3], filter=None, id="W9")

    synced = keeper(account).sync()

    assert synced == Synced(created=(NAMES[2],), deleted=(NAMES[2],))


def test_a_conflict_with_another_process_of_ours_is_no_error():
    account = registered()
    late = Account(THEIRS)
    late.refuses = 409
    seen = iter([(THEIRS,), *[tuple(account.kept)] * 3])
    late.webhooks = lambda: next(seen)  # type: ignore[method-assign] # what others do meanwhile

    keeper(late).sync()

    assert not [each for each in late.done if each.startswith("delete")]


@pytest.mark.parametrize("status", [409, 400])
def test_a_conflict_with_somebody_else_is_told(status):
    account = Account(THEIRS)
    account.refuses = status

    with pytest.raises(WebexRejected):
        keeper(account).sync()


def test_only_ours_are_listed_and_deleted():
    account = registered()

    assert tuple(each.name for each in keeper(account).list()) == NAMES
    assert keeper(account).delete() == NAMES
    assert account.kept == [THEIRS]
    assert states(account) == ["missing", "missing", "missing"]


def test_over_http_a_registration_is_created_and_found_again(webex: OddServer, time):
    kept: list[dict[str, str]] = []

    def create(asked):
        kept.append({**asked.json, "id": f"W{len(kept)}", "status": "active"})
        return Say(body=kept[-1])

    webex.says("GET /people/me", Say(body={"id": "BOT"}))
    webex.says("GET /webhooks", lambda _: Say(body={"items": kept}))
    webex.says("POST /webhooks", create)
    messenger = SdkMessenger("token", webex.url, pace=time.pace)

    first = WebhookKeeper(messenger, public_url=URL, secret="S").sync()
    second = WebhookKeeper(messenger, public_url=URL, secret="S").sync()

    assert (first.created, second) == (NAMES, Synced())
