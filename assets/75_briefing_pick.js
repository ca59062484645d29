// The dialog that lists every chart by page, with a search; a chosen chart becomes the last slide.
(function () {
  "use strict";
  const own = window.birgemiz;
  const { el, button, fill, say, icon } = own.deck;

  /** Open the dialog; `page` is the briefing page. It closes with Esc, its button or a click beside it. */
  own.deck.pick = function pick(page) {
    const { words } = page;
    const before = document.activeElement;
    const search = el("input", { type: "search", class: "form-control search-field", placeholder: words.search, "aria-label": words.search, autocomplete: "off" });
    const lists = el("div", { class: "pick-lists" }, ...groups(page.charts).map(([name, charts]) => group(name, charts)));
    const none = el("p", { class: "note", hidden: true, text: words.none });
    const told = el("p", { class: "pick-told", role: "status" });
    const close = () => dialog.close();
    const dialog = el("dialog", { class: "pick", "aria-labelledby": "pick-title" },
      el("div", { class: "pick-head" }, el("h2", { id: "pick-title", text: words.pick }), button("x-lg", words.close, "icon-button", close)),
      el("div", { class: "search" }, icon("search"), search),
      lists, none,
      el("div", { class: "pick-foot" }, told, button("", words.done, "primary-button", close)));
    search.addEventListener("input", filter);
    dialog.addEventListener("click", (event) => { if (event.target === dialog) close(); });
    dialog.addEventListener("close", () => { dialog.remove(); if (before && before.isConnected && before.checkVisibility()) before.focus(); else page.focus(); });
    document.body.append(dialog);
    dialog.showModal();
    search.focus();

    function group(name, charts) {
      return el("section", { class: "pick-group" }, el("h3", { text: name }), el("ul", {}, ...charts.map(item)));
    }

    function item(chart) {
      const mark = el("span", { class: "pick-mark" }, icon("check-lg"), words.inside);
      mark.hidden = !page.has(chart);
      return el("li", {}, el("button", { type: "button", class: "pick-chart", on: { click: () => add(chart, mark) } }, el("span", {}, chart.name, chart.kind ? el("small", { text: chart.kind }) : null), mark));
    }

    function add(chart, mark) {
      const { number, fresh } = page.add(chart);
      told.textContent = fill(number === 0 ? words.full : fresh ? words.added : words.again, { number });
      mark.hidden = number === 0;
    }

    function filter() {
      const needles = search.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
      let any = false;
      lists.querySelectorAll(".pick-group").forEach((section) => {
        const name = section.querySelector("h3").textContent;
        section.querySelectorAll("li").forEach((row) => {
          const text = `${name} ${row.textContent}`.toLocaleLowerCase();
          row.hidden = !needles.every((needle) => text.includes(needle));
        });
        section.hidden = !section.querySelector("li:not([hidden])");
        any = any || !section.hidden;
      });
      none.hidden = any;
    }
  };

  function groups(charts) {
    const found = new Map();
    charts.forEach((chart) => found.set(chart.page, [...(found.get(chart.page) || []), chart]));
    return [...found];
  }
})();
