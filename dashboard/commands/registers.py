"""`demo`, `check`: demonstration registers out, the quality checks."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dashboard.catalogue.opening import open_catalogue
from dashboard.checks.finding import Finding, Kind, Outcome
from dashboard.checks.log import quality_log
from dashboard.datasets.demo import write_demo
from dashboard.i18n import L
from dashboard.settings import Settings


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
