"""Text files in any of the accepted encodings, read as a stream of UTF-8."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from dashboard.datasets.sheets import Unusable

# ASCII control characters other than tab and line ends; taken out as bytes, because files may be large.
CONTROLS = bytes(set(range(32)) - set(b"\t\n\r")) + b"\x7f"
UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
SAMPLE = 4096
CHUNK = 1 << 20
# The higher bytes of Latin and Cyrillic letters, digits and separators in UTF-16.
HIGH_BYTES = b"\x00\x04"


def chunks(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a file as long as it was when opened, in parts."""
    with path.open("rb") as file:
        left = path.stat().st_size
        while left > 0 and (part := file.read(min(CHUNK, left))):
            yield part
            left -= len(part)


def encoding_of(path: Path) -> str:
    """Return the name of the encoding of a text file: UTF-8, UTF-16 with or without a mark, else Windows-1251."""
    sample = next(chunks(path), b"")[:SAMPLE]
    if sample.startswith(UTF16_MARKS):
        return "utf-16"
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if sum(map(high.count, HIGH_BYTES)) * 4 > len(high) * 3:
            return encoding
    return "utf-8" if _is_utf8(chunks(path)) else "cp1251"


def _is_utf8(parts: Iterable[bytes]) -> bool:
    # An end that is cut off within a letter is still UTF-8: the file is then refused as damaged, not as unknown.
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for part in parts:
            decoder.decode(part)
    except UnicodeDecodeError:
        return False
    return True


def text_stream(path: Path, encoding: str, last: bytes = b"") -> io.BufferedReader:
    """Return the text of a file as a stream of UTF-8, without mark and control characters; `last` is one more line.

    Reading raises Unusable where bytes are not of the encoding.
    """
    return io.BufferedReader(_Parts(_with_line(_plain(path, encoding), last)), CHUNK)


def _with_line(parts: Iterable[bytes], line: bytes) -> Iterator[bytes]:
    before = b"\n"
    for part in parts:
        yield part
        before = part[-1:] or before
    yield line if not line or before in b"\r\n" else b"\n" + line


def _plain(path: Path, encoding: str) -> Iterator[bytes]:
    first = True
    for part in chunks(path) if encoding == "utf-8" else _transcoded(path, encoding):
        yield (part.removeprefix(codecs.BOM_UTF8) if first else part).translate(None, CONTROLS)
        first = first and not part


def _transcoded(path: Path, encoding: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for part in chunks(path):
            yield decoder.decode(part).encode()
        yield decoder.decode(b"", final=True).encode()
    except UnicodeError as error:
        raise Unusable("unknown_encoding") from error


class _Parts(io.RawIOBase):
    """Parts of bytes as a file; at most one of them is held."""

    def __init__(self, parts: Iterator[bytes]) -> None:
        self._parts, self._rest = parts, memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        while not self._rest and (part := next(self._parts, None)) is not None:
            self._rest = memoryview(part)
        count = min(len(buffer), len(self._rest))
        buffer[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count
