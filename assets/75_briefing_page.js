// The briefing page: joins the deck, the list, the chosen slide and the export, and redraws what a change touches.
(function () {
  "use strict";
  const own = window.birgemiz;
  const { fill, say } = own.deck;
  let mounted = null;
  // The slide that was chosen when newer data came.
  let stood = 0;

  function mount(root) {
    const told = JSON.parse(root.dataset.briefing);
    const byId = new Map(told.charts.map((chart) => [chart.id, chart]));
    const find = (name) => root.querySelector(name);
    const exhibits = new Map();
    const mark = document.querySelector(".brand img").src;
    const active = () => own.briefing.active();

    const page = Object.assign({ chosen: stood || 1 }, told, {
      setting: () => ({ base: told.base, lang: active().lang || told.lang, theme: active().theme }),
      textOf: (at) => active().slides[at - 1],
      chartOf: (at) => (at ? byId.get(own.briefing.parse(page.textOf(at)).chart) : null),
      exhibitOf: (at) => { const found = exhibits.get(nameOf(at)); return found && !found.failed ? found : null; },
      missing: [],
      cover: () => told.covers[page.setting().lang],
      demoSlides: () => active().slides.map((_, at) => at + 1).filter((at) => (page.exhibitOf(at) || {}).demo).map((at) => at + 1),
      has: (chart) => active().slides.some((text) => own.briefing.parse(text).chart === chart.id),
      redraw: null,
      choose, edit, add, titleOf, slideOf, retitle, removeAll, fetch: ask, left,
      pick: () => own.deck.pick(page),
      focus: () => (find(".is-chosen .deck-slide") || document.getElementById("shell-main")).focus({ preventScroll: true }),
      share: async () => { const words = await own.deck.share(page); find(".deck-result").textContent = words; },
      kiosk: async () => { const words = await own.deck.kiosk(page); find(".deck-result").textContent = words; },
    });

    const nameOf = (at) => { const { lang, theme } = page.setting(); return [lang, theme, own.briefing.subject(page.textOf(at))].join("|"); };
    const panels = [
      own.deck.list(find(".deck-list-body"), page),
      own.deck.stage(find(".deck-stage-body"), page),
      own.deck.exports(find(".deck-export-body"), page),
    ];

    function choose(at) {
      page.chosen = Math.max(0, Math.min(active().slides.length, at));
      update();
    }

    // What a title, notes, a part or filters change is the slide alone.
    function edit(change) {
      const at = page.chosen;
      own.briefing.slides(active().slides.map((text, place) => (place === at - 1 ? own.briefing.edited(text, change) : text)));
    }

    function add(chart) {
      const state = chart.subject ? { [chart.subject]: told.options[chart.subject][0][0] } : {};
      const text = own.briefing.write({ chart: chart.id, state });
      const known = active().slides.findIndex((one) => own.briefing.subject(one) === text);
      const room = active().slides.length < own.briefing.MOST;
      if (known < 0 && room) own.briefing.slides([...active().slides, text]);
      page.chosen = known < 0 ? active().slides.length : known + 1;
      update();
      return { number: known < 0 && !room ? 0 : page.chosen + 1, fresh: known < 0 };
    }

    function removeAll() {
      own.briefing.slides([], told.words.cleared);
      say(told.words.cleared);
    }

    function retitle(title) {
      own.briefing.change({ title: title.trim() === page.cover().usual ? "" : title });
    }

    function titleOf(at) {
      if (!at) return active().title || page.cover().usual;
      const { chart, title } = own.briefing.parse(page.textOf(at));
      const known = byId.get(chart);
      return title || (page.exhibitOf(at) || {}).computed_title || (known ? known.name : fill(told.words.unknown, { chart }));
    }

    const lines = () => {
      const { day, about, demo } = page.cover();
      return [day, page.demoSlides().length ? `${about} · ${demo}` : about];
    };

    /** Return { slide, mark }: the slide at a place as far as it is known, and what tells it from an older one. */
    function slideOf(at) {
      const about = { number: at + 1, theme: active().theme, words: told.words, mark };
      if (!at) return { slide: own.deck.cover(titleOf(0), lines(), about), mark: ["cover", about.theme, titleOf(0), ...lines()].join("|") };
      const found = exhibits.get(nameOf(at));
      const state = page.chartOf(at) ? (found ? (found.failed ? "failed" : "drawn") : "waiting") : "unknown";
      const made = {
        unknown: () => own.deck.broken(titleOf(at), about),
        failed: () => own.deck.broken(found.failed, about, () => { exhibits.delete(nameOf(at)); ask(at, true); update(); }),
        waiting: () => own.deck.broken(told.words.loading, about),
        drawn: () => own.deck.slide(Object.assign({}, found, { title: titleOf(at) }), about),
      }[state];
      return { slide: made(), mark: [state, nameOf(at), at, titleOf(at)].join("|") };
    }

    function ask(at, urgent) {
      const name = at && page.chartOf(at) ? nameOf(at) : "";
      if (!name || exhibits.has(name)) return;
      own.deck.exhibit(page.textOf(at), page.setting(), urgent).then(
        (found) => { exhibits.set(name, Object.assign(found, { theme: page.setting().theme })); later(); },
        (error) => { exhibits.set(name, { failed: error instanceof TypeError ? told.words.offline : told.words.failed }); later(); });
    }

    // Many answers in one frame redraw once.
    let planned = 0;
    const later = () => {
      window.cancelAnimationFrame(planned);
      planned = window.requestAnimationFrame(() => { update(); if (page.redraw) page.redraw(); });
    };

    function left(at) {
      page.redraw = null;
      const query = new URLSearchParams(window.location.search);
      if (query.has("present")) { ["present", "every"].forEach((key) => query.delete(key)); window.history.replaceState(window.history.state, "", `${window.location.pathname}${String(query) && `?${query}`}`); window.dispatchEvent(new CustomEvent("_dashprivate_pushstate")); }
      choose(at);
    }

    function update() {
      if (!root.isConnected) return;
      const deck = active();
      const count = deck.slides.length;
      page.chosen = Math.min(page.chosen, count);
      root.dataset.state = count || own.briefing.isShared() ? "full" : "empty";
      root.querySelector("h1").textContent = count ? fill(told.words.heading, { slides: told.counts[count + 1] }) : told.words.plain;
      ask(page.chosen, true);
      deck.slides.forEach((_, at) => ask(at + 1));
      state();
      own.deck.banner(find(".deck-banner"), page);
      panels.forEach((panel) => panel.update(deck));
    }

    function state() {
      const [words, good] = own.briefing.isShared() ? [told.words.shared, true] : own.briefing.isSaved() ? [told.words.saved, true] : [told.words.unsaved, false];
      find(".deck-saved-words").textContent = words;
      find(".deck-saved").classList.toggle("is-error", !good);
      find(".deck-saved").hidden = root.dataset.state === "empty" && good;
      find(".deck-present").hidden = root.dataset.state === "empty";
    }

    root.addEventListener("click", (event) => {
      const button = event.target.closest("[data-deck]");
      if (button && button.dataset.deck === "pick") page.pick();
      if (button && button.dataset.deck === "present") own.deck.present(page, page.chosen);
    });
    const forget = own.briefing.listen(update);
    // The address changed under the page: Back, or a link to the briefing itself.
    const follow = () => { if (root.isConnected && !own.briefing.isThere(window.location.search)) arrive(); };
    const arrive = () => {
      page.missing = own.briefing.arrive(window.location.search, (id) => byId.has(id));
      update();
    };
    ["popstate", "_dashprivate_pushstate"].forEach((name) => window.addEventListener(name, follow));
    arrive();
    const asked = new URLSearchParams(window.location.search);
    if (asked.get("present") === "1" && active().slides.length) own.deck.present(page, 0, own.briefing.seconds(asked.get("every")));
    stood = 0;
    return { root, chosen: () => page.chosen, forget: () => { forget(); ["popstate", "_dashprivate_pushstate"].forEach((name) => window.removeEventListener(name, follow)); } };
  }

  // The page is drawn by Dash when its address is: watch for it, and for the time when it is gone.
  function watch() {
    const root = document.getElementById("briefing");
    if (mounted && mounted.root !== root) { mounted.forget(); mounted = null; own.briefing.depart(); }
    if (root && !mounted) mounted = mount(root);
  }

  window.addEventListener("birgemiz:leave", () => { if (mounted) stood = mounted.chosen(); });
  own.watch(watch);
})();
