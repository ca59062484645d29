"""Bytes of a text file in any of the accepted encodings, as UTF-8."""

from __future__ import annotations

import codecs

from dashboard.datasets.sheets import Unusable

# ASCII control characters other than tab and line ends; taken out as bytes, because files may be large.
CONTROLS = bytes(set(range(32)) - set(b"\t\n\r")) + b"\x7f"
UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
SAMPLE = 4096


def as_utf8(data: bytes) -> bytes:
    """Return the text as UTF-8 without mark and control characters.

    Takes UTF-8 and UTF-16 with or without a mark, and Windows-1251. Raises Unusable for anything else.
    """
    encoding = _encoding(data)
    try:
        plain = data if encoding == "utf-8" else data.decode(encoding).encode()
    except UnicodeError as error:
        raise Unusable("unknown_encoding") from error
    return plain.removeprefix(codecs.BOM_UTF8).translate(None, CONTROLS)


def _encoding(data: bytes) -> str:
    if data.startswith(UTF16_MARKS):
        return "utf-16"
    sample = data[:SAMPLE]
    # Separators and digits of UTF-16 have a zero byte on one side.
    if sample.count(0) * 8 > len(sample):
        return "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"
    return "utf-8" if _is_utf8(data) else "cp1251"


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
