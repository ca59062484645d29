"""How wide the columns of a sheet are, in signs, and how many lines their headers take."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from xlsxwriter.worksheet import Worksheet

from dashboard.exports.workbook.columns import Column

NARROWEST, WIDEST, DAY = 11, 52, 13
# The arrow of the filter stands in the header.
ARROW = 3
BOLD = 1.1
# In points; a row of a spreadsheet is 409 at most.
LINE, TALLEST = 15, 405
_SEPARATORS = 1.35


def width(column: Column) -> float:
    """Return the width that shows the longest value, within limits, and every word of the header."""
    longest = max((_length(value) for value in column.values), default=0)
    word = max(len(word) for word in column.header.split() or [""])
    return min(WIDEST, max(NARROWEST, longest + 2, (word + ARROW) * BOLD, min(len(column.header) / 2, 24)))


def header_lines(column: Column) -> int:
    """Return how many lines the header takes at the column's width."""
    return lines_in(column.header, width(column) / BOLD - 1)


def row_lines(columns: Sequence[Column]) -> list[int]:
    """Return how many lines each row takes: that of its longest text."""
    wide = [(column, width(column)) for column in columns if not column.numeric]
    told = [[lines_in(str(text), room * 1.05) for text in column.values] for column, room in wide]
    return [max(lines) for lines in zip(*told, strict=True)]


def lines_in(text: str, room: float) -> int:
    """Return how many lines a text takes in a column of a width in signs."""
    return max(1, sum(_wrapped(line.split(), room) for line in text.split("\n")))


def _wrapped(words: Sequence[str], room: float) -> int:
    lines, used = 1, 0
    for word in words:
        if used and used + 1 + len(word) > room:
            lines, used = lines + 1, len(word)
        else:
            used += len(word) + (1 if used else 0)
    return lines


def stretch(sheet: Worksheet, row: int, lines: int) -> None:
    """Make a row as high as its lines; programs that do so by themselves are not all."""
    if lines > 1:
        sheet.set_row(row, min(LINE * lines, TALLEST))


def _length(value: object) -> float:
    if isinstance(value, date):
        return DAY
    if isinstance(value, int | float):
        return len(f"{value:.0f}") * _SEPARATORS + 3
    return len(str(value)) * 1.05 if value is not None else 0
