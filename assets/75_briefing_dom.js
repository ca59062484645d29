// Elements for the briefing page: names and values in, nodes out; text only as text.
(function () {
  "use strict";

  /** Return an element: `given` holds attributes, `on` (event → listener) and `text`; children are nodes or texts. */
  function el(tag, given, ...children) {
    const { on, text, ...attributes } = given || {};
    const made = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => set(made, name, value));
    Object.entries(on || {}).forEach(([name, listener]) => made.addEventListener(name, listener));
    if (text !== undefined) made.textContent = text;
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  }

  function set(element, name, value) {
    if (value === false || value === null || value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? "" : value);
  }

  const icon = (name) => el("span", { class: `icon icon-${name}`, "aria-hidden": "true" });

  /** Return a button; `name` is its icon, `label` its words, shown unless `quiet`. */
  function button(name, label, kind, click, more) {
    const quiet = kind.includes("icon-button");
    const words = quiet ? { "aria-label": label, title: label } : {};
    return el("button", { type: "button", class: kind, ...words, ...more, on: { click } }, name ? icon(name) : null, quiet ? null : el("span", { text: label }));
  }

  /** Return a choice of one: a group of radio buttons called `label`; `change` gets the value. */
  function choice(name, label, options, value, change) {
    const boxes = options.map(([key, words]) => {
      const input = el("input", { type: "radio", name, value: key, class: "visually-hidden", checked: key === value, on: { change: () => change(key) } });
      return el("label", { class: "deck-option" }, input, el("span", { text: words }));
    });
    return el("fieldset", { class: "deck-choice" }, el("legend", { class: "deck-label", text: label }), el("div", { class: "deck-options" }, ...boxes));
  }

  /** Return a text field under its label; `tag` is input or textarea. */
  function field(tag, label, value, given) {
    const made = el(tag, { class: "form-control", autocomplete: "off", ...given });
    made.value = value;
    return el("label", { class: "deck-field" }, el("span", { class: "deck-label", text: label }), made);
  }

  function checkbox(label, checked, change, more) {
    const input = el("input", { type: "checkbox", class: "form-check-input", ...more, on: { change: () => change(input.checked) } });
    input.checked = checked;
    return el("label", { class: "deck-check" }, input, el("span", { text: label }));
  }

  /** Return the words with {name} filled in. */
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (whole, name) => (name in (values || {}) ? values[name] : whole));

  /** Tell screen readers, also when the words are those of last time. */
  function say(words) {
    const live = document.getElementById("shell-live");
    if (!live) return;
    live.textContent = "";
    window.setTimeout(() => { live.textContent = words; }, 60);
  }

  window.birgemiz.deck = Object.assign(window.birgemiz.deck || {}, { el, set, icon, button, choice, field, checkbox, fill, say });
})();
