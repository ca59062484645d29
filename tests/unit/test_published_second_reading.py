"""The tables read a second time, straight from the report, by other code than the one that transcribed them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from dashboard.datasets.published import load_published

ROOT = Path(__file__).parents[2]
PRINTED_ORDER = ["asyl-mura", "qamqor", "taza-alem", "saylyq", "umit", "sabaqtastyq", "bilim"]
HEADINGS = {
    "bilim": "BILIM",
    "asyl-mura": "ASYL MURA",
    "taza-alem": "TAZA ÁLEM",
    "qamqor": "QAMQOR",
    "sabaqtastyq": "SABAQTASTYQ",
    "saylyq": "SAÝLYQ",
    "umit": "ÚMIT",
}


@cache
def report() -> str:
    return (ROOT / "data" / "source" / "report-2020-ru.txt").read_text(encoding="utf-8")


@cache
def published() -> dict[str, pd.DataFrame]:
    return load_published(ROOT / "data" / "published")


def test_second_reading_of_table_1():
    lines = re.findall(r"^\d+\t([А-Яа-я -]+)((?:\t\d*){7})\t(\d+)$", report(), flags=re.M)
    cells = [[float(cell) if cell else None for cell in row.split("\t")[1:]] for _, row, _ in lines]
    frame = published()["grants"].pivot(index="region_code", columns="direction", values="value")[PRINTED_ORDER]
    ours = [[None if pd.isna(cell) else cell for cell in row] for row in frame.itertuples(index=False)]
    assert sorted(map(str, ours)) == sorted(map(str, cells))
    assert len(cells) == 17


def test_second_reading_of_table_2():
    lines = re.findall(r"^\d+\.\t[А-Яа-я-]+\t(\d+)\t(\d+)$", report(), flags=re.M)
    ours = published()["bilim"][["volunteers", "pupils"]].itertuples(index=False, name=None)
    assert sorted(ours) == sorted((float(left), float(right)) for left, right in lines)


def test_second_reading_of_themes():
    found = re.findall(r"^[-\s*]+(\d+) (?:проект\w*),? ([^;.*]+[^;.*\s]).?\**$", report(), flags=re.M)
    ours = {(str(int(row.value)), row.theme_ru) for row in published()["themes"].itertuples()}
    assert ours == set(found)


def test_second_reading_of_universities():
    found = re.findall(r"^([А-Я][^\t\n]*(?:универс|Универс)[^\t\n]*)\t(\d+)$", report(), flags=re.M)
    ours = published()["universities"]
    assert [(row.name_ru, str(int(row.students))) for row in ours.itertuples()] == found
    assert ours["students"].is_monotonic_decreasing


@pytest.mark.parametrize("name", ["indicators", "themes", "centres", "trained", "ranks", "mentions"])
def test_directions_follow_the_headings(name):
    frame = published()[name]
    inside = frame[frame["section"].str.startswith("IV. BIRGEMIZ")]
    expected = [f"IV. BIRGEMIZ: {HEADINGS.get(slug)}" for slug in inside["direction"]]
    assert inside["section"].to_list() == expected


def test_survey_percentages():
    body = report().split("В экспертном опросе приняли участие")[1].split("\nVI\n")[0]
    percents = {float(share.replace(",", ".")) for share in re.findall(r"(\d+(?:,\d+)?)%", body)}
    survey = published()["survey"].query("unit == 'percent' and option not in ('more_directions', 'positive_image')")
    ours = {*survey["value"].where(survey["value_high"].isna()).dropna(), *survey["value_high"].dropna()}
    assert ours == percents
