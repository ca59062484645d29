"""`load`: files of the front offices into the registers, file by file, with every reason for a refusal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from dashboard.catalogue.loading import LoadReport, Progress, check_paths, load_paths
from dashboard.catalogue.opening import loaded_database
from dashboard.commands.load_words import lines_of, reading_words, refusals_on_screen, totals
from dashboard.datasets.finding import find_files
from dashboard.datasets.reference import Reference, load_reference
from dashboard.exports.refusals import refusals_csv
from dashboard.i18n import L
from dashboard.model.refusals import Refusal
from dashboard.settings import DATA_FOLDER, Settings
from dashboard.storage import Storage, connect

REPORT = Path("refused.csv")


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--check", is_flag=True, help="Validate only; load nothing.")
@click.option("--office", default="", help="Front office that sent the files, for the history of loads.")
@click.option(
    "--report", default=REPORT, show_default=True, type=click.Path(dir_okay=False, path_type=Path),
    help="CSV of everything that was refused, written when something was.",
)  # fmt: skip
@click.pass_obj
def load(settings: Settings, paths: tuple[Path, ...], check: bool, office: str, report: Path) -> None:
    """Load register files or folders; refused files leave what was loaded as it was.

    Ends with 0 when every file was accepted or was loaded before, with 1 when any was refused.
    """
    reference, l = load_reference(DATA_FOLDER / "reference"), L(settings.lang)
    with _progress(paths, l) as heard:
        done = (
            check_paths(paths, reference, heard)
            if check
            else load_paths(paths, _writable(settings), reference, heard, office)
        )
    _say(done, l, reference, check=check)
    if done.refusals:
        _refused(list(done.refusals), report, l)
        sys.exit(1)


def _writable(settings: Settings) -> Storage:
    settings.loaded.parent.mkdir(parents=True, exist_ok=True)
    return connect(loaded_database(settings))


@contextmanager
def _progress(paths: tuple[Path, ...], l: L) -> Iterator[Progress]:
    # Drawn only on a terminal, and beside the answer, which may go into a file.
    files = [found.path for found in find_files(paths)]
    sizes = {path: path.stat().st_size for path in files if path.is_file()}
    options: dict[str, Any] = {"length": max(sum(sizes.values()), 1), "file": sys.stderr, "show_pos": False}
    with click.progressbar(**options, hidden=not sys.stderr.isatty(), item_show_func=_as_it_is) as bar:

        def rows(path: Path, count: int) -> None:
            bar.current_item = reading_words(path, count, l)
            bar.render_progress()

        yield Progress(rows, lambda one: bar.update(sizes.get(one.path, 0), one.path.name))


def _as_it_is(words: str | None) -> str | None:
    return words


def _say(done: LoadReport, l: L, reference: Reference, *, check: bool) -> None:
    for line in lines_of(done.files, l, reference):
        click.echo(line)
    click.echo(totals(done, l, check=check))


def _refused(refusals: list[Refusal], report: Path, l: L) -> None:
    report.write_bytes(refusals_csv(refusals, l))
    click.echo(err=True)
    for line in refusals_on_screen(refusals, l):
        click.echo(line, err=True)
    click.echo(l.t("Everything that was refused, with reason and mend: {file}", file=report), err=True)
