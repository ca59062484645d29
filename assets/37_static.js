// Markup that comes as data (data-tree) instead of as Dash components: [tag, properties, children], texts as strings.
(function () {
  "use strict";
  const TAGS = new Set(("a aside blockquote button caption cite code dd details div dl dt em fieldset figcaption figure footer h2 h3 h4 " +
    "header img label legend li mark nav ol p pre q section small span strong summary table tbody td th thead tr ul").split(" "));
  const NAMES = { className: "class", htmlFor: "for" };
  const ADDRESSES = ["href", "src"];
  const isOwn = (address) => /^(#|\/(?!\/))/.test(address);
  const places = new Set();

  function made(node) {
    if (typeof node === "string") return document.createTextNode(node);
    const [tag, properties, children] = node;
    const element = document.createElement(TAGS.has(tag) ? tag : "span");
    Object.entries(properties).forEach(([name, value]) => { set(element, name, value); });
    element.append(...children.map(made));
    return element;
  }

  // Only what describes: no handlers, no addresses of other hosts.
  function set(element, name, value) {
    if (value === false || value === null || name.startsWith("on")) return;
    if (ADDRESSES.includes(name) && !isOwn(value)) return;
    if (name === "style") style(element, value);
    else element.setAttribute(NAMES[name] || name, value === true ? "" : value);
  }

  function style(element, rules) {
    Object.entries(rules).forEach(([name, value]) => {
      if (name.startsWith("--")) element.style.setProperty(name, value);
      else element.style[name] = value;
    });
  }

  function fill(place) {
    place.built = place.dataset.tree;
    place.parts = JSON.parse(place.dataset.tree).map(made);
    place.replaceChildren(...place.parts);
    places.add(place);
  }

  // Dash may give the place to something else, and knows nothing of what was built there.
  function leave(place) {
    if (place.isConnected && "tree" in place.dataset) return;
    places.delete(place);
    place.parts.forEach((part) => part.remove());
    place.built = null;
  }

  const pending = () => [...document.querySelectorAll("[data-tree]")].filter((place) => place.built !== place.dataset.tree);

  // A tree may hold the place of another.
  function build() {
    places.forEach(leave);
    for (let found = pending(); found.length; found = pending()) found.forEach(fill);
  }

  window.birgemiz.builds(build);
  Object.assign(window.birgemiz, { build });
})();
