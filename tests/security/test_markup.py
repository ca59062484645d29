"""Texts of the registers stay texts: on pages, in figures, tables and files, and in what an address asks for."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from typing import Any

import openpyxl
import pytest

from dashboard import ids
from dashboard.charts.registry import CHARTS
from dashboard.pages.router import PAGES
from tests.security.bodies import PATH, sound
from tests.security.probes import ALL, FORMULAS, HOST, MARKUP, queries
from tests.security.texts import acting, is_hostile, tags, texts

PATHS = [f"/en/{page.slug}" for page in PAGES] + ["/en/regions/11", "/en/directions/qamqor", "/en/embed/events-map"]


def page_of(hostile, client, path: str, search: str = "") -> Any:
    body = sound(hostile, f"{ids.ROOT}.children")
    body["inputs"][0]["value"], body["state"][0]["value"] = path, search
    answer = client.post(PATH, json=body)
    assert answer.status_code == 200
    return answer.get_json()


@pytest.mark.parametrize("path", PATHS)
def test_pages_show_hostile_texts_as_texts(hostile, reader, path):
    page = page_of(hostile, reader, path)
    assert '"Markdown"' not in json.dumps(page)
    assert acting(page) == []


def test_hostile_texts_do_come_to_pages(hostile, reader):
    shown = {path for path in PATHS for _, text in texts(page_of(hostile, reader, path)) if is_hostile(text)}
    assert shown


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_no_figure_holds_a_tag_that_could_ask_for_anything(reader, lang):
    for name in CHARTS:
        answer = reader.get(f"/api/charts/{name}.json?lang={lang}")
        assert answer.status_code == 200, name
        assert tags(answer.text) == [], name


def test_no_figure_of_any_state_holds_what_the_address_says(client):
    for name in CHARTS:
        answer = client.get(f"/api/charts/{name}.json", query_string=next(queries(MARKUP)))
        assert answer.status_code == 200
        assert not is_hostile(answer.text)


FILES = ["/api/registers/events.csv", "/api/datasets/events.csv", "/api/datasets/events.csv?labels=1"]


@pytest.mark.parametrize("address", FILES)
def test_no_cell_of_a_csv_runs(reader, address):
    rows = list(csv.reader(io.StringIO(reader.get(address).get_data().decode("utf-8-sig"), newline="")))
    cells = [cell for row in rows for cell in row]
    assert len(rows) > len(MARKUP)
    assert MARKUP[0] in cells and f"'{FORMULAS[0]}" in cells
    assert not [cell for cell in cells if cell[:1] in "=+@\t\r＝＋－＠" and cell and not cell.lstrip("+").isdigit()]
    assert not [cell for cell in cells if "\u202e" in cell or "\u2066" in cell]


def test_why_a_file_was_refused_is_told_as_text(reader):
    refused = next(load for load in reader.get("/api/loads").get_json() if load["outcome"] == "refused")
    answer = reader.get(f"/api/loads/{refused['load_id']}.csv")
    cells = [cell for row in csv.reader(io.StringIO(answer.get_data().decode("utf-8-sig"))) for cell in row]
    assert any("=1+1" in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]
    assert re.fullmatch(r'attachment; filename="[\w.-]+"', answer.headers["Content-Disposition"])


@pytest.mark.parametrize("chart", ["events-map", "grants-ranking", "events-by-direction"])
def test_no_cell_of_a_workbook_runs_or_leads_away(reader, chart):
    book = openpyxl.load_workbook(io.BytesIO(reader.get(f"/api/charts/{chart}.xlsx").data))
    for cell in (cell for sheet in book for row in sheet.iter_rows() for cell in row):
        assert cell.data_type != "f"
        assert cell.hyperlink is None or cell.hyperlink.target.startswith("http://localhost/")


@pytest.mark.parametrize("probe", ALL, ids=range(len(ALL)))
def test_titles_and_notes_of_a_deck_are_texts(client, probe):
    slide = f"grants-ranking?title={probe}&note={probe}".replace("%", "%25").replace("#", "%23").replace("+", "%2B")
    form = {"chart": slide, "title": probe, "lang": "en"}
    for kind in ("pptx", "xlsx"):
        answer = client.post(f"/api/briefing.{kind}", data=form)
        assert answer.status_code == 200
        with zipfile.ZipFile(io.BytesIO(answer.data)) as parts:
            written = {
                name: parts.read(name).decode("utf-8") for name in parts.namelist() if name.endswith(("xml", "rels"))
            }
        assert not re.search(
            r"<script|<img|<svg|<iframe|<f>=|<f>[^<]*(cmd|HYPERLINK|IMPORT)", "".join(written.values())
        )
        led = "".join(text for name, text in written.items() if name.endswith("rels"))
        assert HOST not in led and "javascript:" not in led
    told = client.post("/api/briefing.json", data=form)
    assert told.mimetype == "application/json"


@pytest.mark.parametrize("probe", ALL, ids=range(len(ALL)))
def test_names_of_downloads_stay_in_their_header(client, probe):
    answer = client.post("/api/briefing.xlsx", data={"chart": "grants-ranking", "title": probe})
    header = answer.headers["Content-Disposition"]
    assert re.fullmatch(r"attachment; filename=\"[\w.-]+\"; filename\*=UTF-8''[\w.~%-]+", header)
    assert not re.search(r"%0[0-9a-f]|%2f|%5c|%00", header, re.IGNORECASE)
    assert "Set-Cookie" not in answer.headers
