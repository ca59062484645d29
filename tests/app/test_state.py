"""A file holds what its page shows in that state."""

from __future__ import annotations

import csv
import io
import json

import pytest

from dashboard.charts.registry import CHARTS


def rows_of(client, chart: str, query: str = "") -> list[dict[str, str]]:
    answer = client.get(f"/api/charts/{chart}.csv?{query}")
    assert answer.status_code == 200
    return list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("query", ["region=99", "direction=x&per=z", "from=2020-13&to=no", "from=2020-09&to=2020-06"])
@pytest.mark.parametrize("chart", ["grants-ranking", "events-by-month", "survey-awareness"])
def test_bad_values_change_nothing(client, chart, query):
    assert rows_of(client, chart, query) == rows_of(client, chart)


@pytest.mark.parametrize(
    ("chart", "query", "count"),
    [
        ("grants-ranking", "region=55,43", 2),
        ("grants-matrix", "region=55&direction=umit,bilim", 2),
        ("events-by-month", "from=2020-06&to=2020-08", 3),
        ("events-by-direction", "direction=umit,ayala", 2),
        ("survey-awareness", "direction=umit&region=55", 1),
        ("survey-respondents", "region=55&direction=umit&from=2020-06", 4),
        ("grants-ranking", "direction=ayala", 0),
        ("bilim-by-region", "region=71", 0),
    ],
)
def test_rows_follow_the_filters_that_a_chart_honours(client, chart, query, count):
    assert len(rows_of(client, chart, query)) == count


def test_a_share_is_calculated_and_adds_up(client):
    rows = rows_of(client, "grants-ranking", "per=share")
    assert sum(float(row["value"]) for row in rows) == pytest.approx(100, abs=1e-4)
    assert {row["status"] for row in rows} == {"calculated"}


def test_the_four_kinds_of_empty_stay_apart(client):
    rows = rows_of(client, "grants-matrix")
    blank, zero = ({(row["value"]) for row in rows if row["status"] == kind} for kind in ("not_stated", "zero"))
    assert blank == {""}
    assert zero <= {"0"}


def test_a_file_has_the_same_columns_whatever_the_language(client):
    headers = {tuple(rows_of(client, "funding-by-source", f"lang={lang}")[0]) for lang in ("ru", "kk", "en", "xx")}
    assert len(headers) == 1


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
@pytest.mark.parametrize("chart", ["grants-matrix", "funding-by-source", "trained-by-direction"])
def test_labels_leave_no_id_in_the_header(client, chart, lang):
    ids, labels = rows_of(client, chart)[0], rows_of(client, chart, f"labels=1&lang={lang}")[0]
    assert len(ids) == len(labels)
    assert not set(ids) & set(labels)


def test_a_figure_is_drawn_in_the_state_of_the_address(client):
    answer = client.get("/api/charts/events-by-month.json?from=2020-06&to=2020-08&lang=kk&theme=dark")
    figure = json.loads(answer.data)
    assert len(figure["data"][0]["y"]) == 3
    assert figure["layout"]["meta"]["lang"] == "kk"
    light = json.loads(client.get("/api/charts/events-by-month.json?theme=light").data)
    assert light["layout"] != figure["layout"]


def test_the_list_of_charts_is_in_the_language_that_was_asked_for(client):
    titles = [
        {entry["id"]: entry["title"] for entry in client.get(f"/api/charts?lang={lang}").get_json()}
        for lang in ("ru", "kk", "en")
    ]
    assert all(set(found) == set(CHARTS) for found in titles)
    assert len({found["grants-map"] for found in titles}) == 3


def test_the_list_of_charts_says_what_each_obeys(client):
    for entry in client.get("/api/charts").get_json():
        assert set(entry["honours"]) == CHARTS[entry["id"]].honours
        assert entry["basis"] in {"published", "registers", "mixed"}
        assert {"csv", "json"} <= set(entry["formats"])
