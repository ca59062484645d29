"""The filters and the order of a register's rows, parsed from what a browser or an address sends."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from dashboard.model.conditions import Between, Condition, Contains, OneOf
from dashboard.model.registers import COLUMNS, COUNTS, DATES, EVENTS, LABELS, TEXT_LENGTH

PREFIX, SORT = "rows.", "sort"
DIGITS, MOST_SORTED = 12, 3
COLUMNS_SHOWN = tuple(name for name in COLUMNS[EVENTS] if name != "month")


class BadRowFilter(ValueError):
    """A filter or an order that the register does not have; the message is one sentence that names the mend."""


@dataclass(frozen=True)
class RowFilters:
    """What a reader asks of the rows beyond the page's filters. `texts` are the filters as an address writes them."""

    conditions: tuple[Condition, ...] = ()
    order: tuple[str, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()

    @classmethod
    def parse(cls, filters: Mapping[str, object], order: Sequence[str] = ()) -> RowFilters:
        """Return the filters of columns (column → text) and an order (a leading minus turns one round).

        Texts: `a,b` for closed lists, `10..50` for numbers and dates with either end open, any text to be found in
        a name. Raises BadRowFilter.
        """
        texts = tuple((name, _plain(name, text)) for name, text in filters.items())
        return cls(tuple(_condition(name, text) for name, text in texts), _order(order), texts)

    @classmethod
    def of_query(cls, query: Mapping[str, str]) -> RowFilters:
        """Return the filters of an address: its keys that begin with `rows.`; raise BadRowFilter."""
        own = {key.removeprefix(PREFIX): text for key, text in query.items() if key.startswith(PREFIX)}
        order = own.pop(SORT, "")
        return cls.parse(own, order.split(",") if order else ())

    @classmethod
    def of_grid(cls, filters: object, order: object) -> RowFilters:
        """Return the filters of a grid's request: column → text, and a list of {colId, sort}; raise BadRowFilter."""
        if not isinstance(filters, Mapping | None) or not isinstance(order, Sequence | None):
            raise BadRowFilter("Filters are a mapping of columns, the order is a list.")
        named = [_sorted_by(one) for one in order or ()]
        return cls.parse(filters or {}, named)

    def query(self) -> str:
        """Return the filters as a part of an address's query."""
        pairs = {f"{PREFIX}{name}": text for name, text in self.texts}
        return urlencode(pairs | ({f"{PREFIX}{SORT}": ",".join(self.order)} if self.order else {}), safe=",")


def _sorted_by(one: object) -> str:
    if not isinstance(one, Mapping) or one.get("sort") not in ("asc", "desc"):
        raise BadRowFilter("An order names a column and asc or desc.")
    return ("-" if one["sort"] == "desc" else "") + str(one.get("colId", ""))


def _order(order: Sequence[str]) -> tuple[str, ...]:
    names = [name.removeprefix("-") for name in order]
    if len(names) > MOST_SORTED or len(set(names)) < len(names) or not set(names) <= set(COLUMNS_SHOWN):
        raise BadRowFilter(f"Rows are sorted by {MOST_SORTED} columns at most: {', '.join(COLUMNS_SHOWN)}.")
    return tuple(order)


def _plain(name: str, text: object) -> str:
    if name not in COLUMNS_SHOWN:
        raise BadRowFilter(f"The register has no such column; it has {', '.join(COLUMNS_SHOWN)}.")
    if not isinstance(text, str) or len(text) > max(TEXT_LENGTH.values()) or "\x00" in text:
        raise BadRowFilter(f"The filter of {name} is no text of {max(TEXT_LENGTH.values())} signs at most.")
    return text.strip()


def _condition(name: str, text: str) -> Condition:
    if name in LABELS:
        return _one_of(name, text)
    if name in COUNTS:
        return Between(name, *(_number(name, end) for end in _ends(name, text)))
    if name in DATES:
        return Between(name, *(_day(name, end) for end in _ends(name, text)))
    return Contains(name, text)


def _one_of(name: str, text: str) -> OneOf:
    values = tuple(part.strip() for part in text.split(",") if part.strip())
    if not set(values) <= set(LABELS[name]):
        raise BadRowFilter(f"{name} is one of {', '.join(LABELS[name])}.")
    return OneOf(name, values)


def _ends(name: str, text: str) -> tuple[str, str]:
    low, dots, high = text.partition("..")
    if not dots:
        raise BadRowFilter(f"The filter of {name} is a range such as 10..50, with either end left open.")
    return low.strip(), high.strip()


def _number(name: str, text: str) -> int | None:
    if text and not re.fullmatch(rf"\d{{1,{DIGITS}}}", text, re.ASCII):
        raise BadRowFilter(f"{name} is a whole number of {DIGITS} digits at most.")
    return int(text) if text else None


def _day(name: str, text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise BadRowFilter(f"{name} is a day such as 2020-09-01.") from None
