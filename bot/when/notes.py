"""What a reading gathers on its way: what was assumed, and what is doubtful."""

from dataclasses import dataclass, field

from bot.model.reading import Assumption, Doubt, Piece


@dataclass(slots=True)
class Notes:
    """Assumptions and doubts, in the order they came up."""

    assumed: list[Assumption] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    missing: list[Piece] = field(default_factory=list)

    def assume(self, piece: Piece, code: str, said: str, meant: str) -> None:
        """Note what nobody said."""
        self.assumed.append(Assumption(piece, code, said, meant))

    def doubt(
        self,
        piece: Piece,
        code: str,
        said: str,
        choices: tuple[str, ...] = (),
        *facts: str,
    ) -> None:
        """Note what must be asked."""
        self.doubts.append(Doubt(piece, code, said, choices, facts))

    def refuse(
        self,
        piece: Piece,
        code: str,
        said: str,
        choices: tuple[str, ...] = (),
        *facts: str,
    ) -> None:
        """Note what cannot be, whatever the answer."""
        self.doubts.append(Doubt(piece, code, said, choices, facts, refuses=True))

    def lack(self, *pieces: Piece) -> None:
        """Note parts of the time that nobody said and that must be asked."""
        self.missing += [piece for piece in pieces if piece not in self.missing]
