// The plots of a slide: figures drawn out of sight at a size of their own, scaled into their place.
(function () {
  "use strict";
  const own = window.birgemiz;
  const LARGEST = 1.5, STRETCH = 1.5, SMALLEST_WIDTH = 420, GAP = 24, MAP_SHARE = .63, MAP_ASPECT = 560 / 331, BELOW = 9;
  // Words of 12 px keep 9 px on the slide; taller figures are pressed together as far as their words allow.
  const READABLE = .78, PRESSED = [.68, .76, .84, .92], EASED = [.85, .72, .6];

  /** Return what a slide shows, each with its place: the figure, or a map and the ranking beside it. */
  function placed(exhibit, area) {
    const { figure, beside, show } = exhibit;
    if (!beside || show === "map") return [{ figure, area }];
    if (show === "ranking") return [{ figure: beside, area }];
    const width = (area.width - GAP) * MAP_SHARE, x = area.x + width + GAP;
    return [{ figure, area: { ...area, width } }, { figure: beside, area: { ...area, x, width: area.x + area.width - x } }];
  }

  /** Return the sizes to try, the most readable first: large words for few rows, pressed rows for many. */
  function sizes(figure, area) {
    const { height: tall = 300, min_width: least = 0 } = figure.layout.meta || {};
    if (figure.layout.geo) return [mapSize(tall, area)];
    const natural = Math.min(LARGEST, area.height / tall, Math.max(area.width / Math.max(least, SMALLEST_WIDTH), 1));
    const pressed = PRESSED.map((part) => Math.min(READABLE, natural / part)).filter((scale) => scale > natural);
    const eased = natural > 1 ? EASED.map((part) => natural * part).filter((scale) => scale > READABLE) : [];
    return [...new Set([...pressed, natural, ...eased])].map((scale) =>
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

  /** Return the figure at the first size at which no word stands on another or outside, else where the fewest do. */
  async function fitted(figure, area) {
    let best = null;
    for (const size of sizes(figure, area)) {
      const svg = own.tidied(await drawn(figure, size));
      const found = { svg, size, ...measured(svg, size) };
      if (!best || found.faults < best.faults) best = found;
      if (!best.faults) break;
    }
    return best;
  }

  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;

  // Only a browser's layout knows how much room words take.
  function measured(svg, { width, height }) {
    const place = document.createElement("div");
    place.style.cssText = `position:fixed;left:-9999px;top:0;width:${width}px;visibility:hidden`;
    place.append(svg);
    document.body.append(place);
    const frame = svg.getBoundingClientRect(), { y: top, height: tall } = svg.getBBox();
    const words = [...svg.querySelectorAll("text:not([aria-hidden])")].filter((one) => one.textContent.trim()).map((one) => one.getBoundingClientRect());
    place.remove();
    const outside = (one) => one.left < frame.left - 2 || one.right > frame.left + width + 2 || one.bottom > frame.top + height + BELOW;
    const met = words.map((one, at) => words.slice(at + 1).filter((other) => meet(one, other)).length);
    return { faults: met.reduce((sum, count) => sum + count, 0) + words.filter(outside).length, top, tall };
  }

  async function plot({ figure, area }, prefix) {
    const { svg, size, top, tall } = await fitted(figure, area);
    const free = area.height - tall * size.scale;
    const y = free > 0 ? area.y + free / 2 - top * size.scale : area.y;
    const inside = [...own.renamed(svg, prefix).childNodes].map((node) => new XMLSerializer().serializeToString(node)).join("");
    return `<g transform="translate(${area.x} ${y}) scale(${size.scale})">${inside}</g>`;
  }

  /** Return the plots of an exhibit as SVG in the area of its slide; a table where it asks for one. */
  own.plots = async function plots(exhibit, slide) {
    if (exhibit.empty) return own.nothing(exhibit, slide);
    if (exhibit.table) return own.table(exhibit, slide);
    const found = placed(exhibit, slide.area).map((one, at) => plot(one, "ab"[at]));
    return (await Promise.all(found)).join("");
  };
})();
