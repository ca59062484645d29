// An address may end in #card-…, #finding-… or #term-… : the page is drawn after the address is read, and its cards grow when charts arrive.
(function () {
  "use strict";
  const PATIENCE = 8000;
  const SETTLED = 2000;
  let wandered = false;
  let awaited = null;

  /** Bring the part that the address names into view, as soon as it is there. */
  function reach() {
    const name = decodeURIComponent(window.location.hash.slice(1));
    awaited = name && !arrive(name) ? { name, until: Date.now() + PATIENCE } : null;
  }

  function arrive(name) {
    const part = document.getElementById(name);
    if (!part) return false;
    wandered = false;
    for (let fold = part.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    document.querySelectorAll(".is-target").forEach((one) => one.classList.remove("is-target"));
    part.classList.add("is-target");
    if (!part.hasAttribute("tabindex")) part.setAttribute("tabindex", "-1");
    part.focus({ preventScroll: true });
    hold(part, Date.now() + SETTLED);
    return true;
  }

  // What stands above still changes its height: keep the part in place until it rests or the reader scrolls away.
  function hold(part, end) {
    if (wandered || !part.isConnected || Date.now() > end) return;
    part.scrollIntoView();
    window.setTimeout(() => hold(part, end), 120);
  }

  ["wheel", "touchmove", "keydown", "pointerdown"].forEach((name) => {
    window.addEventListener(name, () => { wandered = true; }, { passive: true });
  });
  ["hashchange", "popstate", "_dashprivate_pushstate"].forEach((name) => window.addEventListener(name, reach));
  // The same address again leads there again.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href*='#']");
    if (link && link.hash && link.hash === window.location.hash) window.setTimeout(reach);
  });
  reach();
  window.birgemiz.watch(() => { if (awaited && (Date.now() > awaited.until || arrive(awaited.name))) awaited = null; });
})();
