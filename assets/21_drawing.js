// The order in which a page's charts are drawn: those in view first, a few in a frame, the others when nothing else is to be done.
(function () {
  "use strict";
  // Milliseconds: a first drawing begins no later in a frame than LONG; drawings of which one knows how long they take may fill ROOM.
  const NEAR = "300px", LONG = 14, ROOM = 95, PATIENCE = 60;
  const SIZES = ["maxHeight", "minHeight", "--plot-own-height", "--plot-own-width"];
  const waiting = new Map(), near = new WeakSet(), known = new WeakSet();
  const settings = new WeakMap(), costs = new WeakMap(), ahead = new WeakSet(), drawn = new WeakMap();
  let called = false, idle = false;

  const watcher = new IntersectionObserver((entries) => {
    entries.forEach(({ target, isIntersecting }) => {
      known.add(target);
      near[isIntersecting ? "add" : "delete"](target);
    });
    call();
  }, { rootMargin: NEAR });

  /** Return the promise of a drawing that takes its turn; one that another overtakes is not drawn. Only Dash's graphs wait. */
  function turn(graph, figure, draw) {
    const { data } = figure, isAhead = ahead.has(data);
    if (!isAhead && !graph.classList.contains("dash-graph--pending")) return draw();
    if (figure.config) settings.set(graph, figure.config);
    if (isAhead && drawn.get(graph) === data) return Promise.resolve(graph);
    return new Promise((resolve, reject) => {
      const told = (waiting.get(graph) || { told: [] }).told.concat({ resolve, reject });
      waiting.set(graph, { figure, draw, told });
      // What is out of sight makes its room at once: nothing may move when it is drawn later.
      if (!near.has(graph)) fit(graph, figure);
      watcher.observe(graph);
      call();
    });
  }

  /** Draw a figure that Dash will bring later, as it will; charts in view at once. Return the promise of a drawing in view, else null. */
  function drawAhead(graph, { data, layout }) {
    ahead.add(data);
    const fitted = { ...layout, autosize: true, height: undefined, width: undefined };
    const done = window.Plotly.react(graph, { data, layout: fitted, config: settings.get(graph) });
    return near.has(graph) ? done : null;
  }

  /** Return whether every graph of the page was handed over by Dash once: its settings are known then. */
  const isKnown = (graphs) => graphs.every((graph) => settings.has(graph));

  // Hidden pages have no frames.
  function call() {
    if (called || !waiting.size) return;
    called = true;
    if (document.hidden) window.setTimeout(frame); else window.requestAnimationFrame(frame);
  }

  function frame() {
    called = false;
    const began = performance.now();
    for (let graph = first(); graph; graph = first()) {
      const spent = performance.now() - began, cost = costs.get(graph);
      if (spent > 0 && (cost === undefined ? spent > LONG : spent + cost > ROOM)) break;
      take(graph);
    }
    if (first()) call(); else rest();
  }

  const first = () => [...waiting.keys()].find((graph) => document.hidden || !graph.isConnected || near.has(graph));

  // Paper and other programs may want every chart, seen or not.
  function rest() {
    if (idle || !waiting.size) return;
    idle = true;
    const calm = window.requestIdleCallback || ((step) => window.setTimeout(step, PATIENCE));
    calm(() => {
      idle = false;
      const graph = [...waiting.keys()].find((one) => known.has(one));
      if (graph) take(graph);
      if (first()) call(); else rest();
    }, { timeout: PATIENCE });
  }

  // The room is made before the drawing that is to fit into it.
  function take(graph) {
    const { figure, draw, told } = waiting.get(graph);
    waiting.delete(graph);
    if (graph.isConnected) fit(graph, figure);
    const done = graph.isConnected ? timed(graph, draw) : Promise.resolve(graph);
    drawn.set(graph, figure.data);
    done.then(() => told.forEach(({ resolve }) => resolve(graph)), (error) => told.forEach(({ reject }) => reject(error)));
  }

  function timed(graph, draw) {
    const began = performance.now(), isFirst = !graph._fullLayout, done = draw();
    if (!isFirst) costs.set(graph, performance.now() - began);
    return done;
  }

  function fit(graph, figure) {
    const frame = graph.closest(".plot-frame"), style = ((figure.layout || {}).meta || {}).frame;
    if (!frame || !style) return;
    SIZES.forEach((name) => {
      if (name.startsWith("--")) frame.style.setProperty(name, style[name] || "");
      else frame.style[name] = style[name] || "";
    });
  }

  window.addEventListener("beforeprint", () => [...waiting.keys()].forEach(take));

  window.birgemiz = Object.assign(window.birgemiz || {}, { turn, drawAhead, isKnown, drawNow: frame });
})();
