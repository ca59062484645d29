"""Every address of the API: what it answers, with which parameters and problems."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.api import briefing, charts, datasets, progress, templates
from dashboard.api.openapi import parameters as ask
from dashboard.api.openapi.access import TAG, metrics, refused_at, signing
from dashboard.api.openapi.operations import PROBLEMS, Operation, file_of, get, json_of, problems_of
from dashboard.api.openapi.parameters import Part
from dashboard.api.openapi.schemas import ANY_OBJECT, Schema, listing, named
from dashboard.exports.files import MEDIA
from dashboard.model.registers import REGISTERS

NEED_BROWSER = ("svg", "png", "pdf")
PARQUET = "application/vnd.apache.parquet"
TAGS = {
    "state": "How the server is", "charts": "Charts", "tables": "Tables", "templates": "Templates of registers",
    "decks": "Decks", TAG: "Signing in, where the server asks for it",
}  # fmt: skip


def paths(tables: Sequence[str]) -> dict[str, dict[str, Operation]]:
    """Return the address templates with their operations; `tables` are the names of the datasets."""
    found = {**_state(), **_charts(), **_tables(tables), **_templates(), **_decks()}
    for path, operations in found.items():
        for operation in operations.values():
            operation["responses"] |= problems_of(refused_at(path))
    return found | signing()


def _state() -> dict[str, dict[str, Operation]]:
    health = get("health", "state", "How the server is and which data it serves", (), json_of(named("Health")))
    health["responses"]["503"] = {"description": PROBLEMS[503], "content": json_of(named("Health"))}
    return {
        "/healthz": {"get": health},
        "/metrics": {"get": metrics()},
        "/api/openapi.json": {"get": get("describe", "state", "This description", (), json_of(ANY_OBJECT))},
        "/api/loads": {"get": get("loads", "state", "The history of loads", (), json_of(listing("Load")), 503)},
        "/api/loads/{load_id}.csv": {
            "get": get(
                "refusals", "state", "Why a file was refused", (ask.LOAD, ask.LANG), file_of(MEDIA["csv"]), 404, 503
            )
        },
        "/api/checks": {"get": get("checks", "state", "The quality log", (ask.LANG,), json_of(listing("Check")), 503)},
    }


def _charts() -> dict[str, dict[str, Operation]]:
    listed = get("listCharts", "charts", "All charts with their formats", (ask.LANG,), json_of(listing("Chart")))
    return {
        "/api/charts": {"get": listed},
        **{f"/api/charts/{{chart_id}}.{kind}": {"get": _chart(kind)} for kind in charts.FORMATS},
    }


def _chart(kind: str) -> Operation:
    content = json_of(named("Figure")) if kind == "json" else file_of(MEDIA[kind])
    labels = (ask.LABELS,) if kind == "csv" else ()
    browser = (501, 504) if kind in NEED_BROWSER else ()
    words = "A chart as a plotly.js figure" if kind == "json" else f"A chart as {kind.upper()}, as its page shows it"
    return get(
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
    listed = get(
        "listDatasets", "tables", "All tables with their schemas", (ask.LANG,), json_of(listing("Dataset")), 503
    )
    package = "Frictionless Data Package of the published tables and reference lists"
    quoted = "Every published figure with its quote"
    return {
        "/api/datasets": {"get": listed},
        **{f"/api/datasets/{{name}}.{kind}": {"get": _table(kind, tables)} for kind in datasets.FORMATS},
        "/api/datapackage.json": {
            "get": get("datapackage", "tables", package, (ask.LANG,), json_of(named("DataPackage")), 503)
        },
        "/api/indicators": {"get": get("indicators", "tables", quoted, (), json_of(listing("Indicator")), 503)},
        "/api/registers/events.csv": {"get": _rows()},
        "/api/sources/report-2020-ru.txt": {
            "get": get("report", "tables", "The report that the tables quote", (), file_of("text/plain; charset=utf-8"))
        },
    }


def _table(kind: str, tables: Sequence[str]) -> Operation:
    table = ask.path("name", tables, "Name of the table.")
    labels = (ask.LABELS,) if kind == "csv" else ()
    content = file_of(MEDIA.get(kind, PARQUET))
    words = f"A table as {kind.upper()}"
    return get(
        f"dataset{kind.title()}", "tables", words, (table, *ask.FILTERS, ask.LANG, *labels), content, 304, 404, 413, 503
    )


def _rows() -> Operation:
    asked = (*ask.FILTERS, ask.LANG, *ask.ROWS)
    return get("eventRows", "tables", "Rows of the events register", asked, file_of(MEDIA["csv"]), 400, 503)


def _templates() -> dict[str, dict[str, Operation]]:
    words = "Templates of the registers, to be filled in and loaded"
    listed = get("listTemplates", "templates", words, (ask.LANG,), json_of(listing("Template")), 304)
    register = ask.path("register", REGISTERS, "Name of the register.")
    content = file_of(MEDIA[templates.KIND])
    file = get("template", "templates", "A template as XLSX", (register, ask.LANG), content, 304, 404)
    return {
        "/api/templates": {"get": listed},
        f"/api/templates/{{register}}.{templates.KIND}": {"get": file},
    }


def _decks() -> dict[str, dict[str, Operation]]:
    found = {"json": json_of(named("Deck"))} | {kind: _deck_file(kind) for kind in briefing.FORMATS}
    return {f"/api/briefing.{kind}": _deck(kind, content) for kind, content in found.items()}


def _deck_file(kind: str) -> Part:
    return {**file_of(MEDIA[kind]), progress.MEDIA_TYPE: {"schema": named("ProgressLine")}}


def _deck(kind: str, content: Part) -> dict[str, Operation]:
    words = "A deck as the browser reads it" if kind == "json" else f"A deck as {kind.upper()}"
    told = () if kind == "json" else (ask.PROGRESS,)
    browser = (501, 504) if kind in NEED_BROWSER else ()
    problems = (400, 404, 413, *browser, 503)
    asked = get(f"deck{kind.title()}", "decks", words, (*ask.DECK, *ask.STATE, ask.LANG, *told), content, *problems)
    sent = get(f"sendDeck{kind.title()}", "decks", f"{words}, asked for by a form", (), content, *problems)
    fields = ask.DECK_FIELDS | {one["name"]: one["schema"] for one in (*ask.STATE, ask.LANG, *told)}
    form: Schema = {"type": "object", "properties": fields, "required": ["chart"]}
    # Lists of a state stand in one field, separated by commas; charts repeat their field.
    coding = {one["name"]: {"style": "form", "explode": False} for one in ask.STATE if one.get("explode") is False}
    body = {"application/x-www-form-urlencoded": {"schema": form, "encoding": coding}}
    return {"get": asked, "post": sent | {"requestBody": {"required": True, "content": body}}}
