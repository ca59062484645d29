// An address may end in #card-… : the page is drawn after the address is read, and its cards grow when charts arrive.
(function () {
  "use strict";
  const PATIENCE = 8000;
  const SETTLED = 2000;
  let wandered = false;

  /** Bring the part that the address names into view, as soon as it is there. */
  function reach() {
    const name = decodeURIComponent(window.location.hash.slice(1));
    if (!name || arrive(name)) return;
    const observer = new MutationObserver(() => { if (arrive(name)) observer.disconnect(); });
    observer.observe(document.documentElement, { childList: true, subtree: true });
    window.setTimeout(() => observer.disconnect(), PATIENCE);
  }

  function arrive(name) {
    const part = document.getElementById(name);
    if (!part) return false;
    wandered = false;
    const fold = part.closest("details");
    if (fold) fold.open = true;
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
  ["hashchange", "_dashprivate_pushstate"].forEach((name) => window.addEventListener(name, reach));
  reach();
})();
