"""From a key figure to its chart and on to the rows; the register sorts and narrows on the server."""

from __future__ import annotations

ROWS = "[...document.querySelectorAll('.register-grid .ag-center-cols-container .ag-row')]"
COUNT = "document.querySelector('.register-count').textContent.replace(/\\u00a0/g, ' ')"


def test_a_tile_leads_to_its_chart_and_the_chart_to_the_rows(reader):
    reader.open("/en/?region=55")
    assert {"head.js", "libraries.js", "every.js", "plotly.js", "every.css"} <= reader.files()
    assert not {"grids.js", "briefing.js", "pictures.js"} & reader.files()
    # Dash took the page that was asked for before Dash was there.
    assert not reader.run("birgemiz.early.isOpen()")
    reader.run("document.querySelector('.tile-link[href*=\"card-event-months\"]').click()")
    reader.until(
        "location.pathname + location.search + location.hash",
        "/en/events?region=55&measure=volunteers#card-event-months",
    )
    reader.until("Boolean(document.querySelector('#card-event-months .trace'))", timeout=20)
    reader.run("document.querySelector('#card-event-months .opens > button').click()")
    reader.run("document.querySelector('#card-event-months .menu-item[href*=\"card-register\"]').click()")
    reader.until("location.hash", "#card-register")
    reader.until(f"{ROWS}.length > 5", timeout=20)
    reader.until(f"{ROWS}.every((row) => !row.textContent || row.textContent.includes('KZ-55'))")
    assert "grids.js" in reader.files()


def test_the_register_sorts_on_the_server_and_follows_the_filters(reader):
    reader.open("/en/events")
    reader.until(f"{ROWS}.length > 5", timeout=20)
    first = f"{COUNT}.match(/[\\d,]+/)[0]"
    everything = reader.run(first)
    cell = ".register-grid .ag-header-cell[col-id=volunteers] .ag-header-cell-label"
    reader.run(f"document.querySelector('{cell}').click()")
    value = "document.querySelector('.register-grid [row-index=\"0\"] [col-id=volunteers]')?.textContent"
    reader.until(f"{value} === '0' || {value} === '1'", timeout=20)
    reader.run("document.querySelector('.filter-direction').click()")
    reader.run("document.querySelector('.panel-direction input[value=umit]').click()")
    reader.until("location.search", "?direction=umit")
    reader.until(f"{first} !== '{everything}'", timeout=20)
    reader.until(f"{ROWS}.length > 2 && {ROWS}.every((row) => !row.textContent || row.textContent.includes('ÚMIT'))")
