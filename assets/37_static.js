// Markup that comes as data (data-tree) instead of as Dash components: [tag, properties, children], texts as strings.
(function () {
  "use strict";
  const TAGS = new Set(["a", "blockquote", "cite", "code", "dd", "details", "div", "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "li", "mark", "ol", "p", "q", "section", "small", "span", "strong", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul"]);
  const NAMES = { className: "class", tabIndex: "tabindex", hrefLang: "hreflang", colSpan: "colspan" };
  const isOwn = (address) => /^(#|\/(?!\/))/.test(address);

  function made(node) {
    if (typeof node === "string") return document.createTextNode(node);
    const [tag, properties, children] = node;
    const element = document.createElement(TAGS.has(tag) ? tag : "span");
    Object.entries(properties).forEach(([name, value]) => { set(element, name, value); });
    element.append(...children.map(made));
    return element;
  }

  // Only what describes: no handlers, no styles, no addresses of other hosts.
  function set(element, name, value) {
    if (value === false || value === null || name.startsWith("on") || name === "style") return;
    if (name === "href" && !isOwn(value)) return;
    element.setAttribute(NAMES[name] || name, value === true ? "" : value);
  }

  function build() {
    document.querySelectorAll("[data-tree]").forEach((place) => {
      if (place.built === place.dataset.tree) return;
      place.built = place.dataset.tree;
      place.replaceChildren(...JSON.parse(place.dataset.tree).map(made));
    });
  }

  window.birgemiz.watch(build);
})();
