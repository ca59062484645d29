// The grid of a register: its look, the filters of its columns, and asking again when the page's filters change.
(function () {
  "use strict";
  const GRID = "register-grid";
  const PAUSE = 400, LOST = 8000, AGO = 60000;
  const own = window.birgemiz;
  const narrow = window.matchMedia("(max-width: 767px)");

  let theme = null;
  // One for all grids: each theme writes a style element with a number of its own, which the page's policy would not know.
  function registerTheme(base) {
    return theme = theme || base.withParams({
      fontFamily: "inherit", fontSize: 13, headerFontSize: 13, headerFontWeight: 550, dataFontSize: 13,
      backgroundColor: "var(--surface)", foregroundColor: "var(--text)", textColor: "var(--text)", accentColor: "var(--accent)",
      headerBackgroundColor: "var(--surface)", headerTextColor: "var(--text-secondary)", chromeBackgroundColor: "var(--surface)",
      borderColor: "var(--divider)", wrapperBorder: false, wrapperBorderRadius: 0, columnBorder: false, headerColumnBorder: false,
      rowBorder: { style: "solid", width: 1, color: "var(--divider)" }, headerRowBorder: { style: "solid", width: 1, color: "var(--divider)" },
      pinnedColumnBorder: { style: "solid", width: 1, color: "var(--divider)" }, footerRowBorder: false,
      rowHoverColor: "var(--surface-subtle)", oddRowBackgroundColor: "var(--surface)", selectedRowBackgroundColor: "var(--accent-subtle)",
      headerCellHoverBackgroundColor: "var(--surface-subtle)", headerColumnResizeHandleColor: "var(--divider)", cellHorizontalPadding: 10, iconSize: 14,
      menuBackgroundColor: "var(--surface)", menuBorder: { style: "solid", width: 1, color: "var(--divider)" }, menuShadow: "var(--menu-shadow)",
      menuTextColor: "var(--text)", popupShadow: "var(--menu-shadow)", borderRadius: 8, browserColorScheme: "inherit",
      inputFocusBorder: { style: "solid", width: 1, color: "var(--accent)" }, inputFocusShadow: "none", tooltipBackgroundColor: "var(--surface)",
      tooltipTextColor: "var(--text)", tooltipBorder: { style: "solid", width: 1, color: "var(--control-border)" },
      iconButtonHoverColor: "var(--text)", iconButtonHoverBackgroundColor: "var(--surface-subtle)", focusShadow: "none",
    });
  }

  const element = (name, properties, children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...(children || []));
    return made;
  };

  // The model of every filter is a text, as the address of the rows writes it; null when nothing is asked.
  class RegisterFilter {
    init(params) {
      this.params = params;
      this.model = null;
      this.gui = element("div", { className: "register-filter" }, [
        element("p", { className: "panel-title", textContent: params.words.title }),
        ...this.fields(params),
        element("button", { type: "button", className: "link-button", textContent: params.words.reset, onclick: () => this.change(null) }),
      ]);
    }

    getGui() { return this.gui; }
    isFilterActive() { return this.model !== null; }
    doesFilterPass() { return true; }
    getModel() { return this.model; }
    setModel(model) {
      this.model = model || null;
      this.show(this.model || "");
    }

    change(model) {
      this.setModel(model);
      this.params.filterChangedCallback();
    }

    afterGuiAttached() {
      const first = this.gui.querySelector("input");
      if (first) first.focus();
    }

    later() {
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => {
        this.model = this.read() || null;
        this.params.filterChangedCallback();
      }, PAUSE);
    }

    destroy() { window.clearTimeout(this.timer); }
  }

  class RegisterList extends RegisterFilter {
    fields(params) {
      this.boxes = params.choices.map((choice) => element("input", { type: "checkbox", value: choice.value, className: "form-check-input", onchange: () => this.later() }));
      const rows = this.boxes.map((box, at) => element("label", { className: "register-choice" }, [box, element("span", { textContent: params.choices[at].label })]));
      return [element("div", { className: "register-choices" }, rows)];
    }
    read() { return this.boxes.filter((box) => box.checked).map((box) => box.value).join(","); }
    show(model) {
      const chosen = model.split(",");
      this.boxes.forEach((box) => { box.checked = chosen.includes(box.value); });
    }
  }

  class RegisterRange extends RegisterFilter {
    get kind() { return { type: "text", inputMode: "numeric", pattern: "[0-9]*" }; }
    fields(params) {
      this.ends = ["from", "to"].map(() => element("input", Object.assign({ className: "form-control", oninput: () => this.later() }, this.kind)));
      const words = [params.words.from, params.words.to];
      const labels = this.ends.map((input, at) => element("label", {}, [element("span", { className: "field-label", textContent: words[at] }), input]));
      return [element("div", { className: "register-ends" }, labels)];
    }
    read() {
      const [low, high] = this.ends.map((input) => this.clean(input.value));
      return low || high ? `${low}..${high}` : "";
    }
    clean(text) { return text.replace(/[^0-9]/g, "").slice(0, 12); }
    show(model) {
      const found = model.split("..");
      this.ends.forEach((input, at) => { input.value = found[at] || ""; });
    }
  }

  class RegisterDays extends RegisterRange {
    get kind() { return { type: "date", min: "2020-01-01", max: "2020-12-31" }; }
    clean(text) { return text; }
  }

  class RegisterText extends RegisterFilter {
    fields(params) {
      this.field = element("input", { type: "text", maxLength: 200, className: "form-control", oninput: () => this.later() });
      return [element("label", {}, [element("span", { className: "field-label", textContent: params.words.contains }), this.field])];
    }
    read() { return this.field.value.trim(); }
    show(model) { this.field.value = model; }
  }

  window.dashAgGridFunctions = Object.assign(window.dashAgGridFunctions || {}, { registerTheme, RegisterList, RegisterRange, RegisterDays, RegisterText });

  let asked = null;
  const grid = () => (window.dash_ag_grid.getApiAsync && document.getElementById(GRID) ? window.dash_ag_grid.getApiAsync(GRID) : null);

  /**
   * Input: shell-state.data. Output: shell-asked.data, which stays empty.
   * Rows follow the page's filters; columns, their order, filters and sorting stay as the reader left them.
   */
  function refreshRegister(state) {
    if (!state) return window.dash_clientside.no_update;
    const wanted = JSON.stringify(["region", "direction", "format", "from", "to"].map((key) => state[key]));
    const changed = asked !== null && asked !== wanted;
    asked = wanted;
    whenDrawn((api) => {
      prepare(api);
      if (!changed) return;
      api.paginationGoToFirstPage();
      api.purgeInfiniteCache();
    });
    return window.dash_clientside.no_update;
  }

  const isLeft = () => Boolean(document.getElementById(GRID)?.dataset.left);

  // The state arrives before the grid is drawn, and while the name still leads to the grid of the page before.
  function whenDrawn(use, turns = 50) {
    const again = () => { if (turns && document.querySelector(".register-frame")) window.setTimeout(() => whenDrawn(use, turns - 1), 200); };
    const found = isLeft() ? null : grid();
    if (found) found.then((api) => (api.isDestroyed() || isLeft() ? again() : use(api)));
    else again();
  }

  function prepare(api) {
    if (api.birgemizReady) return;
    api.birgemizReady = true;
    const pin = () => { if (!api.isDestroyed()) api.setColumnsPinned(["date"], narrow.matches ? "left" : null); };
    const tell = () => { document.querySelectorAll('[data-register="reset"]').forEach((one) => { one.hidden = !api.isAnyFilterPresent(); }); };
    pin();
    narrow.addEventListener("change", pin);
    api.addEventListener("filterChanged", tell);
    restore(api);
  }

  // Newer data draws the whole page anew: the reader's filters, sorting and columns come along.
  let kept = null;
  window.addEventListener("birgemiz:leave", () => {
    const found = grid(), standing = document.getElementById(GRID);
    if (!found) return;
    standing.dataset.left = "true";
    // No page came: the grid goes on.
    window.setTimeout(() => { delete standing.dataset.left; }, LOST);
    // Newer data again before the grid was as it had been: what was kept first counts.
    if (!kept || kept.until < Date.now()) found.then((api) => { kept = { until: Date.now() + AGO, filters: api.getFilterModel(), columns: api.getColumnState(), size: api.paginationGetPageSize(), page: api.paginationGetCurrentPage() }; });
  });

  function restore(api) {
    if (!kept || kept.until < Date.now()) return;
    const { filters, columns, size, page } = kept;
    kept = null;
    api.applyColumnState({ state: columns, applyOrder: true });
    api.setFilterModel(filters);
    api.setGridOption("paginationPageSize", size);
    const turn = () => { if (!api.isDestroyed()) api.paginationGoToPage(page); };
    // The pages are known when the first rows are there.
    if (page) api.addEventListener("modelUpdated", function first() { if (api.paginationGetTotalPages() > page) { api.removeEventListener("modelUpdated", first); turn(); } });
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest('[data-register="reset"]')) grid().then((api) => api.setFilterModel(null));
  });

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    birgemiz: Object.assign({}, (window.dash_clientside || {}).birgemiz, { refreshRegister }),
  });
})();
