"""The calculator over HTTP: files follow the inputs of the address, junk changes nothing, answers are quick."""

from __future__ import annotations

import csv
import io
import json

import pytest

from dashboard.model.work import WORKS


def rows_of(client, query: str = "") -> dict[str, dict[str, str]]:
    answer = client.get(f"/api/charts/contribution-by-kind.csv?{query}")
    assert answer.status_code == 200
    return {row["work"]: row for row in csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"), newline=""))}


def test_a_file_holds_what_was_entered(client):
    rows = rows_of(client, "inputs=care:1200:950,wage:1400,hours:10,rate:20")
    assert (rows["care"]["hours"], rows["care"]["wage_kzt"], rows["care"]["value"]) == ("1200", "950", "1140000")
    assert (rows["care"]["low"], rows["care"]["high"]) == ("820800", "1504800")
    assert rows["care"]["status"] == "calculated"
    assert rows["health"]["wage_kzt"] == "1400"
    assert rows["organisation"]["value"] == ""


@pytest.mark.parametrize("junk", ["<script>", "care:-1:x", "wage:1e99", "hours:101", "%00", "care:1:2," * 200])
def test_junk_changes_nothing(client, junk):
    assert rows_of(client, f"inputs={junk}") == rows_of(client)


@pytest.mark.parametrize("inputs", [None, 5, ["care:1:1", "x"], {"a": 1}, "wage:²", "care:1:1" * 10_000])
def test_blocks_answer_whatever_the_state_holds(page, inputs):
    names = ("result", "rate", "method-check", *(f"work-{work}" for work in WORKS))
    told = json.dumps(page({"path": "/en/contribution", "inputs": inputs}, blocks=names), ensure_ascii=False)
    assert "1,312.50" in told or "₸1 per hour" in told


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_labels_and_names_are_translated(client, lang):
    answer = client.get(f"/api/charts/contribution-by-kind.csv?labels=1&lang={lang}").data.decode("utf-8-sig")
    header = answer.splitlines()[0]
    assert not {"work", "wage_kzt", "share_pct"} & set(header.split(","))
