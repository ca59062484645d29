"""The rows of a workbook's sheet, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import IO

from dashboard.datasets.sheet_xml import XmlReader
from dashboard.datasets.sheets import MAX_COLUMNS, Unusable

MAX_SHEET_ROWS = 1 << 20
# Cells without text cost time all the same.
MAX_BLANK = 30_000_000
DIGITS = "0123456789"
# A cell's kind, the number of its style and what is written in it → its text.
Text = Callable[[str, str, str], str]
Row = tuple[int, dict[int, str]]


def read_rows(stream: IO[bytes], text: Text) -> Iterator[Row]:
    """Yield the rows of a sheet: number (from 1), place (from 0) of each filled cell → its text. Raises Unusable."""
    reader = _Rows(text)
    for _ in reader.follow(stream):
        yield from reader.found
        reader.found.clear()


class _Rows(XmlReader):
    def __init__(self, text: Text) -> None:
        super().__init__()
        self.found: list[Row] = []
        self._text_of = text
        self._row: dict[int, str] = {}
        self._number = self._place = 0
        self._kind = self._style = ""
        self._places: dict[str, int] = {}
        self._rows = self._blank = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        tag = tag.rpartition(":")[2] if ":" in tag else tag
        if tag == "c":
            self._place = self._placed(attributes.get("r", ""))
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
        elif tag in ("v", "t"):
            self.taking = True
        elif tag == "row":
            self._begin(attributes.get("r", ""))
        elif tag == "rPh":
            self.phonetic = True

    def _begin(self, number: str) -> None:
        self._number = int(number or self._number + 1)
        self._place = -1
        self._rows += 1
        if not 0 < self._number <= MAX_SHEET_ROWS or self._rows > MAX_SHEET_ROWS or self._blank > MAX_BLANK:
            raise Unusable("damaged")

    def _placed(self, reference: str) -> int:
        letters = reference.rstrip(DIGITS)
        found = self._places.get(letters)
        if found is None:
            found = self._places[letters] = _column(letters)
        return self._place + 1 if found < 0 else found

    def end(self, tag: str) -> None:
        tag = tag.rpartition(":")[2] if ":" in tag else tag
        if tag in ("v", "t"):
            self.taking = False
        elif tag == "c":
            self._put(self.taken())
        elif tag == "row":
            self.found.append((self._number, self._row))
            self._row = {}
        elif tag == "rPh":
            self.phonetic = False
        elif tag == "sheetData":
            self.done = True

    def _put(self, written: str) -> None:
        if not written:
            self._blank += 1
            return
        if self._place >= MAX_COLUMNS:
            raise Unusable("too_many_columns", found=self._place + 1, limit=MAX_COLUMNS)
        self._row[self._place] = self._text_of(self._kind, self._style, written)


def _column(letters: str) -> int:
    """Return the place of a column from its letters: A is 0, none is -1. Raises Unusable for what is no column."""
    place = 0
    for letter in letters:
        if not "A" <= letter <= "Z" or place > 26**3:
            raise Unusable("damaged")
        place = place * 26 + ord(letter) - 64
    return place - 1
