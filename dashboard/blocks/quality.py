"""The quality page's log: counts by gravity, kinds to choose from, entries."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.findings import findings_of
from dashboard.blocks.log_choice import ALL, KINDS, chosen_findings, in_scope, kind_chosen, kinds_switch, of_kind
from dashboard.blocks.log_entries import log_groups_of
from dashboard.blocks.reading import Reading
from dashboard.blocks.scope import scope
from dashboard.checks.tally import Tally, tally
from dashboard.components.log import empty_log, log_groups, search_field
from dashboard.components.severities import Severity, severities
from dashboard.i18n import N_

SEVERITIES = (
    ("error", N_("Errors"), N_("cannot both be true")),
    ("warning", N_("Warnings"), N_("to read with care")),
    ("info", N_("Notes"), N_("what the report leaves open")),
    ("passed", N_("Passed checks"), N_("figures that agree")),
)


def headline(reading: Reading) -> str:
    """Return how many of the chosen findings need attention, and how many of them are errors."""
    l, counted = reading.view.l, tally(chosen_findings(reading))
    parts = [l.opening(scope(reading))] if _narrowed(reading) else []
    if kind_chosen(reading) != ALL:
        parts.append(l.t(KINDS[kind_chosen(reading)]))
    said = attention_words(reading, counted)
    return ": ".join([", ".join(parts), said]) if parts else said


def attention_words(reading: Reading, counted: Tally) -> str:
    """Return «23 remarks need attention, errors among them: 2»; the shell, the headline and the phone's band say so."""
    l = reading.view.l
    if not counted.attention:
        return l.t("Nothing needs attention")
    remarks = l.n("{count} remark needs attention", "{count} remarks need attention", counted.attention)
    return l.t("{remarks}, errors among them: {errors}", remarks=remarks, errors=l.num(counted.errors))


def summary(reading: Reading) -> Component:
    """Return the numbers of chosen findings by gravity; each leads to its group in the log."""
    l, counted = reading.view.l, tally(chosen_findings(reading))
    numbers = (counted.errors, counted.warnings, counted.notes, counted.passed)
    return severities(
        [
            Severity(name, l.num(number), l.t(title), l.t(note), leads=number > 0)
            for (name, title, note), number in zip(SEVERITIES, numbers, strict=True)
        ]
    )


def rail(reading: Reading) -> html.Div:
    """Return the search field and the kinds, which stay in sight while the log scrolls."""
    l = reading.view.l
    kinds = [html.H2(l.t("Kind of remark"), className="rail-title"), kinds_switch(reading)]
    return html.Div([search_field(l), *kinds], className="log-rail card-box")


def log(reading: Reading) -> Component:
    """Return the chosen findings as the log, under a line that says what is left out."""
    l, found = reading.view.l, chosen_findings(reading)
    note = html.P(_note(reading), className="log-note") if _narrowed(reading) else None
    body = log_groups(l, log_groups_of(found, reading)) if found else empty_log(l, l.t("No checks concern this choice"))
    return html.Div([part for part in (note, body) if part is not None], className="log-main")


def _narrowed(reading: Reading) -> bool:
    return bool(reading.view.filters.regions or reading.view.filters.directions)


def _note(reading: Reading) -> str:
    l, kind = reading.view.l, kind_chosen(reading)
    whole = tally(of_kind(findings_of(reading.catalogue), kind)).remarks
    left_out = whole - tally(of_kind(in_scope(reading), kind)).remarks
    return l.t(
        "Only remarks that name the chosen regions or directions; left out, the whole country’s included: {count}",
        count=l.num(left_out),
    )
