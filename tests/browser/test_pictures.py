"""Charts leave the screen as pictures: made in the browser from the card's menu, and the same on the server."""

from __future__ import annotations

import io
import re
import struct
import time
from datetime import date
from pathlib import Path

import pytest
from defusedxml import ElementTree
from pypdf import PdfReader
from selenium.webdriver.common.by import By

from dashboard.charts.reader import view_of
from dashboard.charts.registry import CHARTS
from dashboard.exports.exhibit import Deck, exhibit_of
from dashboard.exports.pictures import deck_pdf, picture_bytes, pool
from dashboard.model.clock import today

MENU = "document.querySelector('#card-map .card-menu')"
FILES = f"[...{MENU}.querySelectorAll('a[data-file]')]"
# As a reader who opens the menu of the link.
AIMED = f"{FILES}.map((one) => one.dispatchEvent(new Event('pointerdown', {{ bubbles: true }})))"


def saved(reader, ending: str) -> Path:
    """Return the file that the browser saved, once it is whole."""
    folder = Path(reader.browser.download_path)
    for _ in range(400):
        found = [path for path in folder.iterdir() if path.name.endswith(ending)]
        if found:
            return found[0]
        time.sleep(0.05)
    raise AssertionError(f"no {ending} among {sorted(path.name for path in folder.iterdir())}")


def click(reader, selector: str) -> None:
    # A click of the mouse: browsers keep scripts from saving several files.
    reader.driver.find_element(By.CSS_SELECTOR, f"#card-map .card-menu {selector}").click()


def check_png(body: bytes) -> None:
    assert body[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", body[16:24]) == (3200, 1800)
    # A slide without its words would be much smaller.
    assert len(body) > 100_000


def check_svg(text: str, *words: str) -> None:
    root = ElementTree.fromstring(text)
    shown = " ".join("".join(one.itertext()) for one in root.iter("{http://www.w3.org/2000/svg}text")).replace(
        "\u00a0", " "
    )
    for word in words:
        assert word in shown, word
    assert text.count("font/woff2") >= 3
    tags = {one.tag.rpartition("}")[2] for one in root.iter()}
    assert not tags & {"script", "foreignObject", "image", "link"}
    assert all(target.startswith(("#", "data:font/")) for target in re.findall(r"url\(['\"]?([^)'\"]*)", text))
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#([^)]*)\)", text)) <= set(ids)


def check_pdf(body: bytes, *titles: str) -> None:
    file = PdfReader(io.BytesIO(body))
    assert len(file.pages) == len(titles)
    for page, title in zip(file.pages, titles, strict=True):
        assert (float(page.mediabox.width), float(page.mediabox.height)) == (960, 540)
        assert " ".join(title.split()) in " ".join(page.extract_text().split())
        assert not page.images
        assert page["/Annots"][0].get_object()["/A"]["/URI"].startswith("http")


def test_a_card_leaves_the_screen_as_every_picture(reader):
    for path in Path(reader.browser.download_path).iterdir():
        path.unlink()
    reader.open("/kk/regions?region=55,43&measure=grants")
    reader.run("document.querySelector('#card-map .opens > button').click()")
    assert reader.run("document.activeElement.dataset.file") == "png"
    for kind in ("png", "svg", "pdf"):
        click(reader, f"[data-file={kind}]")
        reader.until(f"{MENU}.querySelector('.menu-note').dataset.state", "ready", timeout=30)
        name = saved(reader, f"{today().isoformat()}.{kind}").name
        assert name.startswith("Өңірлер бойынша шағын гранттар, ") and "Павлодар" in name
    check_png(saved(reader, ".png").read_bytes())
    check_svg(
        saved(reader, ".svg").read_text("utf-8"),
        "Шағын гранттар, 2020 жыл",
        "Сүзгілер: Қызылорда және Павлодар",
        "Дереккөз",
        "29",
    )
    check_pdf(saved(reader, ".pdf").read_bytes(), "Өңірлер бойынша шағын гранттар")


def test_addresses_of_files_follow_the_chart_of_the_card(reader):
    reader.open("/ru/regions?region=55&measure=events")
    addresses = f"({AIMED}, {FILES}.map((one) => one.getAttribute('href')))"
    wanted = [
        f"/api/charts/events-map.{kind}?region=55&measure=events&theme=light&lang=ru"
        for kind in ("png", "svg", "pdf", "pptx", "xlsx", "csv")
    ]
    assert reader.run(addresses) == wanted
    reader.run("document.querySelector('#card-map .segmented input[value=volunteers]').click()")
    reader.until("location.search.includes('measure=volunteers')")
    reader.until(f"{MENU}.querySelector('[data-file=csv]').getAttribute('href').includes('volunteers-map')")
    assert "/ru/embed/volunteers-map?" in reader.run("birgemiz.frameCode(document.querySelector('#card-map'))")
    assert reader.run(addresses) == [one.replace("events", "volunteers") for one in wanted]


def test_where_pages_cannot_copy_a_picture_it_opens_beside(reader):
    reader.open("/ru/regions")
    reader.run("(window.ClipboardItem = undefined)")
    reader.run("document.querySelector('#card-map .opens > button').click()")
    click(reader, "[data-action=copy-picture]")
    reader.until(f"{MENU}.querySelector('.menu-note').dataset.state", "opened", timeout=30)
    assert "новой вкладке" in reader.run(f"{MENU}.querySelector('.menu-note').textContent")
    first, second = reader.driver.window_handles
    reader.driver.switch_to.window(second)
    assert reader.run("document.images[0].naturalWidth") == 3200
    reader.driver.close()
    reader.driver.switch_to.window(first)


def test_a_file_that_cannot_be_made_says_so(reader):
    reader.open("/en/regions")
    reader.run("(window.fetch = () => Promise.reject(new Error('offline')))")
    reader.run("document.querySelector('#card-map .opens > button').click()")
    click(reader, "[data-file=png]")
    reader.until(f"{MENU}.querySelector('.menu-note').dataset.state", "failed")
    assert "try again" in reader.run(f"{MENU}.querySelector('.menu-note').textContent")
    assert reader.run(f"{MENU}.querySelector('[aria-busy]')") is None
    assert "offline" in reader.complaints()[0]


@pytest.fixture
def exhibits(catalogue):
    view = view_of(catalogue, {}, "kk", "/assets/regions.json")
    charts = [CHARTS[name] for name in ("grants-map", "events-by-month")]
    yield [exhibit_of(chart, catalogue, view, "https://birgemiz.example/kk/", date(2026, 11, 25)) for chart in charts]
    pool().close()


def test_the_server_makes_the_same_pictures(exhibits):
    title = exhibits[0].title
    svg = picture_bytes(exhibits[0], "svg").decode()
    check_svg(svg, "шағын гранттар, 2020 жыл", "Шығыс Қазақстан", "61", exhibits[0].stamp.replace("\u00a0", " "))
    assert "#00AFCA" in svg
    check_png(picture_bytes(exhibits[1], "png"))
    heard: list[tuple[int, int]] = []
    deck = Deck("Қорытынды", tuple(exhibits), exhibits[0].view, date(2026, 11, 25))
    body = deck_pdf(deck, lambda done, of: heard.append((done, of)))
    check_pdf(body, title, exhibits[1].title)
    assert heard == [(2, 2)]
    assert PdfReader(io.BytesIO(body)).metadata.title == "Қорытынды"
