"""The shape of every published table: columns, types, keys and the rules that its rows obey."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import pandera.pandas as pa

from dashboard.model.directions import DIRECTION_SLUGS
from dashboard.model.provenance import Qualifier
from dashboard.model.regions import REGION_CODES

QUOTE_LIMIT = 200
_CODE = r"^[a-z0-9][a-z0-9_-]*$"
_ISO_DATE = r"^(\d{4}-\d{2}-\d{2})?$"


def text(*, required: bool = True) -> pa.Column:
    """Return a column of words; an optional one may be empty, never missing."""
    return pa.Column(str, pa.Check.str_length(min_value=1) if required else None)


def code(*, required: bool = True, pattern: str = _CODE) -> pa.Column:
    """Return a column of stable English codes."""
    return pa.Column(str, pa.Check.str_matches(pattern if required else f"^$|{pattern}"))


def one_of(values: Sequence[str], *, required: bool = True) -> pa.Column:
    """Return a column that holds only `values`, or nothing when it is optional."""
    return pa.Column(str, pa.Check.isin([*values] if required else ["", *values]))


def number(*, required: bool = True) -> pa.Column:
    """Return a column of non-negative figures; an optional one is NaN where the report states none."""
    return pa.Column(float, pa.Check.ge(0), nullable=not required)


def whole(*, required: bool = False) -> pa.Column:
    """Return a column of positive whole numbers, empty where the report states none."""
    return pa.Column("Int64", pa.Check.ge(1), nullable=not required)


def region(*, required: bool = True) -> pa.Column:
    """Return a column of KATO codes."""
    return one_of(REGION_CODES, required=required)


def direction(*, required: bool = True) -> pa.Column:
    """Return a column of direction slugs."""
    return one_of(DIRECTION_SLUGS, required=required)


def origin() -> dict[str, pa.Column]:
    """Return the columns that say where a fact comes from: section and verbatim quote."""
    return {"section": text(), "quote": pa.Column(str, pa.Check.str_length(min_value=1, max_value=QUOTE_LIMIT))}


def _damaged_has_no_value(frame: pd.DataFrame) -> pd.Series:
    return (frame["qualifier"] != Qualifier.AMBIGUOUS) | frame["value"].isna()


def _range_has_two_ends(frame: pd.DataFrame) -> pd.Series:
    return (frame["qualifier"] == Qualifier.RANGE) == frame["value_high"].notna()


def table(columns: Mapping[str, pa.Column], key: Sequence[str]) -> pa.DataFrameSchema:
    """Return the schema of a table of facts: `columns`, then qualifier, section and quote; `key` is unique."""
    shape = {**columns, "qualifier": one_of([*Qualifier]), **origin()}
    checks = [pa.Check(_damaged_has_no_value, error="ambiguous figure has a value")] if "value" in shape else []
    if "value_high" in shape:
        checks.append(pa.Check(_range_has_two_ends, error="range without two ends"))
    return pa.DataFrameSchema(shape, checks=checks, unique=[*key], strict=True, ordered=True, coerce=True)


def figure(*, high: bool = False, required: bool = False) -> dict[str, pa.Column]:
    """Return the columns of one figure: value, value_high when `high`, the text as printed, unit."""
    ends = {"value_high": number(required=False)} if high else {}
    return {"value": number(required=required), **ends, "text": text(required=required), "unit": code(required=False)}


def names(stem: str) -> dict[str, pa.Column]:
    """Return the columns `stem`_ru, _kk and _en."""
    return {f"{stem}_{lang}": text() for lang in ("ru", "kk", "en")}


def dates() -> dict[str, pa.Column]:
    """Return the columns of a date: as printed, and its first and last day in ISO form."""
    day = pa.Column(str, pa.Check.str_matches(_ISO_DATE))
    return {"date_text": text(), "date_from": day, "date_to": day}
