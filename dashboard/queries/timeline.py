"""The dated events of the report; one that it dates twice keeps both dates, and says whether they agree."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.model.filters import Filters
from dashboard.model.provenance import Status
from dashboard.queries.events import Query

FIRST_OF_YEAR = "2019-05-01"
# A second mention of an event → the entry that stands for it.
TWICE: Mapping[str, str] = {
    "decree_footnote": "decree",
    "plan_footnote": "plan_approved",
    "opening_section_iii": "opening",
    "president_speech": "opening",
    "front_office_section_iii": "front_office_opened",
    "minister_speech": "front_office_opened",
    "medal_footnote": "medal",
    "medal_created": "medal",
    "closing_section_iii": "closing",
}
# An event that must not come later than another one.
BEFORE: Mapping[str, str] = {"declared_section_i": "opening", "un_debates": "closing"}
AGREES, DIFFERS, TOO_LATE = "agrees", "differs", "too_late"
COLUMNS = [
    "event", "date_from", "date_to", "value", "date_text", "precision", "place", "mentions", "other_dates", "agreement",
    "qualifier", "status",
]  # fmt: skip


def dated(first: str = "", last: str = "9999") -> Query:
    """Return a query: one row per event that begins within the days `first` to `last` (ISO), in order of date.

    date_from and date_to are ISO days, `value` counts the days that the printed date covers, `precision` is day, month
    or year; `mentions` counts the places that date it, `other_dates` holds the dates as other places print them;
    `agreement` is agrees, differs or too_late.
    """

    def rows(catalogue: Catalogue, _filters: Filters) -> pd.DataFrame:
        frame = catalogue.published["timeline"]
        own = frame[~frame["event"].isin(TWICE)].sort_values(["date_from", "date_to"], kind="stable")
        facts = pd.DataFrame([_facts(row, frame) for _, row in own.iterrows()], index=own.index)
        days = pd.to_datetime(own["date_to"]) - pd.to_datetime(own["date_from"])
        whole = own.assign(status=Status.PUBLISHED.value, value=days.dt.days + 1.0).join(facts)
        return whole[whole["date_from"].between(first, last)][COLUMNS].reset_index(drop=True)

    return rows


def _facts(row: pd.Series, frame: pd.DataFrame) -> dict[str, object]:
    again = frame[frame["event"].map(TWICE).eq(row["event"])]
    apart = [str(other["date_text"]) for _, other in again.iterrows() if not _one_holds_the_other(row, other)]
    later = _later_than(row, frame)
    agreement = TOO_LATE if later else DIFFERS if apart else AGREES
    return {"mentions": 1 + len(again), "other_dates": "; ".join([*apart, *later]), "agreement": agreement}


def _one_holds_the_other(one: pd.Series, other: pd.Series) -> bool:
    inside = one["date_from"] <= other["date_from"] and other["date_to"] <= one["date_to"]
    return bool(inside or (other["date_from"] <= one["date_from"] and one["date_to"] <= other["date_to"]))


def _later_than(row: pd.Series, frame: pd.DataFrame) -> list[str]:
    bound = frame[frame["event"].eq(BEFORE.get(str(row["event"]), ""))]
    return [str(text) for text in bound.loc[bound["date_from"] < row["date_to"], "date_text"]]
