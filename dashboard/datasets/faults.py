"""What is wrong with a file: every fault counted, the first of them listed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from dashboard.datasets.personal import masked
from dashboard.datasets.sheets import Ints, Unusable, clean
from dashboard.model.refusals import Refusal

MAX_LISTED = 10_000
# After as many the rest of a file is not worth the time.
MAX_COUNTED = 1_000_000
# How much of a cell a refusal shows, and how much of it is looked at.
SHOWN, SEEN = 80, 200


@dataclass(frozen=True)
class Wrong:
    """Cells of one column that are wrong: their rows in the sheet, their texts, and the place of each one's fault."""

    column: str
    rows: Ints
    texts: pd.Series
    kinds: Ints
    faults: Sequence[Unusable]

    def refusal(self, place: int, file: str, sheet: str) -> Refusal:
        """Return the refusal of one of the cells."""
        fault = self.faults[self.kinds[place]]
        value = shown(str(self.texts.iloc[place]))
        return Refusal(file, fault.code, sheet, int(self.rows[place]), self.column, value, fault.params)


def shown(text: str) -> str:
    """Return a cell as reports show it: on one line, not too long, without personal data."""
    return masked(clean(text[:SEEN]))[:SHOWN]


def too_many_faults() -> Unusable:
    """Return the reason why the rest of a file is not read."""
    return Unusable("too_many_faults", limit=MAX_COUNTED)


@dataclass
class Faults:
    """The faults of a file: the first MAX_LISTED as refusals, in the order of rows, and how many there are in all."""

    file: str
    listed: list[Refusal] = field(default_factory=list)
    count: int = 0

    def add(self, refusals: Iterable[Refusal]) -> None:
        """Add faults of the file or of its header: they are few, and all are listed."""
        before = len(self.listed)
        self.listed += refusals
        self.count += len(self.listed) - before

    def add_cells(self, sheet: str, wrongs: Sequence[Wrong]) -> None:
        """Add the faults of some of the rows of a sheet."""
        rows = np.concatenate([wrong.rows for wrong in wrongs]) if wrongs else np.array([], np.int64)
        starts = np.cumsum([0, *(len(wrong.rows) for wrong in wrongs)])
        self.count += len(rows)
        for place in np.argsort(rows, kind="stable")[: max(0, MAX_LISTED - len(self.listed))]:
            owner = int(np.searchsorted(starts, place, side="right")) - 1
            self.listed.append(wrongs[owner].refusal(int(place - starts[owner]), self.file, sheet))

    def check(self) -> None:
        """Raise Unusable when there are so many faults that reading on makes no sense."""
        if self.count > MAX_COUNTED:
            raise too_many_faults()

    def refusals(self) -> tuple[Refusal, ...]:
        """Return the listed faults, and one refusal that counts the rest."""
        rest = self.count - len(self.listed)
        more = [Refusal(self.file, "more", params={"count": rest})] if rest else []
        return (*self.listed, *more)
