"""Paper and iframes: pages print light, whole and without controls, profiles on one sheet; a chart stands alone."""

from __future__ import annotations

import base64
import io
import re

import pytest
from pypdf import PdfReader

A4_LANDSCAPE = (842, 595)
PAPER = {"landscape": True, "preferCSSPageSize": True, "printBackground": True}
DRAWN = (
    "[...document.querySelectorAll('.plot-frame')].every((frame) => frame.querySelector("
    "'.trace, .geo, .hm, .table, .shapelayer path, .annotation, .plot-notice:not([hidden])'))"
)
SCREEN = (
    "[document.documentElement.dataset.bsTheme, scrollY, document.querySelectorAll('details[open]').length, "
    "[...document.querySelectorAll('.main-svg')].map((one) => one.getAttribute('width') + one.getAttribute('viewBox'))]"
)


def opened(reader, path: str) -> None:
    reader.open(path)
    reader.until(DRAWN, timeout=30)


def printed(reader) -> tuple[list[str], str]:
    """Return the text of each sheet, without spaces, and the size of the first one."""
    answer = reader.driver.execute_cdp_cmd("Page.printToPDF", PAPER)
    sheets = PdfReader(io.BytesIO(base64.b64decode(answer["data"]))).pages
    size = tuple(round(float(side)) for side in (sheets[0].mediabox.width, sheets[0].mediabox.height))
    assert size == A4_LANDSCAPE
    return [re.sub(r"\s+", "", sheet.extract_text()) for sheet in sheets], size


@pytest.mark.parametrize(
    ("path", "name", "shown"),
    [
        ("/ru/regions/55?direction=umit", "Павлодарскаяобласть", "/ru/regions/55?direction=umit"),
        ("/kk/directions/umit?theme=dark", "ÚMIT", "/kk/directions/umit?theme=dark"),
    ],
)
def test_a_profile_is_one_sheet(reader, path, name, shown):
    opened(reader, path)
    before = reader.run(SCREEN)
    sheets, _ = printed(reader)
    assert len(sheets) == 1
    assert name in sheets[0]
    assert reader.address + shown in sheets[0]
    assert reader.run(SCREEN) == before


def test_a_page_prints_its_filters_and_the_rows_of_the_register(reader):
    opened(reader, "/en/events?region=55&from=2020-07")
    reader.until("document.querySelectorAll('.register-grid .ag-center-cols-container .ag-row').length > 5", timeout=40)
    sheets, _ = printed(reader)
    text = "".join(sheets)
    assert "Filters:Pavlodar" in sheets[0]
    assert "July–October2020" in sheets[0]
    assert "Skiptocontent" not in text
    assert "Copylink" not in text
    assert "Resetfilters" not in text
    assert sheets[-1].count("KZ-55-2020-") == 25
    assert "/api/registers/events.csv?region=55&from=2020-07" in text


def test_a_card_gives_the_code_of_a_frame_that_shows_its_chart_alone(reader):
    opened(reader, "/ru/regions?region=55")
    reader.run("document.querySelector('.filter-region').click()")
    reader.run("document.querySelector('.panel-region input[value=\"43\"]').click()")
    reader.until("document.querySelector('.paper-filters').textContent", "Фильтры: Кызылординская и Павлодарская")
    reader.until("document.querySelector('#card-map .card-title').textContent", "Гранты по регионам")
    reader.run("Object.assign(navigator.clipboard, { writeText: (text) => { window.copied = text; } })")
    reader.run("document.querySelector('#card-map .opens > button').click()")
    reader.run("document.querySelector('#card-map [data-action=embed]').click()")
    reader.until("Boolean(window.copied)")
    title = reader.run("document.querySelector('#card-map .card-title').textContent")
    frame = "new DOMParser().parseFromString(window.copied, 'text/html').querySelector('iframe')"
    assert reader.run(f"{frame}.title") == title
    path = reader.run(f"{frame}.src").removeprefix(reader.address)
    assert path == "/ru/embed/grants-map?region=43,55&theme=light"
    reader.resize(320, 480)
    opened(reader, path)
    assert reader.run("document.querySelector('.card-title').textContent") == title
    assert reader.run("document.querySelectorAll('header, nav, .filters').length") == 0
    assert reader.run("document.documentElement.scrollWidth") == 320
    assert "Павлодарская" in reader.run("document.querySelector('.embed-foot').textContent")
    reader.run("document.querySelector('.card-tools [data-action=table]').click()")
    reader.until("document.querySelectorAll('.plot-table tbody tr').length", 2)
