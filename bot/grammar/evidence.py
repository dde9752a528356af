"""What shows that a sentence is a request, or only talks about something."""

from dataclasses import dataclass
from enum import Enum

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.filler import Opening
from bot.grammar.nouns import Noun
from bot.grammar.roles import Part, Role
from bot.grammar.times import Timed
from bot.grammar.verbs import Verb
from bot.when.pieces import Kind

_OPEN_ARTICLES = frozenset({"the", "my", "our", "this"})
CLOCKS = (Kind.CLOCK, Kind.RANGE, Kind.NOW, Kind.RELATIVE)


class Verdict(Enum):
    """What to make of a sentence."""

    YES = "yes"
    ASK = "ask"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Start:
    """Where a request begins: its verb, or None for a bare noun phrase.

    Attributes:
        first: Index of the verb's first word.
        last: Index behind it.
        is_slash: It is a slash command, which is never small talk.
        is_question: The message ends with a question mark.
        is_answer: Loose words are no title: they were not asked for.
    """

    first: int
    last: int
    verb: Verb | None
    opening: Opening
    is_slash: bool = False
    is_question: bool = False
    is_answer: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found around a verb.

    Attributes:
        noun: The noun phrase beside the verb.
        left: Words that nobody placed, one string a run.
        has_title: A title was quoted or labelled.
        thing: The noun phrase that became the title, wherever it stands.
    """

    board: Board
    times: tuple[Timed, ...]
    roles: tuple[Role, ...]
    noun: Noun | None
    left: tuple[str, ...]
    has_title: bool
    thing: Noun | None = None

    @property
    def talks(self) -> bool:
        """Whether a verb form stands where no piece is."""
        if self.noun and self.noun.talks:
            return True
        words = (word for run in self.left for word in run.lower().split())
        return any(word.strip(".,:;!?") in vocabulary.PREDICATES for word in words)

    @property
    def has_time(self) -> bool:
        """Whether anything but a hint about time was said."""
        return any(time.claims for time in self.times)

    @property
    def invites(self) -> bool:
        """Whether somebody is there to be met."""
        return any(role.part is not Part.HOST for role in self.roles)

    @property
    def deadline(self) -> bool:
        """Whether it says until when."""
        said = (time.piece.said.lower() for time in self.times if time.claims)
        return any(words.startswith(vocabulary.DEADLINES) for words in said)

    @property
    def has_clock(self) -> bool:
        """Whether an hour was said."""
        return any(time.piece.kind in CLOCKS for time in self.times)

    @property
    def has_length(self) -> bool:
        """Whether a length was said: `I need 30 min with bob`."""
        return any(time.piece.kind is Kind.LENGTH for time in self.times)

    @property
    def is_meeting(self) -> bool:
        """Whether a meeting noun stands beside the verb."""
        return self.noun is not None and self.noun.is_meeting

    @property
    def is_definite(self) -> bool:
        """Whether the noun is one that both are taken to know: `the`, `my`."""
        noun = self.noun
        if noun is None:
            return False
        before = range(noun.first, max(noun.core, noun.first + 1))
        return any(self.board.plain(at) in _OPEN_ARTICLES for at in before)

    @property
    def wishes_luck(self) -> bool:
        """Whether it is a kind word: `have a good meeting`."""
        if self.noun is None:
            return False
        core = range(self.noun.first, self.noun.end)
        return any(self.board.plain(at) in vocabulary.EASY_WISHES for at in core)
