// Panels, menus and the phone's sheet. A button with data-opens names its panel; Esc, a click elsewhere and leaving by Tab close it.
(function () {
  "use strict";
  const narrow = window.matchMedia("(max-width: 767px)");
  const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';
  let current = null;

  const isShown = (element) => element.getClientRects().length > 0;
  const focusable = (panel) => [...panel.querySelectorAll(FOCUSABLE)].filter(isShown);
  const panelOf = (button) =>
    document.getElementById((narrow.matches && button.dataset.sheet) || button.dataset.opens);

  function open(button) {
    const panel = panelOf(button);
    if (!panel) return;
    const modal = narrow.matches && panel.hasAttribute("data-modal");
    current = { button, panel, modal };
    button.setAttribute("aria-expanded", "true");
    panel.classList.add("is-open");
    document.documentElement.classList.toggle("has-sheet", modal);
    if (modal) setModal(panel);
    place(button, panel);
    // What is there to be read begins at its beginning.
    (panel.hasAttribute("data-reads") ? panel : focusable(panel)[0] || panel).focus({ preventScroll: true });
  }

  function close(returning) {
    if (!current) return;
    const { button, panel } = current;
    current = null;
    button.setAttribute("aria-expanded", "false");
    panel.classList.remove("is-open");
    if (panel.hasAttribute("data-modal")) unsetModal(panel);
    document.documentElement.classList.remove("has-sheet");
    if (returning && button.isConnected) button.focus({ preventScroll: true });
  }

  function setModal(panel) {
    panel.setAttribute("role", "dialog");
    panel.setAttribute("aria-modal", "true");
  }

  function unsetModal(panel) {
    panel.removeAttribute("role");
    panel.removeAttribute("aria-modal");
  }

  // Panels that stand apart from their button start under it, and every panel stays inside the window.
  function place(button, panel) {
    panel.style.removeProperty("--shift");
    if (narrow.matches) return;
    if (button.dataset.sheet) panel.style.left = `${button.getBoundingClientRect().left}px`;
    const box = panel.getBoundingClientRect();
    const over = Math.max(0, box.right - document.documentElement.clientWidth + 8) || Math.min(0, box.left - 8);
    panel.style.setProperty("--shift", `${-over}px`);
  }

  function step(event, panel) {
    const items = focusable(panel);
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    const at = items.indexOf(document.activeElement);
    const next = event.key === "Home" ? 0 : event.key === "End" ? items.length - 1 : at + moves[event.key];
    event.preventDefault();
    items[(next + items.length) % items.length].focus();
  }

  function trap(event, panel) {
    const items = focusable(panel);
    const edge = event.shiftKey ? items[0] : items[items.length - 1];
    if (document.activeElement !== edge) return;
    event.preventDefault();
    (event.shiftKey ? items[items.length - 1] : items[0]).focus();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-opens]");
    if (button) {
      const again = current && current.button === button;
      close(false);
      if (!again) open(button);
    } else if (current && (event.target.closest("[data-close]") || leaves(event.target))) {
      close(!leaves(event.target));
    }
  });

  const leaves = (target) => target.isConnected && !current.panel.contains(target) && !current.button.contains(target);

  document.addEventListener("keydown", (event) => {
    if (!current) return;
    if (event.key === "Escape") close(true);
    else if (event.key === "Tab" && current.modal) trap(event, current.panel);
    else if (current.panel.hasAttribute("data-menu") && /^(ArrowDown|ArrowUp|Home|End)$/.test(event.key)) step(event, current.panel);
  });

  // «?» opens the help from anywhere but a field that takes text.
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]');
    const button = document.querySelector('[data-opens="shell-help"]');
    if (event.key !== "?" || typing || event.ctrlKey || event.metaKey || event.altKey || !button || !isShown(button)) return;
    event.preventDefault();
    button.click();
  });

  document.addEventListener("focusin", (event) => {
    if (current && !current.modal && leaves(event.target)) close(false);
  });

  narrow.addEventListener("change", () => close(false));
  window.addEventListener("popstate", () => close(false));

  // On phones a segmented control looks like a select: the first tap unfolds it, a choice folds it.
  document.addEventListener("click", (event) => {
    const touched = event.target.closest(".segmented");
    document.querySelectorAll(".segmented.is-open").forEach((one) => { if (one !== touched) one.classList.remove("is-open"); });
    if (!touched || !narrow.matches || event.target.tagName === "INPUT") return;
    if (!touched.classList.contains("is-open")) event.preventDefault();
    touched.classList.toggle("is-open");
  });
})();
