"""How the marks of a native chart are filled: directions in their colours, demo hatched, calculated outlined."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.exports.workbook.laid import Laid
from dashboard.exports.workbook.plan import Series
from dashboard.exports.workbook.styles import COLOR
from dashboard.figures.marks import mix
from dashboard.figures.palette import palette
from dashboard.model.provenance import Status

LIGHT = palette("light")
# For the parts of a stack that have no colour of their own: light and dark in turn, so that neighbours differ.
PARTS = (COLOR["chartPrimary"], "#E3A008", COLOR["mapBoundary"], "#9B7CC4", "#4E9A51", "#D98A6A", COLOR["text"])
GROUND = 0.22


def fill(laid: Laid, series: Series, at: int, row: pd.Series) -> dict[str, Any]:
    """Return the properties of one mark of the series number `at`."""
    colour, status = _colour(laid, series, at, row), str(row["status"])
    edge = {"border": {"color": colour, "width": 0.75}}
    if status == Status.DEMO.value:
        ground = mix(colour, COLOR["surface"], GROUND)
        return {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": colour, "bg_color": ground}, **edge}
    if status == Status.CALCULATED.value and not series.code:
        return {"fill": {"color": LIGHT.classes[1]}, "border": {"color": COLOR["mapBoundary"], "width": 0.75}}
    return {"fill": {"color": colour}, **edge}


def _colour(laid: Laid, series: Series, at: int, row: pd.Series) -> str:
    if series.key == "direction":
        return LIGHT.direction(series.code)
    if series.code:
        return PARTS[at % len(PARTS)]
    if at:
        return COLOR["mapMuted"]
    return LIGHT.direction(str(row["direction"])) if "direction" in laid.exhibit.chart.keys else COLOR["chartPrimary"]
