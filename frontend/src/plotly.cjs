// The plotly.js bundle of the product: the traces in use, two locales, and nothing that leaves the host.
const Plotly = require("plotly.js/lib/core");
const Events = require("plotly.js/src/lib/events");
const inPieces = require("./pieces.cjs");
require("./annotations.cjs");

Plotly.register([
  require("plotly.js/lib/bar"),
  require("plotly.js/lib/choropleth"),
  require("plotly.js/lib/scattergeo"),
  require("plotly.js/lib/heatmap"),
  require("plotly.js/lib/table"),
  require("plotly.js/lib/locales/ru"),
  require("./locale-kk.json"),
]);
// The «Share chart» button uploads data and is on by default.
Plotly.setPlotConfig({ showSendToCloud: false, displaylogo: false });

// Dash asks for this after every first drawing: what fits already need not be laid out again.
const resize = Plotly.Plots.resize;
const near = (one, other) => Math.abs(one - other) < 1;
const fits = ({ _fullLayout: drawn, clientWidth, clientHeight }) => drawn && near(drawn.width, clientWidth) && near(drawn.height, clientHeight);
Plotly.Plots.resize = (graph) => (fits(graph) ? Promise.resolve(graph) : (inHand.get(graph) || Promise.resolve()).then(() => resize(graph)));

// A figure that only says that another is on its way is not drawn: the drawing of the next one is the first.
const react = Plotly.react;
const isWaiting = (graph, { layout } = {}) => !graph._fullLayout && layout && layout.meta && layout.meta.waiting;

// A graph is drawn once at a time.
const inHand = new WeakMap();

function drawn(graph, ...figure) {
  const before = inHand.get(graph);
  if (before) return before.then(() => drawn(graph, ...figure));
  if (graph._fullLayout) return react(graph, ...figure);
  const done = inPieces(graph, () => first(graph, ...figure));
  inHand.set(graph, done.then(() => {}, () => {}).then(() => { inHand.delete(graph); }));
  return done;
}

// Who listens since then goes on listening: a first drawing would send all away.
function first(graph, ...figure) {
  if (!graph._ev) return react(graph, ...figure);
  const { removeAllListeners } = graph;
  graph.removeAllListeners = () => {};
  try { return react(graph, ...figure); } finally { graph.removeAllListeners = removeAllListeners; }
}

// A page says when a chart is drawn (assets/21_drawing.js); elsewhere it is drawn at once.
Plotly.react = (graph, figure, ...rest) => {
  if (isWaiting(graph, figure)) return Promise.resolve(Events.init(graph));
  const { turn } = window.birgemiz || {};
  return turn ? turn(graph, figure, () => drawn(graph, figure, ...rest)) : react(graph, figure, ...rest);
};

module.exports = Plotly;
