"""Names that the source writes in several ways, found in the quotes of all tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import pandas as pd

from dashboard.checks.facts import Check, Missing, Published, quotes
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.i18n import N_


@dataclass(frozen=True)
class Name:
    """A name and the pattern that finds every way of writing it."""

    id: str
    title: str
    pattern: str
    directions: tuple[str, ...] = ()


NAMES = (
    Name("spelling-site", N_("Address of the platform"), r"\b[a-z]azvolunteer\.kz\b"),
    Name("spelling-umit", N_("Name of a direction"), r"\b[ÚŪU]MIT\b", ("umit",)),
    Name("spelling-taza-alem", N_("Name of a direction"), r"\bTAZA [AÁ]LEM\b", ("taza-alem",)),
    Name("spelling-aktobe", N_("Name of a region"), r"\bАкт\w{1,3}бинск(?=[а-я]+)"),
    Name("spelling-contest", N_("Name of the contest of 2019"), r"«((?:лучший )?волонтер[^»]*2019)»"),
)


def spelling(name: Name, published: Published) -> Iterator[Finding]:
    """Yield the ways of writing a name, whatever the case of its letters. Raises Missing when it is nowhere."""
    found = _occurrences(name, published)
    if found.empty:
        raise Missing(name.id)
    ways = tuple(found["way"].drop_duplicates())
    yield Finding(
        id=name.id,
        kind=Kind.CONTRADICTION,
        status=settle(len(ways) == 1, Outcome.INFO),
        title=name.title,
        detail=N_("Written as {ways}.") if len(ways) > 1 else N_("Always written as {ways}."),
        values={"ways": ways},
        quotes=quotes(found.drop_duplicates("way")),
        computed={way: int((found["way"] == way).sum()) for way in ways},
        directions=name.directions,
        weight=10,
    )


def _occurrences(name: Name, published: Published) -> pd.DataFrame:
    pattern = re.compile(name.pattern, re.IGNORECASE)
    texts = pd.concat([frame[["section", "quote"]] for frame in published.values()]).drop_duplicates()
    found = texts.assign(way=texts["quote"].map(pattern.findall)).explode("way").dropna(subset=["way"])
    return found.assign(way=found["way"].str.lower()).sort_values("way", kind="stable")


CHECKS: tuple[Check, ...] = tuple(partial(spelling, name) for name in NAMES)
