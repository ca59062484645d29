"""Registers change under a reader: the page follows by itself and takes nothing out of the hands."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from werkzeug.serving import make_server

from dashboard.application import create_app
from dashboard.datasets.demo import write_demo
from dashboard.settings import Settings
from tests.loaded import load_into

PATIENCE = 60
ROWS = "[...document.querySelectorAll('.register-grid .ag-center-cols-container .ag-row')]"
COUNT = "document.querySelector('.register-count').textContent.replace(/\\u00a0/g, ' ')"
VERSION = "document.getElementById('shell-news').dataset.version"
NEWS = "document.querySelector('.news.is-shown')?.textContent || ''"


@pytest.fixture
def loaded(tmp_path) -> Path:
    return tmp_path / "registers.duckdb"


@pytest.fixture
def address(loaded) -> Iterator[str]:
    app = create_app(Settings(loaded=loaded), watch=True)
    server = make_server("127.0.0.1", 0, app.server, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    app.server.extensions["watcher"].stop()
    server.shutdown()
    thread.join()


@pytest.fixture
def load(loaded, tmp_path):
    def load(events: int) -> None:
        folder = tmp_path / str(events)
        write_demo(folder, events, events)
        load_into(f"duckdb:///{loaded}", folder)

    return load


def test_the_demonstration_set_gives_way_to_what_was_loaded(reader, load):
    reader.open("/ru/")
    before = reader.run(VERSION)
    assert "демонстрационн" in reader.run("document.querySelector('.site-footer').textContent")
    assert reader.run("document.body.innerText.includes('демо')")
    reader.run("(window.here = true)")
    load(90)
    reader.until(f"{VERSION} !== '{before}'", timeout=PATIENCE)
    reader.until(f"({NEWS}).includes('Данные обновлены')", timeout=PATIENCE)
    reader.until("Boolean(document.querySelector('.plot-graph .main-svg'))", timeout=PATIENCE)
    assert reader.run("document.querySelector('.news').getAttribute('role')") == "status"
    assert not reader.run("document.body.innerText.includes('демо')")
    assert reader.run("window.here"), "the browser did not load the document again"


def test_the_register_goes_on_where_the_reader_was(reader, load):
    load(120)
    reader.open("/ru/events?region=55,75")
    reader.until("!document.body.innerText.includes('демо')", timeout=PATIENCE)
    reader.until(f"{ROWS}.length > 5", timeout=PATIENCE)
    # A wheel that turns lets go of the place that is held while charts are still being drawn.
    reader.run("window.dispatchEvent(new Event('wheel'))")
    reader.run("document.querySelector('#card-register').scrollIntoView()")
    cell = ".register-grid .ag-header-cell[col-id=volunteers] .ag-header-cell-label"
    reader.run(f"document.querySelector('{cell}').click()")
    reader.until(f"{ROWS}.length > 5", timeout=PATIENCE)
    version, count = reader.run(VERSION), reader.run(COUNT)
    load(900)
    reader.until(f"{VERSION} !== '{version}'", timeout=PATIENCE)
    reader.until(f"({NEWS}).includes('Данные обновлены')", timeout=PATIENCE)
    reader.until(f"{COUNT} !== '{count}' && {ROWS}.length > 5", timeout=PATIENCE)
    sorted_by = "document.querySelector('.register-grid [col-id=volunteers].ag-header-cell').ariaSort"
    reader.until(sorted_by, "ascending", timeout=PATIENCE)
    assert reader.run("location.search") == "?region=55,75"
    card = "document.querySelector('#card-register').getBoundingClientRect()"
    assert reader.run(f"{card}.top < innerHeight && {card}.bottom > 0")


def test_a_note_being_written_is_not_taken_away(reader, load):
    reader.open("/ru/grants")
    reader.run("localStorage.setItem('briefing', JSON.stringify({ slides: ['grants-ranking', 'events-by-month'] }))")
    reader.open("/ru/briefing", ".deck-slides > li:nth-child(3)")
    before = reader.run(VERSION)
    reader.browser.wait_for_element("#briefing textarea").send_keys("Первое")
    load(150)
    reader.until(f"({NEWS}).includes('Есть более новые данные')", timeout=PATIENCE)
    reader.driver.find_element("css selector", "#briefing textarea").send_keys(" и второе")
    assert reader.run(VERSION) == before
    reader.run("document.querySelector('.news-button').click()")
    reader.until(f"{VERSION} !== '{before}'", timeout=PATIENCE)
    reader.until("document.querySelector('#briefing textarea')?.value", "Первое и второе", timeout=PATIENCE)
