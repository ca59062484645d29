"""`briefing`: several charts as one file, the same as the HTTP API gives."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dashboard.commands.asking import asked, desk_of, keep, known, known_kind, state_of
from dashboard.exports.exhibit import Deck
from dashboard.exports.files import DECK_FILES
from dashboard.i18n import L
from dashboard.model.decks import MOST_SLIDES, Request, Slide
from dashboard.settings import Settings


@click.command()
@click.argument("charts", nargs=-1, required=True, metavar="CHART…")
@click.option("--to", "out", required=True, metavar="FILE", help="The file; its ending, .pptx, .xlsx or .pdf, decides.")
@click.option("--title", default="", metavar="WORDS", help="Title of the deck.")
@asked
@click.option("--no-notes", is_flag=True, help="Leave out the speaker notes.")
@click.option("--no-tables", is_flag=True, help="Leave out the appendix of tables.")
@click.pass_obj
def briefing(  # noqa: PLR0913 - the options of a command are its interface
    settings: Settings,
    charts: tuple[str, ...],
    out: str,
    title: str,
    lang: str | None,
    theme: str | None,
    state: str,
    address: str,
    no_notes: bool,
    no_tables: bool,
) -> None:
    """Write several charts as one deck or workbook.

    CHART is an id, or an id with its own state and words: "grants-map?region=55&title=…&note=…&show=table".
    Charts without a state of their own share that of --state.

    \b
    python -m dashboard briefing grants-map events-by-month --to report.pptx
    python -m dashboard briefing grants-map "events-map?region=55" --state "from=2020-06" --to report.xlsx
    """
    l = L(settings.lang)
    kind = known_kind(Path(out).suffix.lstrip(".") or Path(out).name, DECK_FILES, l)
    slides = tuple(Slide.parse(text) for text in charts)
    for slide in slides:
        known(slide.chart, l)
        state_of("", slide.state, l)
    if len(slides) > MOST_SLIDES:
        raise click.ClickException(
            l.t("A deck has {most} charts at most, not {count}.", most=MOST_SLIDES, count=len(slides))
        )
    request = Request(slides, state_of(state, {"theme": theme}, l), title, notes=not no_notes, tables=not no_tables)
    keep(_written(desk_of(settings, lang, address).deck(request), kind, l), out, Path(out).name)


def _written(deck: Deck, kind: str, l: L) -> bytes:
    # Standard output belongs to the path of the file, and whoever reads a log wants no bar in it.
    with click.progressbar(
        range(len(deck.exhibits)), label=l.t("Charts"), file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:
        return DECK_FILES[kind](deck, lambda done, of: bar.update(done - bar.pos))
