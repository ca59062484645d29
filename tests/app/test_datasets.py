"""Tables over HTTP: list, files, state, problems; the data package is valid where it is served and where it lies."""

from __future__ import annotations

import csv
import io
import threading
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from frictionless import Package, validate
from werkzeug.serving import make_server

from dashboard.datasets.lists import LISTS
from dashboard.datasets.published_tables import PUBLISHED_TABLES
from dashboard.model.registers import REGISTERS
from dashboard.queries import tables

DATA = Path(__file__).resolve().parents[2] / "data"
NAMES = [*PUBLISHED_TABLES, *LISTS, *REGISTERS]


@pytest.fixture(scope="module")
def listed(app):
    return {entry["name"]: entry for entry in app.server.test_client().get("/api/datasets?lang=en").get_json()}


def rows_of(client, address: str) -> list[dict[str, str]]:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    assert answer.data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))


def test_the_list_says_what_every_table_is(listed):
    assert list(listed) == NAMES
    for entry in listed.values():
        assert entry["rows"] > 0
        assert all(entry[name] for name in ("title", "row", "source", "licence", "date", "version"))
        assert all(field["description"] for field in entry["schema"]["fields"])
    assert {listed[name]["basis"] for name in REGISTERS} == {"demo"}
    assert "со ссылкой на источник" in listed["grants"]["licence"]


@pytest.mark.parametrize("name", NAMES)
def test_both_files_hold_the_rows_that_the_list_counts(client, listed, name):
    rows = rows_of(client, listed[name]["links"]["csv"])
    table = pq.read_table(io.BytesIO(client.get(listed[name]["links"]["parquet"]).data))
    assert len(rows) == table.num_rows == listed[name]["rows"]
    assert list(rows[0]) == table.column_names == [field["name"] for field in listed[name]["schema"]["fields"]]
    assert table.schema.metadata[b"version"].decode() == listed[name]["version"]


def test_files_follow_the_state_and_ignore_bad_values(client):
    assert len(rows_of(client, "/api/datasets/grants.csv?region=55,43&direction=umit")) == 2
    assert len(rows_of(client, "/api/datasets/grants.csv?region=99,x&direction=%00&from=9&junk=1")) == 119
    months = {row["month"] for row in rows_of(client, "/api/datasets/funding.csv?region=55&from=2020-07&to=2020-08")}
    assert months == {"2020-07", "2020-08"}


def test_labels_translate_the_header(client):
    header = client.get("/api/datasets/grants.csv?labels=1&lang=kk").data.decode("utf-8-sig").splitlines()[0]
    assert header.startswith("Өңір,Бағыт,")


@pytest.mark.parametrize("address", ["nope.csv", "grants.xls", "grants", "../secret.csv"])
def test_unknown_tables_and_formats_are_problems(client, address):
    answer = client.get(f"/api/datasets/{address}")
    assert answer.status_code == 404
    assert answer.mimetype == "application/problem+json"


def test_a_register_that_is_too_long_is_a_problem(client, monkeypatch):
    monkeypatch.setattr(tables, "MOST", 100)
    answer = client.get("/api/datasets/events.csv")
    assert answer.status_code == 413
    assert "choose regions or months" in answer.get_json()["detail"]
    assert client.get("/api/datasets/events.csv?region=55&from=2020-05&to=2020-05").status_code == 200


def test_files_have_names_and_tags(client):
    whole, part = client.get("/api/datasets/grants_totals.csv"), client.get("/api/datasets/grants.csv?region=55")
    assert 'filename="birgemiz-2020-grants-totals.csv"' in whole.headers["Content-Disposition"]
    assert 'filename="birgemiz-2020-grants-selection.csv"' in part.headers["Content-Disposition"]
    assert whole.headers["ETag"] != part.headers["ETag"]
    again = client.get("/api/datasets/grants_totals.csv", headers={"If-None-Match": whole.headers["ETag"]})
    assert again.status_code == 304


def test_the_report_itself_can_be_taken(client):
    with client.get("/api/sources/report-2020-ru.txt") as answer:
        assert answer.status_code == 200
        assert answer.data == (DATA / "source" / "report-2020-ru.txt").read_bytes()


@pytest.fixture(scope="module")
def address(app):
    server = make_server("127.0.0.1", 0, app.server, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def faults(report) -> list[str]:
    return [f"{task.name}: {error.message}" for task in report.tasks for error in task.errors] + [
        error.message for error in report.errors
    ]


def test_the_package_is_valid_where_it_is_served(address):
    report = validate(f"{address}/api/datapackage.json")
    assert faults(report) == []
    assert len(report.tasks) == len(PUBLISHED_TABLES) + len(LISTS)


def test_the_package_is_valid_where_it_lies():
    assert faults(validate(str(DATA / "datapackage.json"))) == []


def test_the_package_in_the_folder_is_up_to_date():
    from scripts.make_datapackage import TARGET, text

    assert TARGET.read_text(encoding="utf-8") == text(), "run python -m scripts.make_datapackage"


def test_the_package_tells_sources_licences_and_keys():
    package = Package(str(DATA / "datapackage.json"))
    assert package.version
    assert package.created
    assert {"MIT", "CC0-1.0"} & {one["name"] for one in package.licenses}
    grants = package.get_resource("grants").schema
    assert grants.primary_key == ["region_code", "direction"]
    assert {key["reference"]["resource"] for key in grants.foreign_keys} == {"regions", "directions"}


def test_a_broken_file_is_found(tmp_path):
    for folder in ("published", "reference"):
        (tmp_path / folder).mkdir()
        for path in (DATA / folder).glob("*.csv"):
            text = path.read_text(encoding="utf-8")
            (tmp_path / folder / path.name).write_text(text.replace("\n11,bilim,", "\n99,bilim,"), encoding="utf-8")
    (tmp_path / "datapackage.json").write_text((DATA / "datapackage.json").read_text("utf-8"), encoding="utf-8")
    assert any("grants" in fault for fault in faults(validate(str(tmp_path / "datapackage.json"))))


def test_every_file_of_figures_carries_precision_and_status(client, listed):
    for name, entry in listed.items():
        if entry["basis"] != "reference" and name != "not_statistics":
            answer = client.get(f"/api/datasets/{name}.csv?region=55&from=2020-05&to=2020-05")
            assert {"qualifier", "status"} <= set(answer.data.decode("utf-8-sig").splitlines()[0].split(",")), name
    rows = rows_of(client, "/api/registers/events.csv?region=55")
    assert {(row["qualifier"], row["status"]) for row in rows} == {("exact", "demo")}
