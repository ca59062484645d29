"""`/api/registers/events.csv`: the rows that a reader filtered, read and sent page by page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from http import HTTPStatus

import pandas as pd
from flask import Blueprint, Response, request

from dashboard.api.answers import language
from dashboard.api.problems import problem
from dashboard.blocks.reading import Reading, Site, reading_of
from dashboard.blocks.register import MOST_IN_FILE, question_of
from dashboard.catalogue.pages import DataReplaced
from dashboard.exports.table import csv_parts
from dashboard.model.conditions import PageQuestion
from dashboard.model.provenance import Qualifier
from dashboard.model.row_filters import COLUMNS_SHOWN, BadRowFilter, RowFilters

ROWS_PER_PAGE = 10_000


def registers_blueprint(site: Site) -> Blueprint:
    """Return the view of the events register as a file."""
    views = Blueprint("registers", __name__)

    @views.get("/api/registers/events.csv")
    def events() -> Response:
        try:
            return _rows(site)
        except BadRowFilter as error:
            return problem(HTTPStatus.BAD_REQUEST, str(error))
        except DataReplaced:
            site.catch_up()
        try:
            return _rows(site)
        except DataReplaced as error:
            return problem(HTTPStatus.SERVICE_UNAVAILABLE, str(error))

    return views


def _rows(site: Site) -> Response:
    place = f"{site.base}{language(site.lang)}/events"
    reading = reading_of(site, place, request.args.to_dict(flat=False))
    question = question_of(reading, RowFilters.of_query(request.args), 0, ROWS_PER_PAGE)
    first, total = reading.catalogue.page(question)
    return _file(reading, replace(question, total=total), first)


def _file(reading: Reading, question: PageQuestion, first: pd.DataFrame) -> Response:
    total = question.total or 0
    name = "events.csv" if total <= MOST_IN_FILE else f"events-first-{MOST_IN_FILE}-of-{total}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(_sent(reading, question, first), content_type="text/csv; charset=utf-8", headers=headers)


def _sent(reading: Reading, question: PageQuestion, first: pd.DataFrame) -> Iterator[bytes]:
    return csv_parts(_told(page, reading) for page in _pages(reading, question, first))


def _pages(reading: Reading, question: PageQuestion, first: pd.DataFrame) -> Iterator[pd.DataFrame]:
    yield first
    for offset in range(ROWS_PER_PAGE, min(question.total or 0, MOST_IN_FILE), ROWS_PER_PAGE):
        yield reading.catalogue.page(replace(question, offset=offset))[0]


def _told(rows: pd.DataFrame, reading: Reading) -> pd.DataFrame:
    # Days as the registers write them; every row says whether it is a demonstration.
    days = rows["date"].dt.strftime("%Y-%m-%d")
    status = reading.catalogue.register_status.value
    return rows[list(COLUMNS_SHOWN)].assign(date=days, qualifier=Qualifier.EXACT.value, status=status)
