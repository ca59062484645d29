"""The words and numbers of the profile table."""

from __future__ import annotations

from dashboard.figures.frame import SMALL, STRONG, Part, note
from dashboard.figures.strip_columns import Columns, Place
from dashboard.figures.strip_rows import Strip
from dashboard.figures.textsize import text_width
from dashboard.figures.view import View

HEAD = 26
_NAME, _NUMBER, _LARGE = 14, 14, 17


def head_notes(view: View, columns: Columns) -> list[Part]:
    """Return the heads of the columns, above the first row."""
    t, mean = view.l.t, columns.mean or columns.value
    heads = [
        (t("Measure"), columns.name),
        (t("Region"), columns.value),
        (t("Average"), mean),
        (t("vs average"), columns.difference),
        (t("Place"), columns.place),
        (t("All regions, from low to high"), Place(columns.strip[0], "left")),
    ]
    colour, where = view.palette.color["textSecondary"], {"xref": "x", "yref": "paper", "yshift": HEAD / 2}
    return [note(text, colour, at.x, 1, xanchor=at.anchor, size=SMALL, **where) for text, at in heads]


def row_notes(strip: Strip, row: int, columns: Columns) -> list[Part]:
    """Return the texts of one measure."""
    color = strip.view.palette.color
    texts = [
        _at(strip.name, color["text"], columns.name, row, columns, size=_NAME, weight=STRONG),
        _at(_unit(strip), color["textSecondary"], columns.unit, row, columns, size=SMALL),
        _at(strip.value_text(), color["text"], columns.value, row, columns, size=_LARGE, weight=STRONG),
        *_mean(strip, row, columns),
        *_difference(strip, row, columns),
        *_place(strip, row, columns),
    ]
    return [part for part in texts if part["text"]]


def _at(text: str, colour: str, place: Place, row: int, columns: Columns, **font: int) -> Part:
    where = {"xref": "x", "yref": "y", "xanchor": place.anchor, "align": place.anchor}
    return note(text, colour, place.x, row - place.up / columns.row, **font, **where)


def _unit(strip: Strip) -> str:
    if not strip.demo:
        return strip.unit
    colour, word = strip.view.palette.color["warningText"], strip.view.l.t("demo")
    return f'{strip.unit}, <b style="color:{colour}">{word}</b>'


def _mean(strip: Strip, row: int, columns: Columns) -> list[Part]:
    if columns.mean is None:
        return []
    text = strip.written(strip.mean)
    return [_at(text, strip.view.palette.color["textSecondary"], columns.mean, row, columns, size=_NUMBER)]


def _difference(strip: Strip, row: int, columns: Columns) -> list[Part]:
    change, color = strip.difference, strip.view.palette.color
    if change is None:
        return []
    colour = color["accent"] if change > 0 else color["warningText"] if change < 0 else color["textSecondary"]
    text = strip.view.l.signed_pct(change)
    if columns.mean is None:
        text = strip.view.l.t("{difference} vs average", difference=text)
    return [_at(text, colour, _beside(strip, columns), row, columns, size=_NUMBER, weight=STRONG)]


def _beside(strip: Strip, columns: Columns) -> Place:
    if columns.mean is not None:
        return columns.difference
    # On a phone the difference follows the place, however long that is.
    return Place(text_width(strip.place_text(), _NUMBER) + 12, "left", columns.difference.up)


def _place(strip: Strip, row: int, columns: Columns) -> list[Part]:
    color, below = strip.view.palette.color, strip.place_note()
    lifted = Place(columns.place.x, "left", 8) if below and columns.mean else columns.place
    place = _at(strip.place_text(), color["text"], lifted, row, columns, size=_NUMBER, weight=STRONG)
    return [place, _at(below, color["textSecondary"], columns.place_note, row, columns, size=SMALL)]
