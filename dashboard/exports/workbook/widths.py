"""How wide the columns of a sheet are, in signs, and how many lines their headers take."""

from __future__ import annotations

from datetime import date

from dashboard.exports.workbook.columns import Column

NARROWEST, WIDEST, DAY = 11, 52, 13
# The arrow of the filter stands in the header.
ARROW = 3
BOLD = 1.1
_SEPARATORS = 1.35


def width(column: Column) -> float:
    """Return the width that shows the longest value, within limits, and every word of the header."""
    longest = max((_length(value) for value in column.values), default=0)
    word = max(len(word) for word in column.header.split() or [""])
    return min(WIDEST, max(NARROWEST, longest + 2, (word + ARROW) * BOLD, min(len(column.header) / 2, 24)))


def header_lines(column: Column) -> int:
    """Return how many lines the header takes at the column's width."""
    room, lines, used = width(column) / BOLD - 1, 1, 0
    for word in column.header.split():
        if used and used + 1 + len(word) > room:
            lines, used = lines + 1, len(word)
        else:
            used += len(word) + (1 if used else 0)
    return lines


def _length(value: object) -> float:
    if isinstance(value, date):
        return DAY
    if isinstance(value, int | float):
        return len(f"{value:.0f}") * _SEPARATORS + 3
    return len(str(value)) * 1.05 if value is not None else 0
