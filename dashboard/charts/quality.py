"""How complete the registers are: which region has reported which month, and when."""

from __future__ import annotations

import pandas as pd

from dashboard.charts.chart import Chart
from dashboard.figures.completeness import completeness
from dashboard.figures.view import View
from dashboard.i18n import N_
from dashboard.model.measures import Measure
from dashboard.model.provenance import Basis, Source
from dashboard.model.registers import SUBMISSIONS
from dashboard.queries.completeness import LATE, MISSING, reports

REPORTS = Measure(
    "reports", N_("Monthly reports of the front offices"), N_("due by day 10 of the next month"), codes="report"
)
UNPUBLISHED = N_("Demonstration data: the report says nothing of reporting")


def missing_reports(rows: pd.DataFrame, view: View) -> str | None:
    """Return how many of the reports are missing, or how many of them came late when none is."""
    if rows.empty:
        return None
    total = view.l.num(len(rows))
    absent, late = (int(rows["value"].eq(state).sum()) for state in (MISSING, LATE))
    if absent:
        return view.l.n(
            "{count} of {total} reports is missing", "{count} of {total} reports are missing", absent, total=total
        )
    if late:
        return view.l.t("All {total} reports are in, late among them: {late}", total=total, late=view.l.num(late))
    return view.l.t("All {total} reports came in time", total=total)


def told(rows: pd.DataFrame, view: View, title: str) -> str:
    """Return the text that stands in for the grid: title, reports that are missing, reports that came late."""
    parts = [title]
    for state in (MISSING, LATE):
        found = rows.loc[rows["value"].eq(state), ["region_code", "month"]]
        names = [f"{view.region(code)}, {view.l.month(month)}" for code, month in found.to_numpy().tolist()]
        parts += [f"{view.named('report', state)}: {'; '.join(names)}"] if names else []
    return ". ".join(parts)


COMPLETENESS = Chart(
    id="completeness",
    page="quality",
    name=N_("Monthly reports by region"),
    finding=missing_reports,
    measure=REPORTS,
    rows=reports,
    form=completeness,
    source=Source(section="IV", registers=(SUBMISSIONS,), note=UNPUBLISHED),
    basis=Basis.REGISTERS,
    keys=("region_code", "month"),
    honours=frozenset({"region", "period"}),
    when="months",
    told=told,
    dataset=SUBMISSIONS,
)
CHARTS: tuple[Chart, ...] = (COMPLETENESS,)
