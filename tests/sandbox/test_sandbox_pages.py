"""The chat page and what its headers promise."""

import re

import requests

from bot.sandbox.cast import ALICE, DANA


def test_the_chat_page_has_a_box_named_message_and_opens_for_who_is_asked(town):
    page = requests.get(f"{town.server.url}/?as=alice", timeout=30)
    unknown = requests.get(f"{town.server.url}/?as=<b>", timeout=30)

    assert '<label for="message" class="hidden">Message</label>' in page.text
    assert '<textarea id="message" name="message"' in page.text
    assert f'data-person="{ALICE.id}"' in page.text
    assert f'data-person="{DANA.id}"' in unknown.text


def test_the_overview_shows_everybody_and_ones_own_spaces(town):
    town.says("alice", "Good morning")

    seen = town.control.get("/overview", as_="dana").json()

    names = [one["displayName"] for one in seen["people"]]
    assert names[:3] == ["Dana Diaz", "Alice Ames", "Bob Bell"]
    assert [one["title"] for one in seen["spaces"]] == ["Meeting Bot", "Launch team"]
    assert seen["examples"]
    heard = {one["displayName"]: one["heard"] for one in seen["people"]}
    assert town.team() in heard["Dana Diaz"]
    assert heard["Alice Ames"] == {}


def test_the_page_loads_nothing_from_elsewhere(town):
    page = requests.get(f"{town.server.url}/", timeout=30)
    parts = re.findall(r'(?:src|href)="([^"]+)"', page.text)

    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    own = [part for part in parts if not part.startswith(("data:", "#"))]
    assert own
    for part in own:
        assert part.startswith("/sandbox/static/")
        assert requests.get(town.server.url + part, timeout=30).status_code == 200


def test_no_script_stands_in_the_page_itself(town):
    page = requests.get(f"{town.server.url}/", timeout=30).text

    assert re.findall(r"<script(?![^>]*src)|\son\w+=|style=", page) == []


def test_a_meeting_that_is_gone_says_so(town):
    answer = requests.get(f"{town.server.url}/sandbox/meet/1?MTID=m1", timeout=30)

    assert answer.status_code == 404
    assert "No such meeting" in answer.text


def test_a_meetings_page_shows_it_on_everybodys_clock(town):
    made = town.books(
        timezone="America/New_York",
        start="2026-03-03T09:00:00",
        end="2026-03-03T09:30:00",
        title="<b>Sync</b>",
        recurrence="FREQ=WEEKLY;INTERVAL=1;COUNT=3;BYDAY=TU",
        invitees=[{"email": "bob@corp.example"}],
    )
    page = requests.get(made["webLink"], timeout=30).text

    assert "&lt;b&gt;Sync&lt;/b&gt;" in page
    assert "Tuesday 3 March 2026" in page
    assert "09:00–09:30 (New York)" in page
    assert "15:00–15:30 <small>Berlin</small>" in page
    assert "19:30–20:00 <small>Kolkata</small>" in page
    assert "FREQ=WEEKLY" in page


def test_a_series_page_shows_the_day_that_comes_next(town, clock):
    made = town.books(recurrence="FREQ=WEEKLY;INTERVAL=1;COUNT=3;BYDAY=TU")
    clock.move(days=2)

    assert "Tuesday 10 March 2026" in requests.get(made["webLink"], timeout=30).text


def test_static_files_are_kept_by_browsers_under_an_address_of_their_contents(town):
    page = requests.get(f"{town.server.url}/", timeout=30).text
    (script,) = re.findall(r'<script type="module" src="([^"]+)"', page)

    answer = requests.get(town.server.url + script, timeout=30)

    assert re.fullmatch(r"/sandbox/static/[0-9a-f]{12}/main\.js", script)
    assert "max-age=31536000" in answer.headers["Cache-Control"]
