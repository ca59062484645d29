"""Records of the events register that look wrong: found by groupings of the engine, shown with sample ids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from dashboard.catalogue.catalogue import Catalogue
from dashboard.catalogue.suspects import DUPLICATE, OUTLIER, OVERLONG
from dashboard.checks.facts import Missing
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.checks.registers import RegisterCheck, origin
from dashboard.i18n import N_
from dashboard.model.regions import REGION_CODES

SAMPLED = 3


@dataclass(frozen=True)
class Suspicion:
    """What makes records suspicious: its kind in `Catalogue.suspects`, the titles and details for both outcomes."""

    id: str
    kind: str
    clean: str
    title: str
    detail: str
    rule: str
    weight: int


SUSPICIONS = (
    Suspicion(
        "register-duplicates",
        DUPLICATE,
        N_("Events: no record stands twice"),
        N_("Events entered twice: {count}"),
        N_("Alike in region, date, direction, activity and people: {ids}."),
        N_("No two held events are alike in region, date, direction, activity and people."),
        70,
    ),
    Suspicion(
        "register-outliers",
        OUTLIER,
        N_("Events: no figure lies far out"),
        N_("Events far larger than others of their direction: {count}"),
        N_("Volunteers or people helped beyond the far fence: {ids}."),
        N_("Volunteers and people helped at each event lie within the far fence of its direction."),
        69,
    ),
    Suspicion(
        "register-event-hours",
        OVERLONG,
        N_("Events: hours of each volunteer"),
        N_("Events longer than a day for each volunteer: {count}"),
        N_("More than 24 hours a volunteer on one day: {ids}."),
        N_("No event takes more than 24 hours of each volunteer."),
        68,
    ),
)


def suspicion(spec: Suspicion, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield whether the events register is free of records of this kind."""
    suspects = catalogue.suspects()
    if spec.kind not in suspects.counts:
        raise Missing("the registers were not searched")
    count, rows = suspects.counts[spec.kind], suspects.of(spec.kind)
    named = set(rows["region_code"])
    yield Finding(
        id=spec.id,
        kind=Kind.REGISTER,
        status=settle(not count, Outcome.WARNING),
        title=spec.title if count else spec.clean,
        detail=spec.detail if count else spec.rule,
        values={"count": count, "ids": tuple(rows["event_id"].head(SAMPLED))},
        computed={"suspicious": count},
        charts=("events-map", "volunteers-map", "helped-map"),
        regions=tuple(code for code in REGION_CODES if code in named),
        directions=tuple(dict.fromkeys(rows["direction"])),
        shown=origin(catalogue),
        weight=spec.weight,
    )


CHECKS: tuple[RegisterCheck, ...] = tuple(partial(suspicion, spec) for spec in SUSPICIONS)
