"""`templates`: the workbooks that registers are filled in with, the same as the HTTP API gives."""

from __future__ import annotations

from pathlib import Path

import click

from dashboard.commands.asking import keep
from dashboard.exports.templates.book import template_bytes
from dashboard.i18n import LANGS
from dashboard.model.registers import REGISTERS


@click.command()
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
@click.option("--lang", type=click.Choice(LANGS), help="Only this language.  [default: all three]")
def templates(out: Path, lang: str | None) -> None:
    """Write the templates of the registers into the folder OUT, a folder for each language.

    Each is a workbook with lists of allowed values, rules for every cell and a description of the columns. Filled in,
    it goes to `load`.

    \b
    python -m dashboard templates templates/
    python -m dashboard templates templates/ --lang kk
    """
    for one in (lang,) if lang else LANGS:
        for register in REGISTERS:
            keep(template_bytes(register, one), str(out / one / f"{register}.xlsx"), "")
