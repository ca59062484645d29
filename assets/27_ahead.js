// A change of the filters is shown before Dash hears of it: from a click to its request, and from the answer to the charts, Dash needs
// longer than the server and the drawing together. Once all is drawn, Dash is told the address and gets the answer that is shown already.
(function () {
  "use strict";
  const own = window.birgemiz, send = window.fetch;
  const TREE = "data-tree";
  const FAMILIES = [["chart", "figure"], ["chart-words", "data"], ["chart-table", TREE], ["tile", TREE], ["block", TREE], ["filter-label", TREE]];
  const STATE = "shell-state", HELD = "shell-held", RETRY = "shell-retry", PAGE = '"output":"shell-root.children"';
  const wild = (type) => `{"${keyOf(type)}":["ALL"],"type":"${type}"}`;
  const OUTPUT = `..${[...FAMILIES.map(([type, property]) => `${wild(type)}.${property}`), `${HELD}.data`].join("...")}..`;
  const MARK = `"output":${JSON.stringify(OUTPUT)}`;
  const CALM = 400;
  // Where other parts than these follow the filters, Dash is told at once.
  const ELSEWHERE = "#register-grid, #result";
  // `latest`: the view that is shown or on its way; `passed`: views that it has overtaken; `untold`: answers that Dash has not got.
  let latest = null, passed = new Set(), untold = {}, held = null, number = 0, slow = 0;

  function keyOf(type) { return type === "filter-label" ? "key" : "id"; }

  function forget() {
    [latest, passed, untold, held] = [null, new Set(), {}, null];
    number += 1;
  }

  const named = ({ fresh: _, ...state }) => JSON.stringify(Object.entries(state).sort());
  const stored = (id) => (window.dash_component_api.getLayout(id) || { props: {} }).props.data;
  const placed = (type) => [...document.querySelectorAll(`[id$='"type":"${type}"}']`)].filter((one) => one.id.startsWith(`{"${keyOf(type)}"`));
  const graphs = () => placed("chart").map((one) => one.querySelector(".js-plotly-plot") || one);
  const digests = () => held || stored(HELD);

  /** Show this page under another query, and put the query into the address; false where only Dash can. */
  function ahead(search, isBack = false) {
    const isReady = !slow && window.Plotly && placed("chart").length && digests() && own.isKnown(graphs()) && !document.querySelector(ELSEWHERE);
    const state = isReady ? own.foreseen(search) : null;
    if (!state) return false;
    if (!isBack) window.history.pushState(null, "", window.location.pathname + search);
    if (latest) passed.add(latest.name);
    latest = { name: named(state), search, answer: null };
    passed.delete(latest.name);
    show(state, (number += 1));
    return true;
  }

  async function show(state, mine) {
    const options = { method: "POST", credentials: "same-origin", headers: { Accept: "application/json", "Content-Type": "application/json" }, body: question(state) };
    const answer = await send(address(), options).then((got) => (got.status === 200 ? got.json() : null), () => null);
    if (mine !== number) return;
    if (!answer) { tell(mine); return; }
    learn(answer.response);
    latest.answer = answer;
    await Promise.allSettled(shown(answer.response));
    (window.requestIdleCallback || window.setTimeout)(() => tell(mine), { timeout: CALM });
  }

  const address = () => `${JSON.parse(document.getElementById("_dash-config").textContent).requests_pathname_prefix}_dash-update-component`;

  function question(state) {
    const of = Object.fromEntries(FAMILIES.map(([type]) => [type, placed(type).map((one) => JSON.parse(one.id))]));
    of["chart-words"] = of.chart.map(({ id }) => ({ id, type: "chart-words" }));
    const opened = of.chart.map(({ id }) => ({ id, type: "chart-table-open" })).map((id) => ({ id, property: "data", value: stored(id) }));
    return JSON.stringify({
      output: OUTPUT,
      outputs: [...FAMILIES.map(([type, property]) => of[type].map((id) => ({ id, property }))), { id: HELD, property: "data" }],
      inputs: [{ id: STATE, property: "data", value: state }, { id: RETRY, property: "data", value: stored(RETRY) }, opened],
      changedPropIds: [`${STATE}.data`],
      parsedChangedPropsIds: [`${STATE}.data`],
      state: [{ id: HELD, property: "data", value: digests() }],
    });
  }

  function learn(response) {
    Object.entries(response).forEach(([id, props]) => { untold[id] = { ...untold[id], ...props }; });
    held = (response[HELD] || {}).data || held;
  }

  // Words first: what is laid out with them is measured once.
  function shown(response) {
    const parts = Object.entries(response).filter(([id]) => id.startsWith("{")).map(([id, props]) => [JSON.parse(id), id, props]);
    const of = (type) => parts.filter(([{ type: one }]) => one === type);
    of("chart-words").forEach(([{ id }, , { data }]) => own.dressed(id, data));
    parts.filter(([, , props]) => TREE in props).forEach(([, id, props]) => document.getElementById(id)?.setAttribute(TREE, props[TREE]));
    const drawn = of("chart").map(([{ id: slot }, id, { figure }]) => {
      own.folded(slot, figure);
      return own.drawAhead(document.getElementById(id).querySelector(".js-plotly-plot"), figure);
    });
    own.drawNow();
    return drawn;
  }

  function tell(mine) {
    if (mine === number && latest) window.dash_clientside.set_props("shell-url", { search: latest.search });
  }

  /** Dash's own questions: what is shown already is not asked for again; what was overtaken is not shown. */
  window.fetch = function fetch(where, options) {
    const { body } = options || {};
    if (typeof body !== "string" || !body.includes(MARK)) {
      if (typeof body === "string" && body.includes(PAGE)) forget();
      return send(where, options);
    }
    const asked = JSON.parse(body), name = named(asked.inputs[0].value || {}), isChange = asked.changedPropIds.join() === `${STATE}.data`;
    if (isChange && latest && latest.name === name && latest.answer) return Promise.resolve(given(latest.answer));
    if (isChange && passed.has(name)) return Promise.resolve(new Response(null, { status: 204 }));
    return byDash(where, options, asked);
  };

  function given(answer) {
    const told = { ...answer, response: untold };
    [latest, passed, untold] = [null, new Set(), {}];
    return { ok: true, status: 200, headers: new Headers({ "Content-Type": "application/json" }), json: () => Promise.resolve(told) };
  }

  async function byDash(where, options, asked) {
    const body = held ? JSON.stringify({ ...asked, state: [{ ...asked.state[0], value: held }] }) : options.body;
    slow += 1;
    try {
      const answer = await send(where, { ...options, body });
      if (answer.status !== 200) return answer;
      const found = await answer.json();
      learn(found.response);
      return given(found);
    } finally { slow -= 1; }
  }

  // A step back before Dash knew of the step forth.
  window.addEventListener("popstate", () => { if (latest) ahead(window.location.search, true); });

  Object.assign(own, { ahead });
})();
