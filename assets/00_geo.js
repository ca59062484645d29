// plotly.js asks a public host for the world's outline before it draws any map. An empty outline answers instead.
(function () {
  "use strict";
  const layers = ["coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits"];
  const objects = {};
  layers.forEach((name) => { objects[name] = { type: "GeometryCollection", geometries: [] }; });
  const empty = { type: "Topology", arcs: [], objects };
  window.PlotlyGeoAssets = { topojson: { world_110m: empty, world_50m: empty } };
})();
