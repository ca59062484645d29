// What only paper carries: day and address, folded parts unfolded, the first rows of the register, one sheet for a profile.
(function () {
  "use strict";
  const own = window.birgemiz;
  const LARGEST = 0.76;
  const SMALLEST = 0.5;
  const STEP = 0.01;
  // A4 landscape within its margins, in CSS pixels: 277 × 186 mm.
  const SHEET = { width: 1046, height: 700 };

  function fill(undo) {
    document.querySelectorAll("[data-paper='foot']").forEach((foot) => {
      const day = new Date().toLocaleDateString(document.documentElement.lang === "en" ? "en-GB" : "ru");
      foot.textContent = ` · ${foot.dataset.printed}: ${day} · ${foot.dataset.address}: ${decodeURI(window.location.href.split("#")[0])}`;
    });
    document.querySelectorAll("details[data-paper='open']:not([open])").forEach((fold) => {
      fold.open = true;
      undo.push(() => { fold.open = false; });
    });
  }

  /** Choose the scale: a profile fills one sheet; other pages keep the largest. */
  function fit(undo) {
    const shell = document.querySelector(".shell");
    undo.push(() => shell.style.removeProperty("--paper"));
    let scale = LARGEST;
    shell.style.setProperty("--paper", scale);
    if (!shell.querySelector(".profile-head")) return;
    while (scale > SMALLEST && shell.getBoundingClientRect().height > SHEET.height) {
      scale -= STEP;
      shell.style.setProperty("--paper", scale.toFixed(2));
    }
  }

  own.paper = { fill, fit };
})();
