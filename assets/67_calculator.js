// The calculator's fields: checked while a reader types, written into the address as `inputs`, set again when that changes.
(function () {
  "use strict";
  const own = window.birgemiz;
  const PAUSE = 400;
  const PLAIN = /^\d{1,10}(\.\d{1,2})?$/;
  let waiting = 0;

  const boxes = () => [...document.querySelectorAll("[data-calculator]")];
  const entry = (box) => box.querySelector("input");
  const english = () => document.documentElement.lang === "en";

  /** Return a typed number as the address writes it: "" for nothing, null for what the field does not accept. */
  function number(box, text) {
    const plain = pointed(text.replace(/[\s\u00a0\u202f]/g, ""));
    if (!plain) return "";
    const { least, most, default: usual } = box.dataset;
    if (!PLAIN.test(plain) || Number(plain) < Number(least) || Number(plain) > Number(most)) return null;
    const value = String(Number(plain));
    return value === usual ? "" : value;
  }

  // In English a comma before three digits parts thousands, elsewhere it is refused rather than guessed.
  function pointed(text) {
    return english() && /^\d{1,3}(,\d{3})+(\.\d*)?$/.test(text) ? text.replace(/,/g, "") : text.replace(",", ".");
  }

  function check(box) {
    const value = number(box, entry(box).value);
    const error = box.querySelector(".field-error");
    error.id = `error-${box.dataset.calculator.replace(":", "-")}`;
    error.hidden = value !== null;
    error.textContent = value === null ? box.dataset.refusal : "";
    entry(box).setAttribute("aria-invalid", String(value === null));
    if (value === null) entry(box).setAttribute("aria-describedby", error.id);
    else entry(box).removeAttribute("aria-describedby");
    return value || "";
  }

  /** Return all fields as the address carries them: care:1200:950,wage:1400; a refused field counts as empty. */
  function written() {
    const parts = new Map();
    boxes().forEach((box) => {
      const [name, part] = box.dataset.calculator.split(":");
      parts.set(name, (parts.get(name) || []).concat(check(box)));
      if (part === "hours" && parts.get(name).length > 1) parts.set(name, parts.get(name).reverse());
    });
    const some = [...parts].filter(([, values]) => values.some(Boolean));
    // Kinds of work, which have two values, stand before what they share.
    some.sort((one, other) => other[1].length - one[1].length);
    return some.map(([name, values]) => [name, ...values].join(":")).join(",");
  }

  function write() {
    window.clearTimeout(waiting);
    waiting = 0;
    own.go(own.changed({ inputs: written() }));
  }

  function later() {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(write, PAUSE);
  }

  /**
   * Input: shell-state.data. State: {calculator, ALL}.value. Output: {calculator, ALL}.value.
   * A field that already says what the address says keeps its text, as does every field while one is being typed in.
   */
  function fill(state, values) {
    const keep = window.dash_clientside.no_update;
    const wanted = fieldsOf((state || {}).inputs || "");
    return window.dash_clientside.callback_context.outputs_list.map((output, at) => {
      const name = output.id.field;
      const box = document.querySelector(`[data-calculator="${name}"]`);
      if (waiting || !box || number(box, values[at] || "") === (wanted[name] || "")) return keep;
      window.setTimeout(() => check(box));
      return english() ? wanted[name] || "" : (wanted[name] || "").replace(".", ",");
    });
  }

  function fieldsOf(inputs) {
    const fields = {};
    inputs.split(",").map((part) => part.split(":")).forEach(([name, first, second]) => {
      if (second === undefined) fields[name] = first;
      else Object.assign(fields, { [`${name}:hours`]: first, [`${name}:wage`]: second });
    });
    return fields;
  }

  function reset() {
    boxes().forEach((box) => {
      const id = { type: "calculator", field: box.dataset.calculator };
      window.dash_clientside.set_props(id, { value: "" });
      window.setTimeout(() => check(box));
    });
    own.go(own.changed({ inputs: "" }));
  }

  const isField = (event) => event.target.closest && event.target.closest("[data-calculator]");
  document.addEventListener("input", (event) => { if (isField(event)) later(); });
  document.addEventListener("change", (event) => { if (isField(event)) write(); });
  document.addEventListener("click", (event) => { if (event.target.closest('[data-action="reset-inputs"]')) reset(); });

  window.dash_clientside = Object.assign({}, window.dash_clientside, { birgemizCalculator: { fill } });
})();
