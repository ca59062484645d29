// The chosen slide: its preview, the part of the chart it shows, its title and notes.
(function () {
  "use strict";
  const own = window.birgemiz;
  const { el, button, choice, field, fill } = own.deck;

  /** Return the stage in its place; `page` is the briefing page. */
  own.deck.stage = function stage(host, page) {
    const { words } = page;
    const [long, short] = [el("span", { class: "long" }), el("span", { class: "short", "aria-hidden": "true" })];
    const place = el("span", { class: "deck-place", role: "status" }, long, short);
    const back = button("chevron-left", words.back, "icon-button", () => page.choose(page.chosen - 1));
    const next = button("chevron-right", words.next, "icon-button", () => page.choose(page.chosen + 1));
    const opener = button("sliders", words.filters, "link-button deck-filters-button", () => toggle(), { "aria-expanded": "false", "aria-controls": "deck-filters" });
    const preview = el("div", { class: "slide-place" });
    const filters = el("div", { class: "deck-filters", id: "deck-filters", hidden: true });
    const fields = el("div", { class: "deck-fields" });
    host.append(el("div", { class: "deck-bar" }, back, place, next, opener), preview, filters, fields);
    let shown = "";
    let drawn = "";

    function toggle() {
      filters.hidden = !filters.hidden;
      opener.setAttribute("aria-expanded", String(!filters.hidden));
      if (filters.hidden) return;
      own.deck.filters(filters, page);
      filters.scrollIntoView({ block: "nearest" });
    }

    function close() {
      filters.hidden = true;
      opener.setAttribute("aria-expanded", "false");
    }

    // The fields are built for a slide once, so that nobody's typing is disturbed.
    function build(slide) {
      const chart = page.chartOf(page.chosen);
      const parts = chart && chart.parts.length > 1 ? [parts_(chart, slide)] : [];
      fields.replaceChildren(...parts, ...(slide ? [titleField(), noteField(slide)] : [coverField()]));
    }

    function parts_(chart, slide) {
      const names = { "": chart.parts.includes("map") ? words.pair : words.all, map: words.map, ranking: words.ranking, table: words.table };
      return choice("deck-show", words.show, chart.parts.map((part) => [part, names[part]]), slide.show, (show) => page.edit({ show }));
    }

    function titleField() {
      const input = el("input", { class: "form-control", id: "deck-slide-title", type: "text", maxlength: own.briefing.LONGEST.title, autocomplete: "off" });
      input.addEventListener("input", () => page.edit({ title: input.value.trim() === computed() ? "" : input.value.trim() }));
      input.addEventListener("change", () => { if (!input.value.trim()) input.value = computed(); });
      const reset = button("arrow-counterclockwise", words.computed, "link-button deck-computed", () => { page.edit({ title: "" }); input.value = computed(); input.focus(); });
      return el("div", { class: "deck-field" }, el("div", { class: "deck-field-head" }, el("label", { class: "deck-label", for: "deck-slide-title", text: words.title }), reset), input);
    }

    const computed = () => (page.exhibitOf(page.chosen) || {}).computed_title || "";

    function noteField(slide) {
      const made = field("textarea", words.note, slide.note, { rows: 3, maxlength: own.briefing.LONGEST.note });
      const area = made.querySelector("textarea");
      area.addEventListener("input", () => page.edit({ note: area.value }));
      return made;
    }

    function coverField() {
      const made = field("input", words.deck, page.titleOf(0), { type: "text", maxlength: own.briefing.LONGEST.title });
      const input = made.querySelector("input");
      input.addEventListener("input", () => page.retitle(input.value));
      return made;
    }

    function fillTitle(slide) {
      const input = fields.querySelector("#deck-slide-title");
      if (!input) return;
      input.placeholder = computed();
      if (document.activeElement !== input) input.value = slide.title || computed();
      fields.querySelector(".deck-computed").hidden = !slide.title;
    }

    function fillNote(slide) {
      const area = fields.querySelector("textarea");
      if (area && document.activeElement !== area && area.value !== slide.note) area.value = slide.note;
    }

    async function draw() {
      const made = page.slideOf(page.chosen);
      if (made.mark === drawn) return;
      drawn = made.mark;
      await own.deck.stand(preview, made.slide);
    }

    /** Show the chosen slide as it is now. */
    function update(deck) {
      const at = page.chosen;
      const slide = at ? own.briefing.parse(deck.slides[at - 1]) : null;
      long.textContent = fill(words.place, { number: at + 1, count: deck.slides.length + 1 });
      short.textContent = `${at + 1} / ${deck.slides.length + 1}`;
      back.disabled = at === 0;
      next.disabled = at === deck.slides.length;
      opener.hidden = !slide || !page.chartOf(at);
      const mark = `${at}|${slide ? `${slide.chart}|${JSON.stringify(slide.state)}|${slide.show}` : ""}`;
      const other = mark.split("|").slice(0, 2).join() !== shown.split("|").slice(0, 2).join();
      if (other) { close(); build(slide); }
      shown = mark;
      if (slide) { fillTitle(slide); fillNote(slide); }
      fields.querySelectorAll('input[name="deck-show"]').forEach((radio) => { radio.checked = radio.value === slide.show; });
      draw();
    }

    return { update };
  };
})();
