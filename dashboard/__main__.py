"""Commands: python -m dashboard serve | load | demo | check | export | briefing | templates."""

from __future__ import annotations

import os
from importlib import import_module

import click

from dashboard.settings import Settings

# Each command in its module, imported when it is asked for: a server has no use for what writes files.
COMMANDS = {
    "serve": "serving",
    "load": "loading",
    "demo": "registers",
    "check": "registers",
    "export": "export",
    "briefing": "briefing",
    "templates": "templates",
}


class OneLine(click.Group):
    """Commands whose failures end in one line instead of a trace."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name, None for another name."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = getattr(import_module(f"dashboard.commands.{COMMANDS[cmd_name]}"), cmd_name)
        return found

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; turn what its data or settings cause into one clear line."""
        try:
            return super().invoke(ctx)
        except click.exceptions.Exit:
            raise
        except (OSError, ValueError, RuntimeError) as error:
            raise click.ClickException(f"{error}".split("\n")[0]) from None


@click.group(cls=OneLine, context_settings={"help_option_names": ["-h", "--help"]})
@click.pass_context
def main(context: click.Context) -> None:
    """Dashboard of the Year of the Volunteer 2020 in Kazakhstan."""
    context.obj = Settings.read(os.environ)


if __name__ == "__main__":
    main()
