// Words on a chart that did not change stay where they are: plotly.js draws and measures each of them anew, and twice.
const annotations = require("plotly.js/src/components/annotations");
const { previousPromises } = require("plotly.js/src/plots/plots");

const { calcAutorange, drawOne } = annotations;
const AXIS = /^[xy]axis\d*$/;
// Graph → the layer in which its words stand, and what each of them was drawn from.
const known = new WeakMap();

const axes = (layout) => Object.keys(layout).filter((name) => AXIS.test(name)).map((name) => layout[name]);
const told = (options) => JSON.stringify(options, (name, value) => (name.startsWith("_") ? undefined : value));

// All on which the place of words depends beside what is said of them.
function room({ width, height, _size: { l, r, t, b }, ...layout }) {
  return JSON.stringify([width, height, l, r, t, b, ...axes(layout).map(({ range, type, _offset, _length }) => [range, type, _offset, _length])]);
}

function drawnBefore(graph) {
  const layer = graph._fullLayout._infolayer.node(), before = known.get(graph), own = room(graph._fullLayout);
  return before && before.layer === layer && before.room === own ? before : { layer, room: own, words: [] };
}

annotations.draw = (graph) => {
  const { annotations: list, _infolayer: layer } = graph._fullLayout, before = drawnBefore(graph);
  const words = list.map((one) => (one.visible ? told(one) : ""));
  layer.selectAll(".annotation").filter(function stale() {
    const at = this.getAttribute("data-index");
    return !words[at] || words[at] !== before.words[at];
  }).remove();
  words.forEach((one, at) => { if (one && one !== before.words[at]) drawOne(graph, at); });
  known.set(graph, { ...before, words });
  return previousPromises(graph);
};

// Only axes that find their own range ask how far words reach.
annotations.calcAutorange = (graph) => (axes(graph._fullLayout).some(({ autorange }) => autorange) ? calcAutorange(graph) : undefined);
