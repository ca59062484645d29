"""Commands: python -m dashboard serve | load | demo | check | export | briefing | templates."""

from __future__ import annotations

import os

import click

from dashboard.commands.briefing import briefing
from dashboard.commands.export import export
from dashboard.commands.loading import load
from dashboard.commands.registers import check, demo
from dashboard.commands.serving import serve
from dashboard.commands.templates import templates
from dashboard.settings import Settings


class OneLine(click.Group):
    """Commands whose failures end in one line instead of a trace."""

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


for command in (serve, load, demo, check, export, briefing, templates):
    main.add_command(command)

if __name__ == "__main__":
    main()
