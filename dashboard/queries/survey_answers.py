"""Answers with a share, a range or a bound, and the remainders that follow from them by subtraction."""

from __future__ import annotations

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.i18n import N_
from dashboard.model.filters import Filters
from dashboard.model.provenance import Qualifier, Status
from dashboard.queries.survey import WHOLE, answers_to

OTHERS = "other_answers"
COLUMNS = ["option", "value", "value_high", "n", "rank", "rank_basis", "qualifier", "status", "note"]
TOP_THREE = N_("in the top three of all groups, share not published")
ONLY_RANGE = N_("only a range is published")
MAJORITY = N_("named by the majority, share not published")
EVERY_GROUP = N_("named by all groups, share not published")
BELOW_THIRD = N_("less than a third")
LOW_MARKS = N_("Most of those below average are from NGOs and volunteer experts: shares are not published")


def age(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per age group: option, value [% of experts], n, qualifier, status.

    The report prints two shares and calls the third the rest: it is calculated as 100 minus the two.
    """
    frame = answers_to(catalogue, "age")
    rest = frame["value"].isna()
    frame.loc[rest, "value"] = WHOLE - frame["value"].sum()
    frame.loc[rest, "status"] = Status.CALCULATED.value
    return frame[["option", "value", "n", "qualifier", "status"]]


def effectiveness(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return the share of marks from 5 to 10, the rest and whose marks were low: group, option, value [%], n, note.

    The rest is calculated. That most low marks came from two groups is said without a share: no value, status
    not_stated. Also qualifier and status.
    """
    frame = answers_to(catalogue, "effectiveness").assign(note="")
    frame["note"] = frame["note"].mask(frame["value"].isna(), LOW_MARKS)
    high = frame.iloc[[0]]
    rows = pd.concat([high, _rest(high, OTHERS), frame.iloc[1:]], ignore_index=True)
    return rows[["option", "group", "value", "n", "qualifier", "status", "note"]]


def front_offices(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return answers on the need for front offices: group, option, value, unit, n, qualifier, status.

    All experts in percent: «yes» is the printed sum minus «rather yes», the rest is 100 minus the sum. The staff of
    front offices in persons, because they are 17: those against are printed, the rest is calculated.
    """
    frame = answers_to(catalogue, "front_offices").set_index("option", drop=False)
    both, rather, against = (frame.loc[name] for name in ("yes_or_rather_yes", "rather_yes", "no_or_rather_no"))
    calculated = {"status": Status.CALCULATED.value, "qualifier": Qualifier.EXACT.value}
    rows = [
        both.to_dict() | {"option": "yes", "value": both["value"] - rather["value"]} | calculated,
        rather.to_dict(),
        both.to_dict() | {"option": OTHERS, "value": WHOLE - both["value"]} | calculated,
        against.to_dict(),
        against.to_dict() | {"option": OTHERS, "value": against["n"] - against["value"]} | calculated,
    ]
    return pd.DataFrame(rows)[["group", "option", "value", "unit", "n", "qualifier", "status"]]


def measures(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per measure that volunteering needs: option, value and value_high [% of experts], n, rank, note.

    One share is printed, four stand in one range; for the two others the report only says that all groups put them
    among their priorities: no value, status not_stated. Also rank_basis, qualifier and status.
    """
    frame = answers_to(catalogue, "measures_needed")
    first = set(answers_to(catalogue, "shared_priorities")["option"])
    note = pd.Series("", index=frame.index)
    note = note.mask(frame["value"].isna() & frame["option"].isin(first), TOP_THREE)
    note = note.mask(frame["qualifier"].eq(Qualifier.RANGE.value), ONLY_RANGE)
    return _ranked(frame.assign(note=note))


def achievements(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per achievement: option, value [% of experts, an upper bound], n, rank, rank_basis, note.

    The majority has no share: no value, status not_stated. What all groups name without a share is the last row.
    """
    frame = answers_to(catalogue, "achievements")
    everyone, groups = frame[frame["group"].eq("all")], frame[~frame["group"].eq("all")]
    third = everyone["text"].eq("одной трети")
    note = pd.Series("", index=everyone.index).mask(everyone["value"].isna(), MAJORITY).mask(third, BELOW_THIRD)
    common = groups.drop_duplicates("option").assign(note=EVERY_GROUP, n=everyone["n"].iloc[0])
    return _ranked(pd.concat([everyone.assign(note=note), common], ignore_index=True))


def _rest(row: pd.DataFrame, option: str) -> pd.DataFrame:
    return row.assign(option=option, value=WHOLE - row["value"], status=Status.CALCULATED.value)


def _ranked(frame: pd.DataFrame) -> pd.DataFrame:
    # A place that is missing is a missing number to forms, tables and files alike.
    return frame.assign(rank=frame["rank"].astype("float64"))[COLUMNS].reset_index(drop=True)
