// AG Grid weighs more than all the rest: it comes with the first grid.
(function () {
  "use strict";
  const { createElement, lazy, Suspense } = window.React;

  // The name keeps its component when AG Grid takes it: another one would throw the drawn grid away.
  const settled = () => Object.assign({}, window.dash_ag_grid, { AgGrid });
  const Inner = lazy(() => window.birgemiz.load("grids").then(() => {
    const found = window.dash_ag_grid.AgGrid;
    window.dash_ag_grid = settled();
    return { default: found };
  }));

  function AgGrid(props) {
    return createElement(Suspense, { fallback: null }, createElement(Inner, props));
  }
  AgGrid.dashRenderType = true;

  window.dash_ag_grid = { AgGrid };
})();
