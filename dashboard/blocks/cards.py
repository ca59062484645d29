"""Chart cards: a declaration drawn for one reader, as a component or as the parts that a callback replaces."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

from dash.development.base_component import Component

from dashboard import ids
from dashboard.blocks.links import loading_link, rows_link
from dashboard.blocks.reading import Reading
from dashboard.charts.absence import NOT_LOADED
from dashboard.charts.chart import Chart, Drawn, draw
from dashboard.charts.columns import NUMBERS, cells, column_labels
from dashboard.charts.registry import chart_in
from dashboard.components.card import Card, Words, chart_card
from dashboard.components.datatable import Cell, Column, datatable
from dashboard.components.plot import Plot
from dashboard.components.segmented import segmented
from dashboard.figures.view import Figure
from dashboard.logs import REQUEST

log = logging.getLogger("dashboard")
# A figure whose rows come and go sets its own height; a map and its ranking fill their place.
FIXED = ("map", "ranking", "money-map", "money-ranking")
RANKINGS = ("ranking", "money-ranking")
# Fewer bars than this would grow thick in a fixed place.
FEW = 14


def card(
    slot: str, reading: Reading, *, height: int = 200, rows: int = 0, beside: Plot | None = None, **options: Any
) -> Component:
    """Return the card of a slot, its words drawn; the figure follows by callback. `rows` fold away on phones."""
    chart = chart_in(slot, reading.view.filters)
    words, alt, own = _first_words(chart, reading)
    tall, free = (height, 0) if slot in FIXED else (max(height, own), own)
    plots = [Plot(slot, height=tall, own=free, alt=alt, rows=rows), *([beside] if beside else [])]
    files = reading.file(chart.id, "csv").partition(".csv")[0]
    return chart_card(reading.view.l, Card(words, plots, files, rows=rows_link(chart, reading), **options))


def _first_words(chart: Chart, reading: Reading) -> tuple[Words, str, int]:
    # A chart that cannot be drawn must not take its page down; its card says so as soon as the browser asks for it.
    try:
        drawn = _drawn(chart, reading)
    except Exception:
        log.exception("chart %s failed", chart.id)
        return Words(reading.view.l.t(chart.name)), "", 0
    words = Words(drawn.title, drawn.subtitle, drawn.source, drawn.precision, drawn.demo)
    return words, drawn.alt, _own_height(drawn)


def switch(options: dict[str, str], label: str, reading: Reading) -> Component:
    """Return the control of the page's own measure; `options` maps a value of `measure` to its message."""
    l, chosen = reading.view.l, reading.view.filters.measure
    named = {key: l.t(message) for key, message in options.items()}
    value = chosen if chosen in options else next(iter(options))
    return segmented(ids.filter_control("measure"), l.t(label), named, value)


def drawn_parts(slot: str, chart: Chart, reading: Reading) -> tuple[Figure, dict[str, Any]]:
    """Return the figure of a card and its words, which assets/22_words.js puts in place."""
    drawn = _drawn(chart, reading)
    words = {
        "title": drawn.title,
        "subtitle": drawn.subtitle,
        "demo": drawn.demo,
        "source": drawn.source,
        "precision": drawn.precision,
        "alt": drawn.alt,
        "empty": drawn.empty_words if drawn.empty else "",
        "load": loading_link(reading) if drawn.empty == NOT_LOADED else "",
        "csv": reading.file(chart.id, "csv"),
        "rows": rows_link(chart, reading),
    }
    return _framed(drawn.figure, _style(slot, drawn)), words


def broken_words() -> dict[str, Any]:
    """Return what is said of a card whose figure could not be built: its words stay, an error shows with a number."""
    return {"failed": True, "request": REQUEST.get()}


def _drawn(chart: Chart, reading: Reading) -> Drawn:
    # A page is opened with its words, and its figures are asked for a moment later.
    view = reading.view
    seen = (view.l.lang, view.palette.theme, view.compact, view.filters, view.geometry_url)
    return reading.catalogue.drawings.get((chart, *seen), lambda: draw(chart, reading.catalogue, view))


def table_of(chart: Chart, reading: Reading) -> Component:
    """Return the rows of a chart as a table that can be read without the picture."""
    view = replace(reading.view, filters=chart.scaled(reading.view.filters))
    rows = chart.frame(reading.catalogue, view.filters)
    labels = column_labels(rows, view.l)
    columns = [Column(text, name in NUMBERS) for name, text in labels.items()]
    status = rows["status"].tolist()
    body = [
        [Cell(text, state if name == "value" else "") for name, text in zip(labels, line, strict=True)]
        for line, state in zip(cells(rows, chart.measure, view), status, strict=True)
    ]
    return datatable(view.l.t(chart.name), columns, body)


def _own_height(drawn: Drawn) -> int:
    return int(drawn.figure["layout"].get("meta", {}).get("height", 0))


def _framed(figure: Figure, style: dict[str, str]) -> Figure:
    # Not the same object: the drawing is kept for others.
    layout = figure["layout"]
    return {**figure, "layout": {**layout, "meta": {**layout.get("meta", {}), "frame": style}}}


def _style(slot: str, drawn: Drawn) -> dict[str, str]:
    height, width = _own_height(drawn), drawn.figure["layout"].get("meta", {}).get("min_width", 0)
    if slot in FIXED or not height:
        few = len(drawn.rows) < FEW and slot in RANKINGS
        return {"maxHeight": f"{height}px", "minHeight": f"{height}px"} if few else {}
    return {"--plot-own-height": f"{height}px"} | ({"--plot-own-width": f"{width}px"} if width else {})
