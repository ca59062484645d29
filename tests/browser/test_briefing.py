"""A presenter at work: charts into the deck, order, titles, a link, the presentation; and a browser that keeps junk."""

from __future__ import annotations

import json

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys

DRAWN = "Boolean(document.querySelector('.slide-place .main-svg'))"
TITLE = "document.querySelector('.slide-place .slide-title')?.textContent"
SLIDES = "[...document.querySelectorAll('.deck-slides > li')].map((row) => row.dataset.subject.split('?')[0]).join()"
KEPT = "JSON.parse(localStorage.getItem('briefing'))"
COUNT = "document.querySelector('.site-nav .nav-count').textContent"
DECK = ("grants-map", "trained-by-direction", "survey-awareness")


@pytest.fixture
def presenter(reader):
    reader.driver.get(reader.address + "/healthz")
    reader.run("localStorage.clear()")
    yield reader
    reader.driver.get(reader.address + "/healthz")
    reader.run("localStorage.clear()")
    # The page of health has no icon of its own.
    reader.complaints()


def kept(reader, **deck) -> None:
    reader.run("localStorage.setItem('briefing', arguments[0])", json.dumps({"version": 1, **deck}))


def opened(reader, query: str = "", lang: str = "ru") -> None:
    reader.driver.get(f"{reader.address}/{lang}/briefing{query}")
    reader.until(DRAWN, timeout=20)


def press(reader, *keys: str) -> None:
    ActionChains(reader.driver).send_keys(*keys).perform()


def test_a_card_goes_into_the_deck_in_its_state(presenter):
    presenter.open("/ru/grants?region=55,43")
    presenter.run("document.querySelector('.matrix-card .card-menu [data-action=briefing]').click()")
    presenter.until(COUNT, "2")
    assert presenter.run(f"{KEPT}.slides") == ["grants-matrix?region=55,43"]
    presenter.until("document.querySelector('#shell-live').textContent", "Добавлено в брифинг: слайд 2")
    presenter.run("document.querySelector('.matrix-card .card-menu [data-action=briefing]').click()")
    presenter.until("document.querySelector('#shell-live').textContent", "Уже есть в брифинге: слайд 2")
    presenter.run("document.querySelector('.briefing-line a').click()")
    presenter.until(DRAWN, timeout=20)
    assert "Павлодарская" in presenter.run("document.querySelector('.slide-place').textContent")
    assert presenter.run("document.querySelector('h1').textContent") == "Брифинг: 2 слайда"


def test_a_profile_brings_its_region_along(presenter):
    presenter.open("/kk/regions/55")
    presenter.run("document.querySelector('#card-region-profile [data-action=briefing]').click()")
    assert presenter.run(f"{KEPT}.slides") == ["region-profile?region=55"]


def test_order_title_and_filters_are_changed_and_kept(presenter):
    kept(presenter, slides=DECK)
    opened(presenter)
    presenter.run("document.querySelectorAll('.deck-slide')[1].focus()")
    ActionChains(presenter.driver).key_down(Keys.ALT).send_keys(Keys.ARROW_DOWN).key_up(Keys.ALT).perform()
    presenter.until(SLIDES, ",trained-by-direction,grants-map,survey-awareness")
    assert presenter.run("document.activeElement.closest('li').dataset.subject") == "grants-map"
    presenter.until("document.querySelector('#shell-live').textContent", "Слайд перемещён на место 3 из 4")
    field = presenter.driver.find_element("css selector", "#deck-slide-title")
    field.send_keys(Keys.CONTROL, "a")
    field.send_keys("Свой заголовок")
    presenter.until(TITLE, "Свой заголовок")
    presenter.run("document.querySelector('.deck-filters-button').click()")
    presenter.run("document.querySelector('.deck-filters input[value=\"55\"]').click()")
    presenter.until("document.querySelector('.slide-filters')?.textContent", "Фильтры: Павлодарская")
    presenter.driver.refresh()
    presenter.until(DRAWN, timeout=20)
    slides = ["trained-by-direction", "grants-map?region=55&title=Свой заголовок", "survey-awareness"]
    assert presenter.run(f"{KEPT}.slides") == slides
    presenter.run("document.querySelectorAll('.deck-slide')[2].click()")
    presenter.until(TITLE, "Свой заголовок")
    presenter.run("document.querySelector('.deck-computed').click()")
    presenter.until(f"{TITLE}.startsWith('Гранты')")


def test_a_removed_slide_comes_back(presenter):
    kept(presenter, slides=DECK)
    opened(presenter)
    presenter.run("document.querySelectorAll('.deck-remove')[2].click()")
    presenter.until(SLIDES, ",grants-map,survey-awareness")
    assert presenter.run("document.activeElement.textContent") == "Вернуть"
    press(presenter, Keys.ENTER)
    presenter.until(SLIDES, ",grants-map,trained-by-direction,survey-awareness")


def test_a_shared_deck_is_shown_and_kept_only_on_request(presenter):
    kept(presenter, slides=["survey-awareness"])
    opened(presenter, "?chart=grants-map%3Fregion%3D55%26title%3DИтог&chart=nothing&title=Доклад", "kk")
    assert presenter.run(TITLE) == "Итог"
    assert presenter.run(f"{KEPT}.slides") == ["survey-awareness"]
    assert "nothing" in presenter.run("document.querySelector('.deck-banner').textContent")
    presenter.run("document.querySelector('.languages a[lang=en]').click()")
    presenter.until("document.documentElement.lang", "en")
    presenter.until(f"{TITLE} === 'Итог' && {DRAWN}", timeout=20)
    presenter.run("document.querySelector('.deck-banner .quiet-button').click()")
    presenter.until(f"{KEPT}.slides.join()", "survey-awareness,grants-map?region=55&title=Итог")
    presenter.until("location.search", "")


def test_the_presentation_follows_keys_and_gives_the_focus_back(presenter):
    kept(presenter, slides=["grants-map?note=Сказать+о+главном", "trained-by-direction"])
    opened(presenter)
    presenter.driver.find_element("css selector", ".deck-present").click()
    number = "document.querySelector('.show-number').textContent"
    presenter.until(number, "2 / 3")
    press(presenter, Keys.END)
    presenter.until("document.querySelector('.show-place.is-shown .slide-title').textContent", "Все 7 направлений вышли на план обучения")
    press(presenter, Keys.PAGE_UP)
    presenter.until(number, "2 / 3")
    press(presenter, "n")
    presenter.until("document.querySelector('.show-notes').checkVisibility()")
    assert presenter.run("document.querySelector('.show-notes').textContent") == "Сказать о главном"
    press(presenter, Keys.HOME)
    presenter.until(number, "1 / 3")
    press(presenter, Keys.ESCAPE)
    presenter.until("Boolean(document.querySelector('.show'))", False)
    presenter.until("document.activeElement.className.includes('deck-present')")


def test_a_link_starts_the_presentation(presenter):
    presenter.driver.get(f"{presenter.address}/ru/briefing?chart=grants-map&present=1")
    presenter.until("document.querySelector('.show-number')?.textContent", "1 / 2", timeout=20)
    presenter.complaints()  # Full screen needs a click: the browser says so, and the window itself is the screen.
    press(presenter, " ", Keys.ESCAPE)
    presenter.until("location.search", "?chart=grants-map")


@pytest.mark.parametrize("junk", ["{", "[1, 2]", '{"slides": [1, null, "../x", "grants-map"], "format": 3, "title": {}}'])
def test_junk_in_the_browser_does_no_harm(presenter, junk):
    presenter.run("localStorage.setItem('briefing', arguments[0])", junk)
    presenter.driver.get(presenter.address + "/ru/briefing")
    wanted = "full" if "grants-map" in junk else "empty"
    presenter.until("document.getElementById('briefing')?.dataset.state", wanted, timeout=20)


def test_the_deck_is_kept_even_when_the_browser_is_full(presenter):
    opened(presenter, "?chart=grants-map")
    presenter.run("void (Storage.prototype.setItem = () => { throw new Error('full') })")
    presenter.run("document.querySelector('.deck-banner .primary-button').click()")
    presenter.until("document.querySelector('.deck-saved').className.includes('is-error')")
    assert presenter.run(SLIDES) == ",grants-map"


def test_the_file_comes_with_progress(presenter):
    kept(presenter, slides=DECK, title="Доклад")
    opened(presenter)
    lines = ['{"done": 1, "of": 3}\n{"do', 'ne": 3, "of": 3}\n', '{"name": "Доклад.pptx", "type": "x/y", "data": "UEs="}']
    script = """
      window.asked = [];
      const real = window.fetch;
      window.fetch = (address, options) => {
        if (!String(address).includes(".pptx")) return real(address, options);
        window.asked = [...options.body].filter(([key]) => key !== "chart").map((pair) => pair.join("="));
        const body = new Blob(arguments[0]).stream();
        return Promise.resolve(new Response(body, { headers: { "Content-Type": "application/x-ndjson" } }));
      };
      window.saved = "";
      HTMLAnchorElement.prototype.click = function () { window.saved = this.download; };
      document.querySelector(".deck-download").click();
    """
    presenter.driver.execute_script(script, lines)
    presenter.until("window.saved", "Доклад.pptx")
    presenter.until("document.querySelector('.deck-result').textContent", "Файл готов: Доклад.pptx")
    wanted = ["lang=ru", "theme=light", "title=Доклад", "notes=1", "tables=1", "progress=1"]
    assert presenter.run("window.asked") == wanted


def test_a_slide_as_text_is_read_back(presenter):
    presenter.driver.get(presenter.address + "/ru/briefing")
    presenter.until("Boolean(window.birgemiz?.briefing?.parse)")
    slide = {"chart": "grants-map", "state": {"region": "55,43"}, "title": "100 % & «a=b» #1+2", "note": "1\n2", "show": "table"}
    assert presenter.run("birgemiz.briefing.parse(birgemiz.briefing.write(arguments[0]))", slide) == slide
    assert presenter.run("birgemiz.briefing.moved(['a', 'b', 'c'], 2, 0)") == ["c", "a", "b"]
    long = "birgemiz.briefing.address(birgemiz.briefing.deck({ slides: [arguments[0]] }), '/ru/briefing')"
    assert presenter.run(f"{long}.notes", "grants-map?note=" + "ы" * 900) is False
    assert presenter.run(f"{long}.address", "grants-map?title=" + "ы" * 190 + "&region=55") != ""
    whole = "birgemiz.briefing.address(birgemiz.briefing.deck({ slides: Array(30).fill(arguments[0]) }), '/ru/briefing')"
    assert presenter.run(f"{whole}.address", "grants-map?title=" + "ы" * 190) == ""
