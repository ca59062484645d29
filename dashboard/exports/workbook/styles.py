"""How cells of a workbook look: one format object for each set of properties, colours of the light theme."""

from __future__ import annotations

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from dashboard.figures.palette import palette

# The pattern of thin stripes that rise to the right.
STRIPES = 14
COLOR = palette("light").color


class Styles:
    """The formats of one workbook, made when first asked for."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[frozenset[tuple[str, Any]], Format] = {}

    def of(self, **look: Any) -> Format:
        """Return the format with these properties of XlsxWriter."""
        key = frozenset(look.items())
        if key not in self._made:
            self._made[key] = self._book.add_format({"valign": "top", "font_color": COLOR["text"], **look})
        return self._made[key]


HEADER = {
    "bold": True,
    "text_wrap": True,
    "bg_color": COLOR["accentSubtle"],
    "bottom": 1,
    "bottom_color": COLOR["controlBorder"],
}
TITLE = {"bold": True, "font_size": 14, "text_wrap": True}
LABEL = {"bold": True, "font_color": COLOR["textSecondary"], "text_wrap": True}
WORDS = {"text_wrap": True}
CODE = {"font_color": COLOR["textTertiary"]}
LINK = {"font_color": COLOR["accent"], "underline": 1, "text_wrap": True}
DEMO = {"pattern": STRIPES, "fg_color": COLOR["divider"], "bg_color": COLOR["surface"]}
ABSENT = {"pattern": 1, "bg_color": COLOR["surfaceSubtle"], "font_color": COLOR["textTertiary"]}
CALCULATED = {"italic": True}
