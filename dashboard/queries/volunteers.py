"""Volunteers in the report: who is counted, the universities of registered students, BILIM by region."""

from __future__ import annotations

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.i18n import N_
from dashboard.model.filters import Filters
from dashboard.model.provenance import Qualifier, Status
from dashboard.model.regions import CITY_CODES, REGION_CODES
from dashboard.queries.events import Query
from dashboard.queries.rows import stated, within

BILIM = "bilim"
SILVER = "silver_volunteers"
PERCENT = 100
# Populations that the report counts apart; who belongs to each is told by the note.
POPULATIONS = {
    "volunteers_engaged": N_("at events, May to October; a person may count at each event"),
    "registered_volunteers": N_("people who registered on the platform"),
    "emergency_volunteers": N_("joined in during the state of emergency"),
    "trained_total": N_("sum of the seven directions, section IV"),
    "trained_section_i": N_("the training as section I tells it"),
    "trained_section_iii": N_("trainees that the front office monitored"),
    "bilim_volunteers_table": N_("one of the seven directions, table 2"),
}
SILVER_NOTE = N_("aged 50 and over; only organisations are counted")


def counts(catalogue: Catalogue, _filters: Filters) -> pd.DataFrame:
    """Return one row per population of volunteers: indicator, value [people], note (who it is), qualifier, status.

    The largest first; the last row has no number in the report. The rows overlap and are never added up.
    """
    frame = catalogue.published["indicators"].set_index("indicator").loc[list(POPULATIONS)].reset_index()
    frame = stated(frame).assign(note=list(POPULATIONS.values()))
    silver = {
        "indicator": SILVER,
        "value": float("nan"),
        "qualifier": Qualifier.EXACT.value,
        "status": Status.NOT_STATED.value,
        "note": SILVER_NOTE,
    }
    columns = ["indicator", "value", "note", "qualifier", "status"]
    known = frame[columns].sort_values("value", ascending=False, kind="stable")
    return pd.concat([known, pd.DataFrame([silver])], ignore_index=True)


def universities(catalogue: Catalogue, _filters: Filters) -> pd.DataFrame:
    """Return one row per university of the printed five: university, value [students], share_pct, qualifier, status.

    `share_pct` is calculated: the part of all registered students, whose number the report rounds to hundreds.
    """
    frame = catalogue.published["universities"].sort_values("rank", kind="stable")
    whole = float(catalogue.indicator("registered_students")["value"])
    named = frame.assign(university=frame["name_en"], value=frame["students"].astype("float64"))
    rows = stated(named.assign(share_pct=named["value"] / whole * PERCENT))
    return rows[["university", "value", "share_pct", "qualifier", "status"]].reset_index(drop=True)


def bilim(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per chosen region of Table 2: region_code, volunteers, pupils, qualifier, status.

    No rows when the chosen directions leave BILIM out.
    """
    frame = within(catalogue.published["bilim"].assign(direction=BILIM), filters)
    frame = stated(frame.astype({"volunteers": "float64", "pupils": "float64"}), "volunteers")
    return frame[["region_code", "volunteers", "pupils", "qualifier", "status"]].sort_values(
        "region_code", ignore_index=True
    )


def bilim_by_region(column: str) -> Query:
    """Return a query: one row per chosen region, value [people] of a column, or 17 with per_volunteer.

    `per_volunteer` is calculated (pupils ÷ volunteers); the cities had no BILIM project and are not applicable.
    """

    def rows(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
        found = bilim(catalogue, filters)
        if column != "per_volunteer":
            return found.assign(value=found[column])
        found = found.assign(value=found["pupils"] / found["volunteers"], status=Status.CALCULATED.value)
        return pd.concat([found, _outside(filters)], ignore_index=True)

    return rows


def _outside(filters: Filters) -> pd.DataFrame:
    # The project was meant for rural schools of the 14 regions; the question does not arise for the cities.
    if filters.directions and BILIM not in filters.directions:
        return pd.DataFrame()
    chosen = filters.regions or REGION_CODES
    cities = [code for code in CITY_CODES if code in chosen]
    return pd.DataFrame({"region_code": cities}).assign(
        volunteers=float("nan"),
        pupils=float("nan"),
        value=float("nan"),
        qualifier=Qualifier.EXACT.value,
        status=Status.NOT_APPLICABLE.value,
    )
