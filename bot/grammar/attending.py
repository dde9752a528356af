"""`drop bob from the standup`, `include bob in 2`: who comes and goes, said otherwise.

`drop` and `delete` are words of `cancel` too, so this is tried first: the person and
`from` decide.
"""

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.evidence import Start
from bot.grammar.filler import Opening
from bot.grammar.inviting import read_invite
from bot.grammar.people import Bare, read_people
from bot.grammar.phrases import phrases
from bot.grammar.verbs import Strength, Verb
from bot.model.reading import Reading

_VERBS = {
    **dict.fromkeys(vocabulary.LEAVING, Verb("invite", Strength.WEAK, "remove")),
    **dict.fromkeys(vocabulary.JOINING, Verb("invite", Strength.WEAK, "add")),
}
_SAID = vocabulary.LEAVING | vocabulary.JOINING
_LEADS = {verb: phrases(leads) for verb, leads in _SAID.items()}


def read_coming_and_going(board: Board, opening: Opening) -> Reading | None:
    """Read who is to join or leave which meeting; both must be said."""
    said = board.plain(board.first)
    leads = _LEADS.get(said)
    first = board.first + 1
    if leads is None or first >= board.last:
        return None
    people, last = read_people(board, first, Bare.ANY)
    if not people or leads.end(board.words, last) == last:
        return None
    read = read_invite(board, Start(board.first, first, _VERBS[said], opening))
    return None if read is None or read.missing else read
