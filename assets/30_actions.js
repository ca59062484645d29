// What buttons do that need no server: [data-action] on a button names its action. Links marked data-soft change the page in place.
(function () {
  "use strict";
  const own = window.birgemiz;
  const SHOWN = 2000;
  let tries = 0;

  function theme() {
    const next = own.theme() === "dark" ? "light" : "dark";
    try { window.localStorage.setItem("theme", next); } catch { /* private mode: the address alone carries it */ }
    own.go(own.changed({ theme: next }));
  }

  function contrast() {
    const next = document.documentElement.dataset.contrast === "more" ? "" : "more";
    try { window.localStorage.setItem("contrast", next || "normal"); } catch { /* private mode: this visit alone has it */ }
    document.documentElement.dataset.contrast = next;
    tell();
  }

  // The panel of help comes anew with every page.
  function tell() {
    const pressed = String(document.documentElement.dataset.contrast === "more");
    document.querySelectorAll('[data-action="contrast"]').forEach((one) => {
      if (one.getAttribute("aria-pressed") !== pressed) one.setAttribute("aria-pressed", pressed);
    });
  }

  own.watch(tell);

  async function copy(button) {
    await write(button.dataset.text || new URL(button.dataset.address || "", window.location.href).href);
    noted(button);
  }

  /** Say beside a button, and to those who listen, that its work is done. */
  function noted(button) {
    say(button.dataset.done);
    button.setAttribute("data-note", button.dataset.done);
    window.setTimeout(() => button.removeAttribute("data-note"), SHOWN);
  }

  function embed(button) {
    button.dataset.text = own.frameCode(button.closest(".card-box"));
    return copy(button);
  }

  // The clipboard API exists on secure origins only; an intranet often is not one.
  async function write(text) {
    try { await window.navigator.clipboard.writeText(text); } catch { writeByHand(text); }
  }

  function writeByHand(text) {
    const focused = document.activeElement;
    const field = Object.assign(document.createElement("textarea"), { value: text, className: "visually-hidden" });
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    focused.focus();
  }

  function say(text) {
    const live = document.getElementById("shell-live");
    if (live) live.textContent = text;
  }

  // Other scripts copy texts of their own.
  own.copy = write;

  const boxes = (key) => [...document.querySelectorAll(`[data-filter="${key}"] input[type="checkbox"]`)];

  // The table is asked for when a reader first opens it.
  function showTable(button) {
    const card = button.closest(".card-box");
    const body = card.querySelector(".card-plots");
    const shown = body.dataset.view !== "table";
    body.style.minHeight = shown ? `${body.offsetHeight}px` : "";
    body.dataset.view = shown ? "table" : "plot";
    card.querySelectorAll('[data-action="table"]').forEach((one) => one.setAttribute("aria-pressed", String(shown)));
    const slot = body.querySelector(".plot").id.replace(/^plot-/, "");
    window.dash_clientside.set_props({ type: "chart-table-open", id: slot }, { data: shown });
    if (!shown) window.dispatchEvent(new Event("resize"));
  }

  function expand(button) {
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(open));
    document.getElementById(button.getAttribute("aria-controls")).classList.toggle("is-expanded", open);
  }

  const ACTIONS = {
    theme,
    contrast,
    copy,
    embed,
    expand,
    table: showTable,
    retry: () => { tries += 1; window.dash_clientside.set_props("shell-retry", { data: tries }); },
    reset: () => own.go(own.reset()),
    print: () => window.print(),
    all: (button) => own.set(button.dataset.key, boxes(button.dataset.key).map((box) => box.value)),
    none: (button) => own.set(button.dataset.key, []),
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-action]");
    if (button && ACTIONS[button.dataset.action]) ACTIONS[button.dataset.action](button);
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-soft]");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || link.origin !== window.location.origin) return;
    event.preventDefault();
    if (link.dataset.lang) document.cookie = `lang=${link.dataset.lang};path=/;max-age=31536000;samesite=lax`;
    if (link.href === window.location.href) return;
    window.history.pushState({}, "", link.href);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
    window.scrollTo(0, 0);
  });

  own.noted = noted;

  document.addEventListener("input", (event) => {
    const field = event.target.closest("[data-search] input");
    if (!field) return;
    const needle = field.value.trim().toLocaleLowerCase();
    const list = document.getElementById(field.closest("[data-search]").dataset.search);
    list.querySelectorAll(".form-check").forEach((row) => {
      row.hidden = !row.textContent.toLocaleLowerCase().includes(needle);
    });
  });
})();
