// Files of a card: links that take the state of the moment, and pictures made here, without the server's help.
(function () {
  "use strict";
  const own = window.birgemiz;
  const SHOWN = 4000, KEPT = 600000;

  /** Return the address of a file of the card in the present state; the link that callbacks move names the chart. */
  function addressOf(link) {
    const moved = link.closest(".menu-downloads")?.querySelector('a[data-file="csv"]') || link;
    const path = moved.getAttribute("href").split("?")[0].replace(/\.\w+$/, `.${link.dataset.file}`);
    const state = own.write(own.here({ theme: own.chosenTheme() }));
    return `${path}${state}&lang=${document.documentElement.lang}`;
  }

  // Also when the address of the link is copied or opened elsewhere.
  function aim(event) {
    const link = event.target.closest && event.target.closest("a[data-file]");
    if (link) link.href = addressOf(link);
  }

  ["pointerdown", "focusin", "contextmenu"].forEach((name) => document.addEventListener(name, aim));

  /** Return the chart of a card with all its words, as the server tells it in the present state. */
  async function exhibitOf(menu) {
    const { pathname, search } = new URL(addressOf(menu.querySelector('a[data-file="csv"]')), window.location.href);
    const [, root, chart] = pathname.match(/^(.*\/api\/)charts\/([^/]+)\.csv$/);
    const answer = await window.fetch(`${root}briefing.json${search}&chart=${chart}`);
    if (!answer.ok) throw new Error(`${answer.status} for ${chart}`);
    return (await answer.json()).slides[0];
  }

  function save(blob, name) {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
  }

  const MAKERS = {
    png: async (exhibit) => (await own.pictures()).png(exhibit),
    svg: async (exhibit) => new Blob([await (await own.pictures()).svg(exhibit)], { type: "image/svg+xml" }),
    pdf: async (exhibit) => (await own.pictures()).pdf([exhibit]),
  };

  function note(menu, name) {
    const place = menu.querySelector(".menu-note");
    place.textContent = place.dataset[name] || "";
    place.dataset.state = name;
    window.clearTimeout(place.timer);
    if (name === "ready") place.timer = window.setTimeout(() => note(menu, ""), SHOWN);
  }

  // One file of a card at a time; its button says that it is at work.
  async function working(button, work) {
    const menu = button.closest(".card-menu");
    if (menu.querySelector('[aria-busy="true"]')) return;
    button.setAttribute("aria-busy", "true");
    note(menu, "busy");
    try { note(menu, await work(menu)); } catch (error) {
      window.console.error(error);
      note(menu, "failed");
    } finally { button.removeAttribute("aria-busy"); }
  }

  const download = (link) => working(link, async (menu) => {
    const exhibit = await exhibitOf(menu), kind = link.dataset.file;
    save(await MAKERS[kind](exhibit), exhibit.file_name + kind);
    return "ready";
  });

  // Browsers offer the clipboard for pictures on secure origins only; an intranet often is not one.
  const copyPicture = (button) => (window.ClipboardItem && window.navigator.clipboard?.write ? copied(button) : opened(button));

  const copied = (button) => working(button, async (menu) => {
    const made = exhibitOf(menu).then(async (exhibit) => ({ exhibit, blob: await MAKERS.png(exhibit) }));
    try {
      await window.navigator.clipboard.write([new ClipboardItem({ "image/png": made.then(({ blob }) => blob) })]);
    } catch { return kept(await made); }
    own.noted(button);
    return "";
  });

  function kept({ exhibit, blob }) {
    save(blob, `${exhibit.file_name}png`);
    return "saved";
  }

  // The tab opens at once: later the browser would take it for an advertisement.
  function opened(button) {
    const tab = window.open("", "_blank");
    return working(button, async (menu) => {
      try {
        const exhibit = await exhibitOf(menu), blob = await MAKERS.png(exhibit);
        if (!tab) return kept({ exhibit, blob });
        tab.location.replace(URL.createObjectURL(blob));
        return "opened";
      } catch (error) {
        if (tab) tab.close();
        throw error;
      }
    });
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest('[data-action="copy-picture"]');
    if (button) copyPicture(button);
    const link = event.target.closest(".card-menu a[data-file]");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || !(link.dataset.file in MAKERS)) return;
    event.preventDefault();
    download(link);
  });
})();
