// A graph as plotly.js writes it → SVG that any program reads the same way and that can stand beside another graph.
(function () {
  "use strict";
  const own = window.birgemiz;
  const UNSEEN = ":scope > rect, .bglayer, .draglayer, .hoverlayer, .zoomlayer, .modebar-container";
  const HALO = 2.4;

  /** Return the graph without what only a page needs; shadows behind words become outlines. */
  own.tidied = function tidied(svg) {
    svg.querySelectorAll(UNSEEN).forEach((one) => one.remove());
    svg.querySelectorAll("text").forEach(parted);
    svg.querySelectorAll("text").forEach(outlined);
    svg.querySelectorAll("*").forEach((one) => {
      // Lines that keep their width under scaling would be hairlines in a large picture.
      ["vector-effect", "pointer-events", "cursor", "font-family"].forEach((name) => { one.style.removeProperty(name); one.removeAttribute(name); });
      if (one.getAttribute("patternTransform") === "") one.removeAttribute("patternTransform");
      if (one.getAttribute("style") === "") one.removeAttribute("style");
    });
    return svg;
  };

  // Some programs put all lines of a text onto the first: each becomes a text of its own.
  function parted(text) {
    const lines = [...text.querySelectorAll(":scope > tspan.line")], size = parseFloat(text.style.fontSize);
    if (!lines.length || !size) return;
    text.replaceWith(...lines.map((line) => {
      const one = text.cloneNode(false);
      one.setAttribute("x", line.getAttribute("x"));
      one.setAttribute("y", Number(line.getAttribute("y")) + parseFloat(line.getAttribute("dy") || 0) * size);
      one.append(...line.childNodes);
      return one;
    }));
  }

  // Only browsers draw shadows of SVG text.
  function outlined(text) {
    const [color] = text.style.textShadow.match(/^(rgba?\([^)]*\)|#[\da-f]+|[a-z]+)/i) || [];
    text.style.removeProperty("text-shadow");
    if (!color || color === "none") return;
    const under = text.cloneNode(true);
    under.setAttribute("aria-hidden", "true");
    under.setAttribute("stroke", color);
    under.setAttribute("stroke-width", HALO);
    under.setAttribute("stroke-linejoin", "round");
    under.style.fill = color;
    text.before(under);
  }

  /** Return the graph with ids of its own; the names of the page's hooks go. */
  own.renamed = function renamed(svg, prefix) {
    const ids = new Set([...svg.querySelectorAll("[id]")].map((one) => one.id));
    const name = (id) => (ids.has(id) ? `${prefix}${id}` : id);
    svg.querySelectorAll("*").forEach((one) => {
      if (one.id) one.id = name(one.id);
      [...one.attributes].forEach((attribute) => {
        if (/^data-|^class$/.test(attribute.name)) one.removeAttribute(attribute.name);
        else if (attribute.value.includes("#")) attribute.value = repointed(attribute, name);
      });
    });
    return svg;
  };

  function repointed({ name: attribute, value }, name) {
    if (/^(xlink:)?href$/.test(attribute)) return value.replace(/^#(.+)$/, (_, id) => `#${name(id)}`);
    return value.replace(/url\(["']?[^)#]*#([^)"']+)["']?\)/g, (_, id) => `url(#${name(id)})`);
  }
})();
