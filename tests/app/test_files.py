"""Charts and decks as files over HTTP: kinds, names, conditional answers, progress, problems."""

from __future__ import annotations

import base64
import csv
import io
import json
import sys
import threading
import types
from urllib.parse import unquote

import openpyxl
import pytest

from dashboard.api import charts
from dashboard.charts.registry import CHARTS
from dashboard.exports import files

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


@pytest.fixture
def slides(monkeypatch):
    """Slides that are as quick to write as words."""
    module = types.ModuleType("dashboard.exports.slides")
    module.slide_bytes = lambda exhibit: f"slide of {exhibit.chart.id}".encode()

    def deck_bytes(deck, progress=None):
        for number, _ in enumerate(deck.exhibits, start=1):
            if progress:
                progress(number, len(deck.exhibits))
        return f"{deck.title}: {len(deck.exhibits)}, {deck.notes}, {deck.tables}".encode()

    module.deck_bytes = deck_bytes
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return module


def named(answer) -> str:
    return unquote(answer.headers["Content-Disposition"].partition("filename*=UTF-8''")[2])


def lines_of(answer) -> list[dict[str, object]]:
    return [json.loads(line) for line in answer.data.splitlines()]


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


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("kind", ["pptx", "xlsx"])
def test_progress_comes_line_by_line_and_ends_with_the_file(client, slides, kind, method):
    fields = {"chart": ["grants-map", "events-map"], "progress": "1", "title": "Итоги"}
    sent = {"data": fields} if method == "post" else {"query_string": fields}
    answer = getattr(client, method)(f"/api/briefing.{kind}", headers={"Accept-Encoding": "br, gzip"}, **sent)
    assert answer.mimetype == "application/x-ndjson"
    assert "Content-Encoding" not in answer.headers and "Content-Length" not in answer.headers
    *steps, last = lines_of(answer)
    assert steps == [{"done": done, "of": 2} for done in range(3)]
    assert last["name"].startswith("Итоги 20") and last["name"].endswith(kind)
    body = base64.b64decode(last["data"])
    assert body.startswith(b"PK" if kind == "xlsx" else "Итоги: 2".encode())


def test_progress_is_sent_while_the_work_goes_on(client, slides):
    # The second step waits until the first has been read: a gathered answer would stand still.
    seen = threading.Event()

    def deck_bytes(deck, progress):
        progress(1, 2)
        assert seen.wait(5)
        return b"done"

    slides.deck_bytes = deck_bytes
    answer = client.post("/api/briefing.pptx", data={"chart": ["grants-map"] * 2, "progress": "1"}, buffered=False)
    parts = answer.iter_encoded()
    assert json.loads(next(parts)) == {"done": 0, "of": 2}
    assert json.loads(next(parts)) == {"done": 1, "of": 2}
    seen.set()
    assert base64.b64decode(json.loads(next(parts))["data"]) == b"done"
    answer.close()


def test_a_failure_in_the_middle_is_a_problem_in_the_last_line(client, slides):
    def broken(deck, progress):
        progress(1, 1)
        raise KeyError("secret place")

    slides.deck_bytes = broken
    answer = client.post("/api/briefing.pptx", data={"chart": "grants-map", "progress": "1"})
    last = lines_of(answer)[-1]
    assert (last["status"], last["title"]) == (500, "Internal Server Error")
    assert "secret" not in answer.text


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
    assert set(body) == {"type", "title", "status", "detail"} and body["status"] == status
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
