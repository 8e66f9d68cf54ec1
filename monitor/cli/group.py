"""A group whose commands are imported when they are called."""

from __future__ import annotations

import importlib
from difflib import get_close_matches
from typing import Any

import click


class LazyGroup(click.Group):
    """`commands_by_name` maps a name to the module that holds its `command`, and the line that the overview shows."""

    def __init__(self, *arguments: Any, commands_by_name: dict[str, tuple[str, str]], **options: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **options)
        self.commands_by_name = commands_by_name

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """In the order of the table: the way in which a newcomer meets them."""
        return list(self.commands_by_name)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Imports the command."""
        if cmd_name not in self.commands_by_name:
            return None
        command = importlib.import_module(self.commands_by_name[cmd_name][0]).command
        return command if isinstance(command, click.Command) else None

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Names the command that a mistyped one may be meant for."""
        near = get_close_matches(args[0], self.commands_by_name, 1) if args and args[0] not in self.commands_by_name else []
        if near and not args[0].startswith("-"):
            ctx.fail(f"there is no command {args[0]!r}; did you mean {near[0]!r}?")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Lists the commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in self.commands_by_name.items()])
