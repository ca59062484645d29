"""From text cells to values, column by column: each distinct text is read once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

import numpy as np
import pandas as pd

from dashboard.datasets.dates import day, month
from dashboard.datasets.numbers import money, whole
from dashboard.datasets.sheets import Unusable, clean
from dashboard.datasets.words import WORDS, value_of
from dashboard.model.directions import DIRECTION_SLUGS
from dashboard.model.registers import COUNTS, DATES, TEXT_LENGTH

Read = Callable[[str], object]
# What stands where a cell could not be read, so that the column keeps its type; such rows never leave this room.
FILLERS: Mapping[str, object] = {"int64": 0, "float64": 0.0, "datetime64[s]": np.datetime64("1970-01-01"), "str": ""}


class Resolver(Protocol):
    """Knows regions and directions by any of their spellings."""

    def region_code(self, text: str) -> str | None:
        """Return the code of the 2020 region that the text names, None when it names none."""

    def direction_slug(self, text: str) -> str | None:
        """Return the slug of the direction that the text names, None when it names none."""

    def folded_from(self, text: str) -> str | None:
        """Return the code of the 2022 region that the text names, None for those of 2020."""


@dataclass(frozen=True)
class Column:
    """The values of a column, and for every cell without one the reason (same index)."""

    values: pd.Series
    faults: Mapping[int, Unusable]


def read_column(name: str, cells: pd.Series, resolver: Resolver) -> Column:
    """Return the cells of a file's column as values of its type."""
    read, dtype = _reader(name, resolver)
    codes, texts = pd.factorize(cells)
    values: list[Any] = []
    faults = {}
    for code, text in enumerate(texts):
        try:
            values.append(read(clean(text)))
        except Unusable as fault:
            values.append(FILLERS[dtype])
            faults[code] = fault
    taken = pd.Series(values if dtype == "str" else np.array(values, dtype=dtype), dtype=dtype)
    wrong = np.flatnonzero(np.isin(codes, list(faults))).tolist()
    where = {int(cells.index[place]): faults[int(codes[place])] for place in wrong}
    return Column(taken.take(codes).set_axis(cells.index), where)


def _reader(name: str, resolver: Resolver) -> tuple[Read, str]:
    if name in COUNTS:
        return whole, "int64"
    if name in DATES:
        return lambda text: np.datetime64(day(text)), "datetime64[s]"
    if name == "amount_kzt":
        return money, "float64"
    named: Mapping[str, Read] = {
        "region": partial(_resolved, resolver.region_code, Unusable("unknown_region")),
        "filed": partial(_filed, resolver),
        "direction": partial(_resolved, resolver.direction_slug, unknown_direction()),
        "month": month,
        **{column: partial(value_of, column) for column in WORDS},
        **{column: partial(_text, limit) for column, limit in TEXT_LENGTH.items()},
    }
    return named[name], "str"


def unknown_direction() -> Unusable:
    """Return the fault of a direction that nobody knows."""
    return Unusable("unknown_direction", allowed=", ".join(DIRECTION_SLUGS))


def _resolved(resolve: Callable[[str], str | None], fault: Unusable, text: str) -> str:
    if not text:
        raise Unusable("empty")
    if found := resolve(text):
        return found
    raise fault


def _filed(resolver: Resolver, text: str) -> str:
    return resolver.folded_from(text) or resolver.region_code(text) or ""


def _text(limit: int, text: str) -> str:
    if not text:
        raise Unusable("empty")
    if len(text) > limit:
        raise Unusable("too_long", limit=limit)
    return text
