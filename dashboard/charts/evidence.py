"""What each recommendation rests on: declared as data, so that a test can find every answer and every chart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.i18n import N_


@dataclass(frozen=True)
class Answer:
    """An answer of the survey: the chart that shows it, its question and option, and the groups that gave it."""

    chart: str
    question: str
    option: str
    groups: tuple[str, ...] = ("all",)


@dataclass(frozen=True)
class Stated:
    """A figure that the report's text prints, and the page that shows it."""

    page: str
    indicator: str


Evidence = Answer | Stated
# (block, measure) of data/published/recommendations.csv; measure 0 is the block as a whole.
Place = tuple[int, int]

GOVERNMENT, NGOS = ("government", "front_office"), ("ngo", "volunteer_expert")


def _needed(option: str) -> Answer:
    return Answer("survey-measures", "measures_needed", option)


def _problem(option: str, *groups: str) -> Answer:
    return Answer("survey-problems", "problems", option, groups or ("all",))


def _sphere(question: str, option: str, *groups: str) -> Answer:
    return Answer("survey-spheres", question, option, groups or ("all",))


def _abroad(option: str) -> Answer:
    return Answer("survey-international", "international_measures", option)


EVIDENCE: Mapping[Place, tuple[Evidence, ...]] = {
    (1, 1): (_sphere("legal", "common_approaches"), _needed("common_standards")),
    (1, 2): (
        _sphere("legal", "law_amendments"),
        _needed("law_amendments"),
        _needed("tax_benefits"),
        _problem("imperfect_law", *GOVERNMENT),
    ),
    (1, 3): (_sphere("legal", "contribution_method"),),
    (2, 1): (_sphere("information", "permanent_grants", "all", "ngo", "volunteer_expert", "front_office"),),
    (2, 2): (_sphere("information", "state_programme", "all", "government"),),
    (2, 3): (),
    (2, 4): (_abroad("exchange_programmes"), _abroad("travel_grants")),
    (2, 5): (_abroad("state_cooperation_programmes"),),
    (2, 6): (_abroad("international_offices"),),
    (3, 0): (_needed("state_support"), Answer("survey-funding-sources", "funding_sources", "state", ("ngo",))),
    (3, 1): (_sphere("finance", "more_state_grants"), _problem("weak_state_support", *NGOS)),
    (3, 2): (_sphere("finance", "social_order", "ngo", "government", "front_office"),),
    (3, 3): (_sphere("finance", "idea_prizes", "ngo", "government", "front_office"),),
    (4, 1): (_sphere("infrastructure", "premises"), _sphere("infrastructure", "digital_access", "front_office")),
    (4, 2): (_sphere("infrastructure", "support_centres"),),
    (5, 1): (_sphere("motivation", "labour_record"), _needed("labour_record")),
    (5, 2): (_sphere("motivation", "medical_insurance"), _problem("no_insurance", *GOVERNMENT)),
    (5, 3): (_sphere("motivation", "state_awards"),),
    (5, 4): (_sphere("motivation", "money_prizes"),),
    (6, 0): (
        _problem("low_ngo_competence"),
        Answer("survey-inefficiency", "inefficiency_reasons", "low_organisation", ("all", *NGOS)),
    ),
    (6, 1): (),
    (6, 2): (),
    (6, 3): (),
    (6, 4): (_needed("common_standards"),),
    (7, 0): (
        _problem("no_citizen_initiative"),
        _problem("no_knowledge_traditions"),
        _problem("negative_attitude"),
    ),
    (7, 1): (),
    (7, 2): (),
    (7, 3): (
        _needed("corporate_support"),
        Answer("survey-future", "future_directions", "corporate"),
        _problem("low_business_activity", *NGOS),
    ),
    (7, 4): (),
    (7, 5): (_sphere("motivation", "labour_record"), _needed("public_status")),
    (8, 0): (
        Answer("survey-future", "future_directions", "umit"),
        _problem("no_insurance", *GOVERNMENT),
        Stated("volunteers", "emergency_volunteers"),
        Stated("volunteers", "emergency_people_helped"),
    ),
    (8, 1): (),
}
# The works that section VI itself cites, by its footnotes.
FOOTNOTES: Mapping[int, tuple[int, ...]] = {1: (8, 9), 2: (10, 11), 3: (11,), 4: (8, 10), 5: (11,), 6: (), 7: (), 8: ()}
WORKS: Mapping[int, str] = {
    8: N_("“Law on Volunteering”, analytical report, Rukhani Zhangyru Institute, 2020"),
    9: N_("“Estimating the contribution of volunteering”, TALAP, 2020"),
    10: N_("“State and prospects of volunteering in Kazakhstan”, TALAP"),
    11: N_("Results of the expert survey, Rukhani Zhangyru Institute"),
}
