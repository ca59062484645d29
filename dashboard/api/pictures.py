"""Pictures as answers, and the answers where there is none: no browser, no turn, no time."""

from __future__ import annotations

from http import HTTPStatus

from flask import Flask, Response

from dashboard.api.problems import problem
from dashboard.exports.exhibit import Exhibit
from dashboard.exports.pictures import NoBrowser, PicturesBusy, PictureTooSlow, picture_bytes

MEDIA = {"svg": "image/svg+xml", "png": "image/png", "pdf": "application/pdf"}


def picture(exhibit: Exhibit, kind: str) -> Response:
    """Return an exhibit as svg, png or pdf. Raises as `picture_bytes`."""
    return Response(picture_bytes(exhibit, kind), content_type=MEDIA[kind])


def answer_picture_errors(server: Flask) -> None:
    """Register the error handlers of pictures: 501 without a browser, 503 without a turn, 504 without an end."""

    @server.errorhandler(NoBrowser)
    def missing(error: NoBrowser) -> Response:
        return problem(HTTPStatus.NOT_IMPLEMENTED, str(error))

    @server.errorhandler(PicturesBusy)
    def busy(error: PicturesBusy) -> Response:
        answer = problem(HTTPStatus.SERVICE_UNAVAILABLE, str(error))
        answer.headers["Retry-After"] = str(error.again)
        return answer

    @server.errorhandler(PictureTooSlow)
    def slow(error: PictureTooSlow) -> Response:
        return problem(HTTPStatus.GATEWAY_TIMEOUT, str(error))
