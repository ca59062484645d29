"""The page of data: cells in words, every table can be looked at, terms and parts can be linked to."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd
import pytest

from dashboard.blocks import wording
from dashboard.blocks.data import PARTS, headline
from dashboard.blocks.datasets import files_note
from dashboard.blocks.glossary import glossary_card
from dashboard.blocks.package import package_card
from dashboard.blocks.sources import sources_card
from dashboard.blocks.table_rows import chosen, options, table_rows
from dashboard.blocks.versions import changes_card, version_card
from dashboard.components.rows_table import Mark
from dashboard.i18n import LANGS
from dashboard.pages.data import layout


def cells_of(reading, dataset: str, **where: str) -> dict[str, str | Mark]:
    described, frame = reading.catalogue.datasets[dataset], reading.catalogue.published[dataset]
    for column, value in where.items():
        frame = frame[frame[column] == value]
    columns = wording.shown_columns(described, reading.view.l.lang)
    return {one.name: wording.cell(one, frame.iloc[0], reading.view) for one in columns}


def ids_of(component) -> list[str]:
    return [json.dumps(item.id) for item in component._traverse() if getattr(item, "id", None)]


def written(component) -> list[list[Any]]:
    place = next(item for item in component._traverse() if getattr(item, "data-rows", ""))
    return json.loads(getattr(place, "data-rows"))


def test_a_figure_is_said_with_sign_unit_and_precision(read):
    cell = cells_of(read("en/data"), "indicators", indicator="volunteers_engaged")["value"]
    assert cell == Mark(">\u00a0120,000", note="people · > more than")


def test_a_range_is_said_with_both_ends(read):
    cell = cells_of(read("ru/data"), "indicators", indicator="study_2002_respondent_age")["value"]
    assert isinstance(cell, Mark)
    assert cell.text == "15–60"


def test_a_damaged_figure_stays_text(read):
    cell = cells_of(read("ru/data"), "indicators", indicator="funding_state")["value"]
    assert isinstance(cell, Mark)
    assert (cell.text, cell.status) == ("2 554 208 58", "damaged")


def test_empty_cells_of_table_1_are_not_stated_and_zeros_are_zeros(read):
    reading = read("en/data")
    assert cells_of(reading, "grants", region_code="11", direction="bilim")["value"].status == "not_stated"
    zeros = reading.catalogue.published["grants"]
    zero = zeros[zeros["value"] == 0].iloc[0]
    cell = cells_of(reading, "grants", region_code=zero["region_code"], direction=zero["direction"])["value"]
    assert (cell.text, cell.status) == ("0", "zero")


def test_codes_are_named_and_the_quote_is_whole(read):
    cells = cells_of(read("kk/data"), "grants", region_code="55")
    assert cells["region_code"] == "Павлодар"
    assert cells["quote"].text == "10 Павлодарская 4 1 3 1 7 5 1 22"
    assert cells["quote"].note.startswith("IV.")
    assert cells_of(read("en/data"), "grants_totals", kind="total")["code"] == "Total"


@pytest.mark.parametrize(("lang", "roles"), [("ru", {"role"}), ("kk", {"role_kk"}), ("en", {"role_en"})])
def test_only_the_readers_language_is_shown(read, lang, roles):
    described = read(f"{lang}/data").catalogue.datasets["ambassadors"]
    names = {column.name for column in wording.shown_columns(described, lang)}
    assert names & {"role", "role_kk", "role_en"} == roles


@pytest.mark.parametrize("lang", LANGS)
def test_every_table_can_be_looked_at(read, texts, lang):
    for measure, title in options(read(f"{lang}/data")).items():
        component = table_rows(read(f"{lang}/data", measure=measure))
        assert title in texts(component), measure
        rows = written(component)
        assert rows, measure
        said = {cell if isinstance(cell, str) else cell[0] for row in rows for cell in row}
        assert not {"nan", "None", "NaT", "<NA>"} & said, measure


def test_an_unknown_table_is_the_first_one(read):
    assert chosen(read("ru/data", measure="nothing")).name == "indicators"
    assert chosen(read("ru/data", measure="grants-totals")).name == "grants_totals"


def test_rows_follow_filters_and_say_when_none_is_left(read, texts):
    few = texts(table_rows(read("en/data", measure="grants", region="55,43", direction="umit")))
    assert any(text.startswith("2 rows") for text in few)
    assert len(written(table_rows(read("en/data", measure="grants", region="55,43", direction="umit")))) == 2
    none = texts(table_rows(read("en/data", measure="trained", direction="ayala")))
    assert "There are no rows for these filters." in none


def test_long_registers_show_their_first_rows(read, texts):
    shown = texts(table_rows(read("en/data", measure="events")))
    assert any("the first 100 are shown" in text for text in shown)
    assert "demo data" in shown


def test_headline_and_note_are_computed(read, catalogue):
    count = sum(len(frame) for frame in catalogue.published.values() if "qualifier" in frame)
    assert (
        headline(read("en/data"))
        == f"{count} facts of the report in {len(catalogue.published)} tables, each with its quote"
    )
    assert "Pavlodar Region" in files_note(read("en/data", region="55"))


@pytest.mark.parametrize("lang", LANGS)
def test_parts_and_terms_can_be_linked_to(read, lang):
    reading = read(f"{lang}/data")
    found = {name for part in layout(reading) for name in ids_of(part)} | {
        json.dumps(part.id) for part in layout(reading) if getattr(part, "id", None)
    }
    assert {json.dumps(f"card-{slot}") for slot, _ in PARTS} <= found
    assert {json.dumps(f"term-{term}") for term in ("more-than", "demo", "kato", "lorenz", "front-office")} <= found


def test_terms_are_found_by_all_three_languages(read):
    term = next(
        item for item in glossary_card(read("en/data"))._traverse() if getattr(item, "id", "") == "term-front-office"
    )
    words = getattr(term, "data-words")
    assert {"фронт-офис", "front office"} <= {part for part in ("фронт-офис", "front office") if part in words}


def test_sources_quote_the_terms_and_name_the_demonstration_set(read, texts):
    shown = " ".join(texts(sources_card(read("en/data"))))
    assert "Копирование и/или использование материалов обязательно со ссылкой на источник." in shown
    assert "Demonstration registers" in shown
    assert "Registers of the front offices" not in shown


def test_version_and_changes(read, texts, catalogue):
    assert catalogue.version in texts(version_card(read("kk/data")))
    newest = catalogue.lists["changes"].iloc[0]
    assert {newest["version"], newest["what_kk"]} <= set(texts(changes_card(read("kk/data"))))


def test_addresses_stand_under_the_prefix(read):
    links = [getattr(item, "href", "") for item in package_card(read("en/data", base="/volunteers/"))._traverse()]
    assert "/volunteers/api/datapackage.json" in links
    assert pd.Series([link for link in links if link]).str.startswith("/volunteers/").all()
