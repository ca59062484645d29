"""The numbers of the rows of a CSV file, of which its parser leaves out the uneven ones."""

from __future__ import annotations

from array import array

import numpy as np
import pyarrow.csv as arrow_csv  # type: ignore[import-untyped]

from dashboard.datasets.faults import MAX_COUNTED, too_many_faults
from dashboard.datasets.sheets import MAX_ROWS, Ints, Uneven, Unusable

# A row of its own after the last: the text itself has no such character. It is missed when a quote was left open.
MARK = "\x1f"


class Numbering:
    """Counts the rows under the header: those that are taken, and those that the parser skips.

    A skipped row costs sixteen bytes until it is taken. `ended` says whether the last row was seen, `fault`
    why the parser was told to stop.
    """

    def __init__(self, header: int, delimiter: str) -> None:
        self._header, self._next, self._delimiter = header, header + 1, delimiter
        self._skipped, self._found = array("q"), array("q")
        self._expected = 0
        self.ended = False
        self.fault: Unusable | None = None

    def skip(self, row: arrow_csv.InvalidRow) -> str:
        """Remember a row that has another number of cells than the header, and how many: 0 for a blank one."""
        self.ended = self.ended or row.text == MARK
        blank = row.text == MARK or not row.text.replace(self._delimiter, "").strip()
        self._skipped.append(self._header + row.number)
        self._found.append(0 if blank else row.actual_columns)
        self._expected = row.expected_columns
        if row.number > MAX_ROWS:
            self.fault = Unusable("too_many_rows", limit=MAX_ROWS)
        elif len(self._skipped) > MAX_COUNTED:
            self.fault = too_many_faults()
        return "error" if self.fault else "skip"

    def take(self, count: int) -> tuple[Ints, Uneven]:
        """Return the numbers of the next `count` rows, and the uneven rows before the last of them.

        With 0, return the uneven rows that are left. Raises Unusable when there are too many rows.
        """
        skipped = np.array(self._skipped, np.int64)
        numbers = np.arange(self._next, self._next + count + len(skipped))
        rows = numbers[~np.isin(numbers, skipped)][:count]
        self._next = int(rows[-1]) + 1 if count else self._next
        if self._next - self._header > MAX_ROWS:
            raise Unusable("too_many_rows", limit=MAX_ROWS)
        return rows, self._uneven(int(np.searchsorted(skipped, self._next)) if count else len(skipped))

    def _uneven(self, count: int) -> Uneven:
        rows, found = np.array(self._skipped[:count], np.int64), np.array(self._found[:count], np.int64)
        del self._skipped[:count], self._found[:count]
        return Uneven(rows[found > 0], found[found > 0], self._expected)
