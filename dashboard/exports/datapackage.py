"""The Frictionless Data Package of the published tables and reference lists: schemas, sources, licences, version."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from dashboard.datasets.descriptions import REGISTER, Dataset, Described
from dashboard.datasets.fields import Field
from dashboard.i18n import N_, L

NAME = "birgemiz-2020"
# Licences that have a page of their own; the others are told in words.
LICENCE_PAGES = {
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "MIT": "https://opensource.org/license/mit",
}
TITLE = N_("Year of the Volunteer 2020 in Kazakhstan: tables of the report and reference lists")
Where = Callable[[Dataset], str]


def datapackage(
    datasets: Mapping[str, Dataset], lists: Mapping[str, pd.DataFrame], l: L, where: Where
) -> dict[str, Any]:
    """Return the descriptor; `where` gives the path of a table, relative to the place of the descriptor."""
    newest = lists["changes"].iloc[0]
    sources = {str(row["source"]): row for _, row in lists["sources"].iterrows()}
    packed = [one for one in datasets.values() if one.basis != REGISTER]
    used = [sources[name] for name in dict.fromkeys(one.source for one in packed)]
    licences = {str(row["licence"]): row for row in used}
    return {
        "profile": "tabular-data-package",
        "name": NAME,
        "title": l.t(TITLE),
        "version": str(newest["version"]),
        "created": f"{newest['date']}T00:00:00Z",
        "licenses": [_licence(row, l.lang) for row in licences.values()],
        "sources": [_source(row, l.lang) for row in used],
        "resources": [_resource(one, sources[one.source], l.lang, where(one)) for one in packed],
    }


def table_schema(dataset: Dataset, lang: str) -> dict[str, Any]:
    """Return the Table Schema of a dataset. A key that may be empty in part is unique, not primary."""
    required = {column.name for column in dataset.columns if column.field.required}
    key = list(dataset.key)
    named = {"primaryKey": key} if required.issuperset(key) else {"uniqueKeys": [key]}
    return {
        "fields": [_field(column, lang) for column in dataset.columns],
        "missingValues": [""],
        **(named if key else {}),
        "foreignKeys": [_foreign(column, target) for column, target in dataset.foreign.items()],
    }


def _resource(dataset: Dataset, source: pd.Series, lang: str, path: str) -> dict[str, Any]:
    return {
        "name": dataset.name,
        "profile": "tabular-data-resource",
        "path": path,
        "title": dataset.title[lang],
        "description": dataset.row[lang],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "doubleQuote": True, "quoteChar": '"', "header": True},
        "licenses": [_licence(source, lang)],
        "sources": [_source(source, lang)],
        "schema": table_schema(dataset, lang),
    }


def _field(column: Described, lang: str) -> dict[str, Any]:
    rules = _constraints(column.field)
    unit = {"unit": column.unit} if column.unit else {}
    named = {"codelist": column.codelist} if column.codelist else {}
    words = {"title": column.title[lang], "description": column.description[lang]}
    return {"name": column.name, "type": column.field.type, **words, **unit, **named, "constraints": rules}


def _constraints(field: Field) -> dict[str, Any]:
    rules = {
        "required": field.required or None,
        "enum": list(field.values) or None,
        "pattern": field.pattern or None,
        "minimum": field.minimum,
        "maximum": field.maximum,
        "maxLength": field.longest,
    }
    return {name: rule for name, rule in rules.items() if rule is not None}


def _foreign(column: str, target: tuple[str, str]) -> dict[str, Any]:
    resource, key = target
    return {"fields": [column], "reference": {"resource": resource, "fields": [key]}}


def _licence(source: pd.Series, lang: str) -> dict[str, str]:
    name, page = str(source["licence"]), LICENCE_PAGES.get(str(source["licence"]), str(source["url"]))
    words = str(source["terms_quote"]) or str(source[f"terms_{lang}"])
    return {"name": name, "title": words} | ({"path": page} if page else {})


def _source(source: pd.Series, lang: str) -> dict[str, str]:
    page = {"path": str(source["url"])} if source["url"] else {}
    return {"title": f"{source[f'title_{lang}']}. {source[f'who_{lang}']}, {source['date']}"} | page
