// One eye on the page for all scripts: Dash draws pages and parts anew, and says nothing.
(function () {
  "use strict";
  const LATEST = 200;
  const listeners = [], builders = [];
  let frame = 0, timer = 0;

  // Charts change thousands of nodes at once: whoever looks, looks once a frame. A tab in the background has no frames.
  function plan() {
    if (frame) return;
    frame = window.requestAnimationFrame(look);
    timer = window.setTimeout(look, LATEST);
  }

  function look() {
    window.cancelAnimationFrame(frame);
    window.clearTimeout(timer);
    frame = 0;
    listeners.forEach((listener) => listener());
  }

  /** Call `listener` before each frame after the page changed, the next one included. */
  function watch(listener) {
    listeners.push(listener);
    plan();
  }

  /** Call `builder` right after the page changed: what it adds is laid out together with what Dash put there. */
  function builds(builder) {
    builders.push(builder);
    plan();
  }

  function changed() {
    builders.forEach((builder) => builder());
    plan();
  }

  new MutationObserver(changed).observe(document.getElementById("react-entry-point"), {
    childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ["data-tree", "data-rows"],
  });
  Object.assign(window.birgemiz, { watch, builds });
})();
