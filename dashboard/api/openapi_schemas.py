"""What answers look like: the JSON schemas of the API's description."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dashboard.checks.finding import Kind, Outcome
from dashboard.model.provenance import Basis, Qualifier

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "number"}
COUNT: Schema = {"type": "integer", "minimum": 0}
TEXTS: Schema = {"type": "array", "items": TEXT}
ANY_OBJECT: Schema = {"type": "object"}
ONE_OR_NONE = {"number": {"type": ["number", "null"]}, "text": {"type": ["string", "null"]}}


def choice(values: Iterable[str]) -> Schema:
    """Return a text that is one of the values."""
    return {"type": "string", "enum": [str(value) for value in values]}


def record(members: Mapping[str, Schema], optional: tuple[str, ...] = ()) -> Schema:
    """Return an object with the members, all of them required but the optional ones."""
    required = [name for name in members if name not in optional]
    return {"type": "object", "properties": dict(members), "required": required}


def listing(schema: str) -> Schema:
    """Return a list of a named schema."""
    return {"type": "array", "items": named(schema)}


def named(schema: str) -> Schema:
    """Return a reference to a named schema."""
    return {"$ref": f"#/components/schemas/{schema}"}


def schemas() -> dict[str, Schema]:
    """Return the schemas of every JSON answer by name."""
    quote = record({"section": TEXT, "text": TEXT})
    return {
        "Problem": record({"type": TEXT, "title": TEXT, "status": {"type": "integer"}, "detail": TEXT}),
        "Health": record(
            {
                "status": choice(("ok", "error")),
                "data": choice(("demo", "registers")),
                "data_version": TEXT,
                "engine": TEXT,
                "reason": TEXT,
            },
            ("data", "data_version", "engine", "reason"),
        ),
        "Chart": record(
            {
                "id": TEXT,
                "title": TEXT,
                "page": TEXT,
                "basis": choice(Basis),
                "honours": TEXTS,
                "formats": TEXTS,
            }
        ),
        "Indicator": record(
            {
                "id": TEXT,
                "value": ONE_OR_NONE["number"],
                "value_high": ONE_OR_NONE["number"],
                "text": TEXT,
                "unit": ONE_OR_NONE["text"],
                "qualifier": choice(Qualifier),
                "section": TEXT,
                "quote": TEXT,
                "as_of": ONE_OR_NONE["text"],
                "period": ONE_OR_NONE["text"],
            }
        ),
        "Check": record(
            {
                "id": TEXT,
                "kind": choice(Kind),
                "status": choice(Outcome),
                "what": TEXT,
                "detail": TEXT,
                "shown": TEXT,
                "quotes": {"type": "array", "items": quote},
                "computed": ANY_OBJECT,
                "charts": TEXTS,
                "regions": TEXTS,
                "directions": TEXTS,
            }
        ),
        **_tables(),
        **_decks(),
    }


def _tables() -> dict[str, Schema]:
    return {
        "Dataset": record(
            {
                "name": TEXT,
                "basis": choice(("published", "reference", "registers", "demo")),
                "title": TEXT,
                "row": TEXT,
                "source": TEXT,
                "licence": TEXT,
                "date": TEXT,
                "version": TEXT,
                "rows": COUNT,
                "narrowed_by": TEXTS,
                "schema": ANY_OBJECT,
                "links": {"type": "object", "additionalProperties": TEXT},
            }
        ),
        "DataPackage": record({"profile": TEXT, "name": TEXT, "version": TEXT, "resources": {"type": "array"}}),
        "Figure": record({"data": {"type": "array"}, "layout": ANY_OBJECT}),
    }


def _decks() -> dict[str, Schema]:
    words = (
        "chart", "title", "computed_title", "subtitle", "unit", "filters", "source", "precision", "demo_words",
        "stamp", "address", "alt", "note", "query", "file_name",
    )  # fmt: skip
    slide = dict.fromkeys(words, TEXT) | {
        "demo": {"type": "boolean"},
        "empty": {"type": "boolean"},
        "show": choice(("", "map", "ranking", "table")),
        "figure": named("Figure"),
    }
    progress = record({"done": COUNT, "of": COUNT})
    file = record({"name": TEXT, "type": TEXT, "data": {"type": "string", "contentEncoding": "base64"}})
    return {
        "Slide": record(slide),
        "Deck": record({"title": TEXT, "slides": listing("Slide")}),
        "ProgressLine": {
            "description": "Lines of progress, then one line with the file, or with problem details.",
            "oneOf": [progress, file, named("Problem")],
        },
    }
