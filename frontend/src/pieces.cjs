// A chart's first drawing in pieces: between its steps the browser may answer the reader. plotly.js knows steps that take their time.
const Lib = require("plotly.js/src/lib");
const Axes = require("plotly.js/src/plots/cartesian/axes");

const LONG = 35;
const { syncOrAsync } = Lib, { draw } = Axes;
// When the task began in which a first drawing runs, 0 outside of one; whose it is; whether the next sequence of steps may be cut.
let since = 0, graph = null, open = false, hurried = false;

// Paper does not wait.
window.addEventListener("beforeprint", () => { hurried = true; }, true);
window.addEventListener("afterprint", () => { hurried = false; });

const rest = () => new Promise((go) => { window.setTimeout(go); });

Lib.syncOrAsync = (...steps) => {
  if (!open) return syncOrAsync(...steps);
  open = false;
  return taken(graph, ...steps);
};

// Axes are measured and drawn one by one.
Axes.draw = (...asked) => {
  open = since > 0 && !hurried;
  try { return draw(...asked); } finally { open = false; }
};

function taken(own, steps, given, last) {
  const go = () => (own._fullLayout ? within(own, () => taken(own, steps, given, last)) : new Promise(() => {}));
  while (steps.length) {
    if (!hurried && performance.now() - since > LONG) return rest().then(go);
    const answer = steps.shift()(given);
    if (answer && answer.then) return answer.then(rest).then(go);
  }
  return last && last(given);
}

function within(own, work) {
  const before = [since, graph];
  [since, graph] = [performance.now(), own];
  try { return work(); } finally { [since, graph] = before; open = false; }
}

/** Return what `drawing`, the first one of a graph, returns; it may end in a later task. */
module.exports = (own, drawing) => within(own, () => { open = !hurried; return drawing(); });
