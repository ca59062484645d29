"""`/api/datasets` and `/api/datapackage.json`: the tables themselves, what they are, and the report that they quote."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import sha256
from http import HTTPStatus
from typing import Any

from flask import Blueprint, Response, request, send_file

from dashboard.api.answers import json_response, language
from dashboard.api.problems import problem
from dashboard.blocks.reading import Site
from dashboard.catalogue.catalogue import Catalogue
from dashboard.datasets.descriptions import REGISTER, Dataset
from dashboard.exports.datapackage import datapackage, table_schema
from dashboard.exports.table import csv_parts
from dashboard.i18n import L
from dashboard.model.filters import Filters
from dashboard.queries import tables
from dashboard.settings import DATA_FOLDER

REPORT = DATA_FOLDER / "source" / "report-2020-ru.txt"
Writer = Callable[[Catalogue, Dataset, Filters, str], Response]


def datasets_blueprint(site: Site) -> Blueprint:
    """Return the views of the tables."""
    views = Blueprint("datasets", __name__)

    @views.get("/api/datasets")
    def index() -> Response:
        catalogue, lang = site.current(), language(site.lang)
        return json_response([_entry(catalogue, one, lang, site.base) for one in catalogue.datasets.values()])

    @views.get("/api/datasets/<name>.<kind>")
    def dataset(name: str, kind: str) -> Response:
        catalogue = site.current()
        if name not in catalogue.datasets:
            return problem(HTTPStatus.NOT_FOUND, f"There is no dataset «{name}»; /api/datasets lists them.")
        if kind not in FORMATS:
            return problem(HTTPStatus.NOT_FOUND, f"There is no format «{kind}»; use {', '.join(FORMATS)}.")
        filters = Filters.parse(request.args.to_dict(flat=False))
        try:
            answer = FORMATS[kind](catalogue, catalogue.datasets[name], filters, language(site.lang))
        except tables.TooManyRows as error:
            return problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, str(error))
        return _labelled(answer, catalogue, name, kind)

    @views.get("/api/datapackage.json")
    def package() -> Response:
        catalogue = site.current()
        l = L(language(site.lang))
        return json_response(
            datapackage(catalogue.datasets, catalogue.lists, l, lambda one: f"datasets/{one.name}.csv")
        )

    @views.get("/api/sources/report-2020-ru.txt")
    def report() -> Response:
        return send_file(REPORT, "text/plain; charset=utf-8", as_attachment=True, download_name=REPORT.name)

    return views


def _csv(catalogue: Catalogue, dataset: Dataset, filters: Filters, lang: str) -> Response:
    labelled = request.args.get("labels") == "1"
    labels = {column.name: column.title[lang] for column in dataset.columns} if labelled else None
    pages = tables.pages(catalogue, dataset.name, filters)
    return Response(csv_parts(pages, labels), content_type="text/csv; charset=utf-8")


def _parquet(catalogue: Catalogue, dataset: Dataset, filters: Filters, lang: str) -> Response:
    # Parquet brings clients of cloud stores with it, 15 MB of them.
    from dashboard.exports.parquet import parquet_bytes

    pages = tables.pages(catalogue, dataset.name, filters)
    body = parquet_bytes(pages, dataset.columns, about(catalogue, dataset, lang), lang)
    return Response(body, content_type="application/vnd.apache.parquet")


FORMATS: Mapping[str, Writer] = {"csv": _csv, "parquet": _parquet}


def about(catalogue: Catalogue, dataset: Dataset, lang: str) -> dict[str, str]:
    """Return where a table comes from, in words: title, source, licence, date of the source and version of the data."""
    source = catalogue.source_of(dataset)
    return {
        "title": dataset.title[lang],
        "row": dataset.row[lang],
        "source": f"{source[f'title_{lang}']}. {source[f'who_{lang}']}",
        "licence": str(source["terms_quote"]) or str(source[f"terms_{lang}"]),
        "date": str(source["date"]),
        "version": catalogue.version,
    }


def _entry(catalogue: Catalogue, dataset: Dataset, lang: str, base: str) -> dict[str, Any]:
    return {
        "name": dataset.name,
        "basis": "demo" if dataset.basis == REGISTER and catalogue.demo else dataset.basis,
        **about(catalogue, dataset, lang),
        "rows": tables.rows(catalogue, dataset.name, Filters()),
        "narrowed_by": sorted(tables.narrowed_by(dataset)),
        "schema": table_schema(dataset, lang),
        "links": {kind: f"{base}api/datasets/{dataset.name}.{kind}" for kind in FORMATS},
    }


def _labelled(answer: Response, catalogue: Catalogue, name: str, kind: str) -> Response:
    query = "&".join(f"{key}={value}" for key, value in sorted(request.args.items(multi=True)))
    tag = sha256(f"{catalogue.version}/{name}.{kind}?{query}".encode()).hexdigest()[:32]
    answer.set_etag(tag)
    answer.headers["Cache-Control"] = "no-cache"
    file = f"birgemiz-2020-{name.replace('_', '-')}{_suffix()}.{kind}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{file}"'
    answer.make_conditional(request)
    return answer


def _suffix() -> str:
    # A file of part of the rows says so by its name.
    narrowed = Filters.parse(request.args.to_dict(flat=False)).active()
    return "-selection" if narrowed else ""
