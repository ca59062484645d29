"""An exhibit as the browser reads it: what pictures and the briefing page are made of."""

from __future__ import annotations

from typing import Any

from dashboard.exports.exhibit import Exhibit
from dashboard.exports.shown import beside, figure_of, table_of
from dashboard.i18n import N_

# The script that draws the table knows how many rows have room and fills in both numbers.
MORE = N_("Rows shown: {shown} of {all}")


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
        "shown": figure_of(exhibit),
        "beside": beside(exhibit),
        "empty_words": drawn.empty_words,
        "table": _table(exhibit) if exhibit.shown == "table" else None,
        "theme": exhibit.view.palette.theme,
    }


def _table(exhibit: Exhibit) -> dict[str, Any]:
    told = table_of(exhibit)
    numbers = [at for at, numeric in enumerate(told.numbers) if numeric]
    return {"columns": told.columns, "numbers": numbers, "rows": told.rows, "more": exhibit.view.l.t(MORE)}
