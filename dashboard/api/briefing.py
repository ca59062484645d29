"""`/api/briefing.…`: several charts in one file, or as the browser reads them."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, Response, request

from dashboard.api.answers import json_response, language
from dashboard.blocks.decks import Desk
from dashboard.blocks.reading import Site
from dashboard.exports.pictures import deck_pdf
from dashboard.exports.record import record
from dashboard.model.decks import Request


def briefing_blueprint(site: Site) -> Blueprint:
    """Return the views under `/api/briefing`."""
    views = Blueprint("briefing", __name__)

    @views.route("/api/briefing.json", methods=["GET", "POST"])
    def exhibits() -> Response:
        deck = desk(site).deck(Request.parse(request.values.to_dict(flat=False)))
        return json_response({"title": deck.title, "slides": [record(exhibit) for exhibit in deck.exhibits]})

    @views.route("/api/briefing.pdf", methods=["GET", "POST"])
    def pdf() -> Response:
        deck = desk(site).deck(Request.parse(request.values.to_dict(flat=False)))
        return Response(deck_pdf(deck), content_type="application/pdf")

    return views


def desk(site: Site) -> Desk:
    """Return the desk of the request's language and host."""
    return Desk(site, language(site.lang), date.today(), request.host_url.rstrip("/"))
