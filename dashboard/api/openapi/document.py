"""`/api/openapi.json`: the description of the API (OpenAPI 3.1), made from the lists that the addresses obey."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response

from dashboard.api.answers import json_response
from dashboard.api.downloads import unchanged
from dashboard.api.openapi.parameters import SHARED
from dashboard.api.openapi.paths import TAGS, paths
from dashboard.api.openapi.schemas import SCHEMAS
from dashboard.blocks.reading import Site
from dashboard.datasets.shipped import shipped
from dashboard.settings import DATA_FOLDER

VERSION = "1.0.0"
ABOUT = (
    "Figures of the Year of the Volunteer 2020 in Kazakhstan: charts, tables, quality log and decks, read only. "
    "Values of the state that do not exist are ignored. Errors are problem details (RFC 9457)."
)


def openapi_blueprint(site: Site) -> Blueprint:
    """Return the view of the description."""
    views = Blueprint("openapi", __name__)

    @views.get("/api/openapi.json")
    def describe() -> Response:
        return unchanged(json_response(document(site.base)))

    return views


def document(base: str) -> dict[str, Any]:
    """Return the description of every address below the prefix `base`."""
    tables = tuple(shipped(DATA_FOLDER).datasets)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Birgemiz", "version": VERSION, "description": ABOUT},
        "servers": [{"url": base.rstrip("/") or "/"}],
        "tags": [{"name": name, "description": words} for name, words in TAGS.items()],
        "paths": paths(tables),
        "components": {"schemas": SCHEMAS, "parameters": SHARED},
    }
