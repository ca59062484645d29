"""The answers where there is no picture: no browser, no turn, no time."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from flask import Flask, Response

from dashboard.api.problems import problem
from dashboard.exports.pictures.errors import NoBrowser, PictureError, PicturesBusy, PictureTooSlow

STATUS: Mapping[type[PictureError], HTTPStatus] = {
    NoBrowser: HTTPStatus.NOT_IMPLEMENTED,
    PicturesBusy: HTTPStatus.SERVICE_UNAVAILABLE,
    PictureTooSlow: HTTPStatus.GATEWAY_TIMEOUT,
}


# What went wrong inside of a picture is for the log, as any failure.
TOLD = tuple(STATUS)


def answer_picture_errors(server: Flask) -> None:
    """Register the error handlers of pictures: 501 without a browser, 503 without a turn, 504 without an end."""
    for kind in TOLD:
        server.register_error_handler(kind, _missing)


def _missing(error: PictureError) -> Response:
    answer = problem(STATUS[type(error)], str(error))
    if isinstance(error, PicturesBusy):
        answer.headers["Retry-After"] = str(error.again)
    return answer
