"""Published results by direction: training against plan, themes of projects, centres, BILIM by region."""

from __future__ import annotations

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.model.filters import Filters
from dashboard.queries.rows import stated, within


def trained(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per chosen priority direction: direction, value and target [people], their qualifiers, status."""
    targets = catalogue.published["targets"]
    plan = targets.loc[targets["measure"] == "volunteers_trained"].iloc[0]
    frame = within(stated(catalogue.published["trained"]), filters)
    frame = frame.assign(target=plan["value"], target_qualifier=plan["qualifier"])
    columns = ["direction", "value", "target", "qualifier", "target_qualifier", "status"]
    return frame.sort_values("value", ascending=False, kind="stable")[columns].reset_index(drop=True)


def themes(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per theme of a direction's projects: direction, theme, value [projects], qualifier, status."""
    frame = within(stated(catalogue.published["themes"]), filters)
    return frame[["direction", "theme", "value", "qualifier", "status"]]


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
