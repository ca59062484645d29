// The state of a view, read from the address and written back to it. Defaults are left out; unknown keys are dropped.
(function () {
  "use strict";
  const LISTS = ["region", "direction", "format"];
  const KEYS = ["region", "direction", "from", "to", "format", "per", "measure", "inputs", "theme"];
  const NARROWING = ["region", "direction", "from", "to", "format", "per"];

  // A shared deck: its slides, title and options. It stays in the address of its page, whatever else changes there.
  const DECK = ["chart", "title", "notes", "tables", "present", "every"];

  const isList = (key) => LISTS.includes(key);
  const empty = (key) => (isList(key) ? [] : "");

  /** Return key → value of a query: arrays for lists, strings for the others, empty where nothing is chosen. */
  function read(search) {
    const query = new URLSearchParams(search || "");
    const state = Object.fromEntries(KEYS.map((key) => [key, value(query.getAll(key).join(","), key)]));
    return Object.assign(state, { deck: query.has("chart") || query.has("present") ? deckOf(query) : "" });
  }

  const deckOf = (query) =>
    new URLSearchParams([...query].filter(([key]) => DECK.includes(key))).toString();

  function value(text, key) {
    if (key === "per" && text === "total") return "";
    return isList(key) ? text.split(",").map((part) => part.trim()).filter(Boolean) : text;
  }

  // Colons and commas are safe in a query and keep the calculator's inputs readable.
  const encoded = (text) => encodeURIComponent(text).replace(/%(2C|3A)/g, decodeURIComponent);

  /** Return the query of a state, with its question mark, keys in their fixed order; "" when all is default. */
  function write(state) {
    const pairs = KEYS.map((key) => [key, [].concat(state[key] || []).map(encoded).join(",")]);
    const query = [...pairs.filter(([, text]) => text).map(([key, text]) => `${key}=${text}`), state.deck].filter(Boolean).join("&");
    return query && `?${query}`;
  }

  /** Return the query of this page after `change` (key → value) is laid over it. */
  function changed(change) {
    return write(Object.assign(read(window.location.search), change));
  }

  /** Return the state of this page with what it is about (a profile's region or direction), `change` laid between. */
  function here(change) {
    const { fixed = "{}" } = document.querySelector("main")?.dataset || {};
    return Object.assign(read(window.location.search), change, JSON.parse(fixed));
  }

  /** Put a query into the address: one step of history, and every control follows. */
  function go(search) {
    if (search !== window.location.search && !window.birgemiz.ahead(search)) window.dash_clientside.set_props("shell-url", { search });
  }

  /** Return whether a filter narrows what is shown: what «reset» would undo. */
  function isNarrowed(state) {
    return NARROWING.some((key) => [].concat(state[key] || []).length > 0);
  }

  const reset = () => changed(Object.fromEntries(NARROWING.map((key) => [key, empty(key)])));

  window.birgemiz = Object.assign(window.birgemiz || {}, { KEYS, isList, empty, read, write, changed, here, go, isNarrowed, reset });
})();
