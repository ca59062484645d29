"""A presenter at work: charts into the deck, order, titles, a link, the presentation; and a browser that keeps junk."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys

DRAWN = "Boolean(document.querySelector('.slide-place .main-svg'))"
TITLE = "document.querySelector('.slide-place .slide-title')?.textContent"
SLIDES = "[...document.querySelectorAll('.deck-slides > li')].map((row) => row.dataset.subject.split('?')[0]).join()"
KEPT = "JSON.parse(localStorage.getItem('briefing'))"
COUNT = "document.querySelector('.site-nav .nav-count').textContent"
DECK = ("grants-map", "trained-by-direction", "survey-awareness")


def opened(reader, query: str = "", lang: str = "ru") -> None:
    reader.driver.get(f"{reader.address}/{lang}/briefing{query}")
    reader.until(DRAWN, timeout=20)


@contextmanager
def kept(reader, text: str) -> Iterator[None]:
    """The document opened meanwhile finds this text in the browser's storage before its scripts run."""
    source = f"localStorage.setItem('briefing', {json.dumps(text)})"
    script = reader.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": source})
    yield
    reader.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", script)


def opened_with(reader, *slides: str, query: str = "", lang: str = "ru", **deck) -> None:
    with kept(reader, json.dumps({"version": 1, "slides": slides, **deck})):
        opened(reader, query, lang)


def press(reader, *keys: str) -> None:
    ActionChains(reader.driver).send_keys(*keys).perform()


def test_a_card_goes_into_the_deck_in_its_state(reader):
    reader.open("/ru/grants?region=55,43")
    reader.run("document.querySelector('.matrix-card .card-menu [data-action=briefing]').click()")
    reader.until(COUNT, "2")
    assert reader.run(f"{KEPT}.slides") == ["grants-matrix?region=55,43"]
    reader.until("document.querySelector('#shell-live').textContent", "Добавлено в брифинг: слайд 2")
    reader.run("document.querySelector('.matrix-card .card-menu [data-action=briefing]').click()")
    reader.until("document.querySelector('#shell-live').textContent", "Уже есть в брифинге: слайд 2")
    reader.run("document.querySelector('.briefing-line a').click()")
    reader.until(DRAWN, timeout=20)
    assert "Павлодарская" in reader.run("document.querySelector('.slide-place').textContent")
    assert reader.run("document.querySelector('h1').textContent") == "Брифинг: 2 слайда"
    # A profile brings its region along.
    reader.open("/kk/regions/55")
    reader.run("document.querySelector('#card-region-profile [data-action=briefing]').click()")
    assert reader.run(f"{KEPT}.slides[1]") == "region-profile?region=55"


def test_order_title_and_filters_are_changed_and_kept(reader):
    opened_with(reader, *DECK)
    reader.run("document.querySelectorAll('.deck-slide')[1].focus()")
    ActionChains(reader.driver).key_down(Keys.ALT).send_keys(Keys.ARROW_DOWN).key_up(Keys.ALT).perform()
    reader.until(SLIDES, ",trained-by-direction,grants-map,survey-awareness")
    assert reader.run("document.activeElement.closest('li').dataset.subject") == "grants-map"
    reader.until("document.querySelector('#shell-live').textContent", "Слайд перемещён на место 3 из 4")
    field = reader.driver.find_element("css selector", "#deck-slide-title")
    field.send_keys(Keys.CONTROL, "a")
    field.send_keys("Свой заголовок")
    reader.until(TITLE, "Свой заголовок")
    reader.run("document.querySelector('.deck-filters-button').click()")
    reader.run("document.querySelector('.deck-filters input[value=\"55\"]').click()")
    reader.until("document.querySelector('.slide-filters')?.textContent", "Фильтры: Павлодарская")
    reader.driver.refresh()
    reader.until(DRAWN, timeout=20)
    slides = ["trained-by-direction", "grants-map?region=55&title=Свой заголовок", "survey-awareness"]
    assert reader.run(f"{KEPT}.slides") == slides
    reader.run("document.querySelectorAll('.deck-slide')[2].click()")
    reader.until(TITLE, "Свой заголовок")
    reader.run("document.querySelector('.deck-computed').click()")
    reader.until(f"{TITLE}.startsWith('Гранты')")
    reader.run("document.querySelectorAll('.deck-remove')[2].click()")
    reader.until(SLIDES, ",trained-by-direction,survey-awareness")
    assert reader.run("document.activeElement.textContent") == "Вернуть"
    press(reader, Keys.ENTER)
    reader.until(SLIDES, ",trained-by-direction,grants-map,survey-awareness")


def test_a_shared_deck_is_shown_and_kept_only_on_request(reader):
    query = "?chart=grants-map%3Fregion%3D55%26title%3DИтог&chart=nothing&title=Доклад"
    opened_with(reader, "survey-awareness", query=query, lang="kk")
    assert reader.run(TITLE) == "Итог"
    assert reader.run(f"{KEPT}.slides") == ["survey-awareness"]
    assert "nothing" in reader.run("document.querySelector('.deck-banner').textContent")
    reader.run("document.querySelector('.languages a[lang=en]').click()")
    reader.until("document.documentElement.lang", "en")
    reader.until(f"{TITLE} === 'Итог' && {DRAWN}", timeout=20)
    reader.run("document.querySelector('.deck-banner .quiet-button').click()")
    reader.until(f"{KEPT}.slides.join()", "survey-awareness,grants-map?region=55&title=Итог")
    reader.until("location.search", "")
    # Another tab took a slide away.
    other = "localStorage.setItem('briefing', JSON.stringify({ slides: ['survey-awareness'] }))"
    reader.run(f"void ({other}, dispatchEvent(new StorageEvent('storage', {{ key: 'briefing' }})))")
    reader.until(SLIDES, ",survey-awareness")


def test_the_presentation_follows_keys_and_gives_the_focus_back(reader):
    opened_with(reader, "grants-map?note=Сказать+о+главном", "trained-by-direction")
    reader.driver.find_element("css selector", ".deck-present").click()
    number = "document.querySelector('.show-number').textContent"
    reader.until(number, "2 / 3")
    press(reader, Keys.END)
    reader.until(
        "document.querySelector('.show-place.is-shown .slide-title').textContent",
        "Все 7 направлений вышли на план обучения",
    )
    press(reader, Keys.PAGE_UP)
    reader.until(number, "2 / 3")
    screen = reader.driver.find_element("css selector", ".show-screen")
    ActionChains(reader.driver).move_to_element(screen).click().perform()
    reader.until(number, "3 / 3")
    press(reader, Keys.ARROW_LEFT)
    reader.until(number, "2 / 3")
    press(reader, "n")
    reader.until("document.querySelector('.show-notes').checkVisibility()")
    assert reader.run("document.querySelector('.show-notes').textContent") == "Сказать о главном"
    press(reader, Keys.HOME)
    reader.until(number, "1 / 3")
    press(reader, Keys.ESCAPE)
    reader.until("Boolean(document.querySelector('.show'))", False)
    reader.until("document.activeElement.className.includes('deck-present')")
    reader.driver.get(f"{reader.address}/ru/briefing?chart=grants-map&present=1")
    reader.until(number.replace("')", "')?"), "1 / 2", timeout=20)
    press(reader, " ", Keys.ESCAPE)
    reader.until("location.search", "?chart=grants-map")
    # Full screen needs a click: the browser says so, and the window itself is the screen.
    assert all("requestFullscreen" in complaint for complaint in reader.complaints())


def test_junk_and_a_full_browser_do_no_harm(reader):
    for junk in ("{", "[1, 2]", '{"slides": [1, null, "../x", "grants-map"], "format": 3, "title": {}}'):
        with kept(reader, junk):
            reader.driver.get(reader.address + "/ru/briefing")
            wanted = "full" if "grants-map" in junk else "empty"
            reader.until("document.getElementById('briefing')?.dataset.state", wanted, timeout=20)
    opened(reader, "?chart=survey-awareness")
    reader.run("void (Storage.prototype.setItem = () => { throw new Error('full') })")
    reader.run("document.querySelector('.deck-banner .primary-button').click()")
    reader.until("document.querySelector('.deck-saved').className.includes('is-error')")
    assert reader.run(SLIDES) == ",survey-awareness"


def test_the_file_comes_with_progress(reader):
    opened_with(reader, *DECK, title="Доклад")
    lines = [
        '{"done": 1, "of": 3}\n{"do',
        'ne": 3, "of": 3}\n',
        '{"name": "Доклад.pptx", "type": "x/y", "data": "UEs="}',
    ]
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
    reader.driver.execute_script(script, lines)
    reader.until("window.saved", "Доклад.pptx")
    reader.until("document.querySelector('.deck-result').textContent", "Файл готов: Доклад.pptx")
    wanted = ["lang=ru", "theme=light", "title=Доклад", "notes=1", "tables=1", "progress=1"]
    assert reader.run("window.asked") == wanted
    _slides_are_read_back(reader)


def _slides_are_read_back(reader) -> None:
    slide = {
        "chart": "grants-map",
        "state": {"region": "55,43"},
        "title": "100 % & «a=b» #1+2",
        "note": "1\n2",
        "show": "table",
    }
    assert reader.run("birgemiz.briefing.parse(birgemiz.briefing.write(arguments[0]))", slide) == slide
    assert reader.run("birgemiz.briefing.moved(['a', 'b', 'c'], 2, 0)") == ["c", "a", "b"]
    long = "birgemiz.briefing.address(birgemiz.briefing.deck({ slides: [arguments[0]] }), '/ru/briefing')"
    assert reader.run(f"{long}.notes", "grants-map?note=" + "ы" * 900) is False
    assert reader.run(f"{long}.address", "grants-map?title=" + "ы" * 190 + "&region=55") != ""
    whole = (
        "birgemiz.briefing.address(birgemiz.briefing.deck({ slides: Array(30).fill(arguments[0]) }), '/ru/briefing')"
    )
    assert reader.run(f"{whole}.address", "grants-map?title=" + "ы" * 190) == ""
