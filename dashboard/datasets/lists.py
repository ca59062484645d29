"""The reference lists as tables: one schema for each file of `data/reference/`, and the data's own history."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pandera.pandas as pa

from dashboard.datasets.published import load_table
from dashboard.datasets.published_schemas import code, direction, names, one_of, region, text, whole
from dashboard.model.codes import TERM_GROUPS
from dashboard.model.registers import REGISTERS

BASES = ("published", "reference", "registers")
_DAY = r"^\d{4}-\d{2}-\d{2}$"


def _list(columns: Mapping[str, pa.Column], *key: str) -> pa.DataFrameSchema:
    return pa.DataFrameSchema(dict(columns), unique=[*key], strict=True, ordered=True, coerce=True)


# Lists that readers look codes and words up in; they are datasets like the published tables.
LISTS: Mapping[str, pa.DataFrameSchema] = {
    "regions": _list(
        {
            "code": region(),
            "iso": code(pattern=r"^KZ-\d{2}$"),
            "kind": one_of(["region", "city"]),
            "population": whole(required=True),
            **{k: v for stem in ("name", "label", "short", "locative", "genitive") for k, v in names(stem).items()},
        },
        "code",
    ),
    "directions": _list(
        {"slug": direction(), "kind": one_of(["priority", "additional"]), **names("name")},
        "slug",
    ),
    "region_aliases": _list({"alias": text(), "code": region(), "note": text(required=False)}, "alias"),
    "direction_aliases": _list({"alias": text(), "slug": direction()}, "alias"),
    "header_aliases": _list({"register": one_of(REGISTERS), "column": text(), "alias": text()}, "register", "alias"),
    "codelists": _list({"codelist": code(), "code": text(), **names("name")}, "codelist", "code"),
    "activities": _list({"code": code(), **names("name")}, "code"),
    "glossary": _list(
        {
            "term_id": code(),
            "group": one_of(TERM_GROUPS),
            "sign": text(required=False),
            **names("term"),
            **names("definition"),
        },
        "term_id",
    ),
}
# What the lists and tables are: their descriptions, their sources, and what changed in them.
ABOUT: Mapping[str, pa.DataFrameSchema] = {
    "datasets": _list(
        {"dataset": code(), "basis": one_of(BASES), "source": code(), **names("title"), **names("row")}, "dataset"
    ),
    "columns": _list(
        {
            "dataset": text(),
            "column": text(),
            "codelist": code(required=False),
            "unit": code(required=False),
            **names("title"),
            **names("description"),
        },
        "dataset",
        "column",
    ),
    "sources": _list(
        {
            "source": code(),
            **names("title"),
            **names("who"),
            **names("what"),
            "licence": text(),
            **names("terms"),
            "terms_quote": text(required=False),
            "url": text(required=False),
            "date": text(),
        },
        "source",
    ),
    "changes": _list(
        {
            "version": code(pattern=r"^\d+\.\d+\.\d+$"),
            "date": code(pattern=_DAY),
            "digest": code(pattern=r"^[0-9a-f]{16}$"),
            "tables": text(),
            **names("what"),
        },
        "version",
    ),
}


def load_lists(folder: Path) -> dict[str, pd.DataFrame]:
    """Return every reference list and description by name, words as str ("" when absent), population as Int64.

    `folder` is `data/reference`. Raises PublishedError, which names file, row, column and value.
    """
    return {name: load_table(folder / f"{name}.csv", schema) for name, schema in {**LISTS, **ABOUT}.items()}
