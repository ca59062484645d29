"""The XML of a workbook's parts, read as a stream: of everything before the last few tags only what was asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import IO
from xml.parsers.expat import ParserCreate

from dashboard.datasets.sheets import Unusable

CHUNK = 1 << 16
# The longest tag, and the longest text of a cell: a spreadsheet allows 32 767 characters.
MAX_TAG, MAX_TEXT = 1 << 22, 1 << 17
MAX_STRINGS, MAX_STRING_CHARACTERS = 3_000_000, 1 << 27
ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


class XmlReader:
    """Follows the tags of a stream, whose prefixes mean nothing here; `start` and `end` say what to do at each.

    While `taking`, text is kept; `done` ends the reading.
    """

    taking = phonetic = done = False

    def __init__(self) -> None:
        self._text: list[str] = []
        self._length = 0

    def follow(self, stream: IO[bytes]) -> Iterator[None]:
        """Read on, and stop for a look at what was found after every part. Raises Unusable for a hostile part."""
        parser = ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self.start, self.end
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

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Do what the start of an element asks for."""
        raise NotImplementedError

    def end(self, tag: str) -> None:
        """Do what the end of an element asks for."""
        raise NotImplementedError

    def taken(self) -> str:
        """Return the text kept since the last call."""
        if not self._text:
            return ""
        text = self._text[0] if len(self._text) == 1 else "".join(self._text)
        self._text.clear()
        self._length = 0
        return ESCAPED.sub(_unescaped, text) if "_x" in text else text

    def _characters(self, text: str) -> None:
        if self.taking and not self.phonetic:
            self._length += len(text)
            if self._length > MAX_TEXT:
                raise Unusable("damaged")
            self._text.append(text)


def _refuse(*_: object) -> None:
    raise Unusable("damaged")


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))


class _Strings(XmlReader):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._left = MAX_STRING_CHARACTERS

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        self.taking = tag == "t"
        # How a text is pronounced stands beside it and is no part of it.
        self.phonetic = self.phonetic or tag == "rPh"

    def end(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        self.taking = False
        if tag == "rPh":
            self.phonetic = False
        elif tag == "si":
            self.found.append(self.taken())
            self._left -= len(self.found[-1])
            if len(self.found) > MAX_STRINGS or self._left < 0:
                raise Unusable("too_many_texts", limit=MAX_STRINGS)


def read_strings(stream: IO[bytes]) -> list[str]:
    """Return the shared texts of a workbook. Raises Unusable when there are too many."""
    reader = _Strings()
    for _ in reader.follow(stream):
        pass
    return reader.found
