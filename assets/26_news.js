// What a reader notices of newer data: one quiet line, the place kept, nothing taken out of the hands.
(function () {
  "use strict";
  const own = window.birgemiz;
  const SHOWN = 8000, HELD = 3000, LONGEST = 30000, HEADER = 110;
  const WRITING = "textarea, input:not([type=checkbox], [type=radio])";
  const BUSY = ".panel.is-open, .has-show, .has-sheet, .deck-progress:not([hidden]), .ag-popup-child, .is-dragged, dialog[open]";
  let place = null, line = null, timer = 0;

  const words = () => JSON.parse(document.getElementById("shell-news")?.dataset.words || "{}");
  const root = () => document.getElementById("shell-root");

  /** Return whether the reader is in the middle of something that a new page would take away. */
  function isBusy() {
    return Boolean(document.querySelector(BUSY)) || document.activeElement.matches(WRITING);
  }

  /** Remember where the reader stands. */
  function leave() {
    hide();
    const focused = document.activeElement;
    const card = [...document.querySelectorAll("main [id^=card-]")].find((one) => one.getBoundingClientRect().bottom > HEADER);
    place = { card: card && card.id, top: card ? card.getBoundingClientRect().top : -window.scrollY, focus: focused && focused.id, until: Date.now() + HELD, end: Date.now() + LONGEST };
    root().style.minHeight = `${root().offsetHeight}px`;
    window.dispatchEvent(new CustomEvent("birgemiz:leave"));
  }

  /** The page of `version` has come: go back to the place, say what happened. */
  function drawn(version) {
    window.requestAnimationFrame(hold);
    window.setTimeout(() => {
      window.dispatchEvent(new CustomEvent("birgemiz:renewed"));
      const { renewed } = words();
      if (renewed) show(renewed.replace("{version}", version.slice(0, 8)));
    }, 400);
  }

  const isDrawing = () => [...document.querySelectorAll("main .plot-graph")].some((one) => !one.querySelector(".main-svg"));

  // Charts come one by one, and the page grows with them: what the reader looked at stays where it was.
  function hold() {
    if (!place) return;
    if (isDrawing() && place.until) place.until = Math.min(Date.now() + HELD, place.end);
    if (Date.now() > place.until) {
      root().style.minHeight = "";
      place = null;
      return;
    }
    const card = place.card && document.getElementById(place.card);
    const off = (card ? card.getBoundingClientRect().top : -window.scrollY) - place.top;
    if (Math.abs(off) > 1 && (card || !place.card)) window.scrollBy({ top: off, behavior: "instant" });
    const focus = place.focus && document.getElementById(place.focus);
    if (focus && document.activeElement === document.body) focus.focus({ preventScroll: true });
    window.setTimeout(hold, 120);
  }

  ["wheel", "touchmove", "keydown", "pointerdown"].forEach((name) => {
    window.addEventListener(name, () => { if (place) place.until = 0; }, { passive: true });
  });

  /** Say what keeps the page from its answer; the button shows the page anew, which leads to a sign-in where one is missing. */
  function trouble(name, number) {
    const said = words(), label = name === "ended" ? said.enter : said.again;
    if (!said[name] || (line && line.dataset.trouble === "ended" && line.querySelector("button"))) return;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "news-button", textContent: label, onclick: () => { window.location.reload(); } });
    show(said[name].replace("{number}", number), button);
    line.dataset.trouble = name;
  }

  /** Say that there is newer data, with a button that shows it at once. */
  function offer(renew) {
    if (line && line.querySelector("button")) return;
    const { waiting, now } = words();
    if (!waiting) return;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "news-button", textContent: now, onclick: renew });
    show(waiting, button);
  }

  function show(text, button) {
    window.clearTimeout(timer);
    // What another site shows of a page has no room for words.
    if (document.querySelector(".embed")) return;
    if (!line) {
      line = Object.assign(document.createElement("div"), { className: "news" });
      line.setAttribute("role", "status");
      document.body.append(line);
    }
    line.replaceChildren(Object.assign(document.createElement("span"), { textContent: text }), ...(button ? [button] : []));
    line.classList.add("is-shown");
    delete line.dataset.trouble;
    if (!button) timer = window.setTimeout(hide, SHOWN);
  }

  function hide() {
    window.clearTimeout(timer);
    if (!line) return;
    line.classList.remove("is-shown");
    line.replaceChildren();
  }

  own.news = { isBusy, leave, drawn, offer, trouble, hide };
})();
