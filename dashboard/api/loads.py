"""`/api/loads`: the history of loads, and why a file was refused as CSV."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from flask import Blueprint, Response

from dashboard.api.answers import json_response, language
from dashboard.api.problems import problem
from dashboard.blocks.reading import Site
from dashboard.exports.refusals import refusals_csv
from dashboard.i18n import L
from dashboard.model.loads import Load


def loads_blueprint(site: Site) -> Blueprint:
    """Return the views of the loads."""
    views = Blueprint("loads", __name__)

    @views.get("/api/loads")
    def loads() -> Response:
        return json_response([record(load) for load in site.current().loads])

    @views.get("/api/loads/<load_id>.csv")
    def refused(load_id: str) -> Response:
        catalogue = site.current()
        known = {str(load.load_id): load.load_id for load in catalogue.loads if load.faults}
        if load_id not in known:
            return problem(HTTPStatus.NOT_FOUND, "No refused file has this number; /api/loads lists them.")
        body = refusals_csv(catalogue.refusals(known[load_id]), L(language(site.lang)))
        headers = {"Content-Disposition": f'attachment; filename="refused-{load_id}.csv"'}
        return Response(body, content_type="text/csv; charset=utf-8", headers=headers)

    return views


def record(load: Load) -> dict[str, Any]:
    """Return a line of the history as JSON values; `load_id` is text, because it is longer than numbers in browsers."""
    return {
        "load_id": str(load.load_id),
        "loaded_at": load.loaded_at.isoformat(timespec="seconds"),
        "file": load.file,
        "digest": load.digest,
        "office": load.office,
        "regions": list(load.regions),
        "months": [load.first, load.last] if load.first else [],
        "rows": load.rows,
        "rows_replaced": load.removed,
        "outcome": load.outcome.value,
        "faults": load.faults,
        "reason": load.reason,
    }
