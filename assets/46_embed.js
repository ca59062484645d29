// The code that shows a card's chart on another site: an iframe of the size that the reader sees, in the reader's state.
(function () {
  "use strict";
  const own = window.birgemiz;
  // From this width on a chart looks as on a desktop's page; narrower frames show it as phones do.
  const LEAST = { width: 768, height: 400 };
  // Filters and the link to the page stand below the card.
  const FOOT = 36;
  const MARKUP = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  const escaped = (text) => text.replace(/[&<>"]/g, (sign) => MARKUP[sign]);

  function addressOf(card) {
    const file = card.querySelector('a[data-file="csv"]').pathname;
    const [, base, chart] = file.match(/^(.*\/)api\/charts\/([a-z0-9-]+)\./);
    const state = own.write(own.here({ theme: own.theme() }));
    return `${window.location.origin}${base}${document.documentElement.lang}/embed/${chart}${state}`;
  }

  /** Return the iframe's markup for a card. */
  function frameCode(card) {
    const title = card.querySelector(".card-title").textContent;
    const width = Math.max(LEAST.width, card.offsetWidth);
    const height = Math.max(LEAST.height, card.offsetHeight + FOOT);
    return `<iframe src="${escaped(addressOf(card))}" width="${width}" height="${height}" title="${escaped(title)}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
  }

  Object.assign(own, { frameCode });
})();
