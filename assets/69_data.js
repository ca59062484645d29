// The page of data: pages and search of a table, search of the glossary, and arriving at a place that an address names after its #.
(function () {
  "use strict";
  const wide = window.matchMedia("(min-width: 768px)");
  const WAIT = 8000;

  /** Input: {block, table-rows}.children. No outputs. The new table starts at its first page; the glossary unfolds where there is room. */
  function turnToFirst() {
    window.requestAnimationFrame(() => {
      document.querySelectorAll(".rows-table").forEach((table) => show(table, 0));
      document.querySelectorAll("[data-host]").forEach(nameHost);
      if (wide.matches) document.querySelectorAll(".terms details:not([data-seen])").forEach((one) => { one.open = true; one.dataset.seen = "true"; });
    });
  }

  function nameHost(code) {
    const text = code.firstElementChild;
    text.textContent = text.textContent.replaceAll(code.dataset.host, window.location.origin);
    code.dataset.host = window.location.origin;
  }

  // Page `at` (from 0) of the rows that hold the words in the search field.
  function show(table, at) {
    const size = Number(table.dataset.size);
    const needle = table.querySelector("input").value.trim().toLocaleLowerCase();
    const rows = [...table.querySelectorAll("tbody tr")];
    const found = rows.filter((row) => row.textContent.toLocaleLowerCase().includes(needle));
    const first = Math.max(0, Math.min(at, Math.ceil(found.length / size) - 1)) * size;
    const page = new Set(found.slice(first, first + size));
    rows.forEach((row) => { row.hidden = !page.has(row); });
    table.dataset.at = first / size;
    say(table, first, Math.min(first + size, found.length), found.length);
  }

  function say(table, first, last, count) {
    const pager = table.querySelector(".pager");
    const words = pager.querySelector(".pager-words");
    const filled = { first: count ? first + 1 : 0, last, count };
    words.textContent = words.dataset.words.replace(/\{(\w+)\}/g, (_, name) => filled[name]);
    pager.hidden = false;
    pager.querySelector('[data-turn="-1"]').disabled = first === 0;
    pager.querySelector('[data-turn="1"]').disabled = last === count;
  }

  function searchTerms(list) {
    const needle = list.querySelector("input").value.trim().toLocaleLowerCase();
    const holds = (term) => `${term.textContent} ${term.dataset.words}`.toLocaleLowerCase().includes(needle);
    let any = false;
    list.querySelectorAll("details").forEach((group) => {
      const terms = [...group.querySelectorAll(".term-grid > div")];
      terms.forEach((term) => { term.hidden = !holds(term); });
      group.hidden = terms.every((term) => term.hidden);
      if (needle && !group.hidden) group.open = true;
      any = any || !group.hidden;
    });
    list.querySelector(".terms-none").hidden = any;
  }

  // Pages are drawn after the address has arrived: wait until the place is there.
  function arrive() {
    const name = decodeURIComponent(window.location.hash.slice(1));
    if (!name) return;
    const until = Date.now() + WAIT;
    (function look() {
      const place = document.getElementById(name);
      if (place) return reveal(place);
      if (Date.now() < until) window.setTimeout(look, 100);
      return undefined;
    })();
  }

  function reveal(place) {
    document.querySelectorAll(".is-target").forEach((one) => one.classList.remove("is-target"));
    place.classList.add("is-target");
    const fold = place.closest("details");
    if (fold) fold.open = true;
    place.scrollIntoView({ block: "start" });
  }

  document.addEventListener("input", (event) => {
    const table = event.target.closest(".rows-table");
    if (table) show(table, 0);
    const list = event.target.closest(".terms");
    if (list) searchTerms(list);
  });

  document.addEventListener("click", (event) => {
    const turn = event.target.closest("[data-turn]");
    if (turn) {
      const table = turn.closest(".rows-table");
      show(table, Number(table.dataset.at) + Number(turn.dataset.turn));
      table.querySelector(".table-scroll").scrollTop = 0;
    }
    const open = event.target.closest("[data-table]");
    if (open) window.dash_clientside.set_props({ type: "filter", key: "measure" }, { value: open.dataset.table });
    const inside = event.target.closest('a[href^="#"]');
    if (!inside) return;
    const place = document.getElementById(inside.getAttribute("href").slice(1));
    if (!place) return;
    event.preventDefault();
    reveal(place);
    focusOn(place);
  });

  function focusOn(place) {
    if (!place.hasAttribute("tabindex")) place.setAttribute("tabindex", "-1");
    place.focus({ preventScroll: true });
  }

  window.addEventListener("DOMContentLoaded", arrive);
  window.addEventListener("hashchange", arrive);
  window.addEventListener("_dashprivate_pushstate", arrive);
  window.dash_clientside = Object.assign({}, window.dash_clientside);
  window.dash_clientside.birgemiz = Object.assign({}, window.dash_clientside.birgemiz, { turnToFirst });
})();
