"""`load`, `demo`, `check`: registers in, demonstration registers out, the quality checks."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dashboard.catalogue.loading import LoadReport, load_paths
from dashboard.catalogue.opening import loaded_database, open_catalogue
from dashboard.checks.finding import Finding, Kind, Outcome
from dashboard.checks.log import quality_log
from dashboard.datasets.demo import write_demo
from dashboard.datasets.reference import load_reference
from dashboard.datasets.registers import read_files
from dashboard.i18n import L
from dashboard.model.refusals import Refusal
from dashboard.settings import DATA_FOLDER, Settings
from dashboard.storage import Storage, connect

ON_SCREEN = 40


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--check", is_flag=True, help="Validate only; load nothing.")
@click.pass_obj
def load(settings: Settings, paths: tuple[Path, ...], check: bool) -> None:
    """Load register files or folders; refused files leave what was loaded as it was."""
    resolver = load_reference(DATA_FOLDER / "reference")
    if check:
        refusals = [refusal for reading in read_files(paths, resolver) for refusal in reading.refusals]
    else:
        report = load_paths(paths, _writable(settings), resolver)
        _echo_counts(report)
        refusals = list(report.refusals)
    _echo_refusals(refusals, L(settings.lang))
    sys.exit(1 if refusals else 0)


@click.command()
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--events", default=4500, show_default=True, type=click.IntRange(min=1), help="Number of held events.")
@click.option("--seed", default=2020, show_default=True)
def demo(out: Path, events: int, seed: int) -> None:
    """Write the seeded demonstration registers into the folder OUT."""
    write_demo(out, events, seed)
    click.echo(f"Demonstration registers with {events} held events (seed {seed}) are in {out}")


@click.command()
@click.pass_obj
def check(settings: Settings) -> None:
    """Run the consistency checks; exit with 1 when registers hold errors."""
    catalogue = open_catalogue(settings)
    findings = quality_log(catalogue)
    for finding in findings:
        record = finding.record(L(settings.lang), catalogue.reference)
        click.echo(f"{record['status']:8} {record['id']}: {record['what']}")
    sys.exit(1 if any(map(_register_error, findings)) else 0)


def _register_error(finding: Finding) -> bool:
    return finding.kind is Kind.REGISTER and finding.status is Outcome.ERROR


def _writable(settings: Settings) -> Storage:
    settings.loaded.parent.mkdir(parents=True, exist_ok=True)
    return connect(loaded_database(settings))


def _echo_counts(report: LoadReport) -> None:
    for name, count in report.rows.items():
        click.echo(f"{name}: {count} rows loaded")


def _echo_refusals(refusals: list[Refusal], l: L) -> None:
    for refusal in refusals[:ON_SCREEN]:
        click.echo(_line(refusal, l), err=True)
    if len(refusals) > ON_SCREEN:
        click.echo(l.t("… and {count} more", count=len(refusals) - ON_SCREEN), err=True)


def _line(refusal: Refusal, l: L) -> str:
    row = l.t("row {number}", number=refusal.row) if refusal.row else ""
    place = [refusal.file, refusal.sheet, row, refusal.column]
    value = f"«{refusal.value}»: " if refusal.value else ""
    reason, mend = l.t(refusal.reason, **refusal.params), l.t(refusal.mend, **refusal.params)
    return f"{', '.join(filter(None, place))}: {value}{reason}. {mend}."
