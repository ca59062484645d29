// Markup that comes as data (data-tree) instead of as Dash components: [tag, properties, children], texts as strings.
(function () {
  "use strict";
  const TAGS = new Set(("a aside blockquote button caption cite code dd details div dl dt em fieldset figcaption figure footer h1 h2 h3 h4 " +
    "header img input label legend li mark nav ol p pre q section small span strong summary table tbody td th thead tr ul").split(" "));
  const NAMES = { className: "class", htmlFor: "for", autoComplete: "autocomplete" };
  const ADDRESSES = ["href", "src"];
  const isOwn = (address) => /^(#|\/(?!\/))/.test(address);
  // The first screen is built at once; a log of hundreds of entries goes on in tasks of its own, in the order of the page.
  const FIRST = 900, NEXT = 350, PAUSE = 16, MANY = 12;
  const places = new Set(), ours = new WeakSet();
  let left = FIRST, unfinished = [], later = 0;

  function made(node) {
    if (typeof node === "string") return document.createTextNode(node);
    const [tag, properties, children] = node;
    const element = document.createElement(TAGS.has(tag) ? tag : "span");
    Object.entries(properties).forEach(([name, value]) => { set(element, name, value); });
    left -= 1;
    append(element, children);
    return element;
  }

  // Only long lists are cut: scripts find everything else whole.
  function append(element, nodes) {
    for (let at = 0; at < nodes.length; at += 1) {
      if (left <= 0 && nodes.length > MANY) { unfinished.push([element, nodes.slice(at)]); return; }
      const part = made(nodes[at]);
      ours.add(part);
      element.append(part);
    }
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
    taken(place);
    place.built = place.dataset.tree;
    place.replaceChildren();
    append(place, JSON.parse(place.dataset.tree));
    places.add(place);
  }

  // What is not finished yet below an element.
  function taken(root) {
    const found = unfinished.filter(([element]) => root.contains(element));
    unfinished = unfinished.filter((one) => !found.includes(one));
    return found;
  }

  // Dash may give the place to something else, and knows nothing of what was built there.
  function leave(place) {
    if (place.isConnected && "tree" in place.dataset) return;
    places.delete(place);
    taken(place);
    [...place.childNodes].filter((part) => ours.has(part)).forEach((part) => part.remove());
    place.built = null;
  }

  const pending = (root) => [...root.querySelectorAll("[data-tree]")].filter((place) => place.built !== place.dataset.tree);

  // A tree may hold the place of another.
  function build() {
    places.forEach(leave);
    for (let found = pending(document); found.length; found = pending(document)) found.forEach(fill);
    if (unfinished.length) later = later || window.setTimeout(proceed, PAUSE); else left = FIRST;
  }

  function proceed() {
    later = 0;
    left = NEXT;
    unfinished.splice(0).forEach(([element, nodes]) => append(element, nodes));
    build();
  }

  /** Build what stands in an element, however much it is. */
  function finish(root) {
    const before = left;
    left = Infinity;
    taken(root).forEach(([element, nodes]) => append(element, nodes));
    for (let found = pending(root); found.length; found = pending(root)) found.forEach(fill);
    left = before;
  }

  window.addEventListener("beforeprint", () => finish(document), true);
  window.birgemiz.builds(build);
  Object.assign(window.birgemiz, { finish });
})();
