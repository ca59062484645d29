"""The sentences around a chart: subtitle, source, precision and the text that stands in for the picture."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.charts.absence import origin
from dashboard.charts.findings import Row, statuses
from dashboard.figures.items import records
from dashboard.figures.view import View
from dashboard.i18n import N_
from dashboard.model.measures import Measure
from dashboard.model.precision import QUALIFIER_WORDS, SIGNS
from dashboard.model.provenance import Basis, Status

if TYPE_CHECKING:
    from dashboard.charts.chart import Chart

NAMED = 3
IGNORED = {
    "region": N_("whole country: the region filter has no effect"),
    "direction": N_("all directions: the direction filter has no effect"),
    "period": N_("whole period: the period filter has no effect"),
    "format": N_("all formats: the format filter has no effect"),
}


def subtitle(chart: Chart, view: View, titled_by_finding: bool, *, dated: bool = True) -> str:
    """Return what the values are: name or measure, period, unit, n, and each chosen filter that has no effect.

    A chart without data is not `dated`: the months on hand are not its own.
    """
    subject = chart.brief or chart.name if titled_by_finding else chart.measure.name
    parts = [view.l.t(subject), *scope(chart, view), when(chart, view) if dated else "", unit(chart, view)]
    if chart.n:
        parts.append(f"n{chr(160)}={chr(160)}{view.l.num(chart.n)}")
    ignored = [view.l.t(text) for name, text in IGNORED.items() if name in view.filters.active() - chart.honours]
    return ", ".join(part for part in parts if part) + "".join(f" · {text}" for text in ignored)


def unit(chart: Chart, view: View) -> str:
    """Return the unit of the values on screen."""
    return chart.unit(view) if chart.unit else view.unit(chart.measure)


def scope(chart: Chart, view: View) -> list[str]:
    """Return the names of the choices that narrow the chart and that its own rows do not show."""
    filters, obeyed = view.filters, chart.honours
    chosen = {
        "region_code": [view.region(code) for code in filters.regions if "region" in obeyed],
        "direction": [view.direction(slug) for slug in filters.directions if "direction" in obeyed],
        "format": [view.named("format", code) for code in filters.formats if "format" in obeyed],
    }
    return [_listed(names, view) for key, names in chosen.items() if names and key not in chart.keys]


def _listed(names: list[str], view: View) -> str:
    if len(names) <= NAMED:
        return view.l.join(names)
    return view.l.t("{names} and {count} more", names=", ".join(names[:NAMED]), count=len(names) - NAMED)


def when(chart: Chart, view: View) -> str:
    """Return the time that the chart speaks of: the chosen months for registers, the year, a month, or nothing."""
    if not chart.when:
        return ""
    if chart.when == "months":
        return view.l.period(view.filters.first or view.period[0], view.filters.last or view.period[1])
    return view.l.t("year {year}", year="2020") if chart.when == "year" else view.l.period(chart.when, chart.when)


def footer_source(chart: Chart, catalogue: Catalogue, view: View) -> str:
    """Return where the figures come from: the report's section and tables, or the registers and their version."""
    source, t = chart.source, view.l.t
    if chart.basis is Basis.REGISTERS:
        return _register_source(chart, catalogue, view)
    text = t("Source: NVN report, 2020, sec. {section}", section=source.section)
    if source.tables:
        text += ", " + t("table {tables}", tables=view.l.join([str(number) for number in source.tables]))
    if chart.basis is Basis.MIXED:
        text += "; " + origin(view.l, catalogue, *source.registers)
    return f"{text}. {t(source.note)}" if source.note else text


def _register_source(chart: Chart, catalogue: Catalogue, view: View) -> str:
    if catalogue.demo:
        return view.l.t(chart.source.note or N_("Demonstration data: the report does not publish these figures"))
    names = view.l.join([view.named("registers", name) for name in chart.source.registers])
    return view.l.t("Source: registers ({names}), version {version}", names=names, version=catalogue.version[:8])


def precision(rows: pd.DataFrame, view: View) -> str:
    """Return how exact the figures on screen are, from the rows themselves."""
    if not len(rows):
        return ""
    status, t = statuses(rows), view.l.t
    words = [t("demo")] if Status.DEMO.value in status else []
    words += [t("calculated")] if Status.CALCULATED.value in status else []
    if status & {Status.PUBLISHED.value, Status.REGISTER.value, Status.ZERO.value}:
        found = {row["qualifier"] for row in records(rows)}
        shown = [name for name in QUALIFIER_WORDS if name in found]
        words += [t("exact value")] if shown == ["exact"] else [t(QUALIFIER_WORDS[name]) for name in shown]
    words += [t("— not stated")] if Status.NOT_STATED.value in status else []
    return t("Precision: {words}", words="; ".join(words)) if words else ""


def exactness(chart: Chart, rows: pd.DataFrame, view: View) -> str:
    """Return how exact the figures are, with the chart's remark on them."""
    remark = chart.remark(rows, view) if chart.remark and len(rows) else ""
    return "; ".join(filter(None, (precision(rows, view), remark)))


def alternative(chart: Chart, rows: pd.DataFrame, view: View, title: str) -> str:
    """Return the text that stands in for the picture: title, unit, highest and lowest value with their names."""
    if chart.told:
        return chart.told(rows, view, title)
    known = [row for row in records(rows) if row["value"] == row["value"]]
    if not known:
        return title
    edges = [find(known, key=itemgetter("value")) for find in (max, min)]
    high, low = (f"{row_name(row, chart.keys, view)} {signed_value(row, chart.measure, view)}" for row in edges)
    return view.l.t(
        "{title}. Unit: {unit}. Highest: {high}. Lowest: {low}.",
        title=title,
        unit=unit(chart, view),
        high=high,
        low=low,
    )


def row_name(row: Row | pd.Series, keys: tuple[str, ...], view: View) -> str:
    """Return the name of a row: its key codes in words."""
    return ", ".join(view.named(key, str(row[key])) for key in keys)


def signed_value(row: Row | pd.Series, measure: Measure, view: View) -> str:
    """Return a value with the sign of its qualifier, as charts write it."""
    sign = SIGNS.get(str(row.get("qualifier")), "")
    text = view.value(measure, row["value"])
    return f"{sign}{chr(160)}{text}" if sign else text
