"""Exhibits as a PowerPoint file: a title slide, a slide each, their tables, notes for the presenter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

from dashboard.exports.exhibit import Deck, Exhibit
from dashboard.exports.slides.anatomy import centred, described, dress
from dashboard.exports.slides.appendix import appendix
from dashboard.exports.slides.blank import blank
from dashboard.exports.slides.blocks import Body
from dashboard.exports.slides.canvas import Canvas
from dashboard.exports.slides.cover import draw_cover
from dashboard.exports.slides.draw import draw
from dashboard.exports.slides.notes import notes_of
from dashboard.exports.slides.paging import pages
from dashboard.exports.slides.registry import body_of
from dashboard.exports.slides.scene import scene_of

Progress = Callable[[int, int], None]
_TITLE_ONLY = 5


def deck_bytes(deck: Deck, progress: Progress | None = None) -> bytes:
    """Return the deck as a .pptx file; `progress` is told how many of its exhibits are drawn, of how many."""
    file = blank(deck.view.palette.theme)
    described(file, deck.title, deck.view.l.lang)
    draw_cover(Canvas(_slide(file), deck.view), deck)
    told = progress or _quiet
    told(0, len(deck.exhibits))
    exhibits = [_themed(exhibit, deck) for exhibit in deck.exhibits]
    for place, exhibit in enumerate(exhibits, start=1):
        add_exhibit(file, exhibit, notes=deck.notes)
        told(place, len(deck.exhibits))
    if deck.tables:
        for exhibit in exhibits:
            _add_pages(file, exhibit, appendix, _appendix_title(exhibit))
    return _saved(file)


def _themed(exhibit: Exhibit, deck: Deck) -> Exhibit:
    # A deck has one background, whatever the theme its charts were drawn in.
    return replace(exhibit, view=replace(exhibit.view, palette=deck.view.palette))


def slide_bytes(exhibit: Exhibit) -> bytes:
    """Return one exhibit as a .pptx file of one slide, or of several where its table is long."""
    file = blank(exhibit.view.palette.theme)
    described(file, exhibit.title, exhibit.view.l.lang)
    add_exhibit(file, exhibit, notes=True)
    return _saved(file)


def add_exhibit(file: Any, exhibit: Exhibit, *, notes: bool) -> None:
    """Add the slides of an exhibit, the first one with its notes."""
    first = _add_pages(file, exhibit, lambda scene, _: body_of(exhibit, scene), exhibit.title)
    if notes:
        first.notes_slide.notes_text_frame.text = notes_of(exhibit)


def _add_pages(file: Any, exhibit: Exhibit, build: Callable[[Any, Exhibit], Body], title: str) -> Any:
    slide = _slide(file)
    canvas = Canvas(slide, exhibit.view, exhibit.drawn.alt)
    box = dress(canvas, exhibit, title, len(file.slides))
    if exhibit.drawn.empty:
        centred(canvas, box, exhibit.drawn.empty_words)
        return slide
    first, *others = pages(build(scene_of(exhibit, box), exhibit))
    draw(canvas, first)
    for body in others:
        more = Canvas(_slide(file), exhibit.view, exhibit.drawn.alt)
        dress(more, exhibit, title, len(file.slides))
        draw(more, body)
    return slide


def _appendix_title(exhibit: Exhibit) -> str:
    return exhibit.view.l.t("Table: {title}", title=exhibit.title)


def _slide(file: Any) -> Any:
    return file.slides.add_slide(file.slide_layouts[_TITLE_ONLY])


def _saved(file: Any) -> bytes:
    buffer = BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def _quiet(done: int, count: int) -> None:
    """Tell nobody."""
