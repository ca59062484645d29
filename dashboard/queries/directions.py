"""Published results by direction: training against plan, themes of projects, centres, BILIM by region."""

from __future__ import annotations

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.catalogue.memory import remembered
from dashboard.i18n import N_
from dashboard.model.directions import DIRECTION_SLUGS, PRIORITY_SLUGS
from dashboard.model.filters import Filters
from dashboard.model.provenance import Qualifier, Status
from dashboard.model.regions import REGION_CODES
from dashboard.model.registers import EVENTS, FUNDING
from dashboard.queries import events, funding
from dashboard.queries.events import Query
from dashboard.queries.rows import reported, stated, within

CELL = ("region_code", "direction")


def trained(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per chosen priority direction: direction, value and target [people], their qualifiers, status."""
    return _some_trained(catalogue, filters.directions)


@remembered
def _some_trained(catalogue: Catalogue, directions: tuple[str, ...]) -> pd.DataFrame:
    return within(_trained(catalogue), Filters(directions=directions))


@remembered
def _trained(catalogue: Catalogue) -> pd.DataFrame:
    targets = catalogue.published["targets"]
    plan = targets.loc[targets["measure"] == "volunteers_trained"].iloc[0]
    frame = stated(catalogue.published["trained"])
    frame = frame.assign(target=plan["value"], target_qualifier=plan["qualifier"])
    columns = ["direction", "value", "target", "qualifier", "target_qualifier", "status"]
    return frame.sort_values("value", ascending=False, kind="stable")[columns].reset_index(drop=True)


def themes(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per theme: direction, theme, value and projects, qualifier, status.

    `projects` are all projects of the direction as Table 1 counts them; the themes need not cover them.
    """
    frame = within(stated(catalogue.published["themes"]), filters)
    totals = catalogue.published["grants"].groupby("direction")["value"].sum()
    frame = frame.assign(projects=frame["direction"].map(totals).astype("float64"))
    # Directions in their fixed order, each one's themes as the report lists them.
    frame = frame.sort_values("direction", key=lambda slugs: slugs.map(DIRECTION_SLUGS.index), kind="stable")
    return frame[["direction", "theme", "value", "projects", "qualifier", "status"]].reset_index(drop=True)


def centres(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per named support centre: direction, region_code, value (1 centre), qualifier, status."""
    frame = within(catalogue.published["centres"], filters)
    return stated(frame.assign(value=1.0))[["direction", "region_code", "value", "qualifier", "status"]]


def bilim(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per region of Table 2: region_code, volunteers, pupils, value (pupils), qualifier, status."""
    frame = within(catalogue.published["bilim"], filters)
    frame = stated(frame.assign(value=frame["pupils"]))
    return frame[["region_code", "volunteers", "pupils", "value", "qualifier", "status"]].sort_values(
        "region_code", ignore_index=True
    )


def bilim_chosen(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return the rows of `bilim`, none when other directions are chosen."""
    rows = bilim(catalogue, filters)
    return rows if not filters.directions or "bilim" in filters.directions else rows[:0]


def centres_by_direction(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per chosen priority direction: direction, value [named centres], qualifier, status, note.

    The text names no centre of BILIM; with a choice of regions a direction without a named one there has no value.
    """
    named = centres(catalogue, filters).groupby("direction")["value"].sum()
    rows = within(pd.DataFrame({"direction": PRIORITY_SLUGS}), filters)
    rows = stated(rows.assign(value=rows["direction"].map(named).astype("float64")))
    note = N_("none is named there") if filters.regions else N_("planned in 14 regions, none is named")
    notes = pd.Series("", index=rows.index).mask(rows["value"].isna(), note)
    return rows.assign(qualifier=Qualifier.EXACT.value, note=notes)[
        ["direction", "value", "qualifier", "status", "note"]
    ]


def trained_cells(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per region and priority direction: region_code, direction, value [people], qualifier, status.

    The report prints volunteers by region for BILIM only (Table 2, 14 regions without the three cities).
    """
    table = catalogue.published["bilim"].set_index("region_code")["volunteers"]
    rows = _every_cell(filters)
    own = rows["direction"].eq("bilim")
    rows = stated(rows.assign(value=rows["region_code"].map(table).astype("float64").where(own)))
    outside = own & rows["value"].isna()
    return rows.assign(status=rows["status"].mask(outside, Status.NOT_APPLICABLE.value))


def centre_cells(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per region and priority direction: region_code, direction, value (1: a centre is named there)."""
    named = catalogue.published["centres"].assign(value=1.0)[["region_code", "direction", "value"]]
    return stated(_every_cell(filters).merge(named, how="left", on=["region_code", "direction"]))


def _every_cell(filters: Filters) -> pd.DataFrame:
    pairs = [(region, slug) for region in REGION_CODES for slug in PRIORITY_SLUGS]
    rows = within(pd.DataFrame(pairs, columns=["region_code", "direction"]), filters)
    return rows.assign(qualifier=Qualifier.EXACT.value)


def event_cells(measure: str) -> Query:
    """Return a query: one row per region and direction with region_code, direction, value, qualifier, status."""

    def rows(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
        chosen = events.where(catalogue, filters)
        sums = catalogue.cubes[EVENTS].sum(measure, by=CELL, where=chosen)
        return reported(sums, catalogue, filters, EVENTS)

    return rows


def funding_cells(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per region and direction: region_code, direction, value [tenge, non-state], qualifier, status."""
    chosen = funding.where(catalogue, filters, funding.NON_STATE_SOURCES)
    return reported(catalogue.cubes[FUNDING].sum("amount_kzt", by=CELL, where=chosen), catalogue, filters, FUNDING)
