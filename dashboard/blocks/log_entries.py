"""Findings in the reader's language, as the entries of the quality log."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.blocks.links import chart_link
from dashboard.blocks.log_choice import KINDS, key_of
from dashboard.blocks.reading import Reading
from dashboard.charts.registry import CHARTS
from dashboard.checks.finding import Finding, Outcome
from dashboard.checks.reckoning import reckoning
from dashboard.checks.text import Speaker, speaker
from dashboard.components.log import Entry, Group, Link
from dashboard.i18n import N_

DAMAGED = "text"
# More places than these are counted, not listed: the detail names them.
MOST_PLACES = 4
GROUPS = (
    (Outcome.ERROR, N_("Errors: figures that cannot both be true")),
    (Outcome.WARNING, N_("Warnings: figures to read with care")),
    (Outcome.INFO, N_("Notes: what the report leaves open")),
    (Outcome.PASSED, N_("Checks passed")),
)
FOLDED = (Outcome.INFO, Outcome.PASSED)


def log_groups_of(found: Sequence[Finding], reading: Reading) -> list[Group]:
    """Return the findings as groups of entries, the gravest first; notes and passed checks are folded."""
    say = speaker(reading.view.l, reading.catalogue.reference)
    return [
        Group(
            outcome.value,
            reading.view.l.t(title),
            [_entry(finding, say, reading) for finding in found if finding.status is outcome],
            folded=outcome in FOLDED,
        )
        for outcome, title in GROUPS
    ]


def _entry(finding: Finding, say: Speaker, reading: Reading) -> Entry:
    view = reading.view
    title, text, shown = say.say(finding)
    return Entry(
        id=finding.id,
        severity=finding.status.value,
        kind=view.l.t(KINDS[key_of(finding.kind)]),
        title=title,
        text=text,
        mark=damaged_part(finding),
        shown=shown,
        reckoning=reckoning(finding, say, lambda name: _indicator(name, reading)),
        quotes=[(_section(quote.section, reading), quote.text.replace("**", "")) for quote in finding.quotes],
        places=_places(finding, reading),
        links=[
            Link(view.l.t(CHARTS[name].name), chart_link(name, finding, reading))
            for name in finding.charts
            if name in CHARTS
        ],
    )


def damaged_part(finding: Finding) -> str:
    """Return the damaged figure that an error quotes in its detail, or nothing."""
    return str(finding.values.get(DAMAGED, "")) if finding.status is Outcome.ERROR else ""


def _indicator(name: str, reading: Reading) -> str:
    named = reading.view.named("indicator", name)
    return "" if named == name else named


def _section(section: str, reading: Reading) -> str:
    return reading.view.l.t("Report, section {section}", section=reading.view.named("section", section))


def _places(finding: Finding, reading: Reading) -> list[str]:
    view, l = reading.view, reading.view.l
    directions = [view.direction(slug) for slug in finding.directions]
    regions = [view.region(code) for code in finding.regions]
    if len(regions) > MOST_PLACES:
        regions = [l.n("{count} region", "{count} regions", len(regions))]
    if len(directions) > MOST_PLACES:
        directions = [l.n("{count} direction", "{count} directions", len(directions))]
    return [*directions, *regions]
