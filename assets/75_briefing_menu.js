// «Add to briefing» in the menu of a card, the line that answers it, and the counter at the page's link in the navigation.
(function () {
  "use strict";
  const own = window.birgemiz;
  const SHOWN = 6000;
  let line = null;
  let waiting = 0;

  // The link of a card's CSV follows the chart that its slot shows now.
  function chartOf(card) {
    const link = card.querySelector('a[data-file="csv"]');
    return link ? (/\/charts\/([a-z0-9-]+)\.csv/.exec(link.getAttribute("href")) || [])[1] : "";
  }

  function stateOf() {
    return Object.fromEntries(Object.entries(own.here()).filter(([key]) => key !== "deck").map(([key, value]) => [key, [].concat(value).join(",")]));
  }

  function add(button) {
    const card = button.closest(".card-box");
    const chart = chartOf(card);
    if (!chart) return;
    const text = own.briefing.write({ chart, state: stateOf() });
    const { number, fresh } = own.briefing.add(text, card.querySelector(".card-title").textContent);
    const { done, again, full } = button.dataset;
    answer((number === 0 ? full : fresh ? done : again).replace("{number}", number), button.dataset);
  }

  const page = () => document.querySelector('.nav-page[href*="/briefing"]').getAttribute("href");

  function answer(words, { open }) {
    const live = document.getElementById("shell-live");
    if (live) { live.textContent = ""; window.setTimeout(() => { live.textContent = words; }, 60); }
    dismiss();
    line = document.createElement("div");
    line.className = "briefing-line";
    const link = Object.assign(document.createElement("a"), { href: page(), textContent: open });
    link.dataset.soft = "true";
    line.append(Object.assign(document.createElement("span"), { textContent: words }), link);
    document.body.append(line);
    wait();
  }

  function dismiss() {
    window.clearTimeout(waiting);
    if (line) line.remove();
    line = null;
  }

  // Whoever reads or reaches for the line keeps it.
  function wait() {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => (line && line.matches(":hover, :focus-within") ? wait() : dismiss()), SHOWN);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest('[data-action="briefing"]');
    if (button) add(button);
    if (line && event.target.closest(".briefing-line a")) dismiss();
  });

  function count() {
    const slides = own.briefing.mine().slides.length;
    const text = slides ? String(slides + 1) : "";
    document.querySelectorAll(".nav-count").forEach((one) => { if (one.textContent !== text) one.textContent = text; });
    // Where the link itself is inside a menu, the menu's button shows the number.
    document.querySelectorAll(".nav-more, .tab-more > .nav-page").forEach((one) => { if (one.dataset.count !== text) one.dataset.count = text; });
  }

  own.briefing.listen(count);
  // The page itself needs more than the menu of a card does.
  own.watch(() => { if (document.getElementById("briefing")) own.load("briefing").catch(window.console.error); });
  // The shell is drawn anew with every page.
  own.watch(count);
})();
