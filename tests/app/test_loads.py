"""The history of loads on the data page."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from dashboard.application import create_app
from dashboard.blocks.load_history import SHOWN, loads_card
from dashboard.blocks.reading import Site, reading_of
from dashboard.catalogue.loading import load_paths
from dashboard.catalogue.opening import open_catalogue
from dashboard.datasets.reference import load_reference
from dashboard.i18n import L
from dashboard.model.refusals import MESSAGES
from dashboard.pages.router import render_page
from dashboard.settings import DATA_FOLDER, Settings
from dashboard.storage import connect

HEADER = "event_id,date,region,direction,activity,format,volunteers,beneficiaries,hours,state"
ROWS = {
    "good.csv": "X-1,2020-05-01,11,qamqor,food_delivery,offline,10,81,327,held",
    "late <b>.csv": "X-2,2020-05-01,11,qamqor,food_delivery,offline,-1,81,327,held",
}


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    folder = tmp_path_factory.mktemp("files")
    for name, row in ROWS.items():
        (folder / name).write_text(f"{HEADER}\n{row}\n", "utf-8")
    url = f"duckdb:///{folder}/registers.duckdb"
    paths = [folder / name for name in ROWS]
    load_paths(paths, connect(url), load_reference(DATA_FOLDER / "reference"), office="Akmola office")
    return Settings(database_url=url, lang="en")


@pytest.fixture(scope="module")
def loaded(own):
    return open_catalogue(own)


@pytest.fixture(scope="module")
def client(own):
    return create_app(own).server.test_client()


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
    assert text.count('"scope": "row"') == SHOWN
    assert f"the latest {SHOWN} are shown" in text


def test_registers_without_a_history_say_so(loaded):
    assert "No load is on record" in card(replace(loaded, loads=()))


def test_the_demonstration_has_no_history(catalogue):
    assert card(catalogue) == "[]"


def test_the_history_is_answered_as_json(client):
    refused, accepted = client.get("/api/loads").get_json()
    assert (accepted["file"], accepted["outcome"], accepted["rows"]) == ("good.csv", "accepted", {"events": 1})
    assert (accepted["regions"], accepted["months"], accepted["office"]) == (
        ["11"],
        ["2020-05", "2020-05"],
        "Akmola office",
    )
    assert (refused["outcome"], refused["faults"], refused["reason"]) == ("refused", 1, "negative")
    assert len(accepted["digest"]) == 64


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_the_reasons_of_a_refusal_are_a_file(client, loaded, lang):
    number = client.get("/api/loads").get_json()[0]["load_id"]
    address = f"/api/loads/{number}.csv?lang={lang}"
    assert address in card(loaded, lang)
    answer = client.get(address)
    head, row = answer.data.decode("utf-8-sig").splitlines()
    assert head == "file,sheet,row,column,value,code,reason,mend"
    assert row.startswith("late <b>.csv,,2,volunteers,'-1,negative,")
    assert L(lang).t(MESSAGES["negative"][0]) in row
    assert answer.headers["Content-Disposition"] == f'attachment; filename="refused-{number}.csv"'


@pytest.mark.parametrize("number", ["0", "1", "-1", "x", "1%20OR%201=1", "9" * 40])
def test_an_unknown_load_has_no_file(client, number):
    assert client.get(f"/api/loads/{number}.csv").status_code == 404


def test_an_accepted_load_has_no_file(client):
    number = client.get("/api/loads").get_json()[1]["load_id"]
    assert client.get(f"/api/loads/{number}.csv").status_code == 404
