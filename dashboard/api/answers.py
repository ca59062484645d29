"""JSON answers: NumPy-safe, missing numbers as null, never cached against a newer state."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

import orjson
import pandas as pd
from flask import Response, request

from dashboard.i18n import LANGS


def json_response(body: object, status: HTTPStatus = HTTPStatus.OK, mimetype: str = "application/json") -> Response:
    """Return the body as JSON."""
    return Response(orjson.dumps(body, option=orjson.OPT_SERIALIZE_NUMPY), status=int(status), mimetype=mimetype)


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the frame's rows as dictionaries, missing values as None."""
    rows = frame.astype(object).where(frame.notna(), None)
    return [{str(name): value for name, value in row.items()} for row in rows.to_dict("records")]


def language(default: str) -> str:
    """Return the language that the request asks for, or the default one."""
    asked = request.values.get("lang", "")
    return asked if asked in LANGS else default
