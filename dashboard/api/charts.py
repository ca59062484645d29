"""`/api/charts`: the list of charts, and each as a file of every format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from http import HTTPStatus

from flask import Blueprint, Response, request

from dashboard.api.answers import json_response, language
from dashboard.api.briefing import desk
from dashboard.api.downloads import download, unchanged
from dashboard.api.problems import problem
from dashboard.blocks.reading import Site
from dashboard.charts.chart import Chart
from dashboard.charts.registry import CHARTS
from dashboard.exports.exhibit import Exhibit
from dashboard.exports.files import MEDIA, chart_file
from dashboard.i18n import L
from dashboard.model.decks import Slide

Writer = Callable[[Exhibit], Response]


def charts_blueprint(site: Site) -> Blueprint:
    """Return the views under `/api/charts`."""
    views = Blueprint("charts", __name__)

    @views.get("/api/charts")
    def index() -> Response:
        l = L(language(site.lang))
        return json_response([_entry(chart, l) for chart in CHARTS.values()])

    @views.get("/api/charts/<chart_id>.<kind>")
    def chart(chart_id: str, kind: str) -> Response:
        if chart_id not in CHARTS:
            return problem(HTTPStatus.NOT_FOUND, f"There is no chart «{chart_id}»; /api/charts lists them.")
        if kind not in FORMATS:
            return problem(HTTPStatus.NOT_FOUND, f"There is no format «{kind}»; use {', '.join(FORMATS)}.")
        state = {key: ",".join(values) for key, values in request.args.to_dict(flat=False).items()}
        return FORMATS[kind](desk(site).exhibit(Slide(chart_id), state))

    return views


def as_file(exhibit: Exhibit, kind: str) -> Response:
    """Return an exhibit as a download; `labels=1` asks CSV for headers in words."""
    body = chart_file(exhibit, kind, labelled=request.args.get("labels") == "1")
    plain = f"{exhibit.chart.id}-{exhibit.made.isoformat()}.{kind}"
    return download(body, kind, exhibit.file_name(kind), plain)


def _json(exhibit: Exhibit) -> Response:
    return unchanged(Response(chart_file(exhibit, "json"), content_type=MEDIA["json"]))


FORMATS: Mapping[str, Writer] = {
    "csv": partial(as_file, kind="csv"),
    "xlsx": partial(as_file, kind="xlsx"),
    "json": _json,
    "pptx": partial(as_file, kind="pptx"),
    "svg": partial(as_file, kind="svg"),
    "png": partial(as_file, kind="png"),
    "pdf": partial(as_file, kind="pdf"),
}


def _entry(chart: Chart, l: L) -> dict[str, object]:
    return {
        "id": chart.id,
        "title": l.t(chart.name),
        "page": chart.page,
        "basis": chart.basis.value,
        "honours": sorted(chart.honours),
        "formats": list(FORMATS),
    }
