// The page of data: pages and search of a table, search of the glossary.
(function () {
  "use strict";
  const wide = window.matchMedia("(min-width: 768px)");

  // Tables come with the page or by callback, and a callback may put new rows into the same place.
  function renew() {
    document.querySelectorAll(".rows-table .written").forEach((place) => {
      if (place.known === place.dataset.rows) return;
      place.known = place.dataset.rows;
      show(place.closest(".rows-table"), 0);
    });
    document.querySelectorAll(`[data-host]:not([data-host="${window.location.origin}"])`).forEach(nameHost);
    if (wide.matches) document.querySelectorAll(".terms details:not([data-seen])").forEach((one) => { one.open = true; one.dataset.seen = "true"; });
  }

  function nameHost(code) {
    const text = code.firstElementChild;
    text.textContent = text.textContent.replaceAll(code.dataset.host, window.location.origin);
    code.dataset.host = window.location.origin;
  }

  const textOf = (cell) => (Array.isArray(cell) ? `${cell[0]} ${cell[2]}` : cell);

  // Page `at` (from 0) of the rows that hold the words in the search field.
  function show(table, at) {
    const place = table.querySelector(".written");
    const size = Number(place.dataset.size);
    const needle = table.querySelector("input").value.trim().toLocaleLowerCase();
    const rows = JSON.parse(place.dataset.rows).filter((row) => row.map(textOf).join(" ").toLocaleLowerCase().includes(needle));
    const first = Math.max(0, Math.min(at, Math.ceil(rows.length / size) - 1)) * size;
    write(place, rows.slice(first, first + size));
    table.dataset.at = first / size;
    say(table, first, Math.min(first + size, rows.length), rows.length);
  }

  function write(place, rows) {
    const heads = JSON.parse(place.dataset.heads);
    const table = element("table", "data-table");
    table.append(element("caption", "visually-hidden", place.dataset.caption), element("thead"), element("tbody"));
    table.tHead.append(rowOf(heads.map(headOf)));
    table.tBodies[0].append(...rows.map((row) => rowOf(row.map((cell, column) => cellOf(cell, column, heads[column])))));
    place.replaceChildren(table);
    place.scrollTop = 0;
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function rowOf(cells) {
    const row = element("tr");
    row.append(...cells);
    return row;
  }

  const kindOf = (kind) => (kind ? `is-${kind}` : "");

  function headOf([label, name, kind]) {
    const cell = element("th", kindOf(kind), label);
    cell.scope = "col";
    if (name) cell.append(element("code", "", name));
    return cell;
  }

  function cellOf(value, column, [, , kind]) {
    const [text, status, note] = Array.isArray(value) ? value : [value, "", ""];
    const cell = element(column ? "td" : "th", `${kindOf(kind)} ${status ? `status-${status.replace(/_/g, "-")}` : ""}`.trim());
    if (!column) cell.scope = "row";
    cell.append(contentOf(text, status, kind));
    if (note) cell.append(element("small", "", note));
    return cell;
  }

  function contentOf(text, status, kind) {
    if (status === "damaged") return element("mark", "", text);
    if (kind !== "quote" || !text) return document.createTextNode(text);
    return Object.assign(element("q", "", text), { lang: "ru" });
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

  // The columns of a table are written when a reader first opens it.
  document.addEventListener("toggle", (event) => {
    const place = event.target.matches(".dataset-list details[open]") && event.target.querySelector(".written");
    if (place) write(place, JSON.parse(place.dataset.rows));
  }, true);

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
    }
    const open = event.target.closest("[data-table]");
    if (open) window.dash_clientside.set_props({ type: "filter", key: "measure" }, { value: open.dataset.table });
  });

  window.birgemiz.watch(renew);
})();
