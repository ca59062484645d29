"""Projects in which some teach and others are taught."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from dashboard.checks.facts import Check, Published, figures, stated_in
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.i18n import N_


@dataclass(frozen=True)
class Teaching:
    """Those who teach, those who are taught, and the direction of the project."""

    id: str
    title: str
    teachers: str
    pupils: str
    direction: str


TEACHING = (
    Teaching("tutors", N_("E-TUTOR: tutors and pupils"), "e_tutor_tutors", "e_tutor_children", "bilim"),
    Teaching(
        "mentors", N_("{direction}: mentors and children"), "trained_sabaqtastyq", "mentored_children", "sabaqtastyq"
    ),
)


def teaching(spec: Teaching, published: Published) -> Iterator[Finding]:
    """Yield whether there are no more teachers than taught."""
    teachers, pupils = figures(published, (spec.teachers, spec.pupils))
    yield Finding(
        id=spec.id,
        kind=Kind.IMPOSSIBLE,
        status=settle(teachers.value <= pupils.value, Outcome.INFO),
        title=spec.title,
        detail=N_("Those who teach: {teachers}; those who are taught: {pupils}."),
        values={"direction": spec.direction, "teachers": teachers.amount, "pupils": pupils.amount},
        quotes=stated_in(teachers, pupils),
        computed={"teachers": teachers.value, "pupils": pupils.value},
        directions=(spec.direction,),
        weight=18,
    )


CHECKS: tuple[Check, ...] = tuple(partial(teaching, spec) for spec in TEACHING)
