"""Words as a spreadsheet takes them: no signs that break the file, no references by accident, legal names of sheets."""

from __future__ import annotations

import re
from collections.abc import Collection

from dashboard.i18n import L

# XML 1.0 has no place for these, and lone surrogates cannot be written as UTF-8.
_BROKEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_REFUSED = re.compile(r"[\[\]:*?/\\]+")
# A name neither begins nor ends with these: the apostrophe is refused, the others are left over from a cut.
_EDGES = " ',;.(«"
LONGEST_CELL, LONGEST_SHEET, SMALL_WORD = 32_767, 31, 3


def clean(text: str, most: int = LONGEST_CELL) -> str:
    """Return the text without signs that a workbook cannot hold, at most as long as a cell."""
    return _BROKEN.sub("", text)[:most]


def literal(text: str) -> str:
    """Return the text for a title in a chart, where `=…` and `…!A1` would be read as a reference to cells."""
    plain = clean(text, 255)
    return f"\u2060{plain.replace('!', '!' + chr(0x2060))}" if plain.startswith("=") or "!" in plain else plain


def bare(text: str, label: str) -> str:
    """Return the line of a card without the word that it begins with, where that word is the label beside it."""
    rest = text.removeprefix(f"{label}:")
    return L.opening(rest.strip()) if rest != text else text


def sheet_name(text: str, taken: Collection[str]) -> str:
    """Return a name for a sheet: at most 31 signs, cut between words, and none of `taken` in any case of letters."""
    known = {name.casefold() for name in taken}
    base = " ".join(_REFUSED.sub(" ", clean(text)).split()).strip(_EDGES) or "1"
    number, name = 1, _cut(base, "")
    while name.casefold() in known or name.casefold() == "history":
        number += 1
        name = _cut(base, f" {number}")
    return name


def _cut(text: str, tail: str) -> str:
    room = LONGEST_SHEET - len(tail)
    if len(text) <= room:
        return text + tail
    words = text[: room + 1].split(" ")[:-1]
    # A name does not end with a preposition.
    while len(words) > 1 and len(words[-1]) <= SMALL_WORD:
        words.pop()
    return (" ".join(words).strip(_EDGES) or text[:room].strip(_EDGES)) + tail
