"""A value axis for dots: rounded ticks, light gridlines, the unit on the last label only."""

from __future__ import annotations

import math

from dashboard.figures.frame import SMALL, Part
from dashboard.figures.scale import Scale
from dashboard.figures.view import View

_WIDE, _NARROW = 6, 4
# Plotly leaves out a gridline that lies on the very end of its axis.
_OVERHANG = 0.002


def rounded_ticks(low: float, high: float, view: View) -> list[float]:
    """Return at most six (on a phone four) rounded values from at or below `low` to at or above `high`."""
    high, most = max(high, low + 1e-9), _NARROW if view.compact else _WIDE
    rough = (high - low) / (most - 1)
    power = 10.0 ** math.floor(math.log10(rough))
    for step in (power * factor for factor in (1, 2, 4, 5, 10, 20)):
        first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
        if last - first < most:
            return [round(step * place, 10) for place in range(first, max(last, first + 1) + 1)]
    raise AssertionError("a step of 20 powers always fits")


def tick_axis(values: list[float], scale: Scale, view: View) -> Part:
    """Return the axis from the first to the last tick."""
    texts = [scale.number(value) for value in values]
    texts[-1] = scale.wrap(texts[-1])
    color = view.palette.color
    grid = {"showgrid": True, "gridcolor": color["divider"], "gridwidth": 1}
    font = {"size": SMALL, "color": color["textSecondary"]}
    ticks = {"tickvals": values, "ticktext": texts, "tickfont": font, "tickangle": 0}
    over = (values[-1] - values[0]) * _OVERHANG
    return {"range": [values[0] - over, values[-1] + over], "layer": "below traces", **ticks, **grid}
