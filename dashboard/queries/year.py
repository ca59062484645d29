"""Figures of the year itself: calls, followers, publications, awards, volunteers abroad."""

from __future__ import annotations

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.model.filters import Filters
from dashboard.model.provenance import Qualifier, Status
from dashboard.queries.indicators import stated_figures

# The report gives two countries their numbers and names two more: the rest of the seven is one for each.
COUNTRIES = {"un_volunteers_turkey": "turkey", "un_volunteers_thailand": "thailand"}
OTHER_COUNTRIES = ("jordan", "kenya")
NETWORKS = ("instagram", "facebook", "telegram", "vkontakte", "tiktok")


def followers(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per social network: network, value [followers], qualifier, status. Source: section III."""
    rows = stated_figures(*(f"followers_{name}" for name in NETWORKS))(catalogue, filters)
    return rows.assign(network=list(NETWORKS))[["network", "value", "qualifier", "status"]]


def un_volunteers(catalogue: Catalogue, _filters: Filters) -> pd.DataFrame:
    """Return one row per country: country, value [people], qualifier, status (published or calculated)."""
    stated = [_country(catalogue, name, code) for name, code in COUNTRIES.items()]
    rest = float(catalogue.indicator("un_volunteers")["value"]) - sum(float(str(row["value"])) for row in stated)
    each = rest / len(OTHER_COUNTRIES)
    known = {"value": each, "qualifier": Qualifier.EXACT.value, "status": Status.CALCULATED.value}
    # Unless the rest leaves exactly one for each, nobody knows how it is shared.
    unknown = {"value": float("nan"), "qualifier": Qualifier.EXACT.value, "status": Status.NOT_STATED.value}
    others = [{"country": code, **(known if each == 1 else unknown)} for code in OTHER_COUNTRIES]
    return pd.DataFrame([*stated, *others])


def _country(catalogue: Catalogue, indicator: str, code: str) -> dict[str, object]:
    row = catalogue.indicator(indicator)
    status = Status.PUBLISHED.value
    return {"country": code, "value": row["value"], "qualifier": row["qualifier"], "status": status}
