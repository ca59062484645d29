"""The XML of a workbook's sheets and shared texts, read as a stream: no more than a few rows are held."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import IO
from xml.parsers.expat import ParserCreate

from dashboard.datasets.sheets import MAX_COLUMNS, Unusable

CHUNK = 1 << 16
# The longest tag, and the longest text of a cell: a spreadsheet allows 32 767 characters.
MAX_TAG, MAX_TEXT = 1 << 22, 1 << 17
MAX_SHEET_ROWS = 1 << 20
MAX_STRINGS, MAX_STRING_CHARACTERS = 3_000_000, 1 << 27
ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
DIGITS = "0123456789"
# A cell's kind, the number of its style and what is written in it → its text.
Text = Callable[[str, str, str], str]
Row = tuple[int, dict[int, str]]


class _Reader:
    """Follows the tags of a stream; prefixes of names mean nothing here. `T` elements are what it hands on."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._length = 0
        self._taking = self._phonetic = self.done = False

    def follow(self, stream: IO[bytes]) -> Iterator[None]:
        """Read on, and stop for a look at what was found after every part."""
        parser = ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._characters
        # Entities of a document type can unpack without end or read other files.
        parser.StartDoctypeDeclHandler = _refuse
        fed = 0
        while not self.done:
            part = stream.read(CHUNK)
            parser.Parse(part, not part)
            fed += len(part)
            if fed - parser.CurrentByteIndex > MAX_TAG:
                raise Unusable("damaged")
            self.done = self.done or not part
            yield

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        raise NotImplementedError

    def _end(self, tag: str) -> None:
        raise NotImplementedError

    def _characters(self, text: str) -> None:
        if self._taking and not self._phonetic:
            self._length += len(text)
            if self._length > MAX_TEXT:
                raise Unusable("damaged")
            self._text.append(text)

    def _taken(self) -> str:
        text = "".join(self._text)
        self._text.clear()
        self._length = 0
        return ESCAPED.sub(_unescaped, text) if "_x" in text else text


def _refuse(*_: object) -> None:
    raise Unusable("damaged")


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))


def _local(tag: str) -> str:
    return tag.rpartition(":")[2] if ":" in tag else tag


class _Strings(_Reader):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._characters_left = MAX_STRING_CHARACTERS

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        tag = _local(tag)
        self._taking = tag == "t"
        self._phonetic = self._phonetic or tag == "rPh"

    def _end(self, tag: str) -> None:
        tag = _local(tag)
        self._taking = False
        if tag == "rPh":
            self._phonetic = False
        elif tag == "si":
            self.found.append(self._taken())
            self._characters_left -= len(self.found[-1])
            if len(self.found) > MAX_STRINGS or self._characters_left < 0:
                raise Unusable("too_many_texts", limit=MAX_STRINGS)


class _Rows(_Reader):
    def __init__(self, text: Text) -> None:
        super().__init__()
        self.found: list[Row] = []
        self._text_of = text
        self._row: dict[int, str] = {}
        self._number = self._place = 0
        self._kind = self._style = ""
        self._places: dict[str, int] = {}

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        tag = _local(tag)
        if tag == "c":
            self._place = self._placed(attributes.get("r", ""))
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
        elif tag in ("v", "t"):
            self._taking = True
        elif tag == "rPh":
            self._phonetic = True
        elif tag == "row":
            self._number = int(attributes.get("r", self._number + 1))
            self._place = -1
            if not 0 < self._number <= MAX_SHEET_ROWS:
                raise Unusable("damaged")

    def _placed(self, reference: str) -> int:
        letters = reference.rstrip(DIGITS)
        if letters not in self._places:
            self._places[letters] = _column(letters) if letters else -1
        found = self._places[letters]
        return self._place + 1 if found < 0 else found

    def _end(self, tag: str) -> None:
        tag = _local(tag)
        if tag in ("v", "t"):
            self._taking = False
        elif tag == "rPh":
            self._phonetic = False
        elif tag == "c":
            self._put(self._taken())
        elif tag == "row":
            self.found.append((self._number, self._row))
            self._row = {}
        elif tag == "sheetData":
            self.done = True

    def _put(self, written: str) -> None:
        if not written:
            return
        if self._place >= MAX_COLUMNS:
            raise Unusable("too_many_columns", found=self._place + 1, limit=MAX_COLUMNS)
        self._row[self._place] = self._text_of(self._kind, self._style, written)


def _column(letters: str) -> int:
    """Return the place of a column from its letters, from 0. Raises Unusable for what is no column."""
    place = 0
    for letter in letters:
        if not "A" <= letter <= "Z" or place > 26**3:
            raise Unusable("damaged")
        place = place * 26 + ord(letter) - 64
    return place - 1


def read_strings(stream: IO[bytes]) -> list[str]:
    """Return the shared texts of a workbook. Raises Unusable when there are too many."""
    reader = _Strings()
    for _ in reader.follow(stream):
        pass
    return reader.found


def read_rows(stream: IO[bytes], text: Text) -> Iterator[Row]:
    """Yield the rows of a sheet: number (from 1), place (from 0) of each filled cell → its text."""
    reader = _Rows(text)
    for _ in reader.follow(stream):
        yield from reader.found
        reader.found.clear()
