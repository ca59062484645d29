"""Every address of the API: what it answers, with which parameters and problems."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.api import briefing, charts, datasets, progress
from dashboard.api.openapi import parameters as ask
from dashboard.api.openapi.parameters import Part
from dashboard.api.openapi.schemas import ANY_OBJECT, TEXT, Schema, listing, named
from dashboard.api.versions import ANSWERED
from dashboard.exports.files import MEDIA

NEED_BROWSER = ("svg", "png", "pdf")
PROBLEMS: Mapping[int, str] = {
    304: "The copy that the reader has is still right.",
    400: "The request cannot be understood.",
    404: "There is no such chart, table or format.",
    413: "The request or its answer is too large.",
    501: "The server has no Chromium to draw pictures with.",
    503: "The data cannot be read, or too many pictures are being made at once.",
    504: "The picture took too long.",
}
PARQUET = "application/vnd.apache.parquet"
TAGS = {"state": "How the server is", "charts": "Charts", "tables": "Tables", "decks": "Decks"}
HEADERS = {name: {"description": words, "schema": TEXT} for name, words in ANSWERED.items()}
Operation = dict[str, Any]


def paths(tables: Sequence[str]) -> dict[str, dict[str, Operation]]:
    """Return the address templates with their operations; `tables` are the names of the datasets."""
    return {**_state(), **_charts(), **_tables(tables), **_decks()}


def _state() -> dict[str, dict[str, Operation]]:
    health = _get("health", "state", "How the server is and which data it serves", (), _json(named("Health")))
    health["responses"]["503"] = {"description": PROBLEMS[503], "content": _json(named("Health"))}
    return {
        "/healthz": {"get": health},
        "/api/openapi.json": {"get": _get("describe", "state", "This description", (), _json(ANY_OBJECT))},
        "/api/checks": {"get": _get("checks", "state", "The quality log", (ask.LANG,), _json(listing("Check")), 503)},
    }


def _charts() -> dict[str, dict[str, Operation]]:
    listed = _get("listCharts", "charts", "All charts with their formats", (ask.LANG,), _json(listing("Chart")))
    return {
        "/api/charts": {"get": listed},
        **{f"/api/charts/{{chart_id}}.{kind}": {"get": _chart(kind)} for kind in charts.FORMATS},
    }


def _chart(kind: str) -> Operation:
    content = _json(named("Figure")) if kind == "json" else _file(MEDIA[kind])
    labels = (ask.LABELS,) if kind == "csv" else ()
    browser = (501, 504) if kind in NEED_BROWSER else ()
    words = "A chart as a plotly.js figure" if kind == "json" else f"A chart as {kind.upper()}, as its page shows it"
    return _get(
        f"chart{kind.title()}",
        "charts",
        words,
        (ask.CHART, *ask.STATE, ask.LANG, *labels),
        content,
        304,
        404,
        *browser,
        503,
    )


def _tables(tables: Sequence[str]) -> dict[str, dict[str, Operation]]:
    listed = _get(
        "listDatasets", "tables", "All tables with their schemas", (ask.LANG,), _json(listing("Dataset")), 503
    )
    package = "Frictionless Data Package of the published tables and ask.reference lists"
    quoted = "Every published figure with its quote"
    return {
        "/api/datasets": {"get": listed},
        **{f"/api/datasets/{{name}}.{kind}": {"get": _table(kind, tables)} for kind in datasets.FORMATS},
        "/api/datapackage.json": {
            "get": _get("datapackage", "tables", package, (ask.LANG,), _json(named("DataPackage")), 503)
        },
        "/api/indicators": {"get": _get("indicators", "tables", quoted, (), _json(listing("Indicator")), 503)},
        "/api/registers/events.csv": {"get": _rows()},
        "/api/sources/report-2020-ru.txt": {
            "get": _get("report", "tables", "The report that the tables quote", (), _file("text/plain; charset=utf-8"))
        },
    }


def _table(kind: str, tables: Sequence[str]) -> Operation:
    table = ask.path("name", tables, "Name of the table.")
    labels = (ask.LABELS,) if kind == "csv" else ()
    content = _file(MEDIA.get(kind, PARQUET))
    words = f"A table as {kind.upper()}"
    return _get(
        f"dataset{kind.title()}", "tables", words, (table, *ask.FILTERS, ask.LANG, *labels), content, 304, 404, 413, 503
    )


def _rows() -> Operation:
    asked = (*ask.FILTERS, ask.LANG, *ask.ROWS)
    return _get("eventRows", "tables", "Rows of the events register", asked, _file(MEDIA["csv"]), 400, 503)


def _decks() -> dict[str, dict[str, Operation]]:
    found = {"json": _json(named("Deck"))} | {kind: _deck_file(kind) for kind in briefing.FORMATS}
    return {f"/api/briefing.{kind}": _deck(kind, content) for kind, content in found.items()}


def _deck_file(kind: str) -> Part:
    return {**_file(MEDIA[kind]), progress.MEDIA_TYPE: {"schema": named("ProgressLine")}}


def _deck(kind: str, content: Part) -> dict[str, Operation]:
    words = "A deck as the browser reads it" if kind == "json" else f"A deck as {kind.upper()}"
    told = () if kind == "json" else (ask.PROGRESS,)
    browser = (501, 504) if kind in NEED_BROWSER else ()
    problems = (400, 404, 413, *browser, 503)
    asked = _get(f"deck{kind.title()}", "decks", words, (*ask.DECK, *ask.STATE, ask.LANG, *told), content, *problems)
    sent = _get(f"sendDeck{kind.title()}", "decks", f"{words}, asked for by a form", (), content, *problems)
    fields = ask.DECK_FIELDS | {one["name"]: one["schema"] for one in (*ask.STATE, ask.LANG, *told)}
    form: Schema = {"type": "object", "properties": fields, "required": ["chart"]}
    # Lists of a state stand in one field, separated by commas; charts repeat their field.
    coding = {one["name"]: {"style": "form", "explode": False} for one in ask.STATE if one.get("explode") is False}
    body = {"application/x-www-form-urlencoded": {"schema": form, "encoding": coding}}
    return {"get": asked, "post": sent | {"requestBody": {"required": True, "content": body}}}


def _get(name: str, tag: str, words: str, asked: Sequence[Part], content: Part, *problems: int) -> Operation:
    return {
        "operationId": name,
        "tags": [tag],
        "summary": words,
        "parameters": [ask.reference(one) if one["name"] in ask.SHARED else one for one in asked],
        "responses": {"200": {"description": words, "headers": HEADERS, "content": content}, **_problems(problems)},
    }


def _problems(codes: Sequence[int]) -> dict[str, Part]:
    body = {"application/problem+json": {"schema": named("Problem")}}
    told = {str(code): {"description": PROBLEMS[code]} for code in codes}
    return {code: one if code == "304" else {**one, "content": body} for code, one in told.items()}


def _json(schema: Schema) -> Part:
    return {"application/json": {"schema": schema}}


def _file(media: str) -> Part:
    return {media: {}}
