// The quality log: search in its words, and the way to what an address names after its #, also when it comes late.
(function () {
  "use strict";
  let pending = "";
  let shown = "";
  let needle = "";

  const anchor = () => decodeURIComponent(window.location.hash.slice(1));
  const calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  // Pages are built after the address is known, so its target may not be there yet.
  function arrive() {
    const target = pending && document.getElementById(pending);
    if (!target) return;
    pending = "";
    shown = target.id;
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    mark();
    const show = () => target.scrollIntoView({ block: "start", behavior: "auto" });
    show();
    // Charts above it may still grow.
    window.setTimeout(show, calm() ? 0 : 600);
    if (target.tabIndex === -1) target.focus({ preventScroll: true });
  }

  function mark() {
    document.querySelectorAll(".is-target").forEach((one) => { if (one.id !== shown) one.classList.remove("is-target"); });
    const target = shown && document.getElementById(shown);
    if (target) target.classList.add("is-target");
  }

  function expect() {
    pending = anchor();
    if (pending !== shown) shown = "";
    window.setTimeout(arrive);
  }

  function search(log) {
    const entries = [...log.querySelectorAll(".log-entry")];
    entries.forEach((entry) => { entry.hidden = !entry.textContent.toLocaleLowerCase().includes(needle); });
    log.querySelectorAll(".log-group").forEach((group) => {
      const found = group.querySelectorAll(".log-entry:not([hidden])").length;
      group.hidden = !found;
      if (needle && found) group.open = true;
    });
    log.querySelector(".log-nothing").hidden = entries.some((entry) => !entry.hidden);
  }

  document.addEventListener("input", (event) => {
    const field = event.target.closest("[data-find] input");
    if (!field) return;
    needle = field.value.trim().toLocaleLowerCase();
    const log = document.getElementById(field.closest("[data-find]").dataset.find);
    if (log) search(log);
  });

  // A filter brings new entries: the words of the search still hold, unless the field is gone.
  function renew(changes) {
    if (pending) arrive();
    const log = document.getElementById("quality-log");
    const fresh = log && changes.some((change) => [...change.addedNodes].some((node) => node.nodeType === 1 && (node.contains(log) || log.contains(node))));
    if (!fresh) return;
    mark();
    const field = document.querySelector("[data-find] input");
    needle = field ? field.value.trim().toLocaleLowerCase() : "";
    if (needle) search(log);
  }

  new MutationObserver(renew).observe(document.documentElement, { childList: true, subtree: true });
  ["hashchange", "popstate", "_dashprivate_pushstate"].forEach((name) => window.addEventListener(name, expect));
  // The same address again, and a click within the page.
  document.addEventListener("click", (event) => { if (event.target.closest("a[href*='#']")) window.setTimeout(expect); });
  expect();
})();
