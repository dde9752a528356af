"""Commands that show an example, and whose wrong arguments end in one line."""

from typing import Any

import click
from click.exceptions import NoArgsIsHelpError

from bot.cli.output import Misused, one_line


class Command(click.Command):
    """A command.

    Attributes:
        example: What somebody may type, from `flask` on; a line each.
    """

    def __init__(
        self,
        name: str | None,
        *,
        example: str,
        **more: Any,  # noqa: ANN401 -- as click has it
    ) -> None:
        super().__init__(name, **more)
        self.example = example

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Close the help with the example, whose lines are never folded."""
        super().format_epilog(ctx, formatter)
        with formatter.section("Example"):
            for line in self.example.splitlines():
                formatter.write(f"  {line}\n")

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,  # noqa: ANN401 -- as click has it
    ) -> click.Context:
        """Read the arguments."""
        try:
            return super().make_context(info_name, args, parent, **extra)
        except click.UsageError as error:
            raise _misused(error) from None


class Group(Command, click.Group):
    """A group of such commands."""

    command_class = Command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was named."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            raise _misused(error) from None


def _misused(error: click.UsageError) -> click.ClickException:
    """Say it in one line, with where to read more; help itself stays as it is."""
    if isinstance(error, NoArgsIsHelpError):
        return error
    path = error.ctx.command_path if error.ctx else "flask"
    return Misused(one_line(f"{error.format_message()} See: {path} --help"))
