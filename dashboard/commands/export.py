"""`export`: one chart as a file, the same as the HTTP API gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import click

from dashboard.commands.asking import asked, desk_of, keep, known, known_kind, state_of
from dashboard.exports.files import CHART_FILES, chart_file
from dashboard.i18n import L
from dashboard.model.decks import Slide
from dashboard.settings import Settings

# Keys of the state → option, what it takes, what it does; FORMAT is the kind of the file, so events have their own.
STATE_OPTIONS: Mapping[str, tuple[str, str, str]] = {
    "region": ("--region", "CODES", "Regions by KATO code: 55,43."),
    "direction": ("--direction", "SLUGS", "Directions: umit,qamqor."),
    "from": ("--from", "MONTH", "First month: 2020-05."),
    "to": ("--to", "MONTH", "Last month, inclusive: 2020-10."),
    "format": ("--event-format", "FORMATS", "Formats of events: online,offline,mixed."),
    "per": ("--per", "SCALE", "total, 10k (per 10,000 people) or share."),
    "measure": ("--measure", "NAME", "The measure of a page that offers a choice."),
}
PREFIX = "state_"


def _narrowed(command: Callable[..., None]) -> Callable[..., None]:
    for key, (option, takes, words) in reversed(list(STATE_OPTIONS.items())):
        command = click.option(option, f"{PREFIX}{key}", metavar=takes, help=words)(command)
    return command


@click.command()
@click.argument("chart")
@click.argument("format")
@_narrowed
@asked
@click.option("--labels", is_flag=True, help="CSV: headers in words instead of column ids.")
@click.option("--out", default=".", metavar="FILE|FOLDER|-", help="Where to; a dash is standard output.  [default: .]")
@click.pass_obj
def export(  # noqa: PLR0913 - the options of a command are its interface
    settings: Settings,
    /,
    chart: str,
    format: str,
    lang: str | None,
    theme: str | None,
    state: str,
    address: str,
    labels: bool,
    out: str,
    **given: str | None,
) -> None:
    """Write one chart as a file, as its page shows it.

    CHART is an id such as grants-map (/api/charts lists them); FORMAT is csv, xlsx, json, pptx, svg, png or pdf.
    The file is named as the browser would name it, and its path is printed.

    \b
    python -m dashboard export grants-ranking xlsx --region 55,43
    python -m dashboard export events-by-month csv --state "from=2020-06&to=2020-08" --out -
    """
    l = L(settings.lang)
    slide, kind = Slide(known(chart, l)), known_kind(format, CHART_FILES, l)
    own = {key.removeprefix(PREFIX): value for key, value in given.items()}
    shared = state_of(state, own | {"theme": theme}, l)
    exhibit = desk_of(settings, lang, address).exhibit(slide, shared)
    keep(chart_file(exhibit, kind, labelled=labels), out, exhibit.file_name(kind))
