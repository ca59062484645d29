"""An exhibit as the browser reads it: what pictures and the briefing page are made of."""

from __future__ import annotations

from typing import Any

from dashboard.exports.exhibit import Exhibit


def record(exhibit: Exhibit) -> dict[str, Any]:
    """Return an exhibit as the browser reads it: every word of the card, the figure, and the names of its files."""
    drawn, chart = exhibit.drawn, exhibit.chart
    return {
        "chart": chart.id,
        "title": exhibit.title,
        "computed_title": drawn.title,
        "subtitle": drawn.subtitle,
        "unit": exhibit.unit,
        "filters": exhibit.filters,
        "source": drawn.source,
        "precision": drawn.precision,
        "demo": drawn.demo,
        "demo_words": exhibit.demo_words,
        "stamp": exhibit.stamp,
        "address": exhibit.address,
        "alt": drawn.alt,
        "empty": bool(drawn.empty),
        "note": exhibit.note,
        "show": exhibit.shown,
        "query": exhibit.view.filters.query(),
        "file_name": exhibit.file_name(""),
        "figure": drawn.figure,
        "beside": exhibit.beside,
        "theme": exhibit.view.palette.theme,
    }
