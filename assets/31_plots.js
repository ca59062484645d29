// The plots of a slide: figures drawn out of sight at a size of their own, scaled into their place.
(function () {
  "use strict";
  const own = window.birgemiz;
  const LARGEST = 1.35, SMALLEST_WIDTH = 420, STRETCH = 1.6, GAP = 24, MAP_SHARE = .63;
  // Words of 12 px keep 9 px on the slide; taller figures are pressed together as far as their words allow.
  const READABLE = .78, PRESSED = [.76, .88], MAP_ASPECT = 560 / 331;

  /** Return what a slide shows, each with its place: the figure, or a map and the ranking beside it. */
  function placed(exhibit, area) {
    const { figure, beside, show } = exhibit;
    if (!beside || show === "map") return [{ figure, area }];
    if (show === "ranking") return [{ figure: beside, area }];
    const width = (area.width - GAP) * MAP_SHARE, x = area.x + width + GAP;
    return [{ figure, area: { ...area, width } }, { figure: beside, area: { ...area, x, width: area.x + area.width - x } }];
  }

  /** Return the sizes to try, the most readable first: a tall figure is pressed together before its text grows small. */
  function sizes(figure, area) {
    const { height: tall = 300, min_width: own = 0 } = figure.layout.meta || {};
    if (figure.layout.geo) return [mapSize(tall, area)];
    const natural = Math.min(LARGEST, area.height / tall, Math.max(area.width / Math.max(own, SMALLEST_WIDTH), 1));
    const scales = PRESSED.map((part) => Math.min(READABLE, natural / part)).filter((scale) => scale > natural);
    return [...scales, natural].map((scale) =>
      ({ scale, width: area.width / scale, height: Math.min(area.height / scale, tall * STRETCH) }));
  }

  // A map keeps its shape: its legend stands where the country leaves room.
  function mapSize(tall, area) {
    const scale = Math.min(area.width / (tall * MAP_ASPECT), area.height / tall);
    return { scale, width: area.width / scale, height: tall };
  }

  async function drawn(figure, { width, height }) {
    const layout = { ...figure.layout, width, height, autosize: false };
    const config = { locale: (layout.meta || {}).lang, staticPlot: true };
    const text = await window.Plotly.toImage({ data: figure.data, layout, config }, { format: "svg", width, height, imageDataOnly: true });
    return document.importNode(new DOMParser().parseFromString(text, "image/svg+xml").documentElement, true);
  }

  async function fitted(figure, area) {
    const tries = sizes(figure, area);
    for (const [at, size] of tries.entries()) {
      const svg = await drawn(figure, size);
      if (at === tries.length - 1 || !collides(svg)) return { svg, size };
    }
  }

  // Whether two words stand on each other: only a browser's layout knows.
  function collides(svg) {
    const place = Object.assign(document.createElement("div"), { ariaHidden: "true" });
    place.style.cssText = "position:fixed;left:-9999px;top:0;visibility:hidden";
    document.body.append(place);
    place.append(svg);
    const boxes = [...svg.querySelectorAll("text")].filter((one) => one.textContent.trim()).map((one) => one.getBoundingClientRect());
    place.remove();
    const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2.5;
    return boxes.some((one, at) => boxes.slice(at + 1).some((other) => meet(one, other)));
  }

  // Several graphs stand in one picture: their ids must not meet.
  function renamed(svg, prefix) {
    const ids = new Set([...svg.querySelectorAll("[id]")].map((one) => one.id));
    const name = (id) => (ids.has(id) ? `${prefix}${id}` : id);
    svg.querySelectorAll("*").forEach((one) => {
      if (one.id) one.id = name(one.id);
      [...one.attributes].forEach((attribute) => {
        if (/^data-|^class$/.test(attribute.name)) one.removeAttribute(attribute.name);
        else if (attribute.value.includes("#")) attribute.value = repointed(attribute, name);
      });
    });
    return svg;
  }

  function repointed({ name: attribute, value }, name) {
    if (/^(xlink:)?href$/.test(attribute)) return value.replace(/^#(.+)$/, (_, id) => `#${name(id)}`);
    return value.replace(/url\(["']?[^)#]*#([^)"']+)["']?\)/g, (_, id) => `url(#${name(id)})`);
  }

  async function plot({ figure, area }, prefix) {
    const { svg: found, size } = await fitted(figure, area);
    const svg = renamed(found, prefix);
    const y = area.y + Math.max(0, (area.height - size.height * size.scale) / 2);
    const inside = [...svg.childNodes].map((node) => new XMLSerializer().serializeToString(node)).join("");
    return `<g transform="translate(${area.x} ${y}) scale(${size.scale})">${inside}</g>`;
  }

  /** Return the plots of an exhibit as SVG in the area of its slide. */
  own.plots = async function plots(exhibit, { area }) {
    const found = placed(exhibit, area).map((one, at) => plot(one, "ab"[at]));
    return (await Promise.all(found)).join("");
  };
})();
