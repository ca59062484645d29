"""What stands in the place of a chart that has nothing to show: why, in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.charts.findings import statuses
from dashboard.figures.view import View
from dashboard.i18n import N_, L
from dashboard.model.provenance import Basis, Status
from dashboard.model.registers import EVENTS, FUNDING, SUBMISSIONS, VOLUNTEERS

if TYPE_CHECKING:
    from dashboard.charts.chart import Chart

# Why a chart is empty: a register behind it is not loaded, nobody reported for the choice, the filters leave no rows.
NOT_LOADED, UNREPORTED, FILTERED = "not_loaded", "unreported", "filtered"
ABSENT: Mapping[str, str] = {
    EVENTS: N_("The register of events is not loaded"),
    VOLUNTEERS: N_("The register of volunteers is not loaded"),
    FUNDING: N_("The register of funding is not loaded"),
    SUBMISSIONS: N_("The register of submissions is not loaded"),
}
NOBODY = N_("There are no reports for this choice")
NO_ROWS = N_("There is no data for this choice")


def missing(chart: Chart, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the registers behind the chart that hold no rows."""
    return catalogue.missing(chart.source.registers)


def rests_on(chart: Chart, catalogue: Catalogue) -> bool:
    """Return whether the chart has only registers to show, one of which holds no rows."""
    return chart.basis is Basis.REGISTERS and bool(missing(chart, catalogue))


def unstated(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows that rest on a register that is not loaded: no figure, all not_stated."""
    figures = [*rows.select_dtypes("number").columns, "value"]
    blank = {name: float("nan") for name in figures} | {"status": Status.NOT_STATED.value}
    return rows.assign(**blank)


def reason(chart: Chart, catalogue: Catalogue, rows: pd.DataFrame) -> str:
    """Return why the chart has nothing to show: not_loaded, unreported, filtered, or nothing when it has."""
    silent = statuses(rows) <= {Status.NOT_STATED.value}
    if missing(chart, catalogue) and silent:
        return NOT_LOADED
    if not len(rows):
        return FILTERED
    return UNREPORTED if silent and chart.basis is Basis.REGISTERS else ""


def absent_words(l: L, registers: Iterable[str]) -> str:
    """Return that registers are not loaded, a sentence for each; nothing when there are none."""
    return ". ".join(l.t(ABSENT[name]) for name in registers)


def empty_words(chart: Chart, catalogue: Catalogue, view: View, why: str) -> str:
    """Return the sentence for a reason, nothing without one."""
    if why == NOT_LOADED:
        return absent_words(view.l, missing(chart, catalogue))
    return view.l.t(NOBODY if why == UNREPORTED else NO_ROWS) if why else ""


def origin(l: L, catalogue: Catalogue, *needed: str) -> str:
    """Return in words which registers figures come from, or which of the `needed` ones are not loaded."""
    if absent := catalogue.missing(needed):
        names = [l.t(ABSENT[name]) for name in absent]
        return "; ".join(name[:1].lower() + name[1:] for name in names)
    return l.t("demonstration registers") if catalogue.demo else l.t("registers of the front offices")
