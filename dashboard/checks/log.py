"""The quality log: every declared check run on one version of the data."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.catalogue.catalogue import Catalogue
from dashboard.checks import (
    centres,
    chronology,
    coincidence,
    damaged,
    dates,
    emergency,
    gaps,
    leaders,
    outliers,
    people,
    plans,
    rankings,
    records,
    regional,
    registers,
    repeats,
    reports,
    rounding,
    shares,
    spelling,
    sums,
    survey,
    suspects,
    tables,
    teaching,
    themes,
)
from dashboard.checks.facts import Check, run
from dashboard.checks.finding import Finding, Outcome

PUBLISHED_CHECKS: tuple[Check, ...] = (
    *damaged.CHECKS,
    *rankings.CHECKS,
    *leaders.CHECKS,
    *themes.CHECKS,
    *rounding.CHECKS,
    *survey.CHECKS,
    *shares.CHECKS,
    *plans.CHECKS,
    *centres.CHECKS,
    *coincidence.CHECKS,
    *repeats.CHECKS,
    *dates.CHECKS,
    *chronology.CHECKS,
    *emergency.CHECKS,
    *people.CHECKS,
    *teaching.CHECKS,
    *spelling.CHECKS,
    *gaps.CHECKS,
    *tables.CHECKS,
    *sums.CHECKS,
)
REGISTER_CHECKS: tuple[registers.RegisterCheck, ...] = (
    *registers.CHECKS,
    *reports.CHECKS,
    *records.CHECKS,
    *regional.CHECKS,
    *suspects.CHECKS,
    *outliers.CHECKS,
)
SEVERITY = (Outcome.ERROR, Outcome.WARNING, Outcome.INFO, Outcome.PASSED)


def quality_log(catalogue: Catalogue) -> tuple[Finding, ...]:
    """Return what all checks found, passed ones included: the gravest first, then by weight.

    A check whose table or row is missing is left out.
    """
    found = (*run(PUBLISHED_CHECKS, catalogue.published), *run(REGISTER_CHECKS, catalogue))
    return tuple(sorted(found, key=_order))


def attention(findings: Sequence[Finding], limit: int | None = None) -> tuple[Finding, ...]:
    """Return the findings that did not pass, in the log's order; with a limit, the weightiest of any severity."""
    open_ones = [finding for finding in findings if finding.status is not Outcome.PASSED]
    weightiest = sorted(open_ones, key=lambda finding: -finding.weight)[:limit]
    return tuple(sorted(weightiest, key=_order))


def _order(finding: Finding) -> tuple[int, int, str]:
    return SEVERITY.index(finding.status), -finding.weight, finding.id
