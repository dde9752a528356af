import threading

import pytest

from bot import errors
from bot.model.message import Event
from bot.workflows.reception import Reception
from tests.support.talk import event


def test_an_event_is_taken_once_it_is_on_disk():
    taken: list[Event] = []
    reception = Reception(taken.append)

    reception.take(event())

    assert taken == [event()]
    reception.close()


def test_what_the_database_refuses_is_told():
    def refuse(_event):
        raise OSError("no space left on device")

    reception = Reception(refuse)

    with pytest.raises(OSError, match="no space"):
        reception.take(event())
    reception.close()


def test_a_database_that_hangs_is_not_waited_for():
    goes_on = threading.Event()

    def hang(_event):
        goes_on.wait(10)

    reception = Reception(hang, patience=0.05)

    with pytest.raises(errors.StoreUnavailable):
        reception.take(event())

    goes_on.set()
    reception.close()
