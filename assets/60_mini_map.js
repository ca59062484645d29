// The outline of the country beside a profile's name: the geometry of the maps, drawn as one small SVG, some regions filled.
(function () {
  "use strict";
  const SVG = "http://www.w3.org/2000/svg";
  const CENTRE = (67 * Math.PI) / 180;
  const [SOUTH, NORTH] = [43, 53].map((degrees) => (degrees * Math.PI) / 180);
  const CONE = (Math.sin(SOUTH) + Math.sin(NORTH)) / 2;
  const FIXED = Math.cos(SOUTH) ** 2 + 2 * CONE * Math.sin(SOUTH);

  // Conic equal area, as on the large maps.
  function project([lon, lat]) {
    const angle = CONE * ((lon * Math.PI) / 180 - CENTRE);
    const radius = Math.sqrt(FIXED - 2 * CONE * Math.sin((lat * Math.PI) / 180)) / CONE;
    return [radius * Math.sin(angle) * 100, radius * Math.cos(angle) * 100];
  }

  const rings = (shape) => (shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates).flat();
  const path = (ring) => `M${ring.map((point) => project(point).map((one) => one.toFixed(2)).join(",")).join("L")}Z`;

  function shape(feature, chosen) {
    const element = document.createElementNS(SVG, "path");
    element.setAttribute("d", rings(feature.geometry).map(path).join(""));
    if (chosen.includes(feature.id)) element.setAttribute("class", "is-chosen");
    return element;
  }

  // A city is too small to be seen by its shape alone.
  function markSmall(drawing, whole, chosen) {
    const box = chosen.getBBox();
    if (box.width > whole.width / 40) return;
    const mark = document.createElementNS(SVG, "circle");
    const place = { cx: box.x + box.width / 2, cy: box.y + box.height / 2, r: whole.width / 30, class: "is-chosen" };
    Object.entries(place).forEach(([name, value]) => mark.setAttribute(name, value));
    drawing.append(mark);
  }

  async function draw(place) {
    place.dataset.drawn = place.dataset.regions;
    const chosen = place.dataset.regions.split(",");
    const answer = await window.fetch(place.dataset.geometry);
    const { features } = await answer.json();
    const drawing = document.createElementNS(SVG, "svg");
    const last = (feature) => Number(chosen.includes(feature.id));
    const shapes = [...features].sort((one, other) => last(one) - last(other));
    drawing.append(...shapes.map((feature) => shape(feature, chosen)));
    place.replaceChildren(drawing);
    const box = drawing.getBBox();
    drawing.querySelectorAll("path.is-chosen").forEach((one) => markSmall(drawing, box, one));
    drawing.setAttribute("viewBox", [box.x, box.y, box.width, box.height].join(" "));
  }

  function drawAll() {
    document.querySelectorAll(".mini-map-shapes").forEach((place) => {
      if (place.dataset.drawn !== place.dataset.regions) draw(place);
    });
  }

  window.birgemiz.watch(drawAll);
})();
