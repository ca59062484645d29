"""Horizontal bars: what ranking, plan and generic bars have in common."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.figures.frame import PLAIN, STRONG, Part, edge_note, note
from dashboard.figures.items import Item, top_value
from dashboard.figures.marks import absent_marker, is_absent
from dashboard.figures.palette import Palette
from dashboard.figures.textsize import widest
from dashboard.model.provenance import Qualifier

GAP = 7
STUB = 0.14


def bar_traces(
    found: Sequence[Item], marker: Part, palette: Palette, *, width: float, ys: Sequence[float]
) -> list[Part]:
    """Return the bars and, where values are absent, the hatched stubs; customdata is the row's code."""
    bars = _trace(
        found, ys, [None if is_absent(item) or _is_span(item) else item.size for item in found], marker, width
    )
    # A row with a note of its own says there why it has no value.
    absent = [(item, y) for item, y in zip(found, ys, strict=True) if is_absent(item) and not item.note]
    if not absent:
        return [bars]
    stubs, places = [item for item, _ in absent], [y for _, y in absent]
    return [bars, _trace(stubs, places, [top_value(found) * STUB] * len(stubs), absent_marker(palette), width)]


def _is_span(item: Item) -> bool:
    return item.row.get("qualifier") == Qualifier.RANGE.value


def _trace(found: Sequence[Item], ys: Sequence[float], xs: Sequence[float | None], marker: Part, width: float) -> Part:
    return {
        "type": "bar",
        "orientation": "h",
        "x": list(xs),
        "y": list(ys),
        "width": width,
        "marker": marker,
        "customdata": [item.code for item in found],
        "hovertext": [item.hover for item in found],
        "hoverinfo": "text",
        "textposition": "none",
    }


def value_notes(found: Sequence[Item], palette: Palette, ys: Sequence[float], size: int = 13) -> list[Part]:
    """Return the values written after their bars; a dash in the stub of an absent one, a grey 0 for none."""
    return [_value_note(item, palette, y, size, top_value(found)) for item, y in zip(found, ys, strict=True)]


def _value_note(item: Item, palette: Palette, y: float, size: int, top: float) -> Part:
    if is_absent(item):
        return note(item.text, palette.color["textTertiary"], top * STUB / 2, y, xanchor="center", **_AXES)
    faint = item.size == 0
    colour = palette.color["textTertiary" if faint else "text"]
    weight = PLAIN if faint else STRONG
    # The ground keeps a mean or plan line from crossing the number.
    ground = {} if faint else {"bgcolor": palette.color["surface"]}
    return note(item.text, colour, item.size, y, xshift=GAP, size=size, weight=weight, **_AXES, **ground)


_AXES = {"xref": "x", "yref": "y"}


def name_notes(
    names: Sequence[str], palette: Palette, left: int, ys: Sequence[float], bold: Sequence[bool]
) -> list[Part]:
    """Return the rows' names, flush with the card's inner edge."""
    rows = zip(names, ys, bold, strict=True)
    return [
        edge_note(name, palette.color["text"], y, left, weight=STRONG if strong else PLAIN) for name, y, strong in rows
    ]


def value_room(found: Sequence[Item], size: int = 13) -> int:
    """Return the px that the widest value needs behind its bar."""
    return widest((item.text for item in found), size) + GAP + 2


def row_axis(count: int) -> Part:
    """Return the axis of `count` rows from top to bottom."""
    return {"range": [max(count, 1) - 0.5, -0.5]}
