"""The official client library, unchanged, against the sandbox."""

import pytest
from webexteamssdk import ApiError, RateLimitError, WebexTeamsAPI


@pytest.fixture
def sdk(town):
    return WebexTeamsAPI(
        town.given.bot_token,
        base_url=f"{town.server.api_url}/",
        wait_on_rate_limit=False,
        single_request_timeout=5,
    )


def test_the_library_reads_answers_and_cleans_up(town, sdk):
    said = town.says("dana", "@Meeting Bot hi")

    message = sdk.messages.get(said["id"])
    reply = sdk.messages.create(
        roomId=message.roomId, parentId=message.id, markdown="**Booked**"
    )

    assert sdk.people.me().displayName == "Meeting Bot"
    assert message.created.year == 2026
    assert reply.parentId == message.id
    assert [m.id for m in sdk.messages.list(message.roomId, mentionedPeople="me")] == [
        message.id
    ]
    sdk.messages.delete(reply.id)
    with pytest.raises(ApiError) as refused:
        sdk.messages.get(reply.id)
    assert refused.value.status_code == 404
    assert refused.value.tracking_id.startswith("ROUTERGW_")


def test_the_library_manages_webhooks(sdk):
    made = sdk.webhooks.create(
        name="x",
        targetUrl="http://127.0.0.1:9/",
        resource="messages",
        event="created",
        secret="s",
    )
    sdk.webhooks.update(made.id, name="y", targetUrl="http://127.0.0.1:9/2")

    assert [w.name for w in sdk.webhooks.list()] == ["y"]
    sdk.webhooks.delete(made.id)
    assert list(sdk.webhooks.list()) == []


def test_the_library_follows_pages(town, sdk):
    assert len(list(sdk.memberships.list(roomId=town.team(), max=2))) == 5


def test_the_library_renews_tokens(town, sdk):
    given = town.given

    pair = sdk.access_tokens.refresh(
        given.client_id, given.client_secret, given.refresh_token
    )

    assert pair.expires_in == 1_209_600
    assert pair.access_token


def test_the_library_sees_a_limit_as_one(town, sdk):
    town.faults.add("GET /people/me", "too_many", retry_after="7")

    with pytest.raises(RateLimitError) as limited:
        sdk.people.me()

    assert limited.value.retry_after == 7


def test_the_library_uploads_a_file(sdk, tmp_path):
    file = tmp_path / "meeting.ics"
    file.write_text("BEGIN:VCALENDAR")

    message = sdk.messages.create(
        toPersonEmail="dana@corp.example", text="x", files=[str(file)]
    )

    assert message.files[0].startswith(sdk.base_url)
