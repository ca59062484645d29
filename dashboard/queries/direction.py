"""What one direction was meant to reach and what it reached: plans, themes with their remainder, leading regions."""

from __future__ import annotations

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.i18n import N_
from dashboard.model.directions import PRIORITY_SLUGS
from dashboard.model.filters import Filters
from dashboard.model.provenance import Qualifier, Status
from dashboard.queries import directions, grants, survey
from dashboard.queries.rows import stated, within

PERCENT = 100
REST = "not_described"
TRAINED, GRANTS, CENTRES = "trained", "grants", "centres"
# The measures of a plan by the name that the table of targets gives them.
PLANNED = {TRAINED: "volunteers_trained", GRANTS: "small_grants", CENTRES: "centres"}
UNITS = {TRAINED: "persons", GRANTS: "grants", CENTRES: "centres"}
# BILIM had a scheme of its own: 14 grants for 14 regions.
APART = "bilim"
NOTES = {
    (APART, GRANTS): N_("the plan of at least 68 is not set for it"),
    (APART, CENTRES): N_("planned in 14 regions, not named in the text"),
    ("saylyq", CENTRES): N_("three are named, «the other 14 regions» are not"),
}
PLAN_COLUMNS = [
    "direction", "measure", "value", "unit", "target", "plan_pct",
    "qualifier", "target_qualifier", "status", "note",
]  # fmt: skip


def plans(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per planned measure of a chosen priority direction, the measures one after the other.

    direction, measure, value and target [unit], plan_pct (of the plan), their qualifiers, status, note. `target` is
    NaN where the report sets none, `value` where it states no result. Source: section IV, what was planned and reached.
    """
    frames = [_planned(catalogue, measure) for measure in PLANNED]
    frame = within(pd.concat(frames, ignore_index=True), filters)
    share = frame["value"] / frame["target"] * PERCENT
    notes = [NOTES.get(key, "") for key in zip(frame["direction"], frame["measure"], strict=True)]
    known = frame["target_qualifier"].where(frame["target"].notna(), "")
    return frame.assign(plan_pct=share, note=notes, target_qualifier=known)[PLAN_COLUMNS]


def _planned(catalogue: Catalogue, measure: str) -> pd.DataFrame:
    facts = _facts(catalogue, measure).set_index("direction").reindex(PRIORITY_SLUGS)
    frame = pd.DataFrame({"direction": PRIORITY_SLUGS, "measure": measure, "unit": UNITS[measure]})
    frame = stated(frame.assign(value=facts["value"].to_numpy(), qualifier=facts["qualifier"].to_numpy()))
    targets = catalogue.published["targets"]
    common = targets[(targets["measure"] == PLANNED[measure]) & (targets["scope"] == "each_direction")].iloc[0]
    frame = frame.assign(target=common["value"], target_qualifier=common["qualifier"])
    return frame.fillna({"qualifier": Qualifier.EXACT.value}) if measure == TRAINED else _apart(frame, catalogue)


def _facts(catalogue: Catalogue, measure: str) -> pd.DataFrame:
    if measure == TRAINED:
        return directions.trained(catalogue, Filters())
    if measure == GRANTS:
        return grants.by_direction(catalogue, Filters())
    return directions.centres_by_direction(catalogue, Filters())


def _apart(frame: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    # The plan of every direction does not hold for BILIM: no number of small grants, centres counted in regions.
    targets = catalogue.published["targets"]
    own = frame["direction"].eq(APART)
    regions = targets.loc[targets["measure"] == "centre_regions", "value"].iloc[0]
    centres = own & frame["measure"].eq(CENTRES)
    frame = frame.assign(
        target=frame["target"].mask(own).mask(centres, regions), unit=frame["unit"].mask(centres, "regions")
    )
    return frame.fillna({"qualifier": Qualifier.EXACT.value})


def themes(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return the themes of each chosen direction's projects and, last, those that the report does not describe.

    direction, theme, value [projects], qualifier, status. The remainder is calculated: the grants of Table 1 less the
    themes of the text; it has no row where that is 0.
    """
    told = directions.themes(catalogue, filters).drop(columns="projects")
    every = Filters(directions=filters.directions)
    awarded = grants.by_direction(catalogue, every).set_index("direction")["value"]
    rest = (awarded - told.groupby("direction")["value"].sum().reindex(awarded.index).fillna(0)).rename("value")
    rows = rest[rest > 0].reset_index().assign(theme=REST, qualifier=Qualifier.EXACT.value)
    rows = rows.assign(status=Status.CALCULATED.value)
    frame = pd.concat([told, rows], ignore_index=True)
    order = pd.Categorical(frame["direction"], categories=list(PRIORITY_SLUGS), ordered=True)
    frame = frame.assign(order=order).sort_values("order", kind="stable")
    return frame[["direction", "theme", "value", "qualifier", "status"]].reset_index(drop=True)


def subject(filters: Filters) -> str:
    """Return the only chosen direction, or nothing: then a chart speaks of all of them."""
    return filters.directions[0] if len(filters.directions) == 1 else ""


def leaders(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per chosen region: region_code, value [grants, Table 1], claimed [grants, text], claimed_place.

    The claims are those about the only chosen direction, or about all of them when none is chosen; NaN where the text
    says nothing of a region. From the largest value to the smallest.
    """
    rows = grants.by_region(catalogue, filters)
    ranks = catalogue.published["ranks"]
    mine = ranks["measure"].eq("grants") & ranks["direction"].eq(subject(filters)) & ranks["end"].eq("top")
    claims = ranks[mine].set_index("region_code") if len(filters.directions) < 2 else ranks[:0].set_index("region_code")
    rows = rows.assign(
        claimed=rows["region_code"].map(claims["value"]).astype("float64"),
        claimed_place=rows["region_code"].map(claims["rank"]).astype("float64"),
    )
    columns = ["region_code", "value", "claimed", "claimed_place", "qualifier", "status"]
    return rows.sort_values("value", ascending=False, kind="stable")[columns].reset_index(drop=True)


def awareness(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return every direction by the share of experts who know of it, whatever is chosen; last those not asked about.

    direction, value [% of experts], n, qualifier, status, note. Source: section V.
    """
    asked = survey.awareness(catalogue, filters.without("direction")).drop(columns="mean")
    asked = asked.sort_values("value", ascending=False, kind="stable").assign(note="")
    missing = [slug for slug in catalogue.reference.directions if slug not in set(asked["direction"])]
    rest = pd.DataFrame({"direction": missing}).assign(
        value=float("nan"),
        n=float("nan"),
        qualifier=Qualifier.EXACT.value,
        status=Status.NOT_STATED.value,
        note=N_("share not printed"),
    )
    return pd.concat([asked, rest], ignore_index=True)
