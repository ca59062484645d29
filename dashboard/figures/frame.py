"""The frame that all forms share: transparent, without margins, modebar, zoom or template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.figures.palette import FONT
from dashboard.figures.view import Figure, View

Part = dict[str, Any]
CLEAR = "rgba(0,0,0,0)"
CATEGORY, VALUE, SMALL = 13, 13, 12
STRONG, PLAIN = 650, 450


@dataclass(frozen=True)
class Plot:
    """What a form draws. `margin` is left, right, top, bottom in px; `height` the suggested height of the whole."""

    height: int
    traces: Sequence[Part]
    margin: tuple[int, int, int, int] = (0, 0, 0, 0)
    x: Part = field(default_factory=dict)
    y: Part = field(default_factory=dict)
    shapes: Sequence[Part] = ()
    notes: Sequence[Part] = ()
    extra: Part = field(default_factory=dict)
    min_width: int = 0

    def figure(self, view: View) -> Figure:
        """Return the plotly.js figure."""
        return {"data": list(self.traces), "layout": self._layout(view) | self.extra}

    def _layout(self, view: View) -> Part:
        left, right, top, bottom = self.margin
        return {
            **base(view),
            "margin": {"l": left, "r": right, "t": top, "b": bottom, "pad": 0},
            "xaxis": axis(self.x),
            "yaxis": axis(self.y),
            "shapes": list(self.shapes),
            "annotations": list(self.notes),
            "meta": self._meta(view),
        }

    def _meta(self, view: View) -> Part:
        wide = {"min_width": self.min_width} if self.min_width else {}
        return {"lang": view.l.lang, "height": self.height, **wide}


def base(view: View) -> Part:
    """Return the part of the layout that never changes within a language and a theme."""
    color = view.palette.color
    label = {"bgcolor": color["surface"], "bordercolor": color["controlBorder"], "align": "left", "namelength": 0}
    return {
        "autosize": True,
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "showlegend": False,
        "hovermode": "closest",
        "dragmode": False,
        "barmode": "overlay",
        "font": {"family": FONT, "size": 13, "color": color["text"]},
        "hoverlabel": label | {"font": {"family": FONT, "size": 13, "color": color["text"]}},
    }


def axis(given: Part) -> Part:
    """Return an axis that cannot be zoomed and shows nothing but what it was given."""
    bare = {
        "visible": bool(given.get("tickvals")),
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "ticks": "",
    }
    return bare | {"automargin": False, "showline": False} | given


def note(text: str, color: str, x: float, y: float, **place: Any) -> Part:
    """Return a text without an arrow; `size` and `weight` set its font, the rest are annotation attributes."""
    font = {"size": place.pop("size", VALUE), "color": color, "weight": place.pop("weight", PLAIN)}
    fixed = {"showarrow": False, "borderpad": 0, "xanchor": "left", "yanchor": "middle", "align": "left"}
    return {"text": text, "x": x, "y": y, "font": font, **fixed, **place}


def edge_note(text: str, color: str, y: float, left: int, **place: Any) -> Part:
    """Return a row's label that starts at the card's inner edge, `left` px before the plot."""
    return note(text, color, 0, y, **{"xref": "paper", "yref": "y", "xshift": -left, **place})


def line(x: tuple[float, float], y: tuple[float, float], color: str, **more: Any) -> Part:
    """Return a straight line from (x0, y0) to (x1, y1); `width`, `dash` and any shape attribute may follow."""
    stroke = {"color": color, "width": more.pop("width", 1), "dash": more.pop("dash", "solid")}
    return {"type": "line", "x0": x[0], "x1": x[1], "y0": y[0], "y1": y[1], "line": stroke, **more}
