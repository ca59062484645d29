"""What `export` and `briefing` share: options of the state, a clear word on what is wrong, and where files go."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Mapping
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import parse_qs

import click

from dashboard.blocks.decks import Desk
from dashboard.blocks.reading import Site
from dashboard.catalogue.current import Current
from dashboard.catalogue.opening import open_catalogue
from dashboard.charts.registry import CHARTS
from dashboard.components.assets import geometry_file
from dashboard.i18n import LANGS, L
from dashboard.model.clock import today
from dashboard.model.directions import DIRECTION_SLUGS
from dashboard.model.filters import FORMATS, SCALES, THEMES
from dashboard.model.regions import REGION_CODES
from dashboard.model.registers import MONTHS
from dashboard.settings import Settings

HERE = "http://127.0.0.1:8050"
STDOUT = "-"
Command = Callable[..., None]
OPTIONS = (
    click.option("--lang", type=click.Choice(LANGS), help="Language of the file.  [default: DASHBOARD_LANG]"),
    click.option("--theme", type=click.Choice(THEMES), help="Colours of pictures and slides."),
    click.option("--state", default="", metavar="QUERY", help='The state as in an address: "region=55&from=2020-05".'),
    click.option(
        "--address", default=HERE, show_default=True, metavar="URL", help="The site that the file's links lead to."
    ),
)


def asked(command: Command) -> Command:
    """Return the command with the options that describe how a chart is looked at."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def state_of(query: str, given: Mapping[str, str | None], l: L) -> dict[str, str]:
    """Return the state of a query and of options, which go before it; values that do not exist are told and ignored."""
    state = {key: ",".join(values) for key, values in parse_qs(query.lstrip("?")).items()}
    state |= {key: value for key, value in given.items() if value}
    for text in _ignored(state):
        click.echo(l.t("Ignored, because there is no such value: {given}", given=text), err=True)
    return state


def _ignored(state: Mapping[str, str]) -> list[str]:
    known = {"region": REGION_CODES, "direction": DIRECTION_SLUGS, "format": FORMATS, "from": MONTHS, "to": MONTHS}
    known |= {"per": SCALES, "theme": THEMES}
    lost = {
        key: [part for part in value.split(",") if part.strip() not in known.get(key, (part.strip(),))]
        for key, value in state.items()
    }
    unknown = [key for key in state if key not in (*known, "measure", "inputs")]
    return [f"{key}={','.join(parts)}" for key, parts in lost.items() if parts] + [f"{key}=…" for key in unknown]


def desk_of(settings: Settings, lang: str | None, address: str) -> Desk:
    """Return the desk over the data of the settings, for files of today."""
    current = Current(lambda: open_catalogue(settings))
    site = Site(current, settings.base_path, f"{settings.base_path}assets/{geometry_file()}", settings.lang)
    return Desk(site, lang or settings.lang, today(), address.rstrip("/"))


def known(chart: str, l: L) -> str:
    """Return the id of a chart; end the command with one line that names the nearest ones for any other."""
    if chart in CHARTS:
        return chart
    near = get_close_matches(chart, CHARTS, n=3, cutoff=0.5)
    hint = l.t("Did you mean {names}?", names=", ".join(near)) if near else l.t("/api/charts lists all charts.")
    raise click.ClickException(f"{l.t('There is no chart «{id}».', id=chart)} {hint}")


def known_kind(kind: str, kinds: Collection[str], l: L) -> str:
    """Return the format in small letters; end the command with one line that lists them all for any other."""
    if kind.lower() in kinds:
        return kind.lower()
    raise click.ClickException(l.t("There is no format «{kind}»; use {kinds}.", kind=kind, kinds=", ".join(kinds)))


def keep(body: bytes, out: str, name: str) -> None:
    """Write a file to OUT: a folder takes it under `name`, a dash is standard output; its path is told."""
    if out == STDOUT:
        sys.stdout.buffer.write(body)
        return
    path = Path(out)
    target = path / name if path.is_dir() or out.endswith(("/", "\\")) else path
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name[:80]}.part")
    part.write_bytes(body)
    part.replace(target)
    click.echo(target)
