// The list of slides: chosen by a click, put in order by dragging, by its buttons or by Alt with an arrow key.
(function () {
  "use strict";
  const own = window.birgemiz;
  const { el, button, fill, say, set } = own.deck;

  /** Return the list in its place; `page` is the briefing page. The list redraws itself by `update`. */
  own.deck.list = function list(host, page) {
    const { words } = page;
    const note = el("p", { class: "card-subtitle" });
    const slides = el("ol", { class: "deck-slides" });
    const undo = el("p", { class: "deck-undo", hidden: true });
    const add = button("plus-lg", words.pick, "deck-add", () => page.pick());
    const clear = button("trash", words.clear, "link-button deck-clear", () => page.removeAll());
    host.append(note, slides, undo, add, clear);
    own.deck.drag(slides, (from, to) => move(from, to));

    function move(from, to) {
      const list = own.briefing.active().slides;
      if (to < 1 || to > list.length || from === to) return;
      page.choose(to);
      own.briefing.slides(own.briefing.moved(list, from - 1, to - 1));
      say(fill(words.moved, { number: to + 1, count: list.length + 1 }));
      reveal();
    }

    const reveal = () => slides.querySelector(".is-chosen")?.scrollIntoView({ block: "nearest" });

    function remove(at) {
      const list = own.briefing.active().slides;
      const gone = fill(words.removed, { title: page.titleOf(at) });
      own.briefing.slides(list.filter((_, place) => place !== at - 1), gone);
      say(gone);
      undo.querySelector("button")?.focus();
    }

    function keys(event, at) {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      const handle = event.target.closest(".deck-handle");
      if (!step || !(event.altKey || handle)) return;
      event.preventDefault();
      move(at, at + step);
      slides.children[page.chosen].querySelector(handle ? ".deck-handle" : ".deck-slide").focus();
    }

    function item(subject) {
      const row = el("li", { "data-subject": subject });
      const at = () => [...slides.children].indexOf(row);
      row.append(
        el("div", { class: "deck-order" },
          button("arrow-up", words.earlier, "icon-button deck-step", () => { move(at(), at() - 1); }),
          button("grip-vertical", "", "icon-button deck-handle", () => page.choose(at())),
          button("arrow-down", words.later, "icon-button deck-step", () => { move(at(), at() + 1); })),
        el("span", { class: "deck-number", "aria-hidden": "true" }),
        el("button", { type: "button", class: "deck-slide", on: { click: () => page.choose(at()) } },
          el("span", { class: "deck-thumb", "aria-hidden": "true" }, el("i"), el("i")),
          el("span", { class: "deck-words" }, el("span", { class: "visually-hidden deck-spoken" }), el("span", { class: "deck-title" }), el("span", { class: "deck-exact" }), el("span", { class: "badge-demo", hidden: true }, own.deck.icon("easel"), words.demo))),
        button("x-lg", "", "icon-button deck-remove", () => remove(at())));
      row.addEventListener("keydown", (event) => keys(event, at()));
      return row;
    }

    function rows(deck) {
      const pool = new Map();
      [...slides.children].forEach((row) => pool.set(row.dataset.subject, [...(pool.get(row.dataset.subject) || []), row]));
      return ["", ...deck.slides.map(own.briefing.subject)].map((subject) => (pool.get(subject) || []).shift() || item(subject));
    }

    function arrange(deck) {
      const next = rows(deck);
      if (next.length === slides.children.length && next.every((row, at) => row === slides.children[at])) return next;
      const focused = slides.contains(document.activeElement) ? document.activeElement : null;
      slides.replaceChildren(...next);
      if (focused && focused.isConnected) focused.focus({ preventScroll: true });
      return next;
    }

    function paint(row, at, count) {
      const title = page.titleOf(at);
      const chosen = at === page.chosen;
      row.className = `${chosen ? "is-chosen" : ""} ${at ? "" : "is-cover"}`.trim();
      row.querySelector(".deck-number").textContent = at + 1;
      set(row.querySelector(".deck-slide"), "aria-current", chosen ? "true" : null);
      row.querySelector(".deck-spoken").textContent = fill(words.slide, { number: at + 1, title: "" });
      row.querySelector(".deck-title").textContent = title;
      const [up, handle, down] = row.querySelectorAll(".deck-order button");
      set(handle, "aria-label", fill(words.move, { number: at + 1 }));
      up.disabled = at < 2;
      down.disabled = at === count;
      set(row.querySelector(".deck-remove"), "aria-label", fill(words.remove, { number: at + 1, title }));
    }

    function detail(row, at) {
      const found = page.exhibitOf(at);
      row.querySelector(".deck-exact").textContent = found && !found.demo ? exactness(found) : "";
      row.querySelector(".badge-demo").hidden = !(found && found.demo);
      own.deck.thumb(row.querySelector(".deck-thumb"), found);
    }

    // How many were asked says more than how exactly it was printed.
    function exactness(found) {
      const asked = /n\s*=\s*[\d\s\u00a0]+/.exec(found.subtitle);
      return asked ? asked[0].trim() : found.precision.replace(/^[^:]+:\s*/, "");
    }

    function update(deck) {
      note.textContent = fill(words.order, { slides: page.counts[deck.slides.length + 1] });
      arrange(deck).forEach((row, at) => { paint(row, at, deck.slides.length); if (at) detail(row, at); });
      clear.hidden = deck.slides.length < 2;
      offer(own.briefing.undoable());
    }

    function offer(back) {
      undo.hidden = !back;
      if (back && undo.dataset.words === back.words) return;
      undo.dataset.words = back ? back.words : "";
      undo.replaceChildren(...(back ? [el("span", { text: back.words }), button("arrow-counterclockwise", words.undo, "link-button", () => { own.briefing.restore(); say(words.restored); })] : []));
    }

    return { update };
  };
})();
