"""The chat page and what its headers promise."""

import re

import requests


def test_the_chat_page_has_a_box_named_message_and_everybody_to_play(town):
    page = requests.get(f"{town.server.url}/", timeout=5)

    assert '<label for="message">Message</label>' in page.text
    assert '<textarea id="message" name="message"' in page.text
    for name in ("Dana Diaz", "Alice Ames", "Bob Bell", "Erin Eve"):
        assert name in page.text


def test_the_page_loads_nothing_from_elsewhere(town):
    page = requests.get(f"{town.server.url}/", timeout=5)
    parts = re.findall(r'(?:src|href)="([^"]+)"', page.text)

    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    own = [part for part in parts if not part.startswith("data:")]
    assert own
    for part in own:
        assert part.startswith("/sandbox/static/")
        assert requests.get(town.server.url + part, timeout=5).status_code == 200


def test_no_script_stands_in_the_page_itself(town):
    page = requests.get(f"{town.server.url}/", timeout=5).text

    assert re.findall(r"<script(?![^>]*src)|\son\w+=|style=", page) == []


def test_a_meeting_that_is_gone_says_so(town):
    answer = requests.get(f"{town.server.url}/sandbox/meet/1?MTID=m1", timeout=5)

    assert answer.status_code == 404
    assert "No such meeting" in answer.text
