"""The expert survey of September 2020, as far as the report prints its figures."""

from __future__ import annotations

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.i18n import N_
from dashboard.model.filters import Filters
from dashboard.model.provenance import Qualifier, Status
from dashboard.queries.rows import stated, within

WHOLE = 100
REMAINDER = "remainder"


def awareness(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per direction: direction, value [% of experts], printed mean, n, qualifier, status. Section V."""
    frame = answers_to(catalogue, "awareness").rename(columns={"option": "direction"})
    printed = frame.loc[frame["direction"] == "average", "value"]
    frame = within(frame[frame["direction"].isin(catalogue.reference.directions)], filters)
    frame = frame.assign(mean=printed.iloc[0] if len(printed) else frame["value"].mean())
    return frame[["direction", "value", "mean", "n", "qualifier", "status"]]


def funding_sources(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per source of project money: source, value [% of NGO projects], n, qualifier, status, note.

    The report prints three shares and only says that international grants are the smallest: the last row is the
    remainder to 100, calculated, international grants included.
    """
    printed = answers_to(catalogue, "funding_sources").dropna(subset=["value"]).rename(columns={"option": "source"})
    columns = ["source", "value", "n", "qualifier", "status"]
    rest = {
        "source": REMAINDER,
        "value": WHOLE - printed["value"].sum(),
        "n": printed["n"].iloc[0],
        "qualifier": Qualifier.EXACT.value,
        "status": Status.CALCULATED.value,
        "note": N_("calculation: 100 minus the printed shares"),
    }
    return pd.concat([printed[columns].assign(note=""), pd.DataFrame([rest])], ignore_index=True)


def respondents(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per group of experts: group, value [people], n, qualifier, status."""
    frame = answers_to(catalogue, "respondents")
    return frame.loc[frame["group"] != "all", ["group", "value", "n", "qualifier", "status"]].reset_index(drop=True)


def answers_to(catalogue: Catalogue, *questions: str) -> pd.DataFrame:
    """Return the rows of the published table for some questions, in their order, with `status` beside `qualifier`."""
    frame = catalogue.published["survey"]
    found = [frame[frame["question"] == question] for question in questions]
    return stated(pd.concat(found, ignore_index=True))
