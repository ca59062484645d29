// Stands in <head>: the page is asked for while the scripts that draw it are on their way. assets/25_versions.js hands it to Dash.
(function () {
  "use strict";
  const { pathname, search } = window.location;
  // This file lies in assets/vendor, below whatever prefix the site has.
  const address = new URL("../../_dash-update-component", document.currentScript.src);
  // To the letter what Dash asks at first; another question it asks itself.
  const body = JSON.stringify({
    output: "shell-root.children",
    outputs: { id: "shell-root", property: "children" },
    inputs: [{ id: "shell-route", property: "pathname", value: pathname }],
    changedPropIds: ["shell-route.pathname"],
    parsedChangedPropsIds: ["shell-route.pathname"],
    state: [{ id: "shell-route", property: "search", value: search }],
  });
  /** Return how the reader sees the page: callbacks/first.py draws its charts for that. */
  const view = () => `${window.birgemiz.theme()}${window.matchMedia("(max-width: 767px)").matches ? " compact" : ""}`;
  const headers = { Accept: "application/json", "Content-Type": "application/json", "X-View": view() };
  let answer = window.fetch(address, { method: "POST", credentials: "same-origin", headers, body });
  answer.catch(() => {});

  /** Return the promise of the answer to a first question of this body, once; null for any other. */
  function early(asked) {
    const found = asked === body ? answer : null;
    if (found) answer = null;
    return found;
  }

  /** Return whether nobody took the answer. */
  early.isOpen = () => answer !== null;

  window.birgemiz = Object.assign(window.birgemiz || {}, { early, view });
})();
