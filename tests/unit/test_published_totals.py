"""Printed totals equal the sums, keys and codes are known, errors name their place."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from dashboard.datasets.codelists import CodelistError, load_codelists
from dashboard.datasets.published import PublishedError, load_published
from dashboard.datasets.published_tables import PUBLISHED_TABLES
from dashboard.model.directions import DIRECTION_SLUGS, PRIORITY_SLUGS

ROOT = Path(__file__).parents[2]
CODED = {
    ("indicators", "indicator"): "indicator",
    ("indicators", "topic"): "topic",
    ("grants_totals", "kind"): "totals_kind",
    ("bilim_totals", "measure"): "measure",
    ("targets", "measure"): "measure",
    ("targets", "scope"): "scope",
    ("centres", "note"): "note",
    ("survey", "question"): "question",
    ("survey", "option"): "option",
    ("survey", "group"): "group",
    ("survey", "rank_basis"): "rank_basis",
    ("ranks", "measure"): "rank_measure",
    ("ranks", "end"): "rank_end",
    ("ranks", "basis"): "rank_basis",
    ("mentions", "kind"): "mention_kind",
    ("timeline", "origin"): "timeline_origin",
    ("timeline", "precision"): "precision",
    ("recommendations", "block"): "block",
    ("not_statistics", "reason"): "exclusion",
}
EVERYWHERE = ("unit", "qualifier", "section")


@cache
def published() -> dict[str, pd.DataFrame]:
    return load_published(ROOT / "data" / "published")


def value(indicator: str) -> float:
    return float(published()["indicators"].set_index("indicator").loc[indicator, "value"])


def survey(question: str) -> pd.DataFrame:
    return published()["survey"].query("question == @question")


def printed(kind: str) -> dict[str, float]:
    return published()["grants_totals"].query("kind == @kind").set_index("code")["value"].to_dict()


def test_table_1_has_119_cells_and_blanks_only_in_bilim():
    grants = published()["grants"]
    assert len(grants) == 119
    assert set(grants.loc[grants["value"].isna(), "direction"]) == {"bilim"}
    assert grants["value"].isna().sum() == 9
    assert (grants["value"] == 0).sum() == 12


@pytest.mark.parametrize(("kind", "by"), [("region", "region_code"), ("direction", "direction")])
def test_table_1_sums(kind, by):
    assert published()["grants"].groupby(by)["value"].sum().to_dict() == printed(kind)


def test_table_1_total():
    assert published()["grants"]["value"].sum() == printed("total")["all"] == 422 == value("grants_total")


@pytest.mark.parametrize("measure", ["volunteers", "pupils"])
def test_table_2_sums(measure):
    totals = published()["bilim_totals"].set_index("measure")["value"]
    assert published()["bilim"][measure].sum() == totals[measure]


def test_trained_sums():
    trained = published()["trained"].set_index("direction")["value"]
    assert trained.sum() == value("trained_total") == 8123
    assert set(trained.index) == set(PRIORITY_SLUGS)


def test_centres_are_18():
    centres = published()["centres"]
    assert len(centres) == value("centres_total") == 18
    assert set(centres.groupby("direction").size()) == {3}


def test_survey_sums():
    groups = survey("respondents").set_index("group")["value"]
    assert groups.drop("all").sum() == groups["all"] == 100
    assert set(survey("awareness")["option"]) == {*DIRECTION_SLUGS, "average"} - {"auto"}


def test_other_printed_sums():
    assert value("calls_volunteering") + value("calls_help") == value("calls_total")
    assert value("award_nominations") * value("award_winners_per_nomination") == value("award_laureates")
    assert value("auto_recipients") * value("auto_masks_per_basket") == value("auto_masks")


@pytest.mark.parametrize("place", CODED, ids=lambda place: ".".join(place))
def test_codes_have_names(place):
    known = load_codelists(ROOT / "data" / "reference")[CODED[place]]
    used = set(published()[place[0]][place[1]].astype(str)) - {""}
    assert used <= set(known)


@pytest.mark.parametrize("column", EVERYWHERE)
def test_common_codes_have_names(column):
    known = load_codelists(ROOT / "data" / "reference")[column]
    used = {code for frame in published().values() if column in frame for code in frame[column]} - {""}
    assert used <= set(known)


def test_names_are_short_and_in_their_language():
    names = load_codelists(ROOT / "data" / "reference")["indicator"]
    assert max(len(text) for by_lang in names.values() for text in by_lang.values()) <= 60
    assert not [text["en"] for text in names.values() if any("а" <= letter <= "я" for letter in text["en"].lower())]


@pytest.mark.parametrize(
    ("line", "replacement", "message"),
    [
        ("11,saylyq,5,5,", "11,saylyq,five,5,", "grants.csv: row 3, column value: 'five'"),
        ("11,saylyq,5,5,", "99,saylyq,5,5,", "grants.csv: row 3, column region_code: '99'"),
    ],
)
def test_errors_name_file_row_and_column(tmp_path, line, replacement, message):
    folder = shutil.copytree(ROOT / "data" / "published", tmp_path / "published")
    path = folder / "grants.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(line, replacement), encoding="utf-8")
    with pytest.raises(PublishedError, match=message):
        load_published(folder)


def test_missing_table_is_named(tmp_path):
    with pytest.raises(PublishedError, match=f"{next(iter(PUBLISHED_TABLES))}.csv: the file is missing"):
        load_published(tmp_path)


def test_doubled_code_is_named(tmp_path):
    rows = "codelist,code,name_ru,name_kk,name_en\nunit,x,а,а,a\nunit,x,б,б,b\n"
    (tmp_path / "codelists.csv").write_text(rows, encoding="utf-8")
    with pytest.raises(CodelistError, match="row 3: the code is listed twice"):
        load_codelists(tmp_path)
