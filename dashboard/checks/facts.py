"""What checks read: facts of the published tables, each with the phrase that states it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import pandas as pd

from dashboard.checks.amount import Amount
from dashboard.checks.finding import Finding, Quote

Published = Mapping[str, pd.DataFrame]
Check = Callable[[Published], Iterable[Finding]]
T = TypeVar("T")
FACT_COLUMNS = ("value", "value_high", "text", "qualifier", "section", "quote")


class Missing(LookupError):
    """A table, row or figure that a check needs is not there: the check has nothing to say."""


@dataclass(frozen=True)
class Fact:
    """One published figure: `value` is NaN where only `text` is known."""

    amount: Amount
    text: str
    quote: Quote

    @property
    def value(self) -> float:
        """Return the figure."""
        return self.amount.value


def table(published: Published, name: str, **where: object) -> pd.DataFrame:
    """Return the rows of a table whose columns equal `where`. Raises Missing when there are none."""
    frame = _whole(published, name)
    chosen = np.ones(len(frame), dtype=bool)
    for column, value in where.items():
        chosen &= (frame[column] == value).to_numpy(dtype=bool, na_value=False)
    if not chosen.any():
        raise Missing(f"{name} {where}")
    return frame.take(np.flatnonzero(chosen))


def _whole(published: Published, name: str) -> pd.DataFrame:
    if name not in published:
        raise Missing(name)
    return published[name]


def first_fact(frame: pd.DataFrame) -> Fact:
    """Return the fact of a frame's first row."""
    return _fact(frame, 0)


def _fact(frame: pd.DataFrame, position: int) -> Fact:
    # Single cells: taking a row apart as a Series costs ten times as much.
    cell = {name: frame[name].iloc[position] for name in FACT_COLUMNS if name in frame}
    high = cell.get("value_high")
    upper = None if high is None or pd.isna(high) else float(high)
    amount = Amount(float(cell["value"]), str(cell["qualifier"]), upper)
    return Fact(amount, str(cell["text"]), Quote(str(cell["section"]), str(cell["quote"])))


def fact(published: Published, indicator: str) -> Fact:
    """Return an indicator, with or without a figure. Raises Missing when it is not there."""
    frame = _whole(published, "indicators")
    found = np.flatnonzero(frame["indicator"].to_numpy() == indicator)
    if not len(found):
        raise Missing(f"indicators {indicator}")
    return _fact(frame, int(found[0]))


def figure(published: Published, indicator: str) -> Fact:
    """Return an indicator that has a figure. Raises Missing when it is not there or only text."""
    found = fact(published, indicator)
    if pd.isna(found.value):
        raise Missing(f"indicators {indicator}: no figure")
    return found


def figures(published: Published, names: Iterable[str]) -> tuple[Fact, ...]:
    """Return several indicators that have figures. Raises Missing when one of them has none."""
    return tuple(figure(published, name) for name in names)


def target(published: Published, measure: str, **where: object) -> Fact:
    """Return what was planned. Raises Missing when the plan is not there."""
    return first_fact(table(published, "targets", measure=measure, **where))


def quote(row: pd.Series) -> Quote:
    """Return the phrase that states a row."""
    return Quote(str(row["section"]), str(row["quote"]))


def quotes(frame: pd.DataFrame) -> tuple[Quote, ...]:
    """Return the phrases of a frame's rows, each once, in order."""
    pairs = frame[["section", "quote"]].drop_duplicates().itertuples(index=False)
    return tuple(Quote(str(section), str(text)) for section, text in pairs)


def by(frame: pd.DataFrame, column: str) -> dict[str, float]:
    """Return the values of a frame's rows by their label."""
    return {str(label): float(value) for label, value in frame.set_index(column)["value"].items()}


def stated_in(*facts: Fact) -> tuple[Quote, ...]:
    """Return the phrases of the facts, each once, in order."""
    return tuple(dict.fromkeys(fact.quote for fact in facts))


def run(checks: Iterable[Callable[[T], Iterable[Finding]]], source: T) -> Iterator[Finding]:
    """Yield what the checks find in the source; a check that misses what it needs yields nothing."""
    for check in checks:
        try:
            found = tuple(check(source))
        except Missing:
            continue
        yield from found
