"""`/api/briefing.…`: several charts in one file, or as the browser reads them."""

from __future__ import annotations

from functools import partial
from http import HTTPStatus

from flask import Blueprint, Response, request

from dashboard.api.answers import json_response, language
from dashboard.api.downloads import download
from dashboard.api.hosts import own_root
from dashboard.api.problems import problem
from dashboard.api.progress import told
from dashboard.blocks.decks import Desk
from dashboard.blocks.reading import Site
from dashboard.exports.exhibit import Deck
from dashboard.exports.files import DECK_FILES, MEDIA
from dashboard.exports.record import record
from dashboard.model.clock import today
from dashboard.model.decks import Request

FORMATS = ("pptx", "pdf", "xlsx")


def briefing_blueprint(site: Site) -> Blueprint:
    """Return the views under `/api/briefing`."""
    views = Blueprint("briefing", __name__)

    @views.route("/api/briefing.json", methods=["GET", "POST"])
    def exhibits() -> Response:
        deck = _deck(site)
        return json_response({"title": deck.title, "slides": [record(exhibit) for exhibit in deck.exhibits]})

    @views.route("/api/briefing.<kind>", methods=["GET", "POST"])
    def file(kind: str) -> Response:
        if kind not in FORMATS:
            return problem(HTTPStatus.NOT_FOUND, f"There is no format «{kind}»; use {', '.join((*FORMATS, 'json'))}.")
        return _file(_deck(site), kind)

    return views


def desk(site: Site) -> Desk:
    """Return the desk of the request's language; addresses begin with the host where that is known."""
    return Desk(site, language(site.lang), today(), own_root())


def _deck(site: Site) -> Deck:
    return desk(site).deck(Request.parse(request.values.to_dict(flat=False)))


def _file(deck: Deck, kind: str) -> Response:
    name, write = deck.file_name(kind), partial(DECK_FILES[kind], deck)
    if request.values.get("progress") == "1":
        return told(write, name, MEDIA[kind], len(deck.exhibits))
    return download(write(None), kind, name, f"briefing-{deck.made.isoformat()}.{kind}")
