"""The history of loads on the data page."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from dashboard.blocks.load_history import SHOWN, loads_card
from dashboard.blocks.reading import Site, reading_of
from dashboard.catalogue.loading import load_paths
from dashboard.catalogue.opening import open_catalogue
from dashboard.datasets.reference import load_reference
from dashboard.pages.router import render_page
from dashboard.settings import DATA_FOLDER, Settings
from dashboard.storage import connect

HEADER = "event_id,date,region,direction,activity,format,volunteers,beneficiaries,hours,state"
ROWS = {
    "good.csv": "X-1,2020-05-01,11,qamqor,food_delivery,offline,10,81,327,held",
    "late <b>.csv": "X-2,2020-05-01,11,qamqor,food_delivery,offline,-1,81,327,held",
}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    folder = tmp_path_factory.mktemp("files")
    for name, row in ROWS.items():
        (folder / name).write_text(f"{HEADER}\n{row}\n", "utf-8")
    url = f"duckdb:///{folder}/registers.duckdb"
    paths = [folder / name for name in ROWS]
    load_paths(paths, connect(url), load_reference(DATA_FOLDER / "reference"), office="Akmola office")
    return open_catalogue(Settings(database_url=url))


def card(catalogue, lang="en"):
    site = Site(lambda: catalogue, "/", "/geometry")
    return written(loads_card(reading_of(site, f"/{lang}/data", {})))


def written(components):
    return json.dumps(components, default=lambda one: one.to_plotly_json(), ensure_ascii=False)


@pytest.mark.parametrize(
    "words",
    ["2 files, 1 refused", "good.csv", "Akmola office", "Akmola Region", "May 2020", "events: 1", "accepted",
     "1 fault: The number is below zero"],
)  # fmt: skip
def test_the_card_says_what_became_of_each_file(loaded, words):
    assert words in card(loaded)


def test_the_newest_file_comes_first_and_its_name_is_only_text(loaded):
    text = card(loaded)
    assert text.index("late <b>.csv") < text.index("good.csv")
    assert "dangerously" not in text


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_the_page_with_the_card_is_drawn_in_every_language(loaded, lang):
    page = written(render_page(Site(lambda: loaded, "/", "/geometry"), f"/{lang}/data", ""))
    assert {"ru": "История загрузок", "kk": "Жүктеулер тарихы", "en": "History of loads"}[lang] in page


def test_a_long_history_is_cut_and_says_so(loaded):
    text = card(replace(loaded, loads=loaded.loads * SHOWN))
    assert text.count(".csv") == SHOWN
    assert f"the latest {SHOWN} are shown" in text


def test_registers_without_a_history_say_so(loaded):
    assert "No load is on record" in card(replace(loaded, loads=()))


def test_the_demonstration_has_no_history(catalogue):
    assert card(catalogue) == "[]"
