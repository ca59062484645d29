// What only paper carries: day and address, folded parts unfolded, the first rows of the register; and how much goes on a sheet.
(function () {
  "use strict";
  const own = window.birgemiz;
  const FOLDED = ".log-group:not(.is-passed), .terms details, .log-more";
  const HEADINGS = ".section-head, .section-title";
  const FIRST_ROWS = 25;
  // Scales of the page on paper: usual, smallest where fewer sheets are won, smallest of a profile.
  const [USUAL, FEWER, SMALLEST, STEP] = [0.76, 0.64, 0.5, 0.01];
  // The height of A4 landscape within its margins in CSS pixels, and a little less.
  const SHEET = 708;

  /** Fill in what is known only now; every change leaves a way back in `undo`. */
  function fill(undo) {
    document.querySelectorAll("[data-paper='foot']").forEach(sign);
    document.querySelectorAll(FOLDED).forEach((fold) => {
      if (fold.open) return;
      fold.open = true;
      undo.push(() => { fold.open = false; });
    });
    document.querySelectorAll("[data-paper='file']").forEach((place) => {
      place.textContent = readable(document.getElementById(place.dataset.of).href);
    });
    document.querySelectorAll(".register-frame").forEach((frame) => copyRows(frame, undo));
  }

  const readable = (address) => { try { return decodeURI(address); } catch { return address; } };

  function sign(foot) {
    const day = new Date().toLocaleDateString(document.documentElement.lang === "en" ? "en-GB" : "ru");
    const address = readable(window.location.href.split("#")[0]);
    foot.textContent = ` · ${foot.dataset.printed}: ${day} · ${foot.dataset.address}: ${address}`;
  }

  // The grid may not have been drawn yet.
  function apiOf(frame) {
    try { return window.dash_ag_grid.getApi(frame.firstElementChild.id); } catch { return null; }
  }

  // A grid holds only the rows in view; paper gets them as a table.
  function copyRows(frame, undo) {
    const api = apiOf(frame);
    if (!api) return;
    const columns = api.getAllDisplayedColumns();
    const rows = Array.from({ length: FIRST_ROWS }, (_, at) => (api.getDisplayedRowAtIndex(at) || {}).data).filter(Boolean);
    const table = element("table", { className: "data-table only-paper" }, [
      element("thead", {}, [element("tr", {}, columns.map((column) => cell("th", column, column.getColDef().headerName)))]),
      element("tbody", {}, rows.map((row) => element("tr", {}, columns.map((column) => cell("td", column, row[column.getColId()]))))),
    ]);
    frame.after(table);
    undo.push(() => table.remove());
  }

  const element = (name, properties, children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const cell = (name, column, text) => element(name, { className: column.getColDef().cellClass === "is-number" ? "is-number" : "" }, [text]);

  /** Choose the scale that splits least and needs the fewest sheets, the largest of those; a profile fills one sheet. */
  function fit(undo) {
    const shell = document.querySelector(".shell");
    if (!shell) return;
    undo.push(() => shell.style.removeProperty("--paper"));
    const least = shell.querySelector(".profile-head") ? SMALLEST : FEWER;
    const scales = Array.from({ length: Math.round((USUAL - least) / STEP) + 1 }, (_, at) => USUAL - at * STEP);
    // Pictures fill their places, whatever these are; without them measuring is quick.
    shell.classList.add("is-measured");
    const costs = scales.map((scale) => costAt(shell, scale));
    scaled(shell, scales[costs.indexOf(Math.min(...costs))]);
    markTall(shell, undo);
    shell.classList.remove("is-measured");
  }

  const scaled = (shell, scale) => shell.style.setProperty("--paper", scale.toFixed(2));
  const heightOf = (part) => part.getBoundingClientRect().height;
  const topOf = (part) => part.getBoundingClientRect().top;
  const partsOf = (shell) => [...shell.querySelectorAll(".page > :not(.columns), .page > .columns > *, .site-footer")]
    .filter(heightOf).sort((one, other) => topOf(one) - topOf(other));

  // A part that does not fit on the rest of a sheet starts the next, and its heading with it; one that is taller than a sheet
  // has to be split, which counts as a sheet more.
  function costAt(shell, scale) {
    scaled(shell, scale);
    if (heightOf(shell) <= SHEET) return 1;
    let [sheets, splits, top] = [1, 0, topOf(shell)];
    partsOf(shell).forEach((part, at, parts) => {
      const box = part.getBoundingClientRect();
      if (box.bottom - top <= SHEET) return;
      const start = at && parts[at - 1].matches(HEADINGS) ? topOf(parts[at - 1]) : box.top;
      const more = Math.max(0, Math.ceil((box.bottom - start) / SHEET) - 1);
      splits += more ? 1 : 0;
      sheets += more + (start > top ? 1 : 0);
      top = start + more * SHEET;
    });
    return sheets + splits;
  }

  // What is taller than a sheet has to be split: style lays it out so that its cards stay whole.
  function markTall(shell, undo) {
    partsOf(shell).filter((part) => heightOf(part) > SHEET).map((part) => part.closest(".columns") || part).forEach((part) => {
      part.classList.add("is-tall");
      undo.push(() => part.classList.remove("is-tall"));
    });
  }

  own.paper = { fill, fit };
})();
