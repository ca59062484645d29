// Client-side callbacks: the one circle between the address and the controls, and what follows from the state.
(function () {
  "use strict";
  const own = window.birgemiz;
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const keep = () => window.dash_clientside.no_update;
  const narrow = window.matchMedia("(max-width: 767px)");
  let last = null, offered = null, coming = null;

  // Drawn anew from newer data, the page begins with its address as if it had just arrived.
  window.addEventListener("birgemiz:leave", () => { last = coming = null; });
  narrow.addEventListener("change", () => window.dash_clientside.set_props("shell-compact", { data: narrow.matches }));

  /**
   * Inputs: shell-url.search, {filter, ALL}.value, shell-compact.data.
   * States: {filter, ALL}.options, shell-state.data, shell-defaults.data.
   * Outputs: shell-url.search, {filter, ALL}.value, shell-state.data.
   * Whoever changed last wins: a new address sets the controls, a changed control writes the address.
   */
  function sync(search, values, _compact, options, state, defaults) {
    const controls = controlsOf(window.dash_clientside.callback_context.inputs_list[1], values, options);
    if (isLeaving(defaults)) return [keep(), values.map(keep), keep()];
    [offered, coming] = [{ controls, defaults }, null];
    const here = { path: window.location.pathname, search: search == null ? window.location.search : search };
    const arrived = !same(last, here);
    const chosen = arrived ? fromAddress(here.search, controls, defaults) : fromControls(controls, defaults);
    const address = arrived ? here.search : own.write(chosen);
    last = { path: here.path, search: address };
    return [
      address === here.search ? keep() : address,
      controls.map((control) => settled(control, chosen, defaults, arrived)),
      stateOf(chosen, state),
    ];
  }

  // The old page's controls are still there when the address of the next page arrives.
  function isLeaving(defaults) {
    const trim = (path) => path.replace(/\/+$/, "");
    return Boolean(defaults && defaults.path) && trim(defaults.path) !== trim(window.location.pathname);
  }

  function controlsOf(inputs, values, options) {
    return inputs.map((input, at) => ({ key: input.id.key, value: values[at], known: known(options[at]) }));
  }

  const known = (options) => (options || []).map((option) => (option === Object(option) ? option.value : option));

  function fromAddress(search, controls, defaults) {
    const chosen = own.read(search);
    controls.forEach((control) => { chosen[control.key] = normal(control, chosen[control.key], defaults); });
    return chosen;
  }

  function fromControls(controls, defaults) {
    const chosen = own.read(last.search);
    controls.forEach((control) => { chosen[control.key] = normal(control, control.value, defaults); });
    return inOrder(chosen, touched("from") ? "from" : "to", { controls, defaults });
  }

  // Only known values, in the options' order; a default is empty.
  function normal(control, value, defaults) {
    if (own.isList(control.key)) {
      const chosen = control.known.filter((one) => (value || []).includes(one));
      return chosen.length === control.known.length ? [] : chosen;
    }
    return control.known.includes(value) && value !== (defaults || {})[control.key] ? value : "";
  }

  // A start after the end moves the end that the reader did not touch.
  function inOrder(chosen, touched, { controls, defaults }) {
    const [from, to] = ["from", "to"].map((key) => chosen[key] || (defaults || {})[key] || "");
    if (!from || !to || from <= to) return chosen;
    const moved = touched === "from" ? "to" : "from";
    const month = moved === "to" ? from : to;
    return Object.assign({}, chosen, { [moved]: normal(controls.find((one) => one.key === moved), month, defaults) });
  }

  const touched = (key) =>
    window.dash_clientside.callback_context.triggered.some((one) => one.prop_id.includes(`"key":"${key}"`));

  function settled(control, chosen, defaults, arrived) {
    const list = own.isList(control.key);
    const wanted = list ? chosen[control.key] : chosen[control.key] || (defaults || {})[control.key] || "";
    const untouched = list && !arrived;
    return untouched || same(wanted, control.value) ? keep() : wanted;
  }

  /** Return the state of this page under another query, and let the page show it; null while the page is not there yet. */
  function foreseen(search) {
    if (!offered || isLeaving(offered.defaults)) return null;
    coming = search;
    return seen(fromAddress(search, offered.controls, offered.defaults), own.theme(search));
  }

  function seen(chosen, theme) {
    const state = Object.assign({}, chosen, { theme, compact: narrow.matches, path: window.location.pathname });
    const page = document.documentElement, [, lang = page.lang] = state.path.match(/\/(ru|kk|en)(\/|$)/) || [];
    // Even the same value would have the whole page styled anew.
    if (page.dataset.bsTheme !== theme) page.dataset.bsTheme = theme;
    if (page.lang !== lang) page.lang = lang;
    mark(chosen);
    return state;
  }

  function stateOf(chosen, before) {
    const state = seen(chosen, own.theme());
    // What came with its charts says for which state they were drawn.
    if (before && Object.keys(state).every((key) => same(state[key], before[key]))) return keep();
    // The server has just built the page from this very address: its words need no second answer.
    return Object.assign(state, before ? {} : { fresh: true });
  }

  // Buttons of changed filters stand out; «reset» works only when there is something to undo.
  function mark(chosen) {
    const isChanged = (key) => (key === "period" ? Boolean(chosen.from || chosen.to) : chosen[key].length > 0);
    document.querySelectorAll("[data-changes]").forEach((one) => { one.dataset.changed = isChanged(one.dataset.changes); });
    document.querySelectorAll('.bar-button[data-action="reset"]').forEach((one) => { one.disabled = !own.isNarrowed(chosen); });
  }

  /**
   * Input: shell-state.data. No outputs. Called again when there are new links.
   * Links to pages keep the filters; links to languages («lang:…») keep the page's own choices too.
   */
  function carry() {
    const whole = own.read(coming ?? (last ? last.search : window.location.search));
    const long = own.write(whole), short = own.write(Object.assign({}, whole, { measure: "", inputs: "", deck: "" }));
    document.querySelectorAll(`a[id$='"type":"nav"}']`).forEach((link) => {
      const href = link.getAttribute("href"), kept = link.id.startsWith('{"path":"lang:') ? long : short;
      if (href !== href.split("?")[0] + kept) link.setAttribute("href", href.split("?")[0] + kept);
    });
  }

  own.watch(carry);

  /**
   * Input: {chart, ALL}.clickData. State: {filter, ALL}.options. Output: shell-url.search (allow_duplicate).
   * A click on a region, on the map or on its bar, adds it to the chosen ones or takes it away.
   */
  function pick(_clicks, options) {
    const context = window.dash_clientside.callback_context;
    const code = context.triggered.map((one) => regionOf(one.value)).find(Boolean);
    const at = (context.states_list[0] || []).findIndex((one) => one.id.key === "region");
    const codes = at < 0 ? [] : known(options[at]);
    if (!code || !codes.includes(code)) return keep();
    const chosen = own.read(window.location.search).region;
    const toggled = codes.filter((one) => chosen.includes(one) !== (one === code));
    own.go(own.changed({ region: toggled.length === codes.length ? [] : toggled }));
    return keep();
  }

  function regionOf(click) {
    const point = click && click.points && click.points[0];
    const candidates = point ? [point.location, point.id, [].concat(point.customdata)[0]] : [];
    return candidates.find((one) => /^\d\d$/.test(one));
  }

  /**
   * Input: {chart, ALL}.figure. Output: shell-folded.data, which stays empty.
   * Phones fold long rankings by rows of fixed height: tell the style sheet how many rows the new figure has.
   */
  function fold(figures) {
    window.dash_clientside.callback_context.inputs_list[0].forEach((input, at) => folded(input.id.id, figures[at] || {}));
    return keep();
  }

  function folded(slot, { data = [] }) {
    const plot = document.getElementById(`plot-${slot}`);
    const bars = data.find((trace) => trace.type === "bar" && trace.orientation === "h");
    if (!plot || !plot.querySelector(".show-all") || !bars) return;
    plot.style.setProperty("--rows", bars.y.length);
    plot.classList.toggle("is-short", bars.y.length <= 6);
  }

  /** Return the query of this page after a reader set a control to `value`; null while the page is not there yet. */
  function turned(key, value) {
    if (!offered || isLeaving(offered.defaults)) return null;
    const control = offered.controls.find((one) => one.key === key);
    if (!control) return null;
    const chosen = Object.assign(own.read(window.location.search), { [key]: normal(control, value, offered.defaults) });
    return own.write(inOrder(chosen, key, offered));
  }

  Object.assign(own, { foreseen, folded, turned });
  window.dash_clientside = Object.assign({}, window.dash_clientside, { birgemiz: { sync, carry, pick, fold } });
})();
