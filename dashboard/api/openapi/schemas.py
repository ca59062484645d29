"""What answers look like: the JSON schemas of the API's description."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dashboard.checks.finding import Kind, Outcome
from dashboard.model import loads
from dashboard.model.decks import SHOWN
from dashboard.model.provenance import Basis, Qualifier

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
MOMENT: Schema = {"type": "string", "format": "date-time"}
MAYBE_TEXT: Schema = {"type": ["string", "null"]}
MAYBE_NUMBER: Schema = {"type": ["number", "null"]}
COUNT: Schema = {"type": "integer", "minimum": 0}
TEXTS: Schema = {"type": "array", "items": TEXT}
ANY_LIST: Schema = {"type": "array"}
ANY_OBJECT: Schema = {"type": "object"}
YES_NO: Schema = {"type": "boolean"}


def choice(values: Iterable[str]) -> Schema:
    """Return a text that is one of the values."""
    return {"type": "string", "enum": [str(value) for value in values]}


def record(members: Mapping[str, Schema], optional: Iterable[str] = ()) -> Schema:
    """Return an object with the members, all of them required but the optional ones."""
    required = [name for name in members if name not in set(optional)]
    return {"type": "object", "properties": dict(members), "required": required}


def listing(schema: str) -> Schema:
    """Return a list of a named schema."""
    return {"type": "array", "items": named(schema)}


def named(schema: str) -> Schema:
    """Return a reference to a named schema."""
    return {"$ref": f"#/components/schemas/{schema}"}


def _texts(*names: str) -> dict[str, Schema]:
    return dict.fromkeys(names, TEXT)


_RELOAD = record({"status": choice(("failed",)), "reason": TEXT, "at": MOMENT})
_SERVED = _texts("data_version", "engine", "reason") | {"data": choice(("demo", "registers")), "read_at": MOMENT}
_SERVED |= {"refused": TEXTS, "reload": _RELOAD}
_STATE = {
    "Problem": record(
        {**_texts("type", "title", "detail", "request_id"), "status": {"type": "integer"}}, optional=("request_id",)
    ),
    "Health": record({"status": choice(("ok", "error")), **_SERVED}, optional=_SERVED),
    "Check": record(
        {
            **_texts("id", "what", "detail", "shown"),
            "kind": choice(Kind),
            "status": choice(Outcome),
            "quotes": {"type": "array", "items": record(_texts("section", "text"))},
            "computed": ANY_OBJECT,
            **dict.fromkeys(("charts", "regions", "directions"), TEXTS),
        }
    ),
    "Load": record(
        {
            **_texts("load_id", "loaded_at", "file", "digest", "office", "reason"),
            "outcome": choice(loads.Outcome),
            **dict.fromkeys(("regions", "months"), TEXTS),
            "rows": ANY_OBJECT,
            **{name: {"type": "integer"} for name in ("rows_replaced", "faults")},
        }
    ),
}
_CHARTS = {
    "Chart": record(_texts("id", "title", "page") | {"basis": choice(Basis), "honours": TEXTS, "formats": TEXTS}),
    "Figure": record({"data": ANY_LIST, "layout": ANY_OBJECT}),
}
_TABLES = {
    "Indicator": record(
        {
            **_texts("id", "text", "section", "quote"),
            "qualifier": choice(Qualifier),
            **dict.fromkeys(("value", "value_high"), MAYBE_NUMBER),
            **dict.fromkeys(("unit", "as_of", "period"), MAYBE_TEXT),
        }
    ),
    "Dataset": record(
        {
            **_texts("name", "title", "row", "source", "licence", "date", "version"),
            "basis": choice(("published", "reference", "registers", "demo")),
            "rows": COUNT,
            "narrowed_by": TEXTS,
            "schema": ANY_OBJECT,
            "links": {"type": "object", "additionalProperties": TEXT},
        }
    ),
    "Template": record(_texts("register", "title", "row", "address") | {"languages": TEXTS}),
    "DataPackage": record(_texts("profile", "name", "version") | {"resources": ANY_LIST}),
}
_WORDS = (
    "chart", "title", "computed_title", "subtitle", "unit", "filters", "source", "precision", "demo_words",
    "stamp", "address", "alt", "note", "query", "file_name",
)  # fmt: skip
_DECKS = {
    "Slide": record(
        {**_texts(*_WORDS), "demo": YES_NO, "empty": YES_NO, "show": choice(("", *SHOWN)), "figure": named("Figure")}
    ),
    "Deck": record({"title": TEXT, "slides": listing("Slide")}),
    "ProgressLine": {
        "description": "Lines of progress, then one line with the file, or with problem details.",
        "oneOf": [
            record({"done": COUNT, "of": COUNT}),
            record(_texts("name", "type") | {"data": {"type": "string", "contentEncoding": "base64"}}),
            named("Problem"),
        ],
    },
}
SCHEMAS: Mapping[str, Schema] = {**_STATE, **_CHARTS, **_TABLES, **_DECKS}
