"""Names that the source writes in several ways, found in the quotes of all tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

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
    Name("spelling-umit", N_("{directions}: spelling of the name"), r"\b[ÚŪU]MIT\b", ("umit",)),
    Name("spelling-taza-alem", N_("{directions}: spelling of the name"), r"\bTAZA [AÁ]LEM\b", ("taza-alem",)),
    Name("spelling-aktobe", N_("Name of Aktobe Region"), r"\bАкт\w{1,3}бинск(?=[а-я]+)"),
    Name("spelling-contest", N_("Name of the contest of 2019"), r"«((?:лучший )?волонтер[^»]*2019)»"),
)


def spellings(published: Published) -> Iterator[Finding]:
    """Yield for each name that occurs the ways of writing it, whatever the case of its letters."""
    if not published:
        raise Missing("published tables")
    texts = pd.concat([frame[["section", "quote"]] for frame in published.values()]).drop_duplicates()
    for name in NAMES:
        found = _occurrences(name, texts)
        if len(found):
            yield _spelling(name, found)


def _occurrences(name: Name, texts: pd.DataFrame) -> pd.DataFrame:
    pattern = re.compile(name.pattern, re.IGNORECASE)
    found = texts.assign(way=texts["quote"].map(pattern.findall)).explode("way").dropna(subset=["way"])
    return found.assign(key=found["way"].str.lower()).sort_values("key", kind="stable")


def _spelling(name: Name, found: pd.DataFrame) -> Finding:
    ways = tuple(found.drop_duplicates("key")["way"])
    return Finding(
        id=name.id,
        kind=Kind.CONTRADICTION,
        status=settle(len(ways) == 1, Outcome.INFO),
        title=name.title,
        detail=N_("Written as {ways}.") if len(ways) > 1 else N_("Always written as {ways}."),
        values={"ways": ways, "directions": name.directions},
        quotes=quotes(found.drop_duplicates("key")),
        computed={way: int((found["key"] == way.lower()).sum()) for way in ways},
        directions=name.directions,
        weight=10,
    )


CHECKS: tuple[Check, ...] = (spellings,)
