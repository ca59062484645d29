"""Texts that fit: what XML and spreadsheets cannot hold is taken out, lines are counted before they are drawn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from dashboard.exports.table import FORMULA_STARTS
from dashboard.figures.textsize import folded, text_width
from dashboard.i18n import NBSP

# Control characters, lone surrogates and the two code points that XML refuses.
_BROKEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_TAG = re.compile(r"<[^>]*>")
LOCALES = {"ru": "ru-RU", "kk": "kk-KZ", "en": "en-GB"}


def printable(text: str) -> str:
    """Return the text without what would break the XML of a file."""
    return _BROKEN.sub("", text)


def plain(text: str) -> str:
    """Return a text made for plotly as plain text: line breaks as spaces, no tags, brackets as written."""
    return printable(unescape(_TAG.sub("", text.replace("<br>", " "))))


def cell_text(text: str) -> str:
    """Return a name for a data sheet that no spreadsheet runs as a formula."""
    whole = printable(text)
    return f"{NBSP}{whole}" if whole.startswith(FORMULA_STARTS) else whole


def line_count(text: str, room: float, size: float) -> int:
    """Return how many lines the text needs in `room` points."""
    return sum(len(folded(part, room, size).split("<br>")) for part in printable(text).split("\n"))


def largest(text: str, room: float, sizes: Sequence[float], lines: int) -> float:
    """Return the first of the sizes at which the text needs `lines` lines at most, or else the last one."""
    return next((size for size in sizes if line_count(text, room, size) <= lines), sizes[-1])


def in_lines(text: str, room: float, size: float, lines: int) -> str:
    """Return the text, cut after a word with an ellipsis where it needs more than `lines` lines."""
    whole = printable(text)
    words = whole.split(" ")
    while len(words) > 1 and line_count(" ".join([*words, "…"]), room, size) > lines:
        words = words[:-1]
    return whole if line_count(whole, room, size) <= lines else " ".join(words) + "…"


def shortened(text: str, room: float, size: float) -> str:
    """Return the text, cut with an ellipsis where one line has no room for all of it."""
    whole = printable(text)
    while whole and text_width(f"{whole}…", size) > room and text_width(whole, size) > room:
        whole = whole[:-1]
    return whole if whole == printable(text) else f"{whole.rstrip()}…"


def number_format(lang: str) -> str:
    """Return the format of whole numbers with the thousands apart as the language wants them, on any machine."""
    return "#,##0" if lang == "en" else f'[>=1000000]#"{NBSP}"###"{NBSP}"##0;[>=1000]#"{NBSP}"##0;0'
