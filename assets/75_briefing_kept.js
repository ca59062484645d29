// Where the deck lives: this browser's storage, or, when it came by a link, the address. Everything that shows it listens here.
(function () {
  "use strict";
  const own = window.birgemiz;
  const briefing = own.briefing;
  const NAME = "briefing";
  const listeners = new Set();
  let kept = null;
  let shared = null;
  let saved = true;
  let undo = null;
  // The deck as the address carries it: notes that would make it too long are in this tab only.
  let written = "";

  function stored() {
    try { return briefing.deck(JSON.parse(window.localStorage.getItem(NAME))); } catch { return briefing.deck(null); }
  }

  // Full, or forbidden: the deck lives on in this tab, and the page says so.
  function store(deck) {
    try { window.localStorage.setItem(NAME, JSON.stringify(deck)); return true; } catch { return false; }
  }

  const mine = () => (kept = kept || stored());
  const active = () => shared || mine();
  const tell = () => listeners.forEach((listener) => listener());

  function put(deck) {
    if (shared) { shared = deck; writeAddress(); } else { kept = deck; saved = store(deck); }
    tell();
  }

  function writeAddress() {
    const place = `${window.location.origin}${window.location.pathname}`;
    const { address, notes } = shared ? briefing.address(shared, place) : { address: place, notes: true };
    if (!address) return;
    written = shared ? briefing.query(shared, notes) : "";
    const rest = Object.assign(own.read(window.location.search), { deck: written });
    window.history.replaceState(window.history.state, "", `${window.location.pathname}${own.write(rest)}`);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
  }

  /** Lay `change` over the deck that is shown; `words`, when given, say what could be undone. */
  function change(values, words) {
    undo = words ? { deck: active(), words } : null;
    put(briefing.deck(Object.assign({}, active(), values)));
  }

  const restore = () => { const back = undo; undo = null; if (back) put(back.deck); };
  const slides = (list, words) => change({ slides: list }, words);

  /** Return the number of the slide that a chart in its state already has (the title is 1), or 0. */
  function placeOf(text) {
    const wanted = briefing.subject(text);
    const at = mine().slides.findIndex((slide) => briefing.subject(slide) === wanted);
    return at < 0 ? 0 : at + 2;
  }

  own.briefing = Object.assign(briefing, {
    active, mine, change, slides, restore,
    undoable: () => undo,
    isSaved: () => saved,
    isShared: () => shared !== null,
    listen: (listener) => { listeners.add(listener); return () => listeners.delete(listener); },
    placeOf,
  });

  /**
   * Add a chart to the reader's own deck: `text` is the slide, `title` its title on screen, which the deck computes anew.
   * Return { number, fresh }: the slide's number, 0 when the deck is full, and whether it is new.
   */
  own.briefing.add = function add(text, title) {
    const before = placeOf(text);
    if (before) return { number: before, fresh: false, title };
    if (mine().slides.length >= briefing.MOST) return { number: 0, fresh: false, title };
    kept = briefing.deck(Object.assign({}, mine(), { slides: [...mine().slides, text] }));
    saved = store(kept);
    tell();
    return { number: kept.slides.length + 1, fresh: true, title };
  };

  /**
   * Show the deck of the address, if it carries one, else the reader's own. Slides of charts that `isKnown` denies are
   * left out; return their names.
   */
  own.briefing.arrive = function arrive(search, isKnown) {
    const given = briefing.fromQuery(search);
    const names = given ? given.slides.map((text) => briefing.parse(text).chart) : [];
    const slides = given ? given.slides.filter((_, at) => isKnown(names[at])) : [];
    shared = slides.length ? Object.assign(given, { slides }) : null;
    undo = null;
    written = given ? briefing.query(given, true) : "";
    if (slides.length < names.length) writeAddress();
    tell();
    return [...new Set(names.filter((name) => !isKnown(name)))];
  };

  /** Return whether the address still carries what was read from it or written into it. */
  own.briefing.isThere = function isThere(search) {
    const given = briefing.fromQuery(search);
    return (given ? briefing.query(given, true) : "") === written;
  };

  /** The page is left: the reader's own deck is the one that counts again. */
  own.briefing.depart = function depart() {
    shared = null;
    undo = null;
    written = "";
  };

  /** Keep the shared deck: `way` is "replace" or "append". The address becomes the plain one. */
  own.briefing.keep = function keep(way, words) {
    const before = mine();
    const list = way === "append" ? [...before.slides, ...shared.slides].slice(0, briefing.MOST) : shared.slides;
    const next = way === "append" ? Object.assign({}, before, { slides: list }) : shared;
    shared = null;
    writeAddress();
    undo = { deck: before, words };
    put(briefing.deck(next));
  };

  /** Go back to the reader's own deck. */
  own.briefing.leave = function leave() {
    shared = null;
    writeAddress();
    tell();
  };

  // Another tab changed the list.
  window.addEventListener("storage", (event) => {
    if (event.key !== NAME && event.key !== null) return;
    kept = stored();
    undo = null;
    tell();
  });
})();
