"""What is closed to all other parsers: quotes, `title: …`, `agenda: …`, addresses."""

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.phrases import phrases
from bot.grammar.sentence import WordKind

_AGENDA = phrases(vocabulary.AGENDA_LABELS)
_TITLE = phrases(vocabulary.TITLE_LABELS)
_QUOTE_LEADS = phrases(vocabulary.QUOTE_LEADS)
CLOSED_KINDS = frozenset(
    {WordKind.QUOTED, WordKind.EMAIL, WordKind.URL, WordKind.MENTION}
)
QUOTES = 2  # characters around a quoted string


def take_agenda(board: Board) -> str | None:
    """Claim `agenda: …` to the end of its line."""
    for at in range(board.first + 1, board.last):
        behind = _AGENDA.end(board.words, at)
        if behind == at or not board.is_free(at):
            continue
        end = behind
        while end < len(board.words) and board.words[end].line == board.words[at].line:
            end += 1
        board.last = max(board.last, end)
        board.claim(at, end, "agenda")
        return board.sentence.typed(behind, end) or None
    return None


def take_piece_labels(board: Board) -> None:
    """Claim `when:` and its like: what follows says it all."""
    for at in range(board.first + 1, board.last - 1):
        is_label = board.plain(at) in vocabulary.PIECE_LABELS and board.is_free(at)
        if is_label and board.plain(at + 1) == ":":
            board.claim(at, at + 2, "label")


def take_labelled_title(board: Board) -> str | None:
    """Claim `re: …`, `subject: …`, `title: …` to the end of the message."""
    for at in range(board.first + 1, board.last):
        behind = _TITLE.end(board.words, at)
        if behind == at or not board.is_free(at):
            continue
        end = next(
            (i for i in range(behind, board.last) if not board.is_free(i)), board.last
        )
        if end == board.last:
            end = board.last = _behind_marks(board, end)
        board.claim(at, end, "title")
        title = board.sentence.typed(behind, end)
        return _unquoted(title) or None
    return None


def _behind_marks(board: Board, end: int) -> int:
    """Give a title its closing mark back: `title: Ready?`."""
    while end < len(board.words) and board.words[end].is_symbol:
        if board.words[end].plain not in "?!)]}%":
            break
        end += 1
    return end


def take_quoted_title(board: Board) -> str | None:
    """Claim the first quoted text, with the word that leads to it."""
    for at in range(board.first, board.last):
        word = board.words[at]
        if word.kind is not WordKind.QUOTED or not board.is_free(at):
            continue
        if board.plain(at + 1) == "<":  # the name before an address
            continue
        title = board.sentence.typed(at, at + 1)[1:-1].strip()
        if not title:
            continue
        lead = at
        for start in range(max(board.first, at - 4), at):
            if _QUOTE_LEADS.end(board.words, start) == at:
                lead = start
                break
        board.claim(lead, at + 1, "title")
        return title
    return None


def closed_runs(board: Board) -> list[tuple[int, int]]:
    """List the runs that no piece of time may be read in."""
    runs = []
    for at in range(len(board.words)):
        is_closed = board.words[at].kind in CLOSED_KINDS
        if is_closed or board.parser_of(at) is not None:
            runs.append((at, at + 1))
    return runs


def _unquoted(title: str) -> str:
    is_quoted = len(title) > QUOTES and title[0] in '"“„«' and title[-1] in '"”“»'
    return title[1:-1].strip() if is_quoted else title
