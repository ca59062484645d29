"""One figure stated in several places: does it stay the same?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from dashboard.checks.facts import Check, Published, by, figures, quotes, stated_in, table
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.i18n import N_


@dataclass(frozen=True)
class Same:
    """Indicators that state one figure; the first is the one that the product shows."""

    id: str
    title: str
    places: tuple[str, ...]
    charts: tuple[str, ...] = ()
    weight: int = 30


SAME = (
    Same(
        "silver-seminars",
        N_("Silver volunteering: number of seminars"),
        ("silver_seminars_section_iii", "silver_seminars_section_iv"),
        weight=58,
    ),
    Same(
        "registered-projects",
        N_("Projects on the platform"),
        ("registered_projects", "registered_projects_infographic"),
    ),
    Same(
        "registered-organisations",
        N_("Organisations on the platform"),
        ("registered_organisations", "registered_organisations_infographic"),
    ),
    Same(
        "award-applications",
        N_("Applications for the award"),
        ("award_applications", "award_applications_section_iii"),
    ),
    Same(
        "grant-maximum",
        N_("Largest amount of a small grant"),
        ("small_grant_max_section_iv", "small_grant_max_section_i"),
        ("grants-map",),
    ),
    Same("priority-directions", N_("Number of priority directions"), ("priority_directions", "priority_sectors")),
    Same(
        "front-offices",
        N_("Number of regional front offices"),
        ("regional_front_offices", "survey_front_office_regional", "coordinators_regions"),
    ),
    Same(
        "front-office-staff",
        N_("Front-office experts in the survey"),
        ("survey_experts_front_office", "survey_front_offices_staff"),
        ("survey-respondents",),
    ),
    Same(
        "front-offices-needed",
        N_("Share of experts in favour of front offices"),
        ("survey_front_offices_needed", "survey_front_offices_needed_conclusion"),
    ),
    Same(
        "state-funded-share",
        N_("Share of projects paid by the state"),
        ("survey_state_funded", "survey_state_funded_conclusion"),
        ("survey-funding-sources",),
    ),
)


def same(spec: Same, published: Published) -> Iterator[Finding]:
    """Yield whether all places state the figure of the first one."""
    places = figures(published, spec.places)
    agree = all(place.amount == places[0].amount for place in places)
    yield Finding(
        id=spec.id,
        kind=Kind.CONTRADICTION,
        status=settle(agree, Outcome.WARNING),
        title=spec.title,
        detail=N_("All places state {first}.") if agree else N_("The places differ: {stated}."),
        values={"first": places[0].amount, "stated": tuple(place.amount for place in places)},
        quotes=stated_in(*places),
        computed={name: place.value for name, place in zip(spec.places, places, strict=True)},
        charts=spec.charts,
        weight=spec.weight,
    )


def grants_by_direction(published: Published) -> Iterator[Finding]:
    """Yield whether the text of each direction states the number of projects that Table 1 prints."""
    text = table(published, "indicators", topic="grants", region_code="", unit="projects")
    text = text[text["direction"] != ""]
    printed = table(published, "grants_totals", kind="direction").set_index("code")["value"]
    wrong = text[text["value"] != text["direction"].map(printed)]
    directions = tuple(wrong["direction"])
    yield Finding(
        id="grants-text",
        kind=Kind.TEXT_AGAINST_TABLE,
        status=settle(not directions, Outcome.ERROR),
        title=N_("Projects of a direction: the text and Table 1"),
        detail=N_("The figures differ: {directions}.") if directions else N_("Figures that agree: {count}."),
        values={"directions": directions, "count": len(text)},
        quotes=quotes(wrong if directions else text),
        computed=by(text, "direction"),
        charts=("grants-matrix",),
        directions=directions,
        weight=45,
    )


CHECKS: tuple[Check, ...] = (*(partial(same, spec) for spec in SAME), grants_by_direction)
