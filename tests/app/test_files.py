"""Charts and decks as files over HTTP: kinds, names, conditional answers, progress, problems."""

from __future__ import annotations

import csv
import io
from urllib.parse import unquote

import openpyxl
import pytest
from pptx import Presentation

from dashboard.api import charts
from dashboard.charts.registry import CHARTS
from dashboard.exports import files

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def named(answer) -> str:
    return unquote(answer.headers["Content-Disposition"].partition("filename*=UTF-8''")[2])


def test_the_list_names_the_formats_that_there_are(client):
    assert {tuple(entry["formats"]) for entry in client.get("/api/charts").get_json()} == {tuple(charts.FORMATS)}
    assert {"csv", "xlsx", "json", "pptx"} <= set(charts.FORMATS) <= set(files.CHART_FILES)


@pytest.mark.parametrize("kind", ["csv", "xlsx", "pptx"])
def test_downloads_are_named_after_title_choices_and_day(client, slides, kind):
    answer = client.get(f"/api/charts/grants-ranking.{kind}?region=55,43&lang=en")
    assert answer.status_code == 200
    assert answer.mimetype == files.MEDIA[kind].partition(";")[0]
    header = answer.headers["Content-Disposition"]
    assert header.startswith('attachment; filename="grants-ranking-20')
    assert named(answer).startswith("Small grants by region")
    assert "Pavlodar" in named(answer) and named(answer).endswith(f".{kind}")


def test_figures_are_read_in_place(client):
    answer = client.get("/api/charts/grants-ranking.json")
    assert "Content-Disposition" not in answer.headers
    assert set(answer.get_json()) == {"data", "layout"}


def test_a_workbook_holds_the_state_and_the_language(client):
    answer = client.get("/api/charts/grants-ranking.xlsx?region=55,43&lang=kk")
    sheet, source = openpyxl.load_workbook(io.BytesIO(answer.data)).worksheets
    assert {row[0].value: row[1].value for row in sheet.iter_rows(min_row=2)} == {"Қызылорда": 29, "Павлодар": 22}
    said = {row[0]: row[1] for row in source.iter_rows(values_only=True)}
    assert said["Мекенжай"] == "http://localhost/kk/regions?region=43,55&measure=grants#card-map"


@pytest.mark.parametrize("kind", ["csv", "xlsx", "json"])
def test_an_unchanged_file_is_not_sent_again(client, kind):
    address = f"/api/charts/grants-map.{kind}?region=55"
    first = client.get(address)
    tag = first.headers["ETag"]
    again = client.get(address, headers={"If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")
    assert client.get(f"/api/charts/grants-map.{kind}?region=43", headers={"If-None-Match": tag}).status_code == 200
    head = client.head(address)
    assert (head.status_code, head.data, head.headers["ETag"]) == (200, b"", tag)
    assert head.content_length == len(first.data)


def test_labels_translate_csv_alone(client):
    answer = client.get("/api/charts/grants-map.csv?labels=1&lang=kk")
    assert next(csv.reader(io.StringIO(answer.data.decode("utf-8-sig"))))[0] == "Өңір"


def test_a_deck_is_a_workbook_with_contents(client):
    query = [("chart", "grants-map"), ("chart", "events-map?region=55&title=Своё"), ("title", "Отчёт"), ("lang", "ru")]
    answer = client.get("/api/briefing.xlsx", query_string=query)
    assert answer.mimetype == XLSX
    assert named(answer).startswith("Отчёт 20")
    book = openpyxl.load_workbook(io.BytesIO(answer.data))
    assert book.sheetnames[0] == "Содержание" and book.sheetnames[-1] == "Источник"
    assert book.worksheets[0]["B6"].value == "Своё"


def test_a_deck_of_slides_takes_its_options(client, slides):
    form = {"chart": ["grants-map", "events-map"], "title": "Итоги", "notes": "0", "tables": "0"}
    answer = client.post("/api/briefing.pptx", data=form)
    assert (answer.mimetype, answer.data.decode()) == (PPTX, "Итоги: 2, False, False")


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("get", "/api/charts/nothing.xlsx", 404),
        ("get", "/api/charts/grants-map.doc", 404),
        ("get", "/api/briefing.doc?chart=grants-map", 404),
        ("get", "/api/briefing.xlsx", 400),
        ("get", "/api/briefing.xlsx?chart=nothing&progress=1", 404),
        ("get", "/api/briefing.pptx?" + "&".join(["chart=grants-map"] * 61), 413),
        ("post", "/api/charts", 405),
        ("delete", "/api/charts/grants-map.csv", 405),
        ("put", "/api/briefing.xlsx", 405),
        ("post", "/api/nothing", 404),
        ("post", "/healthz", 405),
    ],
)
def test_refusals_are_problem_details(client, method, address, status):
    answer = getattr(client, method)(address)
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    body = answer.get_json()
    assert set(body) == {"type", "title", "status", "detail", "request_id"} and body["status"] == status
    assert ("Allow" in answer.headers) == (status == 405)
    assert "Traceback" not in answer.text


def test_a_body_without_end_is_refused(client):
    answer = client.post("/api/briefing.xlsx", data={"chart": "x" * 2_500_000})
    assert (answer.status_code, answer.mimetype) == (413, "application/problem+json")


def test_the_longest_deck_fits_into_a_form(client, slides):
    slide = "un-volunteers?region=55&title=" + "%D0%AB" * 200 + "&note=" + "%D0%AB" * 1_000
    answer = client.post("/api/briefing.pptx", data={"chart": [slide] * 60})
    assert (answer.status_code, answer.data.endswith(b": 60, True, True")) == (200, True)


def test_bad_state_is_ignored(client):
    for kind in ("csv", "xlsx"):
        query = "region=99,x&direction=%00&from=9&to=2020-99&per=z&theme=%27&lang=xx&measure=%3D1"
        assert client.get(f"/api/charts/grants-map.{kind}?{query}").status_code == 200


def test_every_chart_has_a_name_for_its_file(client):
    for chart_id in list(CHARTS)[::9]:
        answer = client.head(f"/api/charts/{chart_id}.csv?lang=kk")
        assert named(answer).endswith(".csv") and len(named(answer)) > 20


def test_slides_are_slides(client):
    answer = client.get("/api/charts/grants-map.pptx?lang=kk")
    (slide,) = Presentation(io.BytesIO(answer.data)).slides
    assert any("Шығыс Қазақстан" in shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    deck = client.post("/api/briefing.pptx", data={"chart": ["grants-map", "events-by-month"], "lang": "en"})
    assert len(Presentation(io.BytesIO(deck.data)).slides) >= 3
