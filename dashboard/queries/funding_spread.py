"""How evenly money is spread: per volunteer, and over the people of the regions."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.model.filters import Filters
from dashboard.model.provenance import Status
from dashboard.queries import events, funding
from dashboard.queries.events import Query

PERCENT = 100
LEADERS = 3


def per_volunteer(sources: Collection[str]) -> Query:
    """Return a query: one row per chosen region with its money divided by the volunteers engaged in it.

    Columns: region_code, amount_kzt [tenge], volunteers [people], value [tenge per volunteer], nationwide [the same
    ratio over all regions], qualifier, status; not_applicable where money is recorded and volunteers are not.
    """

    def rows(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
        money = funding.by_region(sources)(catalogue, filters).rename(columns={"value": "amount_kzt"})
        people = events.by_region("volunteers")(catalogue, filters).set_index("region_code")["value"]
        volunteers = money["region_code"].map(people)
        value = money["amount_kzt"] / volunteers.where(volunteers > 0)
        alone = value.isna() & money["amount_kzt"].notna()
        status = money["status"].mask(alone, Status.NOT_APPLICABLE.value)
        country = _whole(catalogue, filters.without("region"), sources)
        frame = money.assign(volunteers=volunteers, value=value, nationwide=country, status=status)
        return frame[["region_code", "amount_kzt", "volunteers", "value", "nationwide", "qualifier", "status"]]

    return rows


def _whole(catalogue: Catalogue, filters: Filters, sources: Collection[str]) -> float:
    people = events.total(catalogue, filters, "volunteers")
    return funding.total(catalogue, filters, sources) / people if people else float("nan")


def concentration(sources: Collection[str]) -> Query:
    """Return a query: one row per region with a report, from the least to the most money per person.

    Columns: region_code, amount_kzt [tenge], population [people], population_share and value [% of people and of money
    up to and with this region], qualifier, status. No rows when there is no money.
    """

    def rows(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
        money = funding.by_region(sources)(catalogue, filters.without("region")).dropna(subset=["value"])
        if not money["value"].sum():
            return _cumulated(money.iloc[:0].assign(population=0))
        people = {code: region.population for code, region in catalogue.reference.regions.items()}
        return _cumulated(money.assign(population=money["region_code"].map(people)))

    return rows


def _cumulated(money: pd.DataFrame) -> pd.DataFrame:
    frame = money.assign(rate=money["value"] / money["population"]).sort_values("rate", kind="stable")
    frame = frame.assign(
        amount_kzt=frame["value"],
        population_share=frame["population"].cumsum() / frame["population"].sum() * PERCENT,
        value=frame["value"].cumsum() / frame["value"].sum() * PERCENT,
    )
    columns = ["region_code", "amount_kzt", "population", "population_share", "value", "qualifier", "status"]
    return frame[columns].reset_index(drop=True)


def leaders(rows: pd.DataFrame, count: int = LEADERS) -> pd.DataFrame:
    """Return the rows of the regions with the most money, the highest first, of rows with amount_kzt."""
    return rows.sort_values("amount_kzt", ascending=False, kind="stable").head(count)


def leaders_share(rows: pd.DataFrame, count: int = LEADERS) -> float:
    """Return the share [%] of all money that the leading regions hold; not a number without money."""
    total = rows["amount_kzt"].sum()
    return float(leaders(rows, count)["amount_kzt"].sum() / total * PERCENT) if total else float("nan")


def above_mean(rows: pd.DataFrame) -> int:
    """Return how many regions hold more money than the average region, of rows with amount_kzt."""
    return int((rows["amount_kzt"] > rows["amount_kzt"].mean()).sum())
