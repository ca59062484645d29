"""Rows of the events register: which ones a page's filters leave, and how many the cube knows them to be."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.catalogue.catalogue import Catalogue
from dashboard.model.conditions import Condition, OneOf
from dashboard.model.filters import Filters
from dashboard.model.registers import AXES, EVENTS, MONTHS


def conditions(filters: Filters) -> tuple[Condition, ...]:
    """Return the page's filters as conditions on rows; events of every state are rows, held or not."""
    chosen = {"region_code": filters.regions, "direction": filters.directions, "format": filters.formats}
    if filters.first or filters.last:
        chosen["month"] = filters.months(MONTHS)
    return tuple(OneOf(column, values) for column, values in chosen.items() if values or column == "month")


def counted(catalogue: Catalogue, narrowed: Sequence[Condition]) -> int | None:
    """Return how many rows meet the conditions where the cube of events knows it, None where rows must be counted."""
    chosen: dict[str, set[str]] = {}
    for one in narrowed:
        if not isinstance(one, OneOf) or one.column not in AXES[EVENTS]:
            return None
        chosen[one.column] = chosen.get(one.column, set(one.values)) & set(one.values)
    return int(catalogue.cubes[EVENTS].total(EVENTS, chosen))
