"""`/healthz`, `/api/indicators` and `/api/checks`: what the product knows and how well it is."""

from __future__ import annotations

from datetime import datetime
from http import HTTPStatus

from flask import Blueprint, Response

from dashboard.api.answers import json_response, language, records
from dashboard.blocks.findings import findings_of
from dashboard.blocks.reading import Site
from dashboard.catalogue.catalogue import Catalogue
from dashboard.catalogue.current import DataUnreadable, Failure
from dashboard.i18n import L

INDICATOR_FIELDS = ["id", "value", "value_high", "text", "unit", "qualifier", "section", "quote", "as_of", "period"]


def data_blueprint(site: Site) -> Blueprint:
    """Return the views of the data's state."""
    views = Blueprint("data", __name__)

    @views.get("/healthz")
    def health() -> Response:
        try:
            catalogue = site.current()
        except DataUnreadable as error:
            return json_response({"status": "error", "reason": str(error)}, HTTPStatus.SERVICE_UNAVAILABLE)
        return json_response(_served(catalogue) | _failed(site.failure()))

    @views.get("/api/indicators")
    def indicators() -> Response:
        frame = site.current().published["indicators"].rename(columns={"indicator": "id"})
        return json_response(records(frame[INDICATOR_FIELDS].replace("", None)))

    @views.get("/api/checks")
    def checks() -> Response:
        catalogue = site.current()
        l = L(language(site.lang))
        return json_response([finding.record(l, catalogue.reference) for finding in findings_of(catalogue)])

    return views


def _served(catalogue: Catalogue) -> dict[str, object]:
    state = {"status": "ok", "data": "demo" if catalogue.demo else "registers"}
    state |= {"data_version": catalogue.version, "engine": catalogue.engine}
    read = {"read_at": written(catalogue.read_at)} if catalogue.read_at else {}
    return state | read | ({"refused": list(catalogue.refused)} if catalogue.refused else {})


def _failed(failure: Failure | None) -> dict[str, object]:
    if failure is None:
        return {}
    return {"reload": {"status": "failed", "reason": failure.reason, "at": written(failure.at)}}


def written(moment: datetime) -> str:
    """Return a moment as text, to the second: 2020-05-17T08:30:00+00:00."""
    return moment.isoformat(timespec="seconds")
