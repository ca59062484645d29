"""`/api/templates`: the workbooks that registers are filled in with, by register and language."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from flask import Blueprint, Response

from dashboard.api.answers import json_response, language
from dashboard.api.downloads import download, unchanged
from dashboard.api.problems import problem
from dashboard.blocks.reading import Site
from dashboard.blocks.templates import template_address
from dashboard.exports.templates.vocabulary import template_name, template_words
from dashboard.i18n import LANGS, L
from dashboard.model.registers import REGISTERS

KIND = "xlsx"


def templates_blueprint(site: Site) -> Blueprint:
    """Return the views of the templates."""
    views = Blueprint("templates", __name__)

    @views.get("/api/templates")
    def index() -> Response:
        lang = language(site.lang)
        return unchanged(json_response([_entry(register, lang, site.base) for register in REGISTERS]))

    @views.get("/api/templates/<register>.<kind>")
    def template(register: str, kind: str) -> Response:
        if register not in REGISTERS:
            return problem(HTTPStatus.NOT_FOUND, f"There is no register «{register}»; /api/templates lists them.")
        if kind != KIND:
            return problem(HTTPStatus.NOT_FOUND, f"There is no format «{kind}»; use {KIND}.")
        lang = language(site.lang)
        name, plain = template_name(register, L(lang)), f"template-{register}-{lang}.{KIND}"
        # Schemas and XlsxWriter are slow to import, and few readers take a template.
        from dashboard.exports.templates.book import template_bytes

        return download(template_bytes(register, lang), KIND, name, plain)

    return views


def _entry(register: str, lang: str, base: str) -> dict[str, Any]:
    title, row = template_words(register, lang)
    return {
        "register": register,
        "title": title,
        "row": row,
        "languages": list(LANGS),
        "address": template_address(register, lang, base),
    }
