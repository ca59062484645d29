"""Which native chart suits the rows: bars, columns, a line, stacks, a curve, or none where lengths mean nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from dashboard.charts.chart import Chart

Kind = Literal["bar", "column", "line", "scatter"]
TIME = ("month", "year", "date")
# A second column of the same unit is a second, quieter series.
BESIDE = (("active", "registered"), ("value", "target"), ("value", "claimed"))
# Rows of such keys are of different units, or places in a list.
UNLIKE = frozenset({"measure", "question", "event"})
# Shares that add up from row to row are a curve over this column.
ACROSS = "population_share"
MOST_BARS, MOST_COLUMNS = 40, 40


@dataclass(frozen=True)
class Series:
    """Values in the rows `first` to `last` of a column, both inclusive; `code` names them in the code list `key`."""

    column: str
    first: int
    last: int
    key: str = ""
    code: str = ""


@dataclass(frozen=True)
class Plan:
    """A chart of the arranged rows: `names` are the columns of its categories, `count` how many of them there are."""

    kind: Kind
    names: tuple[str, ...]
    series: tuple[Series, ...]
    count: int
    stacked: bool = False


def arranged(rows: pd.DataFrame, chart: Chart) -> pd.DataFrame:
    """Return the rows as the sheet holds them: regions from high to low, the parts of a stack one after another."""
    if chart.keys == ("region_code",) and ACROSS not in rows and pd.api.types.is_numeric_dtype(rows["value"]):
        return rows.sort_values("value", ascending=False, kind="stable", na_position="last").reset_index(drop=True)
    if len(chart.keys) == 2 and (pair := _pair(rows, chart)):
        part, category = pair
        order = {code: place for place, code in enumerate(rows[category].drop_duplicates())}
        parts = {code: place for place, code in enumerate(rows[part].drop_duplicates())}
        places = pd.DataFrame({"part": rows[part].map(parts), "category": rows[category].map(order)})
        return rows.loc[places.sort_values(["part", "category"], kind="stable").index].reset_index(drop=True)
    return rows


def plan_of(rows: pd.DataFrame, chart: Chart) -> Plan | None:
    """Return the plan for arranged rows; None where a chart would compare what cannot be compared."""
    if not _comparable(rows, chart):
        return None
    if ACROSS in rows:
        return Plan("scatter", (ACROSS,), (Series("value", 0, len(rows) - 1),), len(rows))
    if len(chart.keys) == 1:
        return _single(rows, chart)
    return _stack(rows, chart) or _nested(rows, chart) if len(chart.keys) == 2 else None


def _comparable(rows: pd.DataFrame, chart: Chart) -> bool:
    if not pd.api.types.is_numeric_dtype(rows["value"]) or rows["value"].notna().sum() < 2:
        return False
    unlike = several_units(rows) and (chart.measure.percent or not chart.measure.unit)
    return not unlike and not UNLIKE & set(chart.keys)


def several_units(rows: pd.DataFrame) -> bool:
    """Return whether the rows name units of their own that differ."""
    return "unit" in rows and rows["unit"].nunique() > 1


def _single(rows: pd.DataFrame, chart: Chart) -> Plan | None:
    (key,), last = chart.keys, len(rows) - 1
    columns = next((pair for pair in BESIDE if set(pair) <= set(rows.columns)), ("value",))
    series = tuple(Series(column, 0, last) for column in columns)
    kind: Kind = "bar" if key not in TIME else "column" if len(rows) <= MOST_COLUMNS else "line"
    return Plan(kind, (key,), series, len(rows)) if kind != "bar" or len(rows) <= MOST_BARS else None


def _pair(rows: pd.DataFrame, chart: Chart) -> tuple[str, str] | None:
    # Which key makes the series and which the categories: every part must have every category.
    first, second = chart.keys
    if len(rows) != rows[first].nunique() * rows[second].nunique() or rows.duplicated([first, second]).any():
        return None
    if first in TIME or second in TIME:
        return (second, first) if first in TIME else (first, second)
    return (second, first) if rows[second].nunique() <= rows[first].nunique() else (first, second)


def _stack(rows: pd.DataFrame, chart: Chart) -> Plan | None:
    pair = _pair(rows, chart)
    if pair is None:
        return None
    part, category = pair
    size = rows[category].nunique()
    codes: Sequence[str] = list(rows[part].drop_duplicates())
    series = tuple(Series("value", at * size, (at + 1) * size - 1, part, str(code)) for at, code in enumerate(codes))
    return Plan("column" if category in TIME else "bar", (category,), series, size, stacked=True)


def _nested(rows: pd.DataFrame, chart: Chart) -> Plan | None:
    # Categories of two levels where every direction has its own, unless all bars would be equal.
    if rows["value"].nunique() < 2 or len(rows) > MOST_BARS:
        return None
    if chart.keys[0] == "direction":
        return Plan("bar", chart.keys, (Series("value", 0, len(rows) - 1),), len(rows))
    return _leading(rows, chart)


def _leading(rows: pd.DataFrame, chart: Chart) -> Plan | None:
    # The first rows that have values, where they are told apart by one key.
    count = int(rows["value"].notna().cumprod().sum())
    telling = [key for key in chart.keys if rows[key].head(count).nunique() == count]
    if count < 2 or len(telling) != 1:
        return None
    return Plan("bar", (telling[0],), (Series("value", 0, count - 1),), count)
