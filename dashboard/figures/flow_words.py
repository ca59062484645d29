"""What the nodes and bands of a flow are called and hold, in the reader's language."""

from __future__ import annotations

import pandas as pd

from dashboard.figures.flow_plan import OTHER, Band, Node
from dashboard.figures.labels import clean, hover
from dashboard.figures.view import View
from dashboard.model.measures import Measure
from dashboard.model.provenance import Qualifier, Status

_PERCENT = 100


class Teller:
    """Names nodes and tells exact sums and their share of all; `others` is the number of regions folded together."""

    def __init__(self, view: View, measure: Measure, rows: pd.DataFrame, others: int = 0) -> None:
        self.view, self.measure, self.others = view, measure, others
        self.total = float(rows["value"].sum())
        self.status = str(rows["status"].iloc[0])

    @property
    def demo(self) -> bool:
        """Return whether the rows are demonstration data."""
        return self.status == Status.DEMO.value

    def name(self, node: Node) -> str:
        """Return the name of a node."""
        if node.code == OTHER:
            return self.view.l.t("Other regions ({count})", count=self.view.l.num(self.others))
        return clean(self.view.named(node.stage, node.code))

    def node(self, node: Node) -> str:
        """Return the hover text of a node."""
        return self._told(self.name(node), node.value)

    def band(self, band: Band) -> str:
        """Return the hover text of a band."""
        return self._told(f"{self.name(band.start)} → {self.name(band.end)}", band.value)

    def _told(self, name: str, value: float) -> str:
        share = self.view.l.t("{share} of the money shown", share=self.view.l.pct(value / self.total * _PERCENT))
        row = {"value": value, "qualifier": Qualifier.EXACT.value, "status": self.status}
        return hover(name, row, self.view, self.measure, [share])
