// The presentation: the same slides over the whole window, turned by keys, clicks and swipes, or by a clock; the next one is drawn ahead.
(function () {
  "use strict";
  const own = window.birgemiz;
  const { el, button, fill } = own.deck;
  const REST = 3000;
  const SWIPE = 50;
  const STEPS = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, Enter: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Backspace: -1 };
  let open = false;

  /** Start at a slide (0 is the title); `page` is the briefing page. A kiosk turns `every` so many seconds, again and again. */
  own.deck.present = function present(page, start, every = 0) {
    if (open) return;
    open = true;
    const { words } = page;
    const before = document.activeElement;
    const rest = document.getElementById("react-entry-point");
    const count = own.briefing.active().slides.length + 1;
    const places = new Map();
    let at = Math.min(start, count - 1);
    let sleeping = 0;
    let turning = 0;

    const screen = el("div", { class: "show-screen" });
    const told = el("p", { class: "visually-hidden", role: "status" });
    const number = el("span", { class: "show-number", "aria-hidden": "true" });
    const notes = el("div", { class: "show-notes", hidden: true, tabindex: "0", role: "region", "aria-label": words.note });
    const back = button("chevron-left", words.back, "icon-button", () => turn(-1));
    const next = button("chevron-right", words.next, "icon-button", () => turn(1));
    const noted = button("journal-text", words.show_notes, "icon-button", () => toggleNotes(), { "aria-pressed": "false" });
    const light = button("moon-stars", words.switch, "icon-button", () => own.briefing.change({ theme: own.briefing.active().theme === "dark" ? "light" : "dark" }));
    const leave = button("x-lg", words.leave_show, "icon-button", () => close());
    const tools = el("div", { class: "show-tools" }, back, number, next, noted, light, leave);
    const show = el("div", { class: "show", role: "dialog", "aria-modal": "true", "aria-label": words.present, tabindex: "-1" }, screen, notes, tools, told);

    function turn(step) { go(at + step); }

    function go(to) {
      at = Math.max(0, Math.min(count - 1, to));
      [at, at + 1, at - 1].filter((one) => one >= 0 && one < count).forEach(prepare);
      places.forEach((place, one) => { place.classList.toggle("is-shown", one === at); place.inert = one !== at; });
      // Two slides on either side stay drawn; the others would only use memory.
      [...places.keys()].filter((one) => Math.abs(one - at) > 2).forEach((one) => { places.get(one).remove(); places.delete(one); });
      number.textContent = `${at + 1} / ${count}`;
      told.textContent = fill(words.slide, { number: at + 1, title: page.titleOf(at) });
      const note = at ? own.briefing.parse(page.textOf(at)).note : "";
      notes.textContent = note || words.no_notes;
      back.disabled = at === 0;
      next.disabled = at === count - 1;
      if (!show.contains(document.activeElement) || document.activeElement.disabled) show.focus();
      if (every) wind();
    }

    // Whoever turns by hand sees a slide as long as any.
    function wind() {
      window.clearTimeout(turning);
      turning = window.setTimeout(() => go(at + 1 < count ? at + 1 : 0), every * 1000);
    }

    function prepare(one) {
      const made = page.slideOf(one);
      const known = places.get(one);
      if (known && known.dataset.mark === made.mark) return;
      const place = known || el("div", { class: "show-place" });
      place.dataset.mark = made.mark;
      places.set(one, place);
      if (!known) screen.append(place);
      own.deck.stand(place, made.slide, true);
      page.fetch(one, one === at);
    }

    function toggleNotes() {
      notes.hidden = !notes.hidden;
      noted.setAttribute("aria-pressed", String(!notes.hidden));
    }

    function keys(event) {
      wake();
      const onButton = event.target.closest && event.target.closest("button") && (event.key === " " || event.key === "Enter");
      if (event.ctrlKey || event.metaKey || event.altKey || onButton) return;
      if (event.key === "Escape") close();
      else if (event.key === "Tab") trap(event);
      else if (event.key === "Home") go(0);
      else if (event.key === "End") go(count - 1);
      else if (event.code === "KeyN") toggleNotes();
      else if (event.key in STEPS) turn(event.key === " " && event.shiftKey ? -1 : STEPS[event.key]);
      else return;
      event.preventDefault();
    }

    function trap(event) {
      const items = [...show.querySelectorAll("button:not(:disabled), .show-notes:not([hidden])")];
      const here = items.indexOf(document.activeElement);
      items[(here + (event.shiftKey ? -1 : 1) + items.length) % items.length].focus();
    }

    function wake() {
      show.classList.remove("is-resting");
      window.clearTimeout(sleeping);
      sleeping = window.setTimeout(() => { if (!tools.matches(":hover, :focus-within")) show.classList.add("is-resting"); }, REST);
    }

    // A swipe turns by its direction, a tap by its side: the left third goes back.
    function touch() {
      let from = null;
      screen.addEventListener("pointerdown", (event) => { from = event.button ? null : { x: event.clientX, y: event.clientY }; });
      screen.addEventListener("pointerup", (event) => {
        if (!from || event.target.closest("button")) return;
        const [x, y] = [event.clientX - from.x, event.clientY - from.y];
        from = null;
        if (Math.abs(x) > SWIPE && Math.abs(x) > Math.abs(y)) turn(x < 0 ? 1 : -1);
        else if (Math.abs(x) < 10 && Math.abs(y) < 10) turn(event.clientX < window.innerWidth / 3 ? -1 : 1);
      });
    }

    const whole = () => { if (!document.fullscreenElement && entered) close(); };
    let entered = false;

    function close() {
      if (!open) return;
      open = false;
      document.removeEventListener("fullscreenchange", whole);
      window.clearTimeout(sleeping);
      window.clearTimeout(turning);
      awake.then((lock) => lock && lock.release());
      forget();
      rest.inert = false;
      show.remove();
      document.documentElement.classList.remove("has-show");
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
      page.left(at);
      if (before && before.isConnected && before !== document.body) before.focus(); else page.focus();
    }

    // Only secure origins may keep a screen from sleeping.
    const awake = (every && navigator.wakeLock ? navigator.wakeLock.request("screen") : Promise.resolve(null)).catch(() => null);
    const forget = own.briefing.listen(() => go(at));
    page.redraw = () => go(at);
    document.body.append(show);
    document.documentElement.classList.add("has-show");
    rest.inert = true;
    show.addEventListener("keydown", keys);
    show.addEventListener("pointermove", wake);
    touch();
    go(at);
    show.focus();
    wake();
    document.addEventListener("fullscreenchange", whole);
    // Without a click of the reader, or on phones that refuse, the window itself is the screen.
    const asked = show.requestFullscreen ? show.requestFullscreen() : Promise.reject(new Error("no full screen"));
    asked.then(() => { entered = true; }).catch(() => {});
  };
})();
