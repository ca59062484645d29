"""What is written in the cells of a workbook, as text."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime

from openpyxl.utils.datetime import from_excel  # type: ignore[import-untyped]

from dashboard.datasets.sheets import Unusable

# Above it a spreadsheet itself does not keep every digit.
EXACT = 10**15
# What a spreadsheet shows for a day that it cannot show.
NO_DAY = "#VALUE!"


@dataclass(frozen=True)
class Cells:
    """The shared texts of a workbook, the styles that show numbers as days or spans of time, and its first day."""

    strings: Sequence[str]
    days: Set[int]
    spans: Set[int]
    epoch: datetime
    _known: dict[tuple[str, str], str] = field(default_factory=dict)

    def text(self, kind: str, style: str, written: str) -> str:
        """Return the text of a cell of a kind: `s` shared, `n` a number or a day, `b` a truth, others as written.

        Raises Unusable for a shared text that is not there.
        """
        if kind == "s":
            return self._shared(written)
        if kind == "n":
            return self._number(style, written)
        return {"0": "False", "1": "True"}.get(written, written) if kind == "b" else written

    def _shared(self, written: str) -> str:
        try:
            return self.strings[int(written)]
        except (IndexError, ValueError) as error:
            raise Unusable("damaged") from error

    def _number(self, style: str, written: str) -> str:
        # The first style is never a day; plain digits are the most common.
        if style == "0" or not (style.isdecimal() and int(style) in self.days):
            return written if written.isdigit() else _plain(written)
        key = (style, written)
        if key not in self._known:
            if len(self._known) > 100_000:
                self._known.clear()
            self._known[key] = self._day(int(style), written)
        return self._known[key]

    def _day(self, style: int, written: str) -> str:
        try:
            day = from_excel(float(written), self.epoch, timedelta=style in self.spans)
        except (ValueError, OverflowError):
            return NO_DAY
        return str(day) if style in self.spans else day.isoformat()


def _plain(written: str) -> str:
    """Return a number as a spreadsheet shows it: fifteen digits, the rest is noise of sums."""
    try:
        number = float(written)
    except ValueError:
        return written
    whole = number.is_integer() and abs(number) < EXACT
    return str(int(number)) if whole else f"{number:.15g}"
