"""`/api/charts`: the list of charts, and each as CSV, as a plotly.js figure or as a picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from http import HTTPStatus

import orjson
from flask import Blueprint, Response, request

from dashboard.api.answers import json_response, language
from dashboard.api.briefing import desk
from dashboard.api.pictures import picture
from dashboard.api.problems import problem
from dashboard.blocks.reading import Site
from dashboard.charts.chart import Chart, Drawn, draw
from dashboard.charts.columns import column_labels
from dashboard.charts.reader import view_of
from dashboard.charts.registry import CHARTS
from dashboard.exports.pictures import KINDS
from dashboard.exports.table import csv_bytes
from dashboard.figures.view import View
from dashboard.i18n import L
from dashboard.model.decks import Slide

Writer = Callable[[Drawn, View], Response]


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
        if kind in KINDS:
            state = {key: ",".join(values) for key, values in request.args.to_dict(flat=False).items()}
            return picture(desk(site).exhibit(Slide(chart_id), state), kind)
        if kind not in FORMATS:
            return problem(HTTPStatus.NOT_FOUND, f"There is no format «{kind}»; use {', '.join((*FORMATS, *KINDS))}.")
        catalogue = site.current()
        view = view_of(catalogue, request.args.to_dict(flat=False), language(site.lang), site.geometry_url)
        return FORMATS[kind](draw(CHARTS[chart_id], catalogue, view), view)

    return views


def _csv(drawn: Drawn, view: View) -> Response:
    labels = column_labels(drawn.rows, view.l) if request.args.get("labels") == "1" else None
    return Response(csv_bytes(drawn.rows, labels), content_type="text/csv; charset=utf-8")


def _json(drawn: Drawn, view: View) -> Response:
    return Response(orjson.dumps(drawn.figure, option=orjson.OPT_SERIALIZE_NUMPY), mimetype="application/json")


FORMATS: Mapping[str, Writer] = {"csv": _csv, "json": _json}


def _entry(chart: Chart, l: L) -> dict[str, object]:
    return {
        "id": chart.id,
        "title": l.t(chart.name),
        "page": chart.page,
        "basis": chart.basis.value,
        "honours": sorted(chart.honours),
        "formats": [*FORMATS, *KINDS],
    }
