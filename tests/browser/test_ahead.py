"""A change of the filters is shown before Dash hears of it; afterwards page, address and Dash say the same."""

from __future__ import annotations

import pytest

# All that a reader sees of the state: tiles, words, labels, and what the charts were drawn from.
SEEN = """(() => {
  const texts = (mark) => [...document.querySelectorAll(mark)].map((one) => one.textContent);
  const plots = [...document.querySelectorAll('.js-plotly-plot')].map((one) => JSON.stringify(one.data));
  return [...texts('.tile-content'), ...texts('.block'), ...texts('.filter-value'), ...plots];
})()"""
STATE = "dash_component_api.getLayout('shell-state').props.data"
STORED = f"{STATE}.region"
CHOSEN = "dash_component_api.getLayout({type: 'filter', key: 'region'}).props.value"
WAITING = "document.querySelectorAll('.dash-graph--pending').length"
COUNT = """(() => { window.asked = [];
  new PerformanceObserver((list) => window.asked.push(...list.getEntries().map((one) => one.name)))
    .observe({ type: 'resource' }); })()"""
LATER = """const months = document.querySelector('select[id*="from"]');
  months.value = '2020-07'; months.dispatchEvent(new Event('change', { bubbles: true }));"""
ASKED = "window.asked.filter((one) => one.includes('_dash-update-component')).length"


def box(code: str) -> str:
    return f"""document.querySelector('[data-filter="region"] input[value="{code}"]')"""


def settled(reader, codes: list[str]) -> list[str]:
    """Wait until Dash knows the choice, then return what is seen."""
    reader.until(STORED, codes)
    reader.until(CHOSEN, codes)
    reader.until(WAITING, 0)
    return reader.run(SEEN)


@pytest.fixture
def overview(reader):
    reader.open("/ru/")
    reader.until("document.querySelectorAll('.plot-frame.is-drawn').length > 3")
    reader.run(COUNT)
    yield reader
    assert reader.complaints() == []


def test_a_change_asks_once_and_is_what_the_address_shows(overview):
    overview.run(f"{box('55')}.click()")
    changed = settled(overview, ["55"])
    assert overview.run("location.search") == "?region=55"
    assert overview.run(f"{box('55')}.checked")
    assert overview.run(ASKED) == 1
    overview.open("/ru/?region=55")
    assert settled(overview, ["55"]) == changed


def test_of_quick_changes_the_last_is_shown(overview):
    overview.run(f"[{box('55')}, {box('63')}, {box('75')}].forEach((one) => one.click())")
    changed = settled(overview, ["75", "63", "55"])
    overview.open("/ru/?region=75,63,55")
    assert settled(overview, ["75", "63", "55"]) == changed


def test_a_change_while_dash_learns_of_the_one_before(overview):
    overview.run(f"{box('55')}.click()")
    for wait in (40, 90, 160, 260):
        overview.driver.execute_async_script(
            f"const [done] = arguments; setTimeout(() => {{ {box('63')}.click(); done(); }}, {wait})"
        )
    changed = settled(overview, ["55"])
    overview.open("/ru/?region=55")
    assert settled(overview, ["55"]) == changed


def test_a_step_back_before_dash_knew_of_the_step_forth(overview):
    before = overview.run(SEEN)
    overview.run(f"{box('55')}.click()")
    overview.run("history.back()")
    overview.until("location.search", "")
    overview.until(SEEN, before)
    overview.run(f"{box('63')}.click()")
    changed = settled(overview, ["63"])
    overview.open("/ru/?region=63")
    assert settled(overview, ["63"]) == changed


def test_an_open_table_and_the_months_follow(overview):
    overview.run("document.querySelector('#card-map-menu [data-action=\"table\"]').click()")
    overview.until("document.querySelectorAll('#plot-map .plot-table tbody tr').length > 5")
    overview.run(f"{box('55')}.click()")
    overview.until("document.querySelectorAll('#plot-map .plot-table tbody tr').length", 1)
    overview.driver.execute_script(LATER)
    overview.until("location.search", "?region=55&from=2020-07")
    changed = settled(overview, ["55"])
    overview.until(f"{STATE}.from", "2020-07")
    overview.open("/ru/?region=55&from=2020-07")
    assert settled(overview, ["55"]) == changed


def test_another_page_right_after_a_change_keeps_it(overview):
    overview.run(f"{box('55')}.click()")
    overview.until("document.querySelector('a[href=\"/ru/regions?region=55\"]') !== null")
    overview.run("document.querySelector('a[href=\"/ru/regions?region=55\"]').click()")
    overview.until("location.pathname", "/ru/regions")
    overview.until("document.querySelectorAll('.plot-frame.is-drawn').length > 0")
    assert settled(overview, ["55"])
    assert overview.run("location.search") == "?region=55"
    overview.run("history.back()")
    overview.until("location.pathname", "/ru/")
    assert overview.run("location.search") == "?region=55"
    settled(overview, ["55"])
