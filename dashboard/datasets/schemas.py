"""What the schemas of the registers are made of. Every check is named by the code of its refusal."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from dashboard.datasets.sheets import Unusable
from dashboard.model.registers import FIRST_DAY, LABELS, LAST_DAY, LAST_SUBMISSION_DAY, MONTHS, PLAUSIBLE

DUPLICATE = "duplicate_key"


def text() -> pa.Column:
    """Return a column of text; its length was checked when it was read."""
    return pa.Column("str")


def label(name: str) -> pa.Column:
    """Return a column of a closed list."""
    return pa.Column("str", pa.Check.isin(LABELS[name], error="unknown_value"))


def month() -> pa.Column:
    """Return a column of months of the monitored period."""
    return pa.Column("str", pa.Check.isin(MONTHS, error="outside_period"))


def day(last: str = LAST_DAY) -> pa.Column:
    """Return a column of days from the first of the monitored period to `last`."""
    bounds = pd.Timestamp(FIRST_DAY), pd.Timestamp(last)
    return pa.Column("datetime64[s]", pa.Check.in_range(*bounds, error="outside_period"))


def amount(name: str, dtype: str = "int64") -> pa.Column:
    """Return a column of counts, or of money, from zero to the most that is plausible."""
    most = pa.Check.le(PLAUSIBLE[name], error="implausible")
    return pa.Column(dtype, [pa.Check.ge(0, error="negative"), most])


def unique(*names: str) -> pa.Check:
    """Return the check that no row repeats the key of an earlier one; over the parts of a register `Keys` makes it."""
    return pa.Check(lambda rows: ~rows.duplicated(list(names)), error=DUPLICATE)


def breach(name: str, code: str) -> Unusable:
    """Return the fault of a value of a column that breaks the rule of this code."""
    if code == "outside_period":
        return Unusable(code, first=_first(name), last=_last(name))
    return Unusable(code, limit=PLAUSIBLE[name]) if code == "implausible" else Unusable(code)


def _first(name: str) -> str:
    return MONTHS[0] if name == "month" else FIRST_DAY


def _last(name: str) -> str:
    return {"month": MONTHS[-1], "submitted_on": LAST_SUBMISSION_DAY}.get(name, LAST_DAY)
