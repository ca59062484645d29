"""Pictures of charts made on the server: SVG, PNG and PDF, equal to those that a reader's browser makes."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import orjson
from pypdf import PdfWriter

from dashboard.exports.exhibit import Deck, Exhibit
from dashboard.exports.pictures.errors import NoBrowser, PictureError, PictureFailed, PicturesBusy, PictureTooSlow
from dashboard.exports.pictures.pool import Pool
from dashboard.exports.record import record

__all__ = [
    "KINDS",
    "NoBrowser",
    "PictureError",
    "PictureFailed",
    "PictureTooSlow",
    "PicturesBusy",
    "deck_pdf",
    "picture_bytes",
]
KINDS = ("svg", "png", "pdf")
COMMAND = (sys.executable, "-m", "dashboard.exports.pictures.worker")
Progress = Callable[[int, int], Any]


@lru_cache(maxsize=1)
def pool() -> Pool:
    """Return the processes of this server; none runs before the first picture."""
    return Pool(COMMAND)


def picture_bytes(exhibit: Exhibit, kind: str) -> bytes:
    """Return an exhibit as svg, png (3200 × 1800) or pdf (a page with text as text).

    Raises NoBrowser without Chromium, PicturesBusy, PictureTooSlow or PictureFailed, ValueError for another kind.
    """
    if kind not in KINDS:
        raise ValueError(f"A picture is {', '.join(KINDS)}, not {kind}")
    job = {"kind": kind, "exhibit": record(exhibit)}
    return pool().run(orjson.dumps(job, option=orjson.OPT_SERIALIZE_NUMPY))


def deck_pdf(deck: Deck, progress: Progress | None = None) -> bytes:
    """Return a deck as PDF, a page for each exhibit; `progress(done, of)` hears of each. Raises as `picture_bytes`."""
    file = PdfWriter()
    for done, exhibit in enumerate(deck.exhibits, 1):
        file.append(io.BytesIO(picture_bytes(exhibit, "pdf")), import_outline=False)
        file.add_outline_item(title=exhibit.title, page_number=done - 1)
        if progress:
            progress(done, len(deck.exhibits))
    file.add_metadata({"/Title": deck.title, "/Creator": "Birgemiz"})
    # Pages come with a copy of the fonts each.
    file.compress_identical_objects()
    buffer = io.BytesIO()
    file.write(buffer)
    return buffer.getvalue()
