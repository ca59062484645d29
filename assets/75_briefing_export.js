// The export: format, language, appearance, title, what goes in, and the file itself with its progress.
(function () {
  "use strict";
  const own = window.birgemiz;
  const { el, button, choice, field, checkbox, fill, say } = own.deck;
  const NAMES = { ru: "Рус", kk: "Қаз", en: "Eng" };

  /** Return the export panel in its place; `page` is the briefing page. */
  own.deck.exports = function exports_(host, page) {
    const { words } = page;
    const set = (key) => (value) => own.briefing.change({ [key]: value });
    const deck = own.briefing.active();
    const kind = choice("deck-format", words.kind, [["pptx", "PPTX"], ["pdf", "PDF"], ["xlsx", "XLSX"]], deck.format, set("format"));
    const lang = choice("deck-lang", words.lang, ["kk", "ru", "en"].map((code) => [code, NAMES[code]]), page.setting().lang, set("lang"));
    const theme = choice("deck-theme", words.theme, [["light", words.light], ["dark", words.dark]], deck.theme, set("theme"));
    const title = field("input", words.deck, page.titleOf(0), { type: "text", maxlength: own.briefing.LONGEST.title });
    const input = title.querySelector("input");
    input.addEventListener("input", () => page.retitle(input.value));
    input.addEventListener("change", () => { if (!input.value.trim()) input.value = page.titleOf(0); });
    const notes = checkbox(words.notes, deck.notes, set("notes"));
    const tables = checkbox(words.tables, deck.tables, set("tables"));
    const source = el("label", { class: "deck-check is-fixed" },
      el("input", { type: "checkbox", class: "form-check-input", checked: true, disabled: true }), el("span", {}, words.source, el("small", { text: words.always })));
    const warning = el("p", { class: "deck-warning", hidden: true }, own.deck.icon("exclamation-triangle-fill"), el("span"));
    const make = button("download", "", "primary-button deck-download", () => start());
    const bar = el("progress", { max: 1, value: 0, "aria-labelledby": "deck-progress-words" });
    const done = el("span", { id: "deck-progress-words" });
    const stop = button("", words.cancel, "quiet-button", () => running && running.abort());
    const progress = el("div", { class: "deck-progress", hidden: true }, done, bar, stop);
    const result = el("p", { class: "deck-result", role: "status" });
    const link = button("link-45deg", words.link, "quiet-button deck-link", () => page.share());
    const kiosk = button("easel", words.kiosk, "quiet-button deck-link", () => page.kiosk());
    host.append(el("p", { class: "card-subtitle", text: words.offer }), kind, lang, theme, title, el("div", { class: "deck-checks" }, notes, tables, source), warning, make, progress, result, link, kiosk);
    let running = null;

    async function start() {
      running = new AbortController();
      busy(true);
      tell(0, 0);
      try {
        const name = await own.deck.download(page, running.signal, tell);
        result.textContent = fill(words.ready, { name });
      } catch (error) {
        result.textContent = words[running.signal.aborted ? "cancelled" : own.deck.reasonOf(error)];
        result.classList.toggle("is-error", !running.signal.aborted);
      }
      running = null;
      busy(false);
    }

    function busy(on) {
      const focused = progress.contains(document.activeElement) || document.activeElement === make;
      make.hidden = on;
      progress.hidden = !on;
      if (on) { result.textContent = ""; result.classList.remove("is-error"); }
      if (focused) (on ? stop : make).focus();
    }

    function tell(count, of) {
      done.textContent = of ? fill(words.making, { done: count, count: of }) : words.drawing;
      if (of) Object.assign(bar, { max: of, value: count }); else bar.removeAttribute("value");
    }

    function warn(numbers) {
      const listed = numbers.length > 1 ? fill(words.and, { first: numbers.slice(0, -1).join(", "), last: numbers.at(-1) }) : String(numbers[0]);
      warning.hidden = numbers.length === 0;
      warning.lastChild.textContent = numbers.length ? fill(numbers.length > 1 ? words.demo_many : words.demo_one, { slides: listed }) : "";
    }

    const check = (name, value) => host.querySelectorAll(`input[name="${name}"]`).forEach((one) => { one.checked = one.value === value; });

    function update(now) {
      check("deck-format", now.format);
      check("deck-lang", page.setting().lang);
      check("deck-theme", now.theme);
      if (document.activeElement !== input) input.value = page.titleOf(0);
      [[notes, "notes"], [tables, "tables"]].forEach(([box, key]) => { box.firstChild.checked = now[key]; box.hidden = now.format !== "pptx"; });
      make.querySelector("span:last-child").textContent = fill(words.download, { format: now.format.toUpperCase() });
      make.disabled = now.slides.length === 0;
      warn(page.demoSlides());
    }

    return { update };
  };
})();
