// A deck as a value: slides in the order of the talk, each written as `id?region=55&title=…`, as the server reads them.
(function () {
  "use strict";
  const own = window.birgemiz;
  const VERSION = 1;
  const MOST = 60;
  const LONGEST = { slide: 8000, title: 200, note: 4000 };
  // Browsers take longer addresses, servers and messengers do not.
  const LONGEST_ADDRESS = 4000;
  const SHOWN = ["map", "ranking", "table"];
  const CHOICES = { format: ["pptx", "pdf", "xlsx"], lang: ["", "ru", "kk", "en"], theme: ["light", "dark"] };
  const KEYS = own.KEYS.filter((key) => key !== "theme");

  /** Return a slide taken apart: { chart, state, title, note, show }. What is too long is cut, what is unknown left out. */
  function parse(text) {
    const [chart, ...rest] = String(text).slice(0, LONGEST.slide).split("?");
    const query = new URLSearchParams(rest.join("?"));
    const given = (key) => query.getAll(key).join(",");
    const state = Object.fromEntries(KEYS.map((key) => [key, given(key)]).filter(([, value]) => value));
    const show = SHOWN.includes(given("show")) ? given("show") : "";
    const words = { title: given("title").slice(0, LONGEST.title).trim(), note: given("note").slice(0, LONGEST.note).trim() };
    return { chart: chart.trim(), state, ...words, show };
  }

  // Only what would end a value: the address encodes the whole once more.
  const safe = (value) => String(value).replace(/[%&=+#;\r\n]/g, encodeURIComponent);

  /** Return a slide as text, which `parse` reads. */
  function write(slide) {
    const { chart, state, title, note, show } = slide;
    const pairs = [...KEYS.map((key) => [key, state[key]]), ["title", title], ["note", note], ["show", show]];
    const query = pairs.filter(([, value]) => value).map(([key, value]) => `${key}=${safe(value)}`).join("&");
    return query ? `${chart}?${query}` : chart;
  }

  /** Return the slide's text with `change` ({ title, note, show, state }) laid over it. */
  const edited = (text, change) => write(Object.assign(parse(text), change));

  /** Return what names the picture alone: chart, state and part, without the presenter's words. */
  const subject = (text) => edited(text, { title: "", note: "" });

  const EVERY = { least: 3, usual: 20, most: 3600 };
  const isSlide = (text) => typeof text === "string" && /^[a-z][a-z0-9-]{0,60}(\?|$)/.test(text.trim());
  const one = (value, among) => (among.includes(value) ? value : among[0]);

  /** Return a whole deck from whatever was stored: junk is left out, an empty deck when nothing is left. */
  function deck(given) {
    const from = given && typeof given === "object" && !Array.isArray(given) ? given : {};
    const slides = (Array.isArray(from.slides) ? from.slides : []).filter(isSlide).slice(0, MOST);
    return {
      version: VERSION,
      title: typeof from.title === "string" ? from.title.slice(0, LONGEST.title) : "",
      slides: slides.map((text) => write(parse(text))),
      ...Object.fromEntries(Object.entries(CHOICES).map(([key, among]) => [key, one(from[key], among)])),
      notes: from.notes !== false,
      tables: from.tables !== false,
    };
  }

  /** Return the list with the item at `from` standing at `to`. */
  function moved(list, from, to) {
    const rest = list.filter((_, at) => at !== from);
    return [...rest.slice(0, to), list[from], ...rest.slice(to)];
  }

  /** Return the deck as a query, without language and theme, which are the page's; `notes` says whether the notes come along. */
  function query(given, notes) {
    const slides = given.slides.map((text) => ["chart", notes ? text : edited(text, { note: "" })]);
    const options = [["title", given.title], ["notes", given.notes ? "" : "0"], ["tables", given.tables ? "" : "0"]];
    return new URLSearchParams([...slides, ...options.filter(([, value]) => value)]).toString();
  }

  /** Return the deck that an address carries, or null. */
  function fromQuery(search) {
    const given = new URLSearchParams(search);
    if (!given.has("chart")) return null;
    const off = (key) => given.get(key) !== "0";
    return deck({ slides: given.getAll("chart"), title: given.get("title") || "", theme: given.get("theme"), notes: off("notes"), tables: off("tables") });
  }

  /**
   * Return the address at `place` that opens the deck: { address, notes }, `notes` false when they had to stay out;
   * `address` is "" when the deck is too long for any.
   */
  function address(given, place) {
    const theme = given.theme === "dark" ? "&theme=dark" : "";
    const written = (notes) => `${place}?${query(given, notes)}${theme}`;
    const notes = written(true).length <= LONGEST_ADDRESS;
    const whole = written(notes);
    return { address: whole.length <= LONGEST_ADDRESS ? whole : "", notes };
  }

  /** Return the address of a kiosk at `place`: a presentation of the deck that turns by itself; «» when the deck is too long. */
  function kiosk(given, place) {
    const whole = address(given, place).address;
    return whole && `${whole}&present=1&every=${EVERY.usual}`;
  }

  /** Return the seconds for which a kiosk shows a slide, 0 when the text names none. */
  function seconds(text) {
    const asked = Number(text);
    return asked > 0 ? Math.min(EVERY.most, Math.max(EVERY.least, asked)) : 0;
  }

  own.briefing = Object.assign(own.briefing || {}, {
    kiosk, seconds, MOST, LONGEST, parse, write, edited, subject, deck, moved, query, fromQuery, address,
  });
})();
