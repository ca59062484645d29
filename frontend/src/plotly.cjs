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

module.exports = Plotly;
