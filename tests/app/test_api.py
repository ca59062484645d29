"""The HTTP API keeps its contract: addresses, columns, problem details."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import plotly.graph_objects as go
import pytest

from dashboard.charts.registry import CHARTS

CONTRACT = {
    "grants-map": ["region_code", "value"],
    "grants-ranking": ["region_code", "value"],
    "events-map": ["region_code", "value"],
    "volunteers-map": ["region_code", "value"],
    "funding-by-region": ["region_code", "value"],
    "grants-matrix": ["region_code", "direction", "value"],
    "bilim-by-region": ["region_code", "volunteers", "pupils"],
    "themes-by-direction": ["direction", "theme", "value"],
    "trained-by-direction": ["direction", "value", "target"],
    "centres": ["direction", "region_code"],
    "events-by-month": ["month", "value"],
    "events-by-direction": ["direction", "value"],
    "funding-by-source": ["source", "value"],
    "survey-awareness": ["direction", "value"],
    "survey-funding-sources": ["source", "value"],
    "survey-respondents": ["group", "value"],
}
QUALIFIERS = {"exact", "more_than", "at_least", "less_than", "up_to", "about", "range", "ambiguous"}
STATUSES = {"published", "calculated", "demo", "register", "not_stated", "zero", "not_applicable"}
REPORT = Path(__file__).resolve().parents[2] / "data" / "source" / "report-2020-ru.txt"
ROW_NAMES = {
    "Восточно-Казахстанская": "63", "Актюбинская": "15", "Нур-Султан": "71", "Костанайская": "39",
    "Кызылординская": "43", "Карагандинская": "35", "Алматинская": "19", "Туркестанская": "61", "Жамбылская": "31",
    "Павлодарская": "55", "Акмолинская": "11", "Алматы": "75", "Атырауская": "23", "Западно-Казахстанская": "27",
    "Северо-Казахстанская": "59", "Шымкент": "79", "Мангистауская": "47",
}  # fmt: skip
PRINTED_ORDER = ("asyl-mura", "qamqor", "taza-alem", "saylyq", "umit", "sabaqtastyq", "bilim")


def rows_of(client, address: str) -> list[dict[str, str]]:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    assert answer.data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))


def printed_table_1() -> dict[tuple[str, str], str]:
    cells = {}
    for line in REPORT.read_text("utf-8").splitlines():
        parts = line.split("\t")
        if len(parts) == 10 and parts[0].isdigit() and parts[1] in ROW_NAMES:
            cells |= {(ROW_NAMES[parts[1]], slug): text for slug, text in zip(PRINTED_ORDER, parts[2:9], strict=True)}
    return cells


@pytest.mark.parametrize("chart_id", sorted(CHARTS))
def test_every_chart_is_a_csv_with_precision_and_status(client, chart_id):
    rows = rows_of(client, f"/api/charts/{chart_id}.csv")
    assert rows
    assert {row["qualifier"] for row in rows} <= QUALIFIERS
    assert {row["status"] for row in rows} <= STATUSES
    assert set(CONTRACT.get(chart_id, [])) <= set(rows[0])
    assert all(row["value"] == "" for row in rows if row["status"] == "not_stated")


def test_contract_ids_are_all_there(client):
    listed = {entry["id"]: entry for entry in client.get("/api/charts").get_json()}
    assert set(CONTRACT) <= set(listed)
    assert all({"title", "page", "basis", "honours", "formats"} <= set(entry) for entry in listed.values())


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
@pytest.mark.parametrize("chart_id", sorted(CHARTS))
def test_every_chart_is_a_valid_figure(client, chart_id, lang):
    answer = client.get(f"/api/charts/{chart_id}.json?lang={lang}&theme=dark")
    assert answer.status_code == 200
    go.Figure(json.loads(answer.data))


def test_matrix_equals_table_1_cell_by_cell(client):
    printed = printed_table_1()
    rows = rows_of(client, "/api/charts/grants-matrix.csv")
    assert len(rows) == len(printed) == 119
    assert {(row["region_code"], row["direction"]): row["value"] for row in rows} == printed
    blanks = {key for key, text in printed.items() if text == ""}
    assert blanks == {(r["region_code"], r["direction"]) for r in rows if r["status"] == "not_stated"}


def test_state_narrows_rows_and_bad_values_are_ignored(client):
    two = rows_of(client, "/api/charts/grants-ranking.csv?region=55,43")
    assert {row["region_code"]: row["value"] for row in two} == {"55": "22", "43": "29"}
    assert len(rows_of(client, "/api/charts/grants-ranking.csv?region=99,x&direction=%00&from=9&per=z")) == 17
    umit = rows_of(client, "/api/charts/grants-ranking.csv?direction=umit")
    assert sum(int(row["value"]) for row in umit) == 68


def test_demo_rows_say_so(client):
    rows = rows_of(client, "/api/charts/events-by-month.csv?from=2020-06&to=2020-08")
    assert [row["month"] for row in rows] == ["2020-06", "2020-07", "2020-08"]
    assert {row["status"] for row in rows} == {"demo"}


def test_labels_translate_the_header(client):
    header = client.get("/api/charts/grants-ranking.csv?labels=1&lang=ru").data.decode("utf-8-sig").splitlines()[0]
    assert "Регион" in header
    assert "region_code" not in header


@pytest.mark.parametrize(
    "address", ["/api/charts/nope.csv", "/api/charts/grants-map.exe", "/api/nothing", "/api/charts/grants-map"]
)
def test_unknown_addresses_are_problems(client, address):
    answer = client.get(address)
    assert answer.status_code == 404
    assert answer.mimetype == "application/problem+json"
    assert answer.get_json()["status"] == 404


def test_health_names_the_data(client):
    body = client.get("/healthz").get_json()
    assert body["status"] == "ok"
    assert body["data"] == "demo"
    assert body["engine"] == "duckdb"
    assert body["data_version"]


def test_indicators_carry_quotes(client):
    entries = {entry["id"]: entry for entry in client.get("/api/indicators").get_json()}
    assert entries["volunteers_engaged"]["value"] == 120_000
    assert entries["volunteers_engaged"]["qualifier"] == "more_than"
    assert entries["funding_state"]["value"] is None
    assert entries["funding_state"]["text"] == "2 554 208 58"
    assert all(entry["quote"] and entry["section"] for entry in entries.values())


def test_checks_find_what_the_report_contradicts(client):
    found = client.get("/api/checks?lang=en").get_json()
    assert len(found) >= 24
    assert {"id", "kind", "status", "what", "quotes", "computed"} <= set(found[0])
    assert {"passed", "error", "warning"} <= {entry["status"] for entry in found}
    assert "2 554 208 58" in json.dumps(found, ensure_ascii=False)
