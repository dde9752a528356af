"""Whom somebody meant: asked where nobody or several answer to a name."""

from dataclasses import replace

from bot.commands.people import Several, Unknown
from bot.commands.turn import Turn, ask, ask_aside
from bot.model.people import PersonSaid
from bot.model.reading import UNKNOWN_PEOPLE, Doubt, Piece
from bot.model.reply import Reply
from bot.ports import Ports
from bot.replies import refusals


def ask_who(
    turn: Turn, said: PersonSaid, found: Unknown | Several, piece: Piece, ports: Ports
) -> Reply:
    """Ask whom somebody meant; the answer takes that person's place."""
    as_host = piece is Piece.HOST
    if isinstance(found, Several):
        choices = tuple(person.email for person in found.people)
        line = refusals.several_people(said.words, found.people)
    else:
        choices = ()
        line = refusals.unknown_person(said.email or said.words, as_host=as_host)
    reading = turn.reading
    open_reading = replace(
        reading,
        host=None if as_host else reading.host,
        invitees=tuple(one for one in reading.invitees if as_host or one != said),
        doubts=(Doubt(piece, "unknown-person", said.words, choices),),
    )
    asked = replace(turn, reading=open_reading)
    return ask_aside(asked, ports, line, choices=len(choices))


def ask_for_all(turn: Turn, unknown: tuple[PersonSaid, ...], ports: Ports) -> Reply:
    """Ask at once for the addresses of all invitees whom nobody knows."""
    names = tuple(said.email or said.words for said in unknown)
    known = tuple(one for one in turn.reading.invitees if one not in unknown)
    doubt = Doubt(
        Piece.INVITEES, UNKNOWN_PEOPLE, ", ".join(names), facts=(str(len(names)),)
    )
    asked = replace(turn.reading, invitees=known, doubts=(doubt,))
    return ask(replace(turn, reading=asked), ports, refusals.unknown_people(names))
