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

module.exports = Plotly;
