"""Every kind of file that charts and decks are taken away in: HTTP and commands both write from here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import Any

import orjson

from dashboard.charts.columns import column_labels
from dashboard.exports.exhibit import Deck, Exhibit
from dashboard.exports.table import csv_bytes

Progress = Callable[[int, int], None]
OFFICE = "application/vnd.openxmlformats-officedocument"
MEDIA: Mapping[str, str] = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "json": "application/json",
    "pptx": f"{OFFICE}.presentationml.presentation",
    "svg": "image/svg+xml",
    "png": "image/png",
    "pdf": "application/pdf",
}


def chart_file(exhibit: Exhibit, kind: str, *, labelled: bool = False) -> bytes:
    """Return an exhibit as a file of a kind of CHART_FILES; `labelled` asks CSV for headers in words.

    Raises KeyError for another kind, NoBrowser (exports.pictures) for a picture where there is no Chromium.
    """
    if kind == "csv" and labelled:
        return csv_bytes(exhibit.drawn.rows, column_labels(exhibit.drawn.rows, exhibit.view.l))
    return CHART_FILES[kind](exhibit)


def _csv(exhibit: Exhibit) -> bytes:
    return csv_bytes(exhibit.drawn.rows)


def _json(exhibit: Exhibit) -> bytes:
    return orjson.dumps(exhibit.drawn.figure, option=orjson.OPT_SERIALIZE_NUMPY)


def _xlsx(exhibit: Exhibit) -> bytes:
    return bytes(_workbooks().workbook_bytes([exhibit]))


def _pptx(exhibit: Exhibit) -> bytes:
    return bytes(_slides().slide_bytes(exhibit))


def _picture(exhibit: Exhibit, kind: str) -> bytes:
    return bytes(_pictures().picture_bytes(exhibit, kind))


def _xlsx_deck(deck: Deck, progress: Progress | None = None) -> bytes:
    return bytes(_workbooks().workbook_bytes(deck.exhibits, deck.title, progress))


def _pptx_deck(deck: Deck, progress: Progress | None = None) -> bytes:
    return bytes(_slides().deck_bytes(deck, progress))


def _pdf_deck(deck: Deck, progress: Progress | None = None) -> bytes:
    return bytes(_pictures().deck_pdf(deck, progress))


# What writes files is slow to import and large, and most processes never write any.
def _workbooks() -> Any:
    return import_module("dashboard.exports.workbook")


def _slides() -> Any:
    return import_module("dashboard.exports.slides")


def _pictures() -> Any:
    return import_module("dashboard.exports.pictures")


CHART_FILES: Mapping[str, Callable[[Exhibit], bytes]] = {
    "csv": _csv,
    "xlsx": _xlsx,
    "json": _json,
    "pptx": _pptx,
    **{kind: partial(_picture, kind=kind) for kind in ("svg", "png", "pdf")},
}
DECK_FILES: Mapping[str, Callable[[Deck, Progress | None], bytes]] = {
    "pptx": _pptx_deck,
    "xlsx": _xlsx_deck,
    "pdf": _pdf_deck,
}
