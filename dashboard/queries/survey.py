"""The expert survey of September 2020, as far as the report prints its figures."""

from __future__ import annotations

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.model.filters import Filters
from dashboard.queries.rows import stated, within


def awareness(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per direction: direction, value [% of experts], n, qualifier, status. Section V."""
    frame = _answers(catalogue, "awareness").rename(columns={"option": "direction"})
    frame = within(frame[frame["direction"] != "mean"], filters)
    return frame[["direction", "value", "n", "qualifier", "status"]]


def funding_sources(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per source of project money: source, value [% of NGO projects], n, qualifier, status."""
    frame = _answers(catalogue, "funding_sources").rename(columns={"option": "source"})
    return frame[["source", "value", "n", "qualifier", "status"]]


def respondents(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per group of experts: group, value [people], n, qualifier, status."""
    frame = _answers(catalogue, "respondents").rename(columns={"option": "group_code"})
    return frame.rename(columns={"group_code": "group"})[["group", "value", "n", "qualifier", "status"]]


def _answers(catalogue: Catalogue, question: str) -> pd.DataFrame:
    frame = catalogue.published["survey"]
    return stated(frame[frame["question"] == question].drop(columns="group").reset_index(drop=True))
