// The filters of one slide: only those that its chart follows, each change drawn at once.
(function () {
  "use strict";
  const own = window.birgemiz;
  const { el, button, checkbox, choice } = own.deck;

  /** Build the filters of the chosen slide into their place. */
  own.deck.filters = function filters(host, page) {
    const { words } = page;
    const chart = page.chartOf(page.chosen);
    const state = () => own.briefing.parse(page.textOf(page.chosen)).state;
    const put = (key, value) => page.edit({ state: Object.assign(state(), { [key]: value }) });
    const follows = (name) => chart.honours.includes(name);
    const groups = [
      follows("period") && period(),
      follows("format") && many("format"),
      follows("per") && choice("deck-per", words.per, page.options.per, state().per || "total", (value) => put("per", value === "total" ? "" : value)),
      follows("region") && (chart.subject === "region" ? single("region") : many("region")),
      follows("direction") && (chart.subject === "direction" ? single("direction") : many("direction")),
    ].filter(Boolean);
    host.replaceChildren(...(groups.length ? groups : [el("p", { class: "note", text: words.nothing })]), foot());

    function period() {
      const { months } = page.options;
      const month = (key, usual) => select(words[key], months, state()[key] || usual, (value) => put(key, value === usual ? "" : value));
      return el("div", { class: "deck-months" }, month("from", months[0][0]), month("to", months.at(-1)[0]));
    }

    function select(label, options, value, change) {
      const made = el("select", { class: "form-select" }, ...options.map(([key, text]) => el("option", { value: key, text, selected: key === value })));
      made.addEventListener("change", () => change(made.value));
      return el("label", { class: "deck-field" }, el("span", { class: "deck-label", text: label }), made);
    }

    const single = (key) => select(words[key], page.options[key], state()[key] || "", (value) => put(key, value));

    function many(key) {
      const chosen = (state()[key] || "").split(",");
      const boxes = page.options[key].map(([value, text]) => checkbox(text, chosen.includes(value), () => put(key, picked()), { value }));
      const group = el("fieldset", { class: `deck-many deck-many-${key}` }, el("legend", { class: "deck-label", text: words[key] }), el("div", { class: "deck-boxes" }, ...boxes));
      const picked = () => [...group.querySelectorAll("input:checked")].map((box) => box.value).join(",");
      return group;
    }

    function foot() {
      const reset = button("arrow-counterclockwise", words.reset, "link-button", () => {
        const kept = chart.subject ? { [chart.subject]: state()[chart.subject] } : {};
        page.edit({ state: Object.assign({ measure: state().measure, inputs: state().inputs }, kept) });
        filters(host, page);
        host.querySelector(".deck-filters-foot button").focus();
      });
      const found = page.exhibitOf(page.chosen);
      const card = found ? el("a", { class: "link-button", href: new URL(found.address).pathname.replace(/\/(ru|kk|en)\//, `/${page.lang}/`) + new URL(found.address).search + new URL(found.address).hash, "data-soft": "true" }, own.deck.icon("box-arrow-up-right"), el("span", { text: words.card })) : null;
      return el("div", { class: "deck-filters-foot" }, groups.length ? reset : null, card);
    }
  };
})();
