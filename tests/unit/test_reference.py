"""The reference lists: complete, and every spelling finds its region or direction."""

import csv
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.datasets.reference import Reference, ReferenceDataError, load_reference
from dashboard.model.aliases import alias_key
from dashboard.model.directions import ADDITIONAL_SLUGS, DIRECTION_SLUGS, PRIORITY_SLUGS
from dashboard.model.regions import CITY_CODES, FOLDED_CODES, REGION_CODES

FOLDER = Path(__file__).resolve().parents[2] / "data" / "reference"
LANGUAGES = {"ru", "kk", "en"}


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load_reference(FOLDER)


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_regions_are_the_17_of_the_model(reference):
    assert tuple(reference.regions) == REGION_CODES
    assert all(code == region.code and region.iso == f"KZ-{code}" for code, region in reference.regions.items())
    assert tuple(code for code, region in reference.regions.items() if region.kind == "city") == CITY_CODES


def test_population_sums_to_the_country(reference):
    assert sum(region.population for region in reference.regions.values()) == 18_631_779


@pytest.mark.parametrize("what", ["name", "label", "short", "locative", "genitive"])
def test_every_region_is_worded_apart_in_every_language(reference, what):
    worded = [getattr(region, what) for region in reference.regions.values()]
    for language in LANGUAGES:
        assert len({texts[language] for texts in worded}) == 17
    assert all(set(texts) == LANGUAGES for texts in worded)


def test_names_are_those_of_2020(reference):
    text = " ".join(name for region in reference.regions.values() for name in region.name.values())
    assert reference.regions["71"].name["kk"] == "Нұр-Сұлтан қаласы"
    assert not any(word in text for word in ("Астана", "Жетісу", "Ұлытау", "Astana"))


def test_directions_are_the_11_of_the_model(reference):
    assert tuple(reference.directions) == DIRECTION_SLUGS
    kinds = {slug: direction.kind for slug, direction in reference.directions.items()}
    assert kinds == dict.fromkeys(PRIORITY_SLUGS, "priority") | dict.fromkeys(ADDITIONAL_SLUGS, "additional")


def test_every_region_alias_resolves(reference):
    for row in rows("region_aliases.csv"):
        folded = row["note"].removeprefix("folded:") if row["note"].startswith("folded:") else None
        assert (reference.region_code(row["alias"]), reference.folded_from(row["alias"])) == (row["code"], folded)


def test_every_direction_alias_resolves(reference):
    for row in rows("direction_aliases.csv"):
        assert reference.direction_slug(row["alias"]) == row["slug"]


@pytest.mark.parametrize(
    ("name", "column", "target"),
    [("region_aliases.csv", "code", REGION_CODES), ("direction_aliases.csv", "slug", DIRECTION_SLUGS)],
)
def test_aliases_are_unique_by_key_and_cover_all(name, column, target):
    keys = [alias_key(row["alias"]) for row in rows(name)]
    assert len(keys) == len(set(keys))
    assert {row[column] for row in rows(name)} == set(target)


def test_own_names_resolve(reference):
    for code, region in reference.regions.items():
        for texts in (region.name, region.label, region.short):
            assert {reference.region_code(text) for text in texts.values()} == {code}
    for slug, direction in reference.directions.items():
        assert {reference.direction_slug(text) for text in (slug, *direction.name.values())} == {slug}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Алматы", "75"), ("г.Алматы", "75"), ("Алматинская", "19"), ("Алматы облысы", "19"), ("Almaty Region", "19"),
        ("  ВОСТОЧНО\u00a0–\u00a0КАЗАХСТАНСКАЯ   обл ", "63"), ("Астана", "71"), ("нур султан", "71"), ("ЮКО", "61"),
        ("Түркістан", "61"), ("Turkistan", "61"), ("Jambyl", "31"), ("Mangistau", "47"), ("Қарағанды облысы", "35"),
        ("Aqtöbe oblysy", "15"), ("KZ-55", "55"), ("kz-pav", "55"), ("55", "55"), ("550000000", "55"),
    ],
)  # fmt: skip
def test_spellings_in_use_are_understood(reference, text, code):
    assert reference.region_code(text) == code
    assert reference.folded_from(text) is None


@pytest.mark.parametrize("text", ["", "  ", "…", "Атлантида", "99", "Казахстан"])
def test_other_text_names_nothing(reference, text):
    assert reference.region_code(text) is reference.direction_slug(text) is reference.folded_from(text) is None


@pytest.mark.parametrize("text", ["область Абай", "Abai Region", "Жетісу облысы", "Улытауская обл.", "10", "330000000"])
def test_regions_of_2022_fold_into_those_of_2020(reference, text):
    assert reference.region_code(text) == FOLDED_CODES[reference.folded_from(text)]


@pytest.mark.parametrize("text", ["Birgemiz: Taza Alem", "TAZA ÁLEM", "taza-alem", "Таза әлем", "Таза Элем"])
def test_direction_spellings_meet(reference, text):
    assert reference.direction_slug(text) == "taza-alem"


@given(st.text())
def test_alias_key_is_idempotent(text):
    assert alias_key(alias_key(text)) == alias_key(text)


@given(st.text(), st.sampled_from(" \u00a0\u202f.-–—'\"«»()"))
def test_punctuation_makes_no_difference(text, mark):
    assert alias_key(mark + text + mark) == alias_key(text)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ReferenceDataError, match="is missing"):
        load_reference(tmp_path)


@pytest.mark.parametrize(
    ("name", "old", "new", "reason"),
    [
        ("regions.csv", "\n79,", "\n78,", "missing or unknown: 78, 79"),
        ("regions.csv", "752169", "about", "not a whole number"),
        ("regions.csv", "Павлодарская область", "", "«name_ru» is empty"),
        ("directions.csv", "umit,", "bilim,", "missing or unknown: umit"),
        ("region_aliases.csv", "\n550000000,55", "\n550000000,56", "unknown «56»"),
        ("direction_aliases.csv", "\nÚMIT,umit", "\nBILIM,umit", "repeats another spelling"),
    ],
)
def test_a_wrong_list_is_refused_with_its_reason(tmp_path, name, old, new, reason):
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert old in text
    (tmp_path / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ReferenceDataError, match=reason):
        load_reference(tmp_path)
