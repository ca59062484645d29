// What a reader sets in the filters goes into the address at once; Dash's controls follow the address.
(function () {
  "use strict";
  const own = window.birgemiz;

  /** Set the control of an address key, as a reader would. */
  function set(key, value) {
    const search = own.turned(key, value);
    if (search === null) window.dash_clientside.set_props({ type: "filter", key }, { value });
    else own.go(search);
  }

  const controlOf = (field) => field.closest(`[id$='"type":"filter"}']`);
  const keyOf = (control) => JSON.parse(control.id).key;

  function valueOf(control, field) {
    if (field.type !== "checkbox") return field.value;
    return [...control.querySelectorAll("input:checked")].map((one) => one.value);
  }

  // Dash would answer the event first: it learns of it from the address.
  function turned(event) {
    const field = event.target, control = field.matches?.("input[type=checkbox], input[type=radio], select") && controlOf(field);
    const search = control ? own.turned(keyOf(control), valueOf(control, field)) : null;
    if (search === null || search === window.location.search || !own.ahead(search)) return;
    event.stopPropagation();
    if (field.type === "radio") mark(control);
  }

  function mark(control) {
    control.querySelectorAll("label").forEach((label) => label.classList.toggle("is-checked", document.getElementById(label.htmlFor)?.checked === true));
  }

  document.addEventListener("click", (event) => { if (event.target.matches?.("input")) turned(event); }, true);
  document.addEventListener("change", (event) => { if (event.target.matches?.("select")) turned(event); }, true);

  Object.assign(own, { set });
})();
