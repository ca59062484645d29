"""Files as answers: named in the reader's language, checked against what the reader already has."""

from __future__ import annotations

from urllib.parse import quote

from flask import Response, request

from dashboard.exports.files import MEDIA


def download(body: bytes, kind: str, name: str, plain: str) -> Response:
    """Return a file of a kind to be kept as `name`; browsers that know no other letters take `plain`."""
    answer = unchanged(Response(body, content_type=MEDIA[kind]))
    answer.headers["Content-Disposition"] = attachment(name, plain)
    return answer


def unchanged(answer: Response) -> Response:
    """Return the answer, or 304 without a body when the reader's copy equals it; copies are always asked about."""
    answer.headers["Cache-Control"] = "no-cache"
    answer.add_etag()
    answer.make_conditional(request)
    return answer


def attachment(name: str, plain: str) -> str:
    """Return the header that names a download (RFC 6266), with both spellings of the name."""
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='', errors='replace')}"
