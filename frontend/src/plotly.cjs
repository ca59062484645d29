// The plotly.js bundle of the product: the traces in use, two locales, and nothing that leaves the host.
const Plotly = require("plotly.js/lib/core");

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
const fits = ({ _fullLayout: drawn, clientWidth, clientHeight }) => drawn && drawn.width === clientWidth && drawn.height === clientHeight;
Plotly.Plots.resize = (graph) => (fits(graph) ? Promise.resolve(graph) : resize(graph));

// A page says when a chart is drawn (assets/21_drawing.js); elsewhere it is drawn at once.
const react = Plotly.react;
Plotly.react = (graph, figure, ...more) => {
  const draw = () => react(graph, figure, ...more), { turn } = window.birgemiz || {};
  return turn ? turn(graph, figure, draw) : draw();
};

module.exports = Plotly;
