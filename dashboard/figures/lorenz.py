"""The curve of concentration: share of the sum against share of people, beside the line of equality."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import PLAIN, SMALL, STRONG, VALUE, Part, Plot, line, note
from dashboard.figures.labels import hover
from dashboard.figures.marks import mix
from dashboard.figures.scale import percent_scale, unscaled
from dashboard.figures.textsize import widest
from dashboard.figures.view import Figure, View
from dashboard.model.inequality import gini
from dashboard.model.measures import MONEY, Measure
from dashboard.model.provenance import Status

_HEIGHT, _COMPACT_HEIGHT, _TOP, _LEFT, _BOTTOM = 366, 320, 24, 40, 44
_NAMED, _LINE, _WHOLE = 3, 17, 100
TICKS = (0.0, 25.0, 50.0, 75.0, 100.0)


def lorenz(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    """Return the curve through `rows`, from the least to the most money per person; customdata is the region's code.

    `rows`: region_code, amount_kzt, population, population_share and value [cumulative %], qualifier, status. The three
    regions with the most money are named; the region in focus is gold.
    """
    if rows.empty:
        return empty(view)
    view = unscaled(view)
    height = _COMPACT_HEIGHT if view.compact else _HEIGHT
    named = rows.sort_values("amount_kzt", ascending=False, kind="stable").head(_NAMED)
    names = [view.region(str(code), "short") for code in named["region_code"]]
    return Plot(
        height=height,
        traces=[*_area(rows, view), _points(rows, view)],
        margin=(_LEFT, widest(names) + 16, _TOP, _BOTTOM),
        x=_axis(view),
        y=_axis(view),
        shapes=[line((0, 100), (0, 100), view.palette.color["controlBorder"], dash="dot", width=1.5, **_AXES)],
        notes=[*_names(named, names, height, view), *_axis_names(view), *_summary(rows, named, view)],
    ).figure(view)


_AXES = {"xref": "x", "yref": "y"}


def _axis(view: View) -> Part:
    scale, color = percent_scale(view), view.palette.color
    texts = [scale.wrap(scale.number(tick), tick == TICKS[-1]) for tick in TICKS]
    font = {"size": SMALL, "color": color["textSecondary"]}
    grid = {"showgrid": True, "gridcolor": color["divider"], "gridwidth": 1, "layer": "below traces"}
    ticks = {"tickvals": list(TICKS), "ticktext": texts, "tickfont": font, "tickangle": 0}
    return {"range": [-0.2, 100.2], **ticks, **grid}


def _area(rows: pd.DataFrame, view: View) -> list[Part]:
    x, y = [0.0, *rows["population_share"]], [0.0, *rows["value"]]
    palette, demo = view.palette, _is_demo(rows)
    fill = mix(palette.color["chartPrimary"], palette.color["surface"], 0.12)
    ground = {"type": "scatter", "mode": "lines", "x": [*x, 0.0], "y": [*y, 0.0], "line": {"width": 0}}
    stroke = {"color": palette.color["chartPrimary"], "width": 2.2, "dash": "dash" if demo else "solid"}
    quiet = {"hoverinfo": "skip"}
    return [
        ground | {"fill": "toself", "fillcolor": fill} | quiet,
        {"type": "scatter", "mode": "lines", "x": x, "y": y, "line": stroke, **quiet},
    ]


def _is_demo(rows: pd.DataFrame) -> bool:
    return bool(rows["status"].eq(Status.DEMO.value).any())


def _points(rows: pd.DataFrame, view: View) -> Part:
    palette = view.palette
    focus = [code == view.focus for code in rows["region_code"]]
    hollow = palette.color["surface"] if _is_demo(rows) else palette.color["chartPrimary"]
    edges = [palette.color["text"] if own else palette.color["chartPrimary"] for own in focus]
    marker = {
        "size": [12 if own else 9 for own in focus],
        "color": [palette.gold if own else hollow for own in focus],
        "opacity": 1,
        "line": {"color": edges, "width": 1.8},
    }
    return {
        "type": "scatter",
        "mode": "markers",
        "x": list(rows["population_share"]),
        "y": list(rows["value"]),
        "marker": marker,
        "customdata": list(rows["region_code"]),
        "hovertext": [_told(row, view) for row in rows.to_dict("records")],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _told(row: Mapping[Hashable, Any], view: View) -> str:
    l = view.l
    people, share = row["population_share"], row["value"]
    own = {"value": row["amount_kzt"], "qualifier": row["qualifier"], "status": row["status"]}
    text = l.t("Up to here: {people} of the people, {share} of the money", people=l.pct(people), share=l.pct(share))
    return hover(view.region(str(row["region_code"])), own, view, MONEY, [text])


def _names(named: pd.DataFrame, names: Sequence[str], height: int, view: View) -> list[Part]:
    per_px = _WHOLE / (height - _TOP - _BOTTOM)
    points = zip(named["population_share"], named["value"], names, strict=True)
    placed, lowest = [], float("inf")
    for x, y, name in sorted(points, key=lambda point: -point[1]):
        # Two regions of about the same height would write over each other.
        lowest = min(float(y), lowest - _LINE * per_px)
        placed.append(
            note(name, view.palette.color["text"], float(x), lowest, xshift=10, yshift=-5, weight=STRONG - 100, **_AXES)
        )
    return placed


def _axis_names(view: View) -> list[Part]:
    color, l = view.palette.color["textSecondary"], view.l
    paper = {"xref": "paper", "yref": "paper", "size": SMALL}
    above = l.t("share of the money")
    below = l.t("share of the people") if view.compact else l.t("share of the people, by money per person")
    return [
        note(above, color, 0, 1, xshift=-_LEFT, yshift=8, yanchor="bottom", **paper),
        note(below, color, 1, 0, yshift=-24, xanchor="right", yanchor="top", **paper),
    ]


def _summary(rows: pd.DataFrame, named: pd.DataFrame, view: View) -> list[Part]:
    l, color = view.l, view.palette.color
    share = float(named["amount_kzt"].sum() / rows["amount_kzt"].sum() * _WHOLE)
    index = l.t("Gini {value}", value=l.num(gini(rows["population_share"], rows["value"]), 2))
    texts = [(index, STRONG, VALUE)]
    if not view.compact:
        texts.append((l.t("0 is the same money per person"), PLAIN, SMALL))
    if len(rows) > _NAMED:
        texts.append((l.t("three regions: {share}", share=l.pct(share, 0)), STRONG, VALUE))
    equal = note(l.t("equal shares"), color["textSecondary"], 34, 34, size=SMALL, xanchor="right", xshift=-8, **_AXES)
    told = [
        note(
            text,
            color["text" if weight == STRONG else "textSecondary"],
            3,
            94 - 8 * place,
            weight=weight,
            size=size,
            **_AXES,
        )
        for place, (text, weight, size) in enumerate(texts)
    ]
    return [*told, equal]
