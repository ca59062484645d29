// Runs before the page's own scripts: notes when anything is drawn, moved, or kept the browser from answering.
(function () {
  "use strict";
  const seen = { drawn: new Map(), texts: 0, shift: 0, most: 0, moved: "", tasks: [] };
  const now = () => performance.now();

  // Silence between two slow answers is not the end: what is asked for is waited for.
  let pending = 0;
  const ask = window.fetch;
  window.fetch = (...request) => { pending += 1; return ask.call(window, ...request).finally(() => { pending -= 1; }); };

  // What Dash puts beside a page while it asks has no words.
  const isSilent = ({ addedNodes, removedNodes }) =>
    addedNodes.length + removedNodes.length > 0 && ![...addedNodes, ...removedNodes].some((one) => one.textContent.trim());

  function note(mutations) {
    for (const mutation of mutations) {
      const { target } = mutation;
      const node = target.nodeType === 1 ? target : target.parentElement;
      if (!node || !node.closest("main, #react-entry-point")) continue;
      const plot = node.closest(".js-plotly-plot");
      if (plot) { if (plot.querySelector(".main-svg")) seen.drawn.set(plot, now()); }
      else if (!isSilent(mutation)) seen.texts = now();
    }
  }

  new MutationObserver(note).observe(document, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["d", "transform"],
  });
  function shifted(one) {
    if (one.hadRecentInput) return;
    seen.shift += one.value;
    if (one.value <= seen.most) return;
    seen.most = one.value;
    seen.moved = one.sources.map(({ node }) => node && `${node.nodeName.toLowerCase()}.${node.className}`).join(", ");
  }

  new PerformanceObserver((list) => list.getEntries().forEach(shifted)).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map((one) => [one.startTime, one.duration])))
    .observe({ type: "longtask", buffered: true });

  const onScreen = (plot) => {
    const box = plot.getBoundingClientRect();
    return box.height > 0 && box.top < innerHeight && box.bottom > 0;
  };

  /** Return when what was last: charts on screen, all charts, any text; and how much moved or blocked. */
  window.benchSeen = () => {
    const plots = [...document.querySelectorAll(".js-plotly-plot")];
    const awaited = document.querySelectorAll(".dash-graph").length;
    const times = (chosen) => Math.max(0, ...chosen.map((plot) => seen.drawn.get(plot) || 0));
    return {
      visible: times(plots.filter(onScreen)), all: times(plots), texts: seen.texts, plots: awaited,
      drawn: plots.filter((plot) => plot.querySelector(".main-svg")).length, now: now(), shift: seen.shift, moved: seen.moved,
      loaded: performance.timing.loadEventEnd - performance.timing.navigationStart, tasks: seen.tasks, pending,
    };
  };
})();
