"""The service app's tokens: renewed once for all, never lost, never said aloud."""

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.errors import (
    AuthorisationWithdrawn,
    StoreUnavailable,
    WebexRejected,
    WebexUnavailable,
)
from bot.model.tokens import TokenPair
from bot.ports import TokenStore
from bot.webex.http import Parcel, WebexHttp
from bot.webex.pace import Pace
from bot.webex.tokens import ServiceAppTokens, fingerprint
from tests.webex.fakes import NOW, Counting, MemoryTokenStore, a_pair
from tests.webex.odd_server import Asked, OddServer, Reset, Say, refused

REFRESH = "POST /access_token"
EXPIRY = "GET /authorizations/tokenExpiry"
DEAD = "The refresh token provided is expired, revoked, malformed, or invalid."


def renewed(number: int = 2, **fields: object) -> Say:
    body = {
        "access_token": f"access-{number}",
        "expires_in": 1209599,
        "refresh_token": f"refresh-{number}",
        "refresh_token_expires_in": 7757533,
        "token_type": "Bearer",
        "scope": "meeting:admin_schedule_write spark:kms",
        **fields,
    }
    return Say(body={name: value for name, value in body.items() if value is not None})


def tokens_for(
    webex: OddServer, store: TokenStore, pace: Pace, counting: Counting | None = None
) -> ServiceAppTokens:
    http = WebexHttp(webex.url, pace=pace, observer=counting or Counting())
    return ServiceAppTokens(store, http, client_id="C1", client_secret="hush")


@pytest.fixture
def store() -> MemoryTokenStore:
    return MemoryTokenStore(a_pair())


@pytest.fixture
def tokens(webex, store, time) -> ServiceAppTokens:
    return tokens_for(webex, store, time.pace)


def who_takes(*good: str) -> Callable[[Asked], Say]:
    """A Webex that takes these access tokens only."""
    return lambda asked: Say() if asked.token in good else refused(401, "No token.")


def test_a_living_token_is_lent_without_a_call(tokens, webex):
    assert tokens.authorised(lambda token: token) == "access-1"
    assert webex.asked == []


def test_a_rejected_token_is_renewed_and_the_call_done_once_more(tokens, webex, store):
    webex.says(REFRESH, renewed())
    http = WebexHttp(webex.url)
    webex.says("POST /meetings", who_takes("access-2"))

    tokens.authorised(
        lambda token: http.change("POST /meetings", Parcel("/meetings", token))
    )

    [asked] = webex.calls(REFRESH)
    assert asked.form == {
        "grant_type": "refresh_token",
        "client_id": "C1",
        "client_secret": "hush",
        "refresh_token": "refresh-1",
    }
    assert asked.token is None
    assert asked.headers["content-type"] == "application/x-www-form-urlencoded"
    assert len(webex.calls("POST /meetings")) == 2
    assert (store.pair.version, store.pair.refresh) == (2, "refresh-2")
    assert tokens.scopes() == {"meeting:admin_schedule_write", "spark:kms"}


def test_eight_threads_that_meet_an_expired_token_renew_it_once(webex, store):
    webex.says(REFRESH, Say(body=renewed().body, after=0.1))
    webex.says("GET /thing", who_takes("access-2"))
    tokens = tokens_for(webex, store, Pace())
    http = WebexHttp(webex.url)
    start, done = threading.Barrier(8), []

    def work() -> None:
        start.wait()
        done.append(
            tokens.authorised(
                lambda token: http.ask("GET /thing", Parcel("/thing", token)).status
            )
        )

    in_threads(work, 8)

    assert done == [200] * 8
    assert len(webex.calls(REFRESH)) == 1


def test_processes_that_share_a_store_renew_once(webex, store):
    webex.says(REFRESH, Say(body=renewed().body, after=0.2))
    every = [tokens_for(webex, store, Pace()) for _ in range(4)]
    got: list[str] = []
    todo = iter(every)
    turn = threading.Lock()

    def work() -> None:
        with turn:
            tokens = next(todo)
        got.append(tokens.renew(1).access)

    in_threads(work, 4)

    assert got == ["access-2"] * 4
    assert len(webex.calls(REFRESH)) == 1


def in_threads(work: Callable[[], None], count: int) -> None:
    threads = [threading.Thread(target=work) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_what_another_process_renewed_is_used_without_a_refresh(tokens, store, webex):
    tokens.current()
    store.save(a_pair("access-9", "refresh-9"))

    assert tokens.renew(1).access == "access-9"
    assert webex.asked == []


def test_a_lease_that_nobody_gives_back_is_waited_for_and_then_told(
    tokens, store, time, webex
):
    store.holder = "somebody who died"

    with pytest.raises(WebexUnavailable) as caught:
        tokens.renew(1)

    assert caught.value.retry_at > time.now()
    assert 14 <= sum(time.slept) <= 16
    assert webex.asked == []


def test_it_is_renewed_when_a_tenth_of_its_life_is_left(tokens, webex, time, store):
    webex.says(REFRESH, renewed())
    tokens.current()

    time.passes(timedelta(days=12, hours=14))
    assert tokens.current().access == "access-1"
    time.passes(timedelta(hours=1))
    assert tokens.current().access == "access-2"

    assert store.pair.expires_at == time.now() + timedelta(seconds=1209599)


@pytest.mark.parametrize("trouble", [Reset(), Say(503, b"<html>"), Say(200, b"<html>")])
def test_while_webex_is_down_the_living_token_stays_in_use(
    trouble, tokens, webex, time, store
):
    webex.says(REFRESH, trouble)
    time.passes(timedelta(days=13))

    assert [tokens.current().access for _ in range(5)] == ["access-1"] * 5
    assert len(webex.calls(REFRESH)) < 10
    assert store.dead is None

    webex.says(REFRESH, renewed())
    time.passes(timedelta(minutes=2))
    assert tokens.current().access == "access-2"


def test_when_it_has_ended_and_webex_is_down_that_is_told(tokens, webex, time):
    webex.says(REFRESH, Say(503))
    time.passes(timedelta(days=15))

    with pytest.raises(WebexUnavailable) as caught:
        tokens.current()
    before = len(webex.asked)
    with pytest.raises(WebexUnavailable):
        tokens.current()

    assert caught.value.retry_at > time.now()
    assert len(webex.asked) == before


def test_a_refresh_is_tried_again_when_webex_stumbles(tokens, webex):
    webex.says(
        REFRESH, Reset(), Say(502), Say(429, b"", {"Retry-After": "1"}), renewed()
    )

    assert tokens.renew(1).access == "access-2"


DEATHS = [
    refused(400, DEAD),
    Say(400, b""),
    refused(401, "Bad secret."),
    refused(403, "No."),
]


@pytest.mark.parametrize("answer", DEATHS)
def test_a_dead_refresh_token_is_noted_and_not_tried_again(
    answer, tokens, webex, store, time
):
    webex.says(REFRESH, answer)
    time.passes(timedelta(days=15))

    for _ in range(3):
        with pytest.raises(AuthorisationWithdrawn):
            tokens.current()

    assert len(webex.calls(REFRESH)) == 1
    assert store.dead
    assert tokens.status().dead == store.dead


def test_a_dead_refresh_token_lets_the_access_token_live_out(
    tokens, webex, time, store
):
    webex.says(REFRESH, refused(400, DEAD))
    time.passes(timedelta(days=13))

    assert tokens.current().access == "access-1"
    assert store.dead == DEAD


@pytest.mark.parametrize("status", [302, 307, 403, 404, 413])
def test_a_gateway_with_html_does_not_kill_the_pair(status, tokens, webex, store):
    webex.says(REFRESH, Say(status, b"<html>Blocked</html>"))

    with pytest.raises(WebexUnavailable):
        tokens.renew(1)

    assert store.dead is None


def test_a_pair_that_an_administrator_brings_ends_the_death(tokens, webex, store, time):
    webex.says(REFRESH, refused(400, DEAD))
    with pytest.raises(AuthorisationWithdrawn):
        tokens.renew(1)

    tokens_for(webex, store, time.pace).set_pair(
        " access-5\n", "refresh-5", life=timedelta(days=14)
    )

    assert store.dead is None
    assert tokens.renew(1).access == "access-5"


def test_the_brought_pair_is_noticed_within_a_minute(tokens, store, time):
    tokens.current()
    store.save(a_pair("access-5", "refresh-5"))

    time.passes(timedelta(seconds=61))

    assert tokens.current().access == "access-5"


def test_an_operator_can_renew_a_pair_that_was_given_up(tokens, webex, store):
    store.mark_dead(version=1, reason="client secret was wrong")
    webex.says(REFRESH, renewed())

    assert tokens.refresh().access == "access-2"
    assert store.dead is None
    assert store.holder is None


def test_a_new_token_that_is_refused_too_is_not_followed_by_more(tokens, webex, time):
    webex.says(REFRESH, renewed(2), renewed(3))
    webex.says("GET /thing", refused(401, "The app is not authorised."))
    http = WebexHttp(webex.url)

    for _ in range(4):
        with pytest.raises(AuthorisationWithdrawn):
            tokens.authorised(
                lambda token: http.ask("GET /thing", Parcel("/thing", token))
            )
    assert len(webex.calls(REFRESH)) == 1

    time.passes(timedelta(minutes=11))
    with pytest.raises(AuthorisationWithdrawn):
        tokens.authorised(lambda token: http.ask("GET /thing", Parcel("/thing", token)))
    assert len(webex.calls(REFRESH)) == 2


def test_a_new_pair_is_stored_before_it_is_used(tokens, webex, store):
    webex.says(REFRESH, renewed())
    store.fails = 9

    with pytest.raises(StoreUnavailable):
        tokens.renew(1)
    assert store.pair.access == "access-1"

    store.fails = 0
    assert tokens.renew(1).refresh == "refresh-2"
    assert len(webex.calls(REFRESH)) == 1


def test_a_store_that_stumbles_gets_the_pair_again(tokens, webex, store):
    webex.says(REFRESH, renewed())
    store.fails = 2

    assert tokens.renew(1).version == 2


def test_the_copy_serves_while_the_store_is_away(tokens, store, time):
    tokens.current()
    store.is_away = True
    time.passes(timedelta(hours=1))

    assert tokens.current().access == "access-1"


LIVES: dict[timedelta, list[object]] = {
    timedelta(days=1): [None, "soon", -5, 0, [], float("nan"), "1e999"],
    timedelta(seconds=3600): [3600, "3600", 3600.0],
    timedelta(days=366): [10**12],
}


@pytest.mark.parametrize(
    ("life", "value"), [(life, value) for life in LIVES for value in LIVES[life]]
)
def test_a_life_that_webex_does_not_say_is_taken_as_a_day(life, value, tokens, webex):
    webex.says(REFRESH, renewed(expires_in=value))

    pair = tokens.renew(1)

    assert pair.expires_at == NOW + life
    assert pair.lifetime_seconds == life.total_seconds()


def test_what_the_answer_leaves_out_stays(tokens, webex):
    webex.says(
        REFRESH,
        renewed(2),
        renewed(3, refresh_token=None, scope=None, refresh_token_expires_in=None),
    )

    tokens.renew(1)
    pair = tokens.renew(2)

    assert (pair.access, pair.refresh) == ("access-3", "refresh-2")
    assert "spark:kms" in pair.scopes
    assert pair.refresh_expires_at is None


def test_an_answer_without_access_token_changes_nothing(tokens, webex, store):
    webex.says(REFRESH, renewed(access_token=None))

    with pytest.raises(WebexUnavailable):
        tokens.renew(1)

    assert store.pair.version == 1


def test_without_any_pair_an_administrator_is_needed(webex, time):
    tokens = tokens_for(webex, MemoryTokenStore(), time.pace)

    with pytest.raises(AuthorisationWithdrawn):
        tokens.current()
    assert not tokens.status().is_present
    assert tokens.adopt("", "") is None


def adopted(tokens: ServiceAppTokens, access: str, refresh: str) -> TokenPair:
    pair = tokens.adopt(access, refresh)
    assert pair is not None
    return pair


def test_the_pair_of_the_settings_is_taken_once(webex, time):
    store = MemoryTokenStore()
    tokens = tokens_for(webex, store, time.pace)
    ends = NOW + timedelta(days=3)
    webex.says(EXPIRY, Say(body={"exp": int(ends.timestamp() * 1000)}))
    webex.says(REFRESH, renewed())

    taken = adopted(tokens, " env-access ", "env-refresh\n")
    tokens.renew(taken.version)
    later = tokens_for(webex, store, time.pace)
    again = adopted(later, "env-access", "env-refresh")

    assert taken.expires_at == ends
    assert taken.lifetime_seconds == 3 * 24 * 3600
    assert again.refresh == "refresh-2"
    assert [asked.token for asked in webex.calls(EXPIRY)] == ["env-access"]


def test_another_pair_in_the_settings_is_taken_over(webex, time):
    store = MemoryTokenStore()
    tokens = tokens_for(webex, store, time.pace)

    assert adopted(tokens, "a", "r").access == "a"
    assert adopted(tokens, "a2", "r2").access == "a2"


@pytest.mark.parametrize(
    "answer", [Say(503), refused(401, "No."), Say(body={}), Say(body={"exp": 1e99})]
)
def test_a_first_pair_of_unknown_age_is_taken_as_a_day_old(answer, webex, time):
    webex.says(EXPIRY, answer)
    tokens = tokens_for(webex, MemoryTokenStore(), time.pace)

    taken = adopted(tokens, "a", "r")

    assert taken.expires_at - NOW == timedelta(hours=24)
    assert sum(time.slept) <= 2


def test_a_fingerprint_holds_neither_token():
    assert fingerprint("a", "b") != fingerprint("ab", "")
    assert "access-secret" not in fingerprint("access-secret", "r")


def test_renewals_are_counted(webex, store, time):
    counting = Counting()
    tokens = tokens_for(webex, store, time.pace, counting)
    webex.says(REFRESH, renewed())
    tokens.renew(1)
    webex.says(REFRESH, Say(503))
    with pytest.raises(WebexUnavailable):
        tokens.renew(2)
    time.passes(timedelta(minutes=1))
    webex.says(REFRESH, refused(400, DEAD))
    with pytest.raises(WebexRejected):
        tokens.renew(2)

    assert counting.refreshes == ["renewed", "unavailable", "dead"]


def test_no_token_is_ever_printed_or_logged(tokens, webex, store, logged):
    webex.says(REFRESH, renewed(), Say(503), refused(400, DEAD))
    pair = tokens.renew(1)
    with pytest.raises(AuthorisationWithdrawn) as caught:
        tokens.renew(2)

    printed = logged.getvalue()
    said = printed + repr((pair, caught.value, tokens.status(), store.pair))
    assert "tokens.renewed" in printed
    for secret in ("access-", "refresh-", "hush"):
        assert secret not in said.replace("refresh-token", "")
