"""Pictures of charts made on the server: SVG, PNG and PDF, equal to those that a reader's browser makes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import orjson

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
# A page of its own for each chart would read all scripts anew; one for a whole deck would take too long at once.
TOGETHER = 4
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
    return pool().run(_job(kind, [exhibit]))


def deck_pdf(deck: Deck, progress: Progress | None = None) -> bytes:
    """Return a deck as PDF, a page for each exhibit; `progress(done, of)` hears of pages. Raises as `picture_bytes`."""
    # Slow to import, and the server reads this module for its errors.
    from dashboard.exports.pictures.binding import bound

    parts, total = [], len(deck.exhibits)
    for start in range(0, total, TOGETHER):
        some = deck.exhibits[start : start + TOGETHER]
        parts.append(pool().run(_job("pdf", some)))
        if progress:
            progress(start + len(some), total)
    return bound(parts, deck.title, [exhibit.title for exhibit in deck.exhibits])


def _job(kind: str, exhibits: Sequence[Exhibit]) -> bytes:
    job = {"kind": kind, "exhibits": [record(exhibit) for exhibit in exhibits]}
    return orjson.dumps(job, option=orjson.OPT_SERIALIZE_NUMPY)
