"""Text as every engine takes it."""

from __future__ import annotations


def writable(text: str, most: int) -> str:
    """Return at most `most` letters of a text without what engines refuse: NUL and what is no UTF-8."""
    return text[:most].replace("\0", "").encode("utf-8", "replace").decode()
