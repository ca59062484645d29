// The bar shows as many pages as fit; the others stand in the menu «More». Both hold every page, one of the two is hidden.
(function () {
  "use strict";
  const narrow = window.matchMedia("(max-width: 767px)");

  function fit(bar) {
    const items = [...bar.querySelectorAll(":scope > li[data-page]")];
    const more = bar.querySelector(":scope > li[data-more]");
    items.concat(more).forEach((item) => { item.hidden = false; });
    const room = bar.clientWidth;
    const widths = items.map((item) => item.offsetWidth);
    const total = widths.reduce((sum, width) => sum + width, 0);
    const whole = total <= room && !more.querySelector("li:not([data-page])");
    const limit = whole ? room : room - more.offsetWidth;
    let used = 0;
    const fits = widths.map((width) => (used += width) <= limit);
    items.forEach((item, at) => { item.hidden = !fits[at]; });
    more.hidden = fits.every(Boolean) && !more.querySelector("li:not([data-page])");
    mirror(items, more);
  }

  function mirror(items, more) {
    const shown = new Map(items.map((item) => [item.dataset.page, !item.hidden]));
    const copies = [...more.querySelectorAll("li[data-page]")];
    copies.forEach((copy) => { copy.hidden = shown.get(copy.dataset.page) === true; });
    const inside = [...more.querySelectorAll("[aria-current]")].some((link) => !link.closest("li").hidden);
    more.classList.toggle("is-current", inside);
  }

  const observer = new ResizeObserver((entries) => {
    entries.forEach((entry) => { if (!narrow.matches) fit(entry.target); });
  });

  // The shell is drawn anew with every page: watch for its bar.
  let watched = null;
  const watch = () => {
    const bar = document.querySelector(".nav-bar");
    if (!bar || bar === watched) return;
    observer.disconnect();
    watched = bar;
    observer.observe(bar);
    if (!narrow.matches) fit(bar);
  };

  window.birgemiz.watch(watch);
  document.fonts.ready.then(() => { if (watched && !narrow.matches) fit(watched); });
})();
