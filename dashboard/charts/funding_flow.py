"""The flow of money: source → direction → region, state and other sources apart."""

from __future__ import annotations

import pandas as pd

from dashboard.charts.findings import leader
from dashboard.charts.funding_kinds import KINDS, NON_STATE, STATE, money_chart
from dashboard.figures.flow import flow
from dashboard.figures.view import View
from dashboard.i18n import N_
from dashboard.queries.funding_flow import STAGES, flows

NAMES = {
    NON_STATE: N_("Non-state money: from source through direction to region"),
    STATE: N_("State money: from source through direction to region"),
}


def widest_stream(rows: pd.DataFrame, view: View) -> str | None:
    """Return the source and the direction between which most money flows; None on a tie."""
    top = leader(rows.groupby(["source", "direction"], sort=False)["value"].sum().reset_index())
    if top is None:
        return None
    names = {name: view.named(name, str(top[name])) for name in ("source", "direction")}
    return view.l.t("The widest stream: {source} → {direction}", **names)


FLOWS = tuple(
    money_chart(
        kind,
        "flow",
        name=NAMES[kind.code],
        finding=widest_stream,
        rows=flows(kind.sources),
        form=flow,
        keys=STAGES,
    )
    for kind in KINDS.values()
)
