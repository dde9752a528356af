"""From a message to the command that it begins, and on to that command's reader."""

import difflib
from collections.abc import Callable
from dataclasses import replace

from bot.grammar.attending import read_coming_and_going
from bot.grammar.board import Board
from bot.grammar.cancelling import read_cancel
from bot.grammar.canonical import phrase_of
from bot.grammar.evidence import Start
from bot.grammar.exact import read_can_you, read_check, read_exact, read_slash_word
from bot.grammar.filler import Opening, read_opening, strip_opening, strip_tail
from bot.grammar.inviting import read_invite
from bot.grammar.listing import read_list
from bot.grammar.moving import read_move
from bot.grammar.naming import read_naming
from bot.grammar.options import read_option
from bot.grammar.people import Bare
from bot.grammar.places import read_zone_command, read_zone_sentence
from bot.grammar.remaking import read_remake
from bot.grammar.rights import read_consent, read_right
from bot.grammar.roles import Part, role_at
from bot.grammar.schedule import read_schedule
from bot.grammar.sentence import Sentence, WordKind, read_sentence
from bot.grammar.targets import read_target
from bot.grammar.templates import read_template
from bot.grammar.times import find_times
from bot.grammar.verbs import GERUNDS, SLASH_VERBS, VERBS, Strength, Verb
from bot.model.reading import Doubt, Heard, Piece, Reading

NOTHING = Reading()
MOST_VERBS = 4  # words that are tried as the verb behind leading pieces
_JOINING = ("(", "/", "-", ".", "_", "=", "[")
CLOSE_ENOUGH = 0.75  # of the letters, before an unknown slash word is a typing slip
_READERS: dict[str, Callable[[Board, Start], Reading | None]] = {
    "schedule": read_schedule,
    "list": read_list,
    "cancel": read_cancel,
    "move": read_move,
    "invite": read_invite,
    "allow": read_right,
    "revoke": read_right,
    "timezone": read_zone_command,
    "template": read_template,
    "check": read_check,
}


def understand(heard: Heard) -> Reading:
    """Read what a message asks for.

    Returns:
        A reading; its `command` is None where the message is no command.
    """
    sentence = read_sentence(heard)
    if _is_quotation(heard, sentence):
        return NOTHING
    read = _read_bulk(heard, sentence) or _read(heard, sentence) or NOTHING
    return replace(read, phrase=phrase_of(read)) if read.command else read


def read_pieces(heard: Heard, asked_for: Piece | None) -> Reading | None:
    """Read an answer as pieces of `schedule`, without a command word.

    Args:
        heard: The answer.
        asked_for: What is open first; it decides who a bare name is.
    """
    senses = {Piece.HOST: "host", Piece.INVITEES: "meet"}
    sense = senses.get(asked_for, "") if asked_for else ""
    board = _stripped(heard, read_sentence(heard))
    if board.first >= board.last:
        return None
    found = VERBS.match(board.words, board.first)
    behind = found[0] if found and found[1].sense == "make" else board.first
    verb = Verb("schedule", Strength.SURE, sense)
    start = Start(board.first, behind, verb, Opening(), is_slash=True, is_answer=True)
    return read_schedule(board, start)


def read_target_alone(heard: Heard) -> str | None:
    """Read an answer that names a meeting: `2`, `#K7Q2`, title words."""
    board = _stripped(heard, read_sentence(heard))
    target = read_target(board, board.first, board.last)
    return target.said if target and target.last == board.last else None


def _read(heard: Heard, sentence: Sentence) -> Reading | None:
    if heard.text.strip() == "?":
        return Reading("help")
    board = Board(heard, sentence)
    strip_tail(board)
    if exact := read_exact(board):  # `help me`, before it is taken for politeness
        return exact
    opening = strip_opening(board)
    if board.first >= board.last:
        return None
    if _is_slash(board):
        return _read_slash(board, opening)
    return (
        read_exact(board)
        or read_consent(board)
        or read_zone_sentence(board)
        or _can_you(board, opening)
        or _read_sentence(heard, sentence, opening)
    )


def _can_you(board: Board, opening: Opening) -> Reading | None:
    return read_can_you(board, board.first) if opening.asks_bot else None


def _read_sentence(
    heard: Heard, sentence: Sentence, opening: Opening
) -> Reading | None:
    """Read a plain sentence: behind a verb, or as a noun phrase without one."""
    is_question = heard.text.rstrip().endswith("?")
    changed = (
        read_remake(_stripped(heard, sentence), opening)
        or read_naming(_stripped(heard, sentence), opening, is_question=is_question)
        or read_coming_and_going(_stripped(heard, sentence), opening)
    )
    if changed:
        return changed
    board = _stripped(heard, sentence)
    verb = _find_verb(board, opening)
    if verb:
        start = replace(verb, is_question=is_question)
        reader = _READERS[verb.verb.command] if verb.verb else read_schedule
        read = reader(board, start)
        return read or _adds_new(_stripped(heard, sentence), start)
    board = _stripped(heard, sentence)
    start = Start(board.first, board.first, None, opening, is_question=is_question)
    return read_schedule(board, start)


def _adds_new(board: Board, start: Start) -> Reading | None:
    """Read `add a call with bob friday 3pm`: nobody is added, but a meeting.

    `add a note` is no request, so a time must be there.
    """
    is_thing = board.plain(start.last) in ("a", "an")
    if board.plain(start.first) != "add" or not is_thing:
        return None
    read = read_schedule(board, replace(start, verb=Verb("schedule")))
    return read if read and read.when else None


def _stripped(heard: Heard, sentence: Sentence) -> Board:
    board = Board(heard, sentence)
    strip_tail(board)
    strip_opening(board)
    return board


def _find_verb(board: Board, opening: Opening) -> Start | None:
    """Find the command word: first, or behind pieces of the command alone."""
    found = VERBS.match(board.words, board.first)
    if opening.is_gerund:
        found = GERUNDS.match(board.words, board.first) or found
    if found and found[0] <= board.last:
        return (
            None
            if _is_glued(board, found[0])
            else Start(board.first, found[0], found[1], opening)
        )
    tried = 0
    for at in range(board.first + 1, board.last):
        found = VERBS.match(board.words, at)
        if not found or found[0] > board.last:
            continue
        tried += 1
        if _are_pieces(board, at, opening):
            return Start(at, found[0], found[1], opening)
        if tried == MOST_VERBS:
            break
    return None


def _is_glued(board: Board, at: int) -> bool:
    """Whether a mark makes code or a name of the verb: `book(`, `schedule/x`."""
    if board.plain(at) not in _JOINING or not board.words[at].glued:
        return False
    behind = at + 1
    is_joined = behind < board.last and board.words[behind].glued
    return board.plain(at) == "(" or is_joined


def _are_pieces(board: Board, last: int, opening: Opening) -> bool:
    """Whether all that stands before a verb is pieces of the command and filler."""
    whole, board.last = board.last, last
    times = {t.first: t.last for t in find_times(board) if t.claims}
    at = board.first
    while at < last:
        behind = times.get(at) or _behind_piece(board, at, opening)
        if behind <= at:
            break
        at = behind
    board.last = whole
    return at == last


def _behind_piece(board: Board, at: int, opening: Opening) -> int:
    role = role_at(board, at, Bare.ANY)
    if role and role.part is not Part.BARE:
        return role.last
    if board.plain(at) == ",":
        return at + 1
    option = read_option(board, at)
    if option:
        return option[0]
    return read_opening(board, at, opening)[1]


def _is_quotation(heard: Heard, sentence: Sentence) -> bool:
    """Whether all of it is quoted, or is code: nobody asks for anything then."""
    text = heard.text.strip()
    is_one = len(sentence.words) == 1 and sentence.words[0].kind is WordKind.QUOTED
    return is_one or text.startswith((">", "`")) or not sentence.words


def _is_slash(board: Board) -> bool:
    behind = board.first + 1
    return (
        board.plain(board.first) == "/"
        and behind < board.last
        and board.words[behind].kind is WordKind.WORD
        and board.words[behind].glued
    )


def _read_slash(board: Board, opening: Opening) -> Reading | None:
    word = board.plain(board.first + 1)
    first, last = board.first, board.first + 2
    verb: Verb | None = SLASH_VERBS.get(word)
    behind = board.words[last] if last < board.last else None
    if verb is None or (behind and behind.glued and behind.plain in "/.-_"):
        return _unknown_slash(word)
    if board.plain(last) == ":" and board.words[last].glued:
        last += 1
    start = Start(first, last, verb, opening, is_slash=True)
    return _READERS.get(verb.command, read_slash_word)(board, start)


def _unknown_slash(word: str) -> Reading | None:
    """Offer the nearest command for a typing slip; a path is none."""
    near = difflib.get_close_matches(word, SLASH_VERBS, n=1, cutoff=CLOSE_ENOUGH)
    if not near:
        return None
    choices = tuple(f"/{name}" for name in near)
    return Reading(
        doubts=(Doubt(Piece.TARGET, "unknown-command", f"/{word}", choices=choices),)
    )


def _read_bulk(heard: Heard, sentence: Sentence) -> Reading | None:
    """Read several requests, each on a line of its own that begins with its verb."""
    lines = [line for line in heard.text.splitlines() if line.strip()]
    if len(lines) < 2 or heard.mentions:  # noqa: PLR2004 -- several is two or more
        return None
    asks = [line for line in lines if _begins_schedule(heard, line)]
    if len(asks) < 2 or len(asks) < len(lines) - 1:  # noqa: PLR2004 -- and a greeting
        return None
    del sentence
    return Reading("bulk", argument="\n".join(asks))


def _begins_schedule(heard: Heard, line: str) -> bool:
    one = replace(heard, text=line, mentions=())
    board = _stripped(one, read_sentence(one))
    if board.first >= board.last:
        return False
    if _is_slash(board):
        verb = SLASH_VERBS.get(board.plain(board.first + 1))
        return verb is not None and verb.command == "schedule"
    found = VERBS.match(board.words, board.first)
    return found is not None and found[1].command == "schedule"
