"""Which findings the reader chose: by kind, region and direction. One choice for headline, counts and log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dash import html

from dashboard import ids
from dashboard.blocks.findings import findings_of
from dashboard.blocks.reading import Reading
from dashboard.checks.finding import Finding, Kind, Outcome
from dashboard.components.segmented import segmented
from dashboard.i18n import N_

ALL = "all"
# Keys of the address are spelt with hyphens.
KINDS: Mapping[str, str] = {
    ALL: N_("All kinds"),
    "sum": N_("Sums"),
    "text-against-table": N_("Text against tables"),
    "contradiction": N_("Contradictions"),
    "survey-share": N_("Survey shares"),
    "damaged": N_("Damaged figures"),
    "impossible": N_("Impossible or doubtful values"),
    "gap": N_("Gaps"),
    "register": N_("Registers"),
}


def key_of(kind: Kind) -> str:
    """Return the address's key of a kind."""
    return kind.value.replace("_", "-")


def kind_chosen(reading: Reading) -> str:
    """Return the key of the kind that the address names, `all` without one."""
    chosen = reading.view.filters.measure
    return chosen if chosen in KINDS else ALL


def in_scope(reading: Reading) -> list[Finding]:
    """Return the findings that name a chosen region and a chosen direction; all findings without such a choice."""
    filters = reading.view.filters
    return [
        finding
        for finding in findings_of(reading.catalogue)
        if _touches(finding.regions, filters.regions) and _touches(finding.directions, filters.directions)
    ]


def _touches(named: Sequence[str], chosen: Sequence[str]) -> bool:
    return not chosen or bool(set(named) & set(chosen))


def of_kind(found: Sequence[Finding], key: str) -> list[Finding]:
    """Return the findings of a kind."""
    return [finding for finding in found if key in (ALL, key_of(finding.kind))]


def chosen_findings(reading: Reading) -> list[Finding]:
    """Return the findings in scope of the chosen kind, the gravest first."""
    return of_kind(in_scope(reading), kind_chosen(reading))


def kinds_switch(reading: Reading) -> html.Div:
    """Return the list of kinds to choose from, each with its number of remarks, which follows the filters."""
    l = reading.view.l
    labels = {
        key: html.Span(
            [
                html.Span(l.t(name)),
                html.Span(kind_count(key, reading), id=ids.block(f"kind-{key}"), className="kind-count"),
            ],
            className="kind-label",
        )
        for key, name in KINDS.items()
    }
    return segmented(ids.filter_control("measure"), l.t("Kind of remark"), labels, kind_chosen(reading))


def kind_count(key: str, reading: Reading) -> str:
    """Return how many remarks of a kind the region and direction filters leave, passed checks apart."""
    found = of_kind(in_scope(reading), key)
    return reading.view.l.num(sum(finding.status is not Outcome.PASSED for finding in found))
