"""The two kinds of money, which no chart adds up: what tells their charts apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.charts.chart import Chart
from dashboard.i18n import N_
from dashboard.model.measures import FUNDING, STATE_FUNDING, Measure
from dashboard.model.provenance import Basis, Source
from dashboard.model.registers import OTHER_SOURCES, STATE_SOURCES

FILTERS = frozenset({"region", "direction", "period"})
NON_STATE, STATE = "non_state", "state"


@dataclass(frozen=True)
class Kind:
    """One kind of money: its code in the address, how its chart ids begin, its sources, measure and source line."""

    code: str
    prefix: str
    sources: tuple[str, ...]
    measure: Measure
    note: str


KINDS: Mapping[str, Kind] = {
    NON_STATE: Kind(
        NON_STATE,
        "funding",
        OTHER_SOURCES,
        FUNDING,
        N_("Demo: the report publishes only the sum and the leading regions"),
    ),
    STATE: Kind(STATE, "state-funding", STATE_SOURCES, STATE_FUNDING, N_("Demo: the printed state sum is damaged")),
}


def money_chart(kind: Kind, suffix: str, *, registers: tuple[str, ...] = ("funding",), **declared: Any) -> Chart:
    """Return the chart `suffix` of one kind of money; `declared` are further fields of the declaration."""
    usual: dict[str, Any] = {"measure": kind.measure, "honours": FILTERS, "when": "months", "dataset": "funding"}
    return Chart(
        id=f"{kind.prefix}-{suffix}",
        page="funding",
        source=Source(section="IV", registers=registers, note=kind.note),
        basis=Basis.REGISTERS,
        **(usual | declared),
    )


def slot(suffix: str) -> dict[str, str]:
    """Return which chart a slot of the page shows for each kind of money, the usual one first."""
    return {code: f"{kind.prefix}-{suffix}" for code, kind in KINDS.items()}
