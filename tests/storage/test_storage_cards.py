"""Cards are known by their nonces, and each button is used once."""

import threading

from bot.model.card import Button, Card, CardKind
from bot.storage import Storage

CARD = Card(
    CardKind.QUESTION,
    (Button("answer", "Answer", is_filled=True),),
    person_id="DANA",
    space_id="R1",
    is_direct=False,
    thread_id="M1",
    about="question:M1",
)


def test_a_card_is_found_by_its_nonce_with_the_message_that_shows_it(storage):
    nonce = storage.cards.keep(CARD, made_for="M1")
    before = storage.cards.by_nonce(nonce)
    storage.cards.posted(nonce, message_id="M2")

    assert before == CARD
    assert storage.cards.by_nonce(nonce).message_id == "M2"
    assert storage.cards.by_nonce("guessed") is None


def test_a_repeat_keeps_the_nonce_and_where_it_stands(storage):
    first = storage.cards.keep(CARD, made_for="M1")
    storage.cards.posted(first, message_id="M2")

    again = storage.cards.keep(CARD, made_for="M1")
    other = storage.cards.keep(CARD, made_for="M9")

    assert again == first
    assert other != first
    assert storage.cards.by_nonce(first).message_id == "M2"


def test_a_button_is_claimed_by_one_press_and_again_by_that_same_one(storage):
    cards = storage.cards

    assert cards.use("N", "cancel", "DANA", by="A1")
    assert cards.use("N", "cancel", "DANA", by="A1")
    assert not cards.use("N", "cancel", "DANA", by="A2")
    assert cards.use("N", "cancel", "BOB", by="A3")

    cards.release("N", "cancel", "DANA", by="A2")
    assert not cards.use("N", "cancel", "DANA", by="A2")
    cards.release("N", "cancel", "DANA", by="A1")
    assert cards.use("N", "cancel", "DANA", by="A2")


def test_of_presses_at_once_one_counts(storage):
    won = []

    def press(name):
        if storage.cards.use("N", "", "", by=name):
            won.append(name)

    threads = [threading.Thread(target=press, args=(f"A{n}",)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(won) == 1


def test_what_stands_about_something_is_found_until_it_is_gone(storage):
    old = storage.cards.keep(CARD, made_for="M1")
    new = storage.cards.keep(CARD, made_for="M2")
    unposted = storage.cards.keep(CARD, made_for="M3")
    storage.cards.posted(old, message_id="S1")
    storage.cards.posted(new, message_id="S2")

    assert storage.cards.standing("question:M1", but=[new]) == ((old, "S1"),)
    storage.cards.gone(old)
    assert storage.cards.standing("question:M1", but=[new, unposted]) == ()
    assert storage.cards.by_nonce(old) is None


def test_plain_is_kept_beside_the_zone(storage: Storage):
    storage.preferences.save_zone("DANA", "Asia/Tokyo")
    storage.preferences.save_plain("DANA", is_plain=True)
    said = storage.preferences.of("DANA")

    assert (said.zone, said.is_plain) == ("Asia/Tokyo", True)
    storage.preferences.save_plain("DANA", is_plain=False)
    assert not storage.preferences.of("DANA").is_plain
    assert not storage.preferences.of("BOB").is_plain
