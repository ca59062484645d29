"""The list of published tables: one schema for each file of `data/published/`."""

from __future__ import annotations

from collections.abc import Mapping

import pandera.pandas as pa

from dashboard.datasets.published_schemas import (
    code,
    dates,
    direction,
    figure,
    names,
    number,
    one_of,
    origin,
    region,
    table,
    text,
    whole,
)

PERIOD = r"^\d{4}(-\d{2})?(/\d{4}(-\d{2})?)?$"
DAY = r"^\d{4}-\d{2}-\d{2}$"
LISTS = ("listed", "stated", "figures")
# «The goal is …», «is aimed at …», or only what was done.
GOALS = ("goal", "aim", "description")

_FACTS: Mapping[str, pa.DataFrameSchema] = {
    "indicators": table(
        {
            "indicator": code(),
            "topic": code(),
            "direction": direction(required=False),
            "region_code": region(required=False),
            **figure(high=True),
            "period": code(required=False, pattern=PERIOD),
            "as_of": code(required=False, pattern=DAY),
        },
        key=["indicator"],
    ),
    "grants": table(
        {"region_code": region(), "direction": direction(), **figure()},
        key=["region_code", "direction"],
    ),
    "grants_totals": table(
        {"kind": one_of(["region", "direction", "total"]), "code": code(), **figure(required=True)},
        key=["kind", "code"],
    ),
    "bilim": table(
        {"region_code": region(), "volunteers": number(), "pupils": number(), "unit": code()},
        key=["region_code"],
    ),
    "bilim_totals": table({"measure": one_of(["volunteers", "pupils"]), **figure(required=True)}, key=["measure"]),
    "themes": table(
        {
            "direction": direction(),
            "theme": code(),
            **figure(required=True),
            "theme_ru": text(),
            "label_ru": text(),
            "theme_kk": text(),
            "theme_en": text(),
        },
        key=["direction", "theme"],
    ),
    "centres": table(
        {"direction": direction(), "region_code": region(), "note": code(required=False)},
        key=["direction", "region_code"],
    ),
    "targets": table(
        {"measure": code(), "scope": code(), "direction": direction(required=False), **figure(required=True)},
        key=["measure", "scope", "direction"],
    ),
    "trained": table({"direction": direction(), **figure(required=True)}, key=["direction"]),
    "goals": table(
        {"direction": direction(), "kind": one_of(GOALS), **names("goal")},
        key=["direction"],
    ),
    "ambassadors": table(
        {"direction": direction(), "name": text(), "role": text(), "role_kk": text(), "role_en": text()},
        key=["direction"],
    ),
    "timeline": table(
        {
            "event": code(),
            **dates(),
            "precision": one_of(["day", "month", "year"]),
            "origin": one_of(["timeline", "text"]),
            **names("title"),
            **{f"place{end}": text(required=False) for end in ("", "_kk", "_en")},
        },
        key=["event"],
    ),
    "universities": table(
        {"rank": whole(required=True), **names("name"), "students": number(), "text": text(), "unit": code()},
        key=["rank"],
    ),
    "survey": table(
        {
            "question": code(),
            "option": code(required=False),
            "group": code(),
            **figure(high=True),
            "n": whole(),
            "rank": whole(),
            "rank_basis": one_of(LISTS, required=False),
        },
        key=["question", "option", "group"],
    ),
    "recommendations": table(
        {"block": whole(required=True), "measure": whole(required=True), "text": text(), **names("title")},
        key=["block", "measure"],
    ),
    "ranks": table(
        {
            "measure": code(),
            "end": one_of(["top", "bottom"]),
            "direction": direction(required=False),
            "region_code": region(),
            "rank": whole(),
            "tie": one_of(["yes", "no"]),
            "basis": one_of(LISTS),
            **figure(),
        },
        key=["measure", "end", "direction", "region_code"],
    ),
    "contribution_statements": table(
        {
            "statement": code(),
            "kind": one_of(["method", "activity", "limit", "source"]),
            **names("title"),
            **names("text"),
        },
        key=["statement"],
    ),
    "mentions": table(
        {
            "mention": code(),
            "region_code": region(),
            "direction": direction(required=False),
            "kind": one_of(["organisation", "project", "event", "centre", "figure", "other"]),
            "name": text(required=False),
            "place": text(required=False),
            **names("summary"),
            **figure(),
        },
        key=["mention"],
    ),
}

# Tokens that look like figures but state none; the completeness test reads them.
_EXCLUSIONS = pa.DataFrameSchema(
    {"token": text(), "reason": code(), **origin()}, unique=["token", "quote"], strict=True, ordered=True, coerce=True
)

PUBLISHED_TABLES: Mapping[str, pa.DataFrameSchema] = {**_FACTS, "not_statistics": _EXCLUSIONS}
