// Dragging a slide by its handle, with mouse, pen or finger; and the small pictures of the slides.
(function () {
  "use strict";
  const own = window.birgemiz;
  const EDGE = 40;
  const pictures = new Map();
  let drawing = Promise.resolve();

  /** Let the rows of a list be dragged by their handles; `drop` gets the old and the new place. The first row stays. */
  own.deck.drag = function drag(list, drop) {
    list.addEventListener("pointerdown", (event) => {
      const handle = event.target.closest(".deck-handle");
      const row = handle && handle.closest("li");
      const from = [...list.children].indexOf(row);
      if (from < 1 || event.button) return;
      event.preventDefault();
      handle.focus();
      const track = { row, from, start: event.clientY, moved: false };
      const move = (next) => follow(list, track, next);
      const end = (last) => {
        window.removeEventListener("pointermove", move);
        ["pointerup", "pointercancel"].forEach((name) => window.removeEventListener(name, end));
        row.classList.remove("is-dragged");
        if (track.moved) settle(list, track, last.type === "pointerup" && drop);
      };
      // On the window: a row that changes its place lets go of the pointer.
      window.addEventListener("pointermove", move);
      ["pointerup", "pointercancel"].forEach((name) => window.addEventListener(name, end));
    });
  };

  // The row goes back first: whoever owns the list redraws it.
  function settle(list, { row, from }, drop) {
    const to = [...list.children].indexOf(row);
    row.remove();
    list.insertBefore(row, list.children[from] || null);
    row.querySelector(".deck-handle").focus({ preventScroll: true });
    if (drop) drop(from, to);
  }

  function follow(list, track, event) {
    if (!track.moved && Math.abs(event.clientY - track.start) < 5) return;
    track.moved = true;
    track.row.classList.add("is-dragged");
    scroll(list, event.clientY);
    const others = [...list.children].slice(1).filter((row) => row !== track.row);
    const after = others.find((row) => event.clientY < row.getBoundingClientRect().top + row.offsetHeight / 2);
    if ((after || null) !== track.row.nextElementSibling) list.insertBefore(track.row, after || null);
  }

  function scroll(list, y) {
    const box = list.getBoundingClientRect();
    list.scrollTop += y < box.top + EDGE ? -10 : y > box.bottom - EDGE ? 10 : 0;
  }

  /** Fill a row's small picture from its exhibit once the row comes into view, one picture at a time, each figure once. */
  own.deck.thumb = function thumb(place, exhibit) {
    const figure = exhibit && !exhibit.empty && exhibit.figure;
    if (!figure || place.figure === figure) return;
    place.figure = figure;
    place.dataset.theme = exhibit.theme;
    views.unobserve(place);
    views.observe(place);
  };

  const views = new IntersectionObserver((entries) => {
    entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => { views.unobserve(target); fillIn(target); });
  }, { rootMargin: "240px" });

  function fillIn(place) {
    const { figure } = place;
    drawing = drawing.then(() => picture(figure)).then((address) => {
      if (place.figure !== figure) return;
      place.querySelector("img")?.remove();
      place.append(own.deck.el("img", { src: address, alt: "" }));
    }).catch(() => {});
  }

  async function picture(figure) {
    if (!pictures.has(figure)) {
      await new Promise((resolve) => { (window.requestIdleCallback || window.setTimeout)(resolve); });
      if (pictures.size > 120) pictures.clear();
      pictures.set(figure, await own.deck.thumbnail(figure));
    }
    return pictures.get(figure);
  }
})();
