"""People: mentions, several domains, short addresses, and who they are there for."""

import pytest

from bot.grammar import complete, understand
from bot.model.people import PersonSaid
from bot.model.reading import Heard, MentionSaid
from tests.grammar.corpus.want import ALICE, DANA, heard

TWO = ("corp.example", "corp.test")


def mentioning(text: str, *labels: str) -> Heard:
    """A message in which every label is an @mention; ids are `id of LABEL`."""
    mentions = tuple(
        MentionSaid(f"id of {label}", label, at, at + len(label))
        for label in labels
        for at in [text.index(label)]
    )
    return heard(text, mentions=mentions)


def test_a_mention_after_for_is_the_host():
    reading = understand(
        mentioning("schedule a meeting for Alice Ames tomorrow 3pm", "Alice Ames")
    )

    assert reading.host == PersonSaid("Alice Ames", person_id="id of Alice Ames")
    assert reading.when is not None
    assert not reading.doubts


def test_mentions_outside_for_are_invited():
    said = "schedule a meeting tomorrow 3pm Bob Bell for Alice Ames and record it"

    reading = understand(mentioning(said, "Bob Bell", "Alice Ames"))

    assert [person.person_id for person in reading.invitees] == ["id of Bob Bell"]
    assert reading.host is not None
    assert reading.host.person_id == "id of Alice Ames"


def test_a_mention_is_never_read_as_a_time():
    reading = understand(
        mentioning("schedule a meeting with April May tomorrow 3pm", "April May")
    )

    assert [person.person_id for person in reading.invitees] == ["id of April May"]
    assert not reading.doubts


@pytest.mark.parametrize("verb", ["/schedule", "/book"])
def test_the_first_bare_mention_after_a_slash_command_hosts(verb):
    reading = understand(
        mentioning(f"{verb} Alice Ames Bob Bell tomorrow 3pm", "Alice Ames", "Bob Bell")
    )

    assert reading.host is not None
    assert reading.host.person_id == "id of Alice Ames"
    assert [person.person_id for person in reading.invitees] == ["id of Bob Bell"]


def test_one_person_mentioned_twice_is_invited_once():
    text = "schedule a call with Bob, Bob tomorrow 3pm"
    at = text.index("Bob")
    mentions = (
        MentionSaid("b", "Bob", at, at + 3),
        MentionSaid("b", "Bob", at + 5, at + 8),
    )

    assert len(understand(heard(text, mentions=mentions)).invitees) == 1


def test_a_short_address_that_fits_two_domains_is_asked_about():
    said = "schedule a call for alice@corp tomorrow 3pm"

    asked = understand(heard(said, domains=TWO))
    answered = complete(asked, heard("2", domains=TWO))

    assert [doubt.code for doubt in asked.doubts] == ["which-domain"]
    assert asked.doubts[0].choices == ("alice@corp.example", "alice@corp.test")
    assert answered is not None
    assert answered.host is not None
    assert answered.host.email == "alice@corp.test"
    assert not answered.doubts


def test_a_bare_name_is_completed_by_the_only_domain_and_says_so():
    reading = understand(heard("schedule a call for alice tomorrow 3pm"))

    assert reading.host == PersonSaid("alice", email=ALICE, completed=True)


@pytest.mark.parametrize("domains", [(), TWO])
def test_a_bare_name_stays_a_name_where_no_one_domain_completes_it(domains):
    reading = understand(
        heard("schedule a call for alice tomorrow 3pm", domains=domains)
    )

    assert reading.host == PersonSaid("alice", name="alice")


def test_a_full_address_is_not_called_completed():
    reading = understand(
        heard("schedule a call for Alice@Corp.Example tomorrow 3pm", domains=TWO)
    )

    assert reading.host == PersonSaid("Alice@Corp.Example", email=ALICE)


def test_letters_that_only_look_like_ascii_are_named():
    reading = understand(
        heard("schedule a call for \u0430lice@corp.example tomorrow 3pm")
    )

    assert [doubt.code for doubt in reading.doubts] == ["odd-letter"]
    assert reading.doubts[0].facts == ("\u0430",)
    assert reading.host is None


def test_the_sender_who_is_named_as_host_is_not_invited():
    reading = understand(heard(f"schedule a call for {DANA} with me tomorrow 3pm"))

    assert reading.invitees == ()


def test_a_title_known_to_the_sender_makes_a_command_of_a_plain_word():
    unknown = understand(heard("cancel falcon"))
    known = understand(heard("cancel falcon", titles=("Falcon",)))

    assert unknown.command is None
    assert (known.command, known.target) == ("cancel", "falcon")


def test_several_requests_on_lines_of_their_own_are_bulk():
    said = "schedule a call with bob at 3pm\n/schedule alice@corp tomorrow 3pm\n"

    reading = understand(heard(said))

    assert reading.command == "bulk"
    assert reading.argument == said.strip()


def test_one_request_may_span_lines():
    reading = understand(heard("schedule a call\nwith bob\nat 3pm"))

    assert reading.command == "schedule"


def test_a_typing_slip_in_a_slash_word_is_offered_and_does_nothing():
    reading = understand(heard("/shedule alice@corp tomorrow 3pm"))

    assert reading.command is None
    assert reading.doubts[0].choices == ("/schedule",)


def test_every_word_of_a_request_is_accounted_for():
    said = "please schedule a design review for alice tomorrow 3pm with bob, thanks"

    reading = understand(heard(said))

    words = {said[p.start : p.end]: p.parser for p in reading.placed}
    assert words["schedule"] == "verb"
    assert words["a design review"] == "title"
    assert words["for alice"] == "host"
    assert words["with bob"] == "invitees"
    assert words["please"] == "filler"
