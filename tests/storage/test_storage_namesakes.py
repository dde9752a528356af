"""Whom people mean by a name: each by their own choice, and the latest one."""


def test_nobody_is_meant_before_a_choice(storage):
    assert storage.namesakes.meant("DANA", "alice") is None


def test_a_choice_is_remembered_whatever_the_case_of_the_name(storage, other):
    storage.namesakes.choose("DANA", "Alice", "P1")

    assert other.namesakes.meant("DANA", "alice ") == "P1"


def test_a_choice_is_nobody_elses_and_of_no_other_name(storage):
    storage.namesakes.choose("DANA", "alice", "P1")

    assert storage.namesakes.meant("BOB", "alice") is None
    assert storage.namesakes.meant("DANA", "al") is None


def test_a_new_choice_takes_the_place_of_the_old_one(storage):
    for person in ("P1", "P2", "P2"):
        storage.namesakes.choose("DANA", "alice", person)

    assert storage.namesakes.meant("DANA", "alice") == "P2"
