"""One address of the API: what it is called, asks for, answers, and fails with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.api.openapi import parameters as ask
from dashboard.api.openapi.parameters import Part
from dashboard.api.openapi.schemas import TEXT, Schema, named
from dashboard.api.versions import ANSWERED

PROBLEMS: Mapping[int, str] = {
    304: "The copy that the reader has is still right.",
    400: "The request cannot be understood, or names a host that the server does not answer to.",
    401: "Sign in first; only where the server asks for it.",
    403: "A page of another site sent the request, it came past the proxy, or the sign-in was not accepted.",
    404: "There is no such chart, table, template or format.",
    413: "The request or its answer is too large.",
    414: "The query is too long.",
    429: "Too many requests from one address; `Retry-After` says how many seconds to wait.",
    501: "The server has no Chromium to draw pictures with.",
    503: "The data cannot be read, or too many pictures are being made at once.",
    504: "The picture took too long.",
}
# Any address can be asked so.
ALWAYS = (400, 403, 414)
HEADERS = {name: {"description": words, "schema": TEXT} for name, words in ANSWERED.items()}
Operation = dict[str, Any]


def get(name: str, tag: str, words: str, asked: Sequence[Part], content: Part, *problems: int) -> Operation:
    """Return an operation that is named, asked for, answered with `content`, or with one of the problems (status)."""
    return {
        "operationId": name,
        "tags": [tag],
        "summary": words,
        "parameters": [ask.reference(one) if one["name"] in ask.SHARED else one for one in asked],
        "responses": {
            "200": {"description": words, "headers": HEADERS, "content": content},
            **problems_of(sorted({*problems, *ALWAYS})),
        },
    }


def problems_of(codes: Sequence[int]) -> dict[str, Part]:
    """Return the answers of statuses that are no success, each a problem document but 304."""
    body = {"application/problem+json": {"schema": named("Problem")}}
    told = {str(code): {"description": PROBLEMS[code]} for code in codes}
    return {code: one if code == "304" else {**one, "content": body} for code, one in told.items()}


def json_of(schema: Schema) -> Part:
    """Return the content of an answer in JSON."""
    return {"application/json": {"schema": schema}}


def file_of(media: str) -> Part:
    """Return the content of an answer that is a file of a media type."""
    return {media: {}}
