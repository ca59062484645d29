"""Every table and column is described in three languages; what is described is what the files hold."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from dashboard.datasets.descriptions import DescriptionError, describe
from dashboard.datasets.fields import DATE, INTEGER, NUMBER, Field
from dashboard.datasets.lists import ABOUT, LISTS, load_lists
from dashboard.datasets.published_tables import PUBLISHED_TABLES
from dashboard.datasets.schema_fields import fields_of, key_of
from dashboard.datasets.shapes import shapes
from dashboard.i18n import LANGS
from dashboard.model.registers import REGISTERS

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def lists():
    return load_lists(DATA / "reference")


@pytest.fixture(scope="module")
def datasets(lists):
    return describe(lists, shapes())


def test_every_table_is_a_dataset(datasets):
    assert set(datasets) == {*PUBLISHED_TABLES, *LISTS, *REGISTERS}


def test_every_column_has_title_and_description_in_three_languages(datasets):
    for one in datasets.values():
        for column in one.columns:
            for words in (column.title, column.description):
                assert all(words[lang].strip() for lang in LANGS), f"{one.name}.{column.name}"
            assert column.description["ru"] != column.description["en"], f"{one.name}.{column.name}"


def test_a_table_without_description_is_refused(lists):
    known = {**lists, "datasets": lists["datasets"][lists["datasets"]["dataset"] != "grants"]}
    with pytest.raises(DescriptionError, match="grants"):
        describe(known, shapes())


def test_a_column_without_description_is_refused(lists):
    columns = lists["columns"]
    with pytest.raises(DescriptionError, match="quote of indicators"):
        describe({**lists, "columns": columns[columns["column"] != "quote"]}, shapes())


def test_every_description_is_used(lists, datasets):
    held = {(one.name, column.name) for one in datasets.values() for column in one.columns}
    stems = {(name, f"{column.rpartition('_')[0]}_*") for name, column in held if column[-3:] in ("_ru", "_kk", "_en")}
    shared = {("*", column) for _, column in held}
    described = set(lists["columns"][["dataset", "column"]].itertuples(index=False, name=None))
    assert described <= held | stems | shared


def test_codes_of_columns_are_named(lists, datasets, catalogue):
    known = {*catalogue.names, "region_code", "direction", "registers", "source", "format", "status", "totals_code"}
    assert {column.codelist for one in datasets.values() for column in one.columns} - {""} <= known


def test_units_are_codes_or_a_column(lists, datasets):
    units = set(lists["codelists"].loc[lists["codelists"]["codelist"] == "unit", "code"])
    for one in datasets.values():
        names = {column.name for column in one.columns}
        assert {column.unit for column in one.columns} - {""} <= units | names, one.name


def test_every_source_is_known(lists, datasets):
    assert {one.source for one in datasets.values()} <= set(lists["sources"]["source"])


def test_the_report_states_its_own_terms(lists):
    report = (DATA / "source" / "report-2020-ru.txt").read_text(encoding="utf-8")
    quote = lists["sources"].set_index("source").loc["report", "terms_quote"]
    assert quote
    assert quote in report


def test_fields_follow_the_schema():
    fields = {field.name: field for field in fields_of(PUBLISHED_TABLES["indicators"])}
    assert fields["value"] == Field("value", NUMBER, required=False, minimum=0)
    assert fields["as_of"].type == DATE
    assert not fields["direction"].required
    assert "" not in fields["direction"].values
    assert fields["quote"].longest == 200
    assert fields_of(PUBLISHED_TABLES["recommendations"])[0] == Field("block", INTEGER, minimum=1)
    assert key_of(PUBLISHED_TABLES["grants"]) == ("region_code", "direction")


def test_glossary_explains_every_qualifier_and_status(lists):
    from dashboard.model.provenance import Qualifier, Status

    terms = set(lists["glossary"]["term_id"])
    assert {word.value.replace("_", "-") for word in (*Qualifier, *Status)} <= terms


def test_a_change_of_the_tables_has_an_entry(lists):
    """After a change of data/published add a row on top of data/reference/changes.csv with this digest."""
    digest = hashlib.sha256()
    for path in sorted((DATA / "published").glob("*.csv")):
        digest.update(path.name.encode() + path.read_bytes())
    newest = lists["changes"].iloc[0]
    assert newest["digest"] == digest.hexdigest()[:16]


def test_changes_stand_newest_first_and_name_tables(lists, datasets):
    changes = lists["changes"]
    assert changes["date"].is_monotonic_decreasing
    versions = [tuple(map(int, text.split("."))) for text in changes["version"]]
    assert versions == sorted(versions, reverse=True)
    named = {name for text in changes["tables"] for name in text.split()}
    assert named <= {*datasets, "all"}


def test_every_list_has_a_schema():
    files = {path.stem for path in (DATA / "reference").glob("*.csv")}
    assert files == {*LISTS, *ABOUT}
