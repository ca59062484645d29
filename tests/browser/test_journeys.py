"""What readers do: open, narrow, go back, change language, read a table, use a phone, use only the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys

PAGES = (
    "/ru/", "/kk/regions?theme=dark", "/ru/regions/55?theme=dark", "/kk/grants?theme=dark", "/en/directions",
    "/ru/directions/umit?theme=dark", "/kk/directions/silver", "/kk/funding", "/en/events?theme=dark",
    "/ru/volunteers?theme=dark", "/ru/survey", "/kk/contribution", "/en/year?theme=dark", "/en/quality", "/ru/data",
    "/ru/briefing?chart=grants-map&chart=events-by-month", "/kk/briefing?theme=dark",
)  # fmt: skip
# A chart is drawn when it holds a mark, or when its card says in words why there is none.
DRAWN = (
    "[...document.querySelectorAll('.plot-frame')].filter((frame) => frame.offsetWidth).every((frame) => Boolean("
    "frame.querySelector('.trace, .geo, .hm, .table, .shapelayer path, .annotation, .plot-notice:not([hidden])')))"
)
AXE = Path(__file__).resolve().parents[2] / ".build" / "axe.min.js"


@pytest.mark.parametrize("path", ["/ru/", "/kk/regions", "/en/regions"])
def test_map_draws_17_regions(reader, path):
    reader.open(path, ".choroplethlayer path")
    reader.until("document.querySelectorAll('.choroplethlayer .trace')[0].querySelectorAll('path').length >= 17")
    reader.until("document.documentElement.lang", path[1:3])
    reader.until(DRAWN)
    assert reader.shifted() < 0.02


def test_deep_link_narrows_the_matrix_to_two_regions(reader):
    reader.open("/ru/grants?region=55,43")
    text = "document.querySelector('.matrix-card .plot-graph').textContent"
    reader.until(f"{text}.includes('Павлодарская') && {text}.includes('Кызылординская')")
    assert "Актюбинская" not in reader.run(text)


def test_filter_goes_into_the_address_and_back_undoes_it(reader):
    reader.open("/ru/grants")
    reader.run("document.querySelector('.filter-region').click()")
    reader.run("document.querySelector('.panel-region input[value=\"55\"]').click()")
    reader.until("location.search", "?region=55")
    reader.run("document.querySelector('.panel-region input[value=\"43\"]').click()")
    reader.until("location.search", "?region=43,55")
    reader.driver.back()
    reader.until("location.search", "?region=55")
    reader.until("document.querySelectorAll('.panel-region input:checked').length", 1)
    reader.driver.back()
    reader.until("location.search", "")
    reader.driver.forward()
    reader.until("location.search", "?region=55")


def test_filters_survive_pages_and_languages(reader):
    reader.open("/ru/grants?region=55&direction=umit")
    reader.until("document.querySelector('.site-nav a[href*=\"/regions\"]').search", "?region=55&direction=umit")
    reader.run("document.querySelector('.site-nav a[href*=\"/regions\"]').click()")
    reader.until("location.pathname + location.search", "/ru/regions?region=55&direction=umit")
    link = "document.querySelector('.languages a[lang=kk]')"
    reader.until(f"{link}.pathname + {link}.search", "/kk/regions?region=55&direction=umit")
    reader.run("document.querySelector('.languages a[lang=kk]').click()")
    reader.until("location.pathname + location.search", "/kk/regions?region=55&direction=umit")
    reader.until("document.documentElement.lang", "kk")
    reader.until("document.querySelectorAll('.panel-region input:checked').length", 1)


def test_click_on_a_bar_selects_the_region(reader):
    reader.open("/ru/regions", ".choroplethlayer path")
    reader.browser.wait_for_element(".ranking .bars .point path", timeout=20)
    bar = reader.driver.find_element("css selector", ".ranking .bars .point path")
    ActionChains(reader.driver).move_to_element(bar).click().perform()
    reader.until("location.search", "?region=63")


def test_measure_switch_changes_map_and_marks_demo(reader):
    reader.open("/ru/", ".choroplethlayer path")
    reader.run("document.querySelector('.map-card input[value=volunteers]').click()")
    reader.until("location.search", "?measure=volunteers")
    reader.until("document.querySelector('.map-card .badge-demo').hidden", False)
    reader.run("document.querySelector('.map-card input[value=grants]').click()")
    reader.until("location.search", "")
    reader.until("document.querySelector('.map-card .badge-demo').hidden", True)


def test_table_of_a_chart_names_all_regions(reader):
    reader.open("/ru/", ".choroplethlayer path")
    reader.run("document.querySelector('.map-card [data-action=table]').click()")
    reader.until("document.querySelectorAll('.map-card .data-table tbody tr').length", 17)
    assert "Восточно-Казахстанская" in reader.run("document.querySelector('.map-card .data-table').textContent")


def test_theme_is_in_the_address_and_survives_a_reload(reader):
    reader.open("/ru/grants")
    reader.run("document.querySelector('[data-action=theme]').click()")
    reader.until("location.search", "?theme=dark")
    reader.until("document.documentElement.dataset.bsTheme", "dark")
    reader.open("/ru/grants?theme=dark")
    assert reader.run("document.documentElement.dataset.bsTheme") == "dark"


def test_profile_opens_by_keyboard(reader):
    reader.open("/ru/regions", ".choroplethlayer path")
    link = reader.driver.find_element("css selector", ".chip-links a[href*='/regions/55']")
    link.send_keys(Keys.ENTER)
    reader.until("location.pathname", "/ru/regions/55")
    reader.browser.wait_for_text_to_equal(".profile-head h1", "Павлодарская область", timeout=15)


def test_phone_has_no_sideways_scroll_and_a_filter_sheet(reader):
    reader.resize(390, 844)
    reader.open("/ru/", ".choroplethlayer path")
    reader.until("document.documentElement.scrollWidth <= 390")
    reader.run("document.querySelector('.filters-all').click()")
    reader.until("document.getElementById('filters-sheet').getBoundingClientRect().height > 400")
    reader.run("document.querySelector('#filters-sheet input[value=\"55\"]').click()")
    reader.until("location.search", "?region=55")
    reader.until("document.querySelector('#filters-sheet .primary-button').textContent.includes('22')")


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_a_small_phone_keeps_every_button_of_the_header(reader, lang):
    for width in (390, 360):
        reader.resize(width, 740)
        reader.open(f"/{lang}/", "main h1")
        reader.until("document.documentElement.scrollWidth", width)
        assert reader.run("document.querySelector('.site-tools .help').getBoundingClientRect().right") <= width


def test_values_stay_inside_their_tiles_on_a_phone(reader):
    reader.resize(390, 844)
    for lang in ("ru", "kk", "en"):
        reader.open(f"/{lang}/year", ".tile")
        wide = "[...document.querySelectorAll('.tile')].filter((one) => one.scrollWidth > one.clientWidth)"
        assert reader.run(f"{wide}.map((one) => one.textContent)") == []


def test_unknown_page_has_a_way_back(reader):
    reader.driver.get(reader.address + "/ru/nowhere")
    reader.browser.wait_for_element(".whole-page a", timeout=15)
    assert reader.run("document.querySelector('.whole-page a').getAttribute('href')") == "/ru/"
    reader.run("document.querySelector('.whole-page a').click()")
    reader.until("location.pathname", "/ru/")
    assert all("404" in complaint for complaint in reader.complaints())


def test_bad_address_values_are_ignored(reader):
    reader.open("/ru/grants?region=99,<b>&direction=x&from=2020-99&per=zz&measure=%22&junk=1")
    reader.until("document.querySelectorAll('.panel-region input:checked').length", 0)
    reader.until("document.querySelector('.matrix-card .plot-graph').textContent.includes('Актюбинская')")


@pytest.mark.parametrize("path", PAGES)
def test_pages_are_accessible(reader, path):
    reader.open(path, "main h1")
    reader.driver.set_script_timeout(60)
    reader.until(DRAWN, timeout=30)
    # The grid renders its headers and rows when it comes into view.
    reader.run("document.querySelector('.register-frame')?.scrollIntoView({ behavior: 'instant' })")
    cell = "document.querySelector('.ag-row [role=gridcell]')?.checkVisibility({ contentVisibilityAuto: true })"
    reader.until(f"!document.querySelector('.register-frame') || Boolean({cell})", timeout=20)
    reader.driver.execute_script(AXE.read_text("utf-8"))
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
    found = reader.driver.execute_async_script(
        "const [rules, done] = arguments; axe.run(document, rules).then((result) => done(result.violations))", rules
    )
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


def test_title_names_the_page(reader):
    reader.open("/ru/regions/55", ".profile-head h1")
    reader.until("document.title", "Павлодарская область · Birgemiz")
