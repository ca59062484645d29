"""Answers in an order: what the experts and their groups name, without figures."""

from __future__ import annotations

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.model.filters import Filters
from dashboard.queries.survey import answers_to

GROUPS = ("all", "ngo", "government", "volunteer_expert", "front_office")
SPHERES = ("legal", "information", "finance", "infrastructure", "motivation")
COLUMNS = ["question", "option", "group", "value", "n", "rank", "rank_basis", "qualifier", "status"]


def problems(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per problem and group that names it: see `placed`."""
    return placed(catalogue, "problems")


def inefficiency(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per reason for low marks and group that names it: see `placed`."""
    return placed(catalogue, "inefficiency_reasons")


def spheres(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per sphere, measure and group that names it: see `placed`."""
    return placed(catalogue, *SPHERES)


def future(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return the directions to support most and the less relevant ones: see `placed`; `option` is a direction."""
    return placed(catalogue, "future_directions", "less_relevant_directions")


def international(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return the measures for international volunteering: see `placed`."""
    return placed(catalogue, "international_measures")


def placed(catalogue: Catalogue, *questions: str) -> pd.DataFrame:
    """Return question, option, group, value (none), n, rank, rank_basis (listed or stated), qualifier, status.

    The report prints no share: status is not_stated. n is the number of experts in the group. Options come in the order
    of all experts, then as groups add them; groups in a fixed order.
    """
    frame = answers_to(catalogue, *questions)
    frame = frame.assign(n=frame["group"].map(people(catalogue)), rank=frame["rank"].astype("float64"))
    frame = frame.assign(
        sphere=frame["question"].map(questions.index),
        place=frame["group"].map(GROUPS.index),
    ).sort_values(["sphere", "place", "rank"], kind="stable")
    frame["seat"] = pd.factorize(frame["question"] + ":" + frame["option"])[0]
    return frame.sort_values(["seat", "place"], kind="stable")[COLUMNS].reset_index(drop=True)


def people(catalogue: Catalogue) -> dict[str, float]:
    """Return how many experts each group holds, all of them included."""
    frame = answers_to(catalogue, "respondents")
    return dict(zip(frame["group"], frame["value"], strict=True))
