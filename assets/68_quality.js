// The quality log: search in its words.
(function () {
  "use strict";
  let needle = "";

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
  function renew() {
    const log = document.getElementById("quality-log");
    const fresh = log ? [...log.querySelectorAll(".log-entries")].filter((list) => !list.isSearched) : [];
    if (!fresh.length) return;
    fresh.forEach((list) => { list.isSearched = true; });
    const field = document.querySelector("[data-find] input");
    needle = field ? field.value.trim().toLocaleLowerCase() : "";
    if (needle) search(log);
  }

  window.birgemiz.watch(renew);
})();
