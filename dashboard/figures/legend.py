"""The class legend of a map: five swatches with their breaks and a caption, in px from a corner of the plot."""

from __future__ import annotations

from dashboard.figures.classes import Legend
from dashboard.figures.frame import SMALL, Part, note
from dashboard.figures.palette import Palette
from dashboard.figures.textsize import balanced, text_width, widest

_SWATCH, _NARROWEST, _WIDEST, _COMPACT = 10, 40, 40, 56
HEIGHT = 46


def corner_legend(legend: Legend, palette: Palette, absent: str) -> tuple[list[Part], list[Part]]:
    """Return shapes and notes of a legend in the bottom right corner; `absent` explains the hatch when it is used."""
    # The first label may stick out: there is nothing to its left.
    spans = widest(legend.labels[1:], SMALL) <= _WIDEST and text_width(legend.labels[0], SMALL) <= _WIDEST + 8
    width = max(_NARROWEST, widest(legend.labels[1:] if spans else legend.edges, SMALL) + 4)
    left = -width * len(legend.labels)
    shapes = [_swatch(fill, palette, 1, left + width * place, width) for place, fill in enumerate(palette.classes)]
    words, centre = (legend.labels, 0.5) if spans else (legend.edges, 0.0)
    texts = [_label(text, palette, 1, left + width * (place + centre)) for place, text in enumerate(words)]
    caption = _corner_caption(legend.caption, palette, left)
    return shapes, [*texts, caption, *_absent(absent, palette, 0.26, 0)]


def wide_legend(legend: Legend, palette: Palette, absent: str) -> tuple[list[Part], list[Part]]:
    """Return shapes and notes of a legend below the plot, as wide as the plot; it needs a bottom margin of HEIGHT."""
    count = len(legend.labels)
    shapes = [
        _wide_swatch(fill, palette, place / count, (place + 1) / count) for place, fill in enumerate(palette.classes)
    ]
    words, centre = (legend.labels, 0.5) if widest(legend.labels, SMALL) <= _COMPACT else (legend.edges, 0.0)
    texts = [_label(text, palette, (place + centre) / count, 0, -HEIGHT) for place, text in enumerate(words)]
    return shapes, [*texts, _caption(legend.caption, palette, 0, 0, -HEIGHT), *_absent(absent, palette, 1, 29 - HEIGHT)]


def _swatch(fill: str, palette: Palette, anchor: float, left: float, width: float) -> Part:
    x = {"xsizemode": "pixel", "xanchor": anchor, "x0": left, "x1": left + width, "xref": "paper"}
    return x | _bar(fill, palette, 0)


def _wide_swatch(fill: str, palette: Palette, left: float, right: float) -> Part:
    return {"xref": "paper", "x0": left, "x1": right} | _bar(fill, palette, -HEIGHT)


def _bar(fill: str, palette: Palette, base: int) -> Part:
    y = {"ysizemode": "pixel", "yanchor": 0, "y0": base + 17, "y1": base + 17 + _SWATCH, "yref": "paper"}
    return {"type": "rect", "fillcolor": fill, "line": {"color": palette.color["mapBoundary"], "width": 1}, **y}


def _label(text: str, palette: Palette, x: float, shift: float, base: int = 0) -> Part:
    # The edge of the lowest class would stick out of the card.
    anchor = "left" if x == 0 else "center"
    place = {"xref": "paper", "yref": "paper", "xanchor": anchor, "yanchor": "bottom"}
    return note(text, palette.color["textSecondary"], x, 0, size=SMALL, xshift=shift, yshift=base, **place)


def _caption(text: str, palette: Palette, x: float, shift: float, base: int = 0) -> Part:
    place = {"xref": "paper", "yref": "paper", "yanchor": "bottom", "yshift": base + 29}
    return note(text, palette.color["textSecondary"], x, 0, size=SMALL, xshift=shift, **place)


def _corner_caption(text: str, palette: Palette, left: int) -> Part:
    if text_width(text, SMALL) <= -left:
        return _caption(text, palette, 1, left)
    # Two short lines at the edge stay clear of Shymkent and of Almaty.
    return _caption("<br>".join(balanced(text, SMALL)), palette, 1, 0) | {"xanchor": "right", "align": "right"}


def _absent(text: str, palette: Palette, x: float, shift: int) -> list[Part]:
    if not text:
        return []
    # On a wide map the room between Mangystau and Turkistan is free.
    place = {"xref": "paper", "yref": "paper", "xanchor": "right" if x == 1 else "left", "yanchor": "bottom"}
    return [note(text, palette.color["textSecondary"], x, 0, size=SMALL, yshift=shift, **place)]
