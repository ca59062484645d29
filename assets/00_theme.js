// Stands in <head> too: chooses theme and contrast before the first paint. Address, then this browser's choice, then the system's.
(function () {
  "use strict";
  const known = (name) => (name === "light" || name === "dark" ? name : "");

  function stored() {
    try { return known(window.localStorage.getItem("theme")); } catch { return ""; }
  }

  function system() {
    return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }

  /** Return the theme in force, "light" or "dark", under the page's address or another `search`. */
  function theme(search = window.location.search) {
    return known(new URLSearchParams(search).get("theme")) || stored() || system();
  }

  /** Return the theme that the reader chose, "light" without a choice: files keep to it, whatever the system prefers. */
  function chosenTheme() {
    return known(new URLSearchParams(window.location.search).get("theme")) || stored() || "light";
  }

  /** Return the contrast in force, "more" or "": this browser's choice, then the system's. */
  function contrast() {
    try {
      const chosen = window.localStorage.getItem("contrast");
      if (chosen) return chosen === "more" ? "more" : "";
    } catch { /* private mode: the system decides */ }
    return window.matchMedia("(prefers-contrast: more)").matches ? "more" : "";
  }

  document.documentElement.setAttribute("data-bs-theme", theme());
  document.documentElement.setAttribute("data-contrast", contrast());
  window.birgemiz = Object.assign(window.birgemiz || {}, { theme, chosenTheme, contrast });
})();
