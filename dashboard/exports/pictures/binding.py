"""Parts of a deck bound into one PDF."""

from __future__ import annotations

import io
from collections.abc import Iterable

from pypdf import PdfWriter


def bound(parts: Iterable[bytes], title: str, names: Iterable[str]) -> bytes:
    """Return the pages of all parts as one PDF under a title, with an outline of the names of the pages."""
    file, buffer = PdfWriter(), io.BytesIO()
    for part in parts:
        file.append(io.BytesIO(part), import_outline=False)
    for page, name in enumerate(names):
        file.add_outline_item(title=name, page_number=page)
    file.add_metadata({"/Title": title, "/Creator": "Birgemiz"})
    # Each part comes with a copy of the fonts.
    file.compress_identical_objects()
    file.write(buffer)
    return buffer.getvalue()
