// Paper: the sheet's rules, the light theme and desktop charts, drawn at the width of their columns. All of it is undone afterwards.
(function () {
  "use strict";
  const own = window.birgemiz;
  const root = document.documentElement;
  const narrow = window.matchMedia("(max-width: 767px)");
  const HEIGHT = "--plot-own-height";
  let undo = null;

  const rulesOf = (rules) => [...rules].flatMap((rule) => (rule instanceof CSSMediaRule ? [rule] : rule.cssRules ? rulesOf(rule.cssRules) : []));
  const isOwn = (sheet) => !sheet.href || sheet.href.startsWith(window.location.origin);
  const mediaRules = () => [...document.styleSheets].filter(isOwn).flatMap((sheet) => rulesOf(sheet.cssRules));

  /** Make the rules for paper hold on the screen, whatever its width, so that what is measured is what is printed. */
  function layOut() {
    mediaRules().forEach((rule) => {
      const text = rule.media.mediaText;
      const paper = text === "print" ? "all" : /max-width/.test(text) ? "not all" : text;
      if (paper === text) return;
      rule.media.mediaText = paper;
      undo.push(() => { rule.media.mediaText = text; });
    });
  }

  function lighten() {
    const theme = root.getAttribute("data-bs-theme");
    root.setAttribute("data-bs-theme", "light");
    undo.push(() => root.setAttribute("data-bs-theme", theme));
  }

  const slotOf = (graph) => JSON.parse(graph.closest("[id^='{']").id).id;
  const fileOf = (slot) => document.getElementById(JSON.stringify({ id: slot, type: "chart-csv" }));

  // Printing waits for nobody: what is not there when this returns is not on the sheet.
  function asked(address) {
    const request = new XMLHttpRequest();
    request.open("GET", address, false);
    request.send();
    if (request.status !== 200) throw new Error(`${address}: ${request.status}`);
    return JSON.parse(request.responseText);
  }

  const paperFigure = (graph) => asked(`${fileOf(slotOf(graph)).href.replace(/\.csv\?/, ".json?")}&theme=light`);

  /** Return the light desktop figures of the graphs, or null where one cannot be had: then paper looks as the screen does. */
  function paperFigures(drawn) {
    try { return drawn.map(paperFigure); } catch { return null; }
  }

  // Figures of phones have heights of their own.
  function resize(graph, figure) {
    const frame = graph.closest(".plot-frame");
    const before = frame.style.getPropertyValue(HEIGHT);
    const height = figure?.layout.meta?.height;
    if (!before || !height) return;
    frame.style.setProperty(HEIGHT, `${height}px`);
    undo.push(() => frame.style.setProperty(HEIGHT, before));
  }

  const graphs = () => [...document.querySelectorAll(".plot-graph .js-plotly-plot")].filter((graph) => graph.offsetWidth && graph._fullLayout);

  function draw(graph, figure) {
    const before = { data: graph.data, layout: graph.layout };
    const place = graph.closest(".plot-image");
    // Style may have a chart drawn larger than its place and scaled down, letters and all.
    const scale = Number(window.getComputedStyle(place).getPropertyValue("--drawn")) || 1;
    const size = { width: Math.round(place.clientWidth / scale), height: Math.round(place.clientHeight / scale), autosize: false };
    if (figure) window.Plotly.react(graph, figure.data, { ...figure.layout, ...size });
    else window.Plotly.relayout(graph, size);
    const pictures = [...graph.querySelectorAll(".main-svg")];
    pictures.forEach((picture) => picture.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`));
    return () => {
      pictures.forEach((picture) => picture.removeAttribute("viewBox"));
      const layout = { ...before.layout, autosize: true };
      delete layout.width;
      delete layout.height;
      window.Plotly.react(graph, before.data, layout);
      window.Plotly.relayout(graph, { autosize: true });
    };
  }

  function prepare() {
    if (undo || !document.querySelector("main")) return;
    const top = window.scrollY;
    undo = [() => window.scrollTo(0, top)];
    try { compose(graphs()); } catch (error) { restore(); throw error; }
  }

  function compose(drawn) {
    const isPlain = root.getAttribute("data-bs-theme") === "light" && !narrow.matches;
    const figures = isPlain ? [] : paperFigures(drawn);
    if (figures) lighten();
    layOut();
    drawn.forEach((graph, at) => resize(graph, figures?.[at]));
    own.paper.fill(undo);
    own.paper.fit(undo);
    // The screen's own places come back first, then the charts are fitted to them again.
    drawn.forEach((graph, at) => undo.unshift(draw(graph, figures?.[at])));
  }

  function restore() {
    const steps = undo || [];
    undo = null;
    steps.reverse().forEach((step) => step());
  }

  window.addEventListener("beforeprint", prepare);
  window.addEventListener("afterprint", restore);
})();
