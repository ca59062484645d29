"""Rows made ready to draw: name, number, written value and hover text of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pandas as pd

from dashboard.figures.labels import clean, hover, message_in, value_text
from dashboard.figures.scale import Scale, number, scale_of
from dashboard.figures.view import View
from dashboard.model.directions import DIRECTION_SLUGS
from dashboard.model.measures import Measure
from dashboard.model.regions import REGION_CODES

FIXED_ORDER: Mapping[str, tuple[str, ...]] = {"region_code": REGION_CODES, "direction": DIRECTION_SLUGS}


@dataclass(frozen=True)
class Item:
    """One row: `value` is None when absent, `text` is written beside the mark, `row` keeps every column."""

    code: str
    name: str
    value: float | None
    status: str
    text: str
    hover: str
    row: Mapping[str, Any]
    note: str = ""

    @property
    def size(self) -> float:
        """Return the value, 0 when it is absent."""
        return self.value or 0.0


def items(rows: pd.DataFrame, view: View, measure: Measure, key: str, scale: Scale | None = None) -> list[Item]:
    """Return one item per row, in the order of the rows; values are written on `scale` or one that suits them."""
    scale = scale or scale_of(rows["value"] if len(rows) else (), view, measure)
    return [_item(record, view, measure, key, scale) for record in records(rows)]


class _Same:
    """A frame that equals only itself."""

    def __init__(self, rows: pd.DataFrame) -> None:
        self.rows = rows

    def __hash__(self) -> int:
        return id(self.rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.rows is self.rows


def records(rows: pd.DataFrame) -> Sequence[Mapping[str, Any]]:
    """Return the rows as mappings by column, read once for all who draw and write them: nobody may change either."""
    return _read(_Same(rows))


@lru_cache(maxsize=16)
def _read(same: _Same) -> tuple[dict[str, Any], ...]:
    # A third of what `to_dict` costs.
    names, columns = list(same.rows.columns), (same.rows[name].tolist() for name in same.rows.columns)
    return tuple(dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True))


def _item(row: Mapping[Any, Any], view: View, measure: Measure, key: str, scale: Scale) -> Item:
    code = str(row[key])
    name = clean(view.named(key, code))
    value, status = number(row["value"]), str(row["status"])
    told = hover(name, row, view, measure)
    return Item(code, name, value, status, value_text(row, scale), told, row, message_in(row, "note", view))


def by_value(found: Iterable[Item], key: str) -> list[Item]:
    """Return the items from high to low; ties in the fixed order of their list, absent values last."""
    fixed = {code: place for place, code in enumerate(FIXED_ORDER.get(key, ()))}
    return sorted(found, key=lambda item: (item.value is None, -item.size, fixed.get(item.code, 0)))


def top_value(found: Iterable[Item]) -> float:
    """Return the largest value, 1 when there is nothing above 0: an axis needs a length."""
    return max((item.size for item in found), default=0.0) or 1.0
