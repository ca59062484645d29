// A slide as the file will look, drawn at one size and scaled to its place: preview, presentation and thumbnail are the same slide.
(function () {
  "use strict";
  const own = window.birgemiz;
  const { el } = own.deck;
  const WIDTH = 704;
  const HEIGHT = 396;
  const SLACK = 2;
  const WIDEST = 1.5;
  const NARROWING = /(^|&)(region|direction|from|to|format)=/;

  // A title of the presenter's own may be long: it grows smaller before it takes the plot's room.
  const titleClass = (title) => `slide-title ${title.length > 130 ? "is-longest" : title.length > 76 ? "is-long" : ""}`.trim();

  // A region that the subtitle names needs no second line.
  const isNamed = ({ subtitle, filters }) => subtitle.includes(filters.replace(/^[^:]+:\s*/, ""));

  /**
   * Return a slide in a theme: `exhibit` as the server tells it, `about` { number, theme, words, mark }.
   * Its plot is drawn by `draw` once the slide stands in the page.
   */
  function slide(exhibit, { number, theme, words, mark }) {
    const badge = exhibit.demo ? el("span", { class: "badge-demo", text: exhibit.demo_words }) : null;
    const filters = NARROWING.test(exhibit.query) && !isNamed(exhibit) ? el("span", { class: "slide-filters", text: exhibit.filters }) : null;
    const plot = el("div", { class: "slide-plot", role: "img", "aria-label": exhibit.alt });
    const foot = el("div", { class: "slide-foot" },
      el("img", { src: mark, alt: "" }), el("span", { text: `${exhibit.source}. ${exhibit.precision}` }), el("span", { class: "slide-number", text: number }));
    const made = el("div", { class: "slide", "data-bs-theme": theme },
      el("p", { class: titleClass(exhibit.title), text: exhibit.title }),
      el("p", { class: "slide-subtitle" }, el("span", { text: exhibit.subtitle }), " ", badge, badge && " ", filters),
      plot, foot);
    made.draw = () => (exhibit.empty ? plot.append(el("p", { class: "slide-empty", text: exhibit.empty_words })) : draw(plot, exhibit.figure));
    return made;
  }

  /** Return the title slide; `lines` stand below its title. */
  function cover(title, lines, { theme, mark }) {
    const made = el("div", { class: "slide slide-cover", "data-bs-theme": theme },
      el("img", { src: mark, alt: "" }), el("p", { class: "slide-title", text: title }),
      el("div", { class: "slide-lines" }, ...lines.map((text) => el("p", { text }))));
    made.draw = () => {};
    return made;
  }

  /** Return the slide that stands in for one that cannot be shown: what happened, and `again` to try once more. */
  function broken(text, { theme, words }, again) {
    const retry = again ? own.deck.button("arrow-clockwise", words.retry, "quiet-button", again) : null;
    const made = el("div", { class: "slide slide-broken", role: "alert", "data-bs-theme": theme }, own.deck.icon("exclamation-triangle"), el("p", { text }), retry);
    made.draw = () => {};
    return made;
  }

  // A chart taller or wider than its place is drawn at its own size and made smaller as a whole: nothing overlaps.
  function sizeOf(figure, width, height, least = 1) {
    const { height: tall = 0, min_width: wide = 0 } = figure.layout.meta || {};
    const factor = Math.max(least, tall / height, wide / width);
    return { factor, width: Math.round(width * factor), height: Math.round(height * factor) };
  }

  function ready(figure, size) {
    const { data, layout } = structuredClone(figure);
    const config = { staticPlot: true, displayModeBar: false, locale: (layout.meta || {}).lang };
    return { data, layout: Object.assign(layout, { autosize: false, width: size.width, height: size.height }), config };
  }

  // A form made for a wide card says more than a slide's width holds: then the whole is drawn larger and shown smaller.
  const isCut = (inner) => {
    const { left, right } = inner.getBoundingClientRect();
    const boxes = [...inner.querySelectorAll("text")].map((text) => text.getBoundingClientRect()).filter((box) => box.width);
    return boxes.some((box) => box.left < left - SLACK || box.right > right + SLACK);
  };

  async function draw(place, figure, wider = 1) {
    const size = sizeOf(figure, place.clientWidth || 648, place.clientHeight || 262, wider);
    const inner = el("div", { class: "slide-drawing" });
    inner.style.width = `${size.width}px`;
    inner.style.height = `${size.height}px`;
    inner.style.transform = `scale(${1 / size.factor})`;
    place.replaceChildren(inner);
    const { data, layout, config } = ready(figure, size);
    await own.load("plotly");
    await window.Plotly.newPlot(inner, data, layout, config);
    if (wider < WIDEST && inner.isConnected && isCut(inner)) await draw(place, figure, wider * 1.15);
  }

  /** Return the promise of a picture of the plot alone, as an address for an <img>. */
  async function thumbnail(figure) {
    await own.load("plotly");
    const size = sizeOf(figure, 648, 262);
    return window.Plotly.toImage(ready(figure, size), { format: "svg", width: size.width, height: size.height });
  }

  /** Put a slide into a place and scale it to the place's width, or, with `whole`, to all of it. */
  function stand(place, made, whole) {
    const fit = () => {
      const factor = Math.min(place.clientWidth / WIDTH, whole ? place.clientHeight / HEIGHT : Infinity);
      place.style.setProperty("--slide-scale", factor);
    };
    if (place.watch) place.watch.disconnect();
    place.watch = new ResizeObserver(fit);
    place.watch.observe(place);
    // A plot that goes is not purged: it may still wait for the map's outlines, and without listeners it is simply freed.
    place.replaceChildren(made);
    fit();
    return made.draw();
  }

  Object.assign(own.deck, { slide, cover, broken, thumbnail, stand });
})();
