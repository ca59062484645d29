"""One figure stated in several places: does it stay the same, and do round figures fit the exact one?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from dashboard.checks.facts import Check, Published, figure, figures, stated_in, table
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
    Same("silver-seminars", N_("Silver volunteering: how many seminars"), ("silver_seminars_section_iii", "silver_seminars_section_iv"), weight=58),
    Same("registered-projects", N_("Projects on the platform"), ("registered_projects", "registered_projects_infographic")),
    Same("registered-organisations", N_("Organisations on the platform"), ("registered_organisations", "registered_organisations_infographic")),
    Same("award-applications", N_("Applications for the award"), ("award_applications", "award_applications_section_iii")),
    Same("grant-maximum", N_("Largest amount of a small grant"), ("small_grant_max_section_iv", "small_grant_max_section_i")),
    Same("priority-directions", N_("Number of priority directions"), ("priority_directions", "priority_sectors")),
    Same("front-offices", N_("Number of regional front offices"), ("regional_front_offices", "survey_front_office_regional", "coordinators_regions", "grant_projects_regions")),
    Same("front-office-staff", N_("Front-office experts in the survey"), ("survey_experts_front_office", "survey_front_offices_staff")),
    Same("front-offices-needed", N_("Front offices: share of experts in favour"), ("survey_front_offices_needed", "survey_front_offices_needed_conclusion")),
    Same("state-funded-share", N_("Projects paid by the state: two places"), ("survey_state_funded", "survey_state_funded_conclusion"), ("survey-funding-sources",)),
)  # fmt: skip
