"""From text cells to values, column by column: each distinct text is read and held against its rules once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

import numpy as np
import pandas as pd
import pandera.pandas as pa

from dashboard.datasets.dates import day, month
from dashboard.datasets.numbers import money, whole
from dashboard.datasets.schemas import breach
from dashboard.datasets.sheets import Ints, Unusable, clean
from dashboard.datasets.texts import odd_texts, text_of
from dashboard.datasets.words import WORDS, value_of
from dashboard.model.directions import DIRECTION_SLUGS
from dashboard.model.incoming import FILED
from dashboard.model.registers import COUNTS, DATES, LABELS, TEXT_LENGTH

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
    """The values of a column; for every cell the place of its fault among `faults`, -1 for a good one."""

    values: pd.Series
    wrong: Ints
    faults: Sequence[Unusable]


def read_column(name: str, cells: pd.Series, resolver: Resolver, rules: Sequence[pa.Check] = ()) -> Column:
    """Return the cells of a file's column as values of its type, with a fault where they break a rule."""
    if name in TEXT_LENGTH:
        return _free(cells, TEXT_LENGTH[name])
    read, dtype = _reader(name, resolver)
    codes, texts = pd.factorize(cells)
    values, faults = _distinct(texts, read, dtype)
    for rule in rules:
        for code in np.flatnonzero(~rule(values).check_output.to_numpy()):
            faults.setdefault(int(code), breach(name, str(rule.error)))
    column = pd.Series(_labelled(name, values)) if dtype == "str" else values
    return Column(column.take(codes).reset_index(drop=True), _places(faults, len(texts))[codes], [*faults.values()])


def _labelled(name: str, values: pd.Series) -> pd.Categorical:
    labels = pd.Index(LABELS.get("region_code" if name == "region" else name, sorted(set(values))), dtype="str")
    return pd.Categorical.from_codes(labels.get_indexer(pd.Index(values)), labels)


def _free(cells: pd.Series, limit: int) -> Column:
    odd = odd_texts(cells, limit)
    codes, texts = pd.factorize(cells.iloc[odd])
    values, faults = _distinct(texts, text_of(limit), "str")
    wrong = np.full(len(cells), -1, np.int64)
    wrong[odd] = _places(faults, len(texts))[codes]
    taken = cells.reset_index(drop=True)
    if len(odd):
        taken.iloc[odd] = values.take(codes).to_numpy()
    return Column(taken, wrong, [*faults.values()])


def _distinct(texts: pd.Index, read: Read, dtype: str) -> tuple[pd.Series, dict[int, Unusable]]:
    values: list[Any] = []
    faults, kinds = {}, dict[object, Unusable]()
    for code, text in enumerate(texts.tolist()):
        try:
            values.append(read(clean(text)))
        except Unusable as fault:
            values.append(FILLERS[dtype])
            # One fault stands for all of its kind: a million of them, each with its traceback, would fill the memory.
            faults[code] = kinds.setdefault((fault.code, *fault.params.values()), fault.with_traceback(None))
    return pd.Series(values if dtype == "str" else np.array(values, dtype=dtype), dtype=dtype), faults


def _places(faults: Mapping[int, Unusable], count: int) -> Ints:
    places = np.full(count, -1, np.int64)
    places[list(faults)] = np.arange(len(faults))
    return places


def _reader(name: str, resolver: Resolver) -> tuple[Read, str]:
    if name in COUNTS:
        return whole, "int64"
    if name in DATES:
        return lambda text: np.datetime64(day(text)), "datetime64[s]"
    if name == "amount_kzt":
        return money, "float64"
    named: Mapping[str, Read] = {
        "region": partial(_resolved, resolver.region_code, Unusable("unknown_region")),
        FILED: partial(_filed, resolver),
        "direction": partial(_resolved, resolver.direction_slug, unknown_direction()),
        "month": month,
        **{column: partial(value_of, column) for column in WORDS},
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
