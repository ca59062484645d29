"""The first minutes and the hall: help by a key, contrast that stays, a screen that turns by itself."""

from __future__ import annotations

OPEN = "document.getElementById('shell-help').classList.contains('is-open')"
SHOWN = "(document.querySelector('.show-number') || {}).textContent"


def press(reader, keys: str) -> None:
    from selenium.webdriver.common.action_chains import ActionChains

    ActionChains(reader.driver).send_keys(keys).perform()


def test_a_question_mark_opens_the_help_and_escape_goes_back(reader):
    reader.open("/ru/")
    reader.run("document.querySelector('main').focus()")
    press(reader, "?")
    reader.until(OPEN)
    assert reader.run("document.getElementById('shell-help').contains(document.activeElement)")
    assert "Год одним взглядом" in reader.run("document.getElementById('shell-help').innerText")
    press(reader, "\ue00c")
    reader.until(OPEN, False)
    assert reader.run("document.activeElement.dataset.opens") == "shell-help"


def test_a_question_mark_in_a_field_is_a_letter(reader):
    reader.open("/ru/")
    reader.run("document.querySelector('[data-opens=\"filters-panel-region\"]').click()")
    reader.run("document.querySelector('#filters-panel-region input[type=search]').focus()")
    press(reader, "?")
    assert reader.run("document.querySelector('#filters-panel-region input[type=search]').value") == "?"
    assert not reader.run(OPEN)


def test_contrast_survives_the_visit(reader):
    reader.open("/ru/")
    grey = "getComputedStyle(document.querySelector('.card-subtitle, .filter-name')).color"
    before = reader.run(grey)
    reader.run("document.querySelector('[data-action=\"contrast\"]').click()")
    assert reader.run(grey) != before
    reader.open("/kk/regions")
    assert reader.run("document.documentElement.dataset.contrast") == "more"
    reader.until("document.querySelector('[data-action=\"contrast\"]').getAttribute('aria-pressed')", "true")
    reader.run("document.querySelector('[data-action=\"contrast\"]').click()")
    reader.open("/kk/regions")
    assert reader.run("document.documentElement.dataset.contrast") == ""


def test_a_kiosk_turns_its_slides_again_and_again(reader):
    reader.open("/ru/briefing?chart=grants-map&chart=events-by-month&present=1&every=3", drawn=".show-number")
    for number in ("2 / 3", "3 / 3", "1 / 3"):
        reader.until(SHOWN, number)
    press(reader, "\ue00c")
    reader.until("document.querySelector('.show') === null")
    assert reader.run("/present|every/.test(location.search)") is False
