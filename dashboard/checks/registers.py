"""The registers against what the report prints: totals and leaders."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.checks.facts import Missing, figure, quotes, stated_in, table
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.i18n import N_
from dashboard.model.filters import Filters
from dashboard.model.registers import OTHER_SOURCES, STATE_SOURCES
from dashboard.queries import events, funding
from dashboard.queries.events import Query

RegisterCheck = Callable[[Catalogue], Iterator[Finding]]
EVERYTHING = Filters()


@dataclass(frozen=True)
class Against:
    """What the registers hold by region and what it must agree with: an indicator, or a measure of `ranks`."""

    id: str
    title: str
    printed: str
    rows: Query
    charts: tuple[str, ...]


TOTALS = (
    Against(
        "register-events",
        N_("Events: registers and report"),
        "events_held",
        events.by_region("events"),
        ("events-map",),
    ),
    Against(
        "register-volunteers",
        N_("Volunteers at events: registers and report"),
        "volunteers_engaged",
        events.by_region("volunteers"),
        ("volunteers-map",),
    ),
    Against(
        "register-helped",
        N_("People helped: registers and report"),
        "people_helped",
        events.by_region("beneficiaries"),
        ("helped-map",),
    ),
    Against(
        "register-money",
        N_("Non-state money: registers and report"),
        "funding_non_state",
        funding.by_region(OTHER_SOURCES),
        ("funding-by-region", "funding-by-source"),
    ),
)
LEADERS = (
    Against(
        "register-leaders-volunteers",
        N_("Most volunteers: registers and report"),
        "volunteers",
        events.by_region("volunteers"),
        ("volunteers-map",),
    ),
    Against(
        "register-leaders-state-money",
        N_("Most state money: registers and report"),
        "funding_state",
        funding.by_region(STATE_SOURCES),
        ("state-funding-by-region",),
    ),
    Against(
        "register-leaders-money",
        N_("Most non-state money: registers and report"),
        "funding_non_state",
        funding.by_region(OTHER_SOURCES),
        ("funding-by-region",),
    ),
)


def total(spec: Against, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield whether the registers' total agrees with the printed one."""
    stated, found = figure(catalogue.published, spec.printed), float(_rows(spec.rows, catalogue)["value"].sum())
    yield Finding(
        id=spec.id,
        kind=Kind.REGISTER,
        status=settle(stated.amount.holds(found), Outcome.WARNING),
        title=spec.title,
        detail=N_("In the registers {found}, in the report {stated}."),
        values={"found": found, "stated": stated.amount},
        quotes=stated_in(stated),
        computed={"found": found, "stated": stated.value},
        shown=origin(catalogue),
        charts=spec.charts,
        weight=74,
    )


def leaders(spec: Against, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield whether the regions that the report names first come first in the registers, in the same order."""
    named = table(catalogue.published, "ranks", measure=spec.printed, end="top").sort_values("rank")
    rows = _rows(spec.rows, catalogue).sort_values("value", ascending=False, kind="stable")
    rows = rows[rows["value"] > 0]
    stated, found = (tuple(codes.iloc[: len(named)]) for codes in (named["region_code"], rows["region_code"]))
    yield Finding(
        id=spec.id,
        kind=Kind.REGISTER,
        status=settle(stated == found, Outcome.WARNING),
        title=spec.title,
        detail=N_("In the registers {region_found}, in the report {region_stated}."),
        values={"region_found": found, "region_stated": stated},
        quotes=quotes(named),
        computed={"found": ", ".join(found), "stated": ", ".join(stated)},
        shown=origin(catalogue),
        charts=spec.charts,
        regions=tuple(dict.fromkeys((*stated, *found))),
        weight=73,
    )


def origin(catalogue: Catalogue) -> str:
    """Return what the registers are: a message id."""
    return N_("Demonstration data") if catalogue.demo else N_("The registers")


def _rows(query: Query, catalogue: Catalogue) -> pd.DataFrame:
    rows = query(catalogue, EVERYTHING)
    if not rows["value"].sum():
        raise Missing("the register is empty")
    return rows


CHECKS: tuple[RegisterCheck, ...] = (
    *(partial(total, spec) for spec in TOTALS),
    *(partial(leaders, spec) for spec in LEADERS),
)
