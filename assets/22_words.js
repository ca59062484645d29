// The words of a chart's card come as data beside its figure and are put in place here: {title, subtitle, demo, source, …}.
(function () {
  "use strict";
  const worn = new WeakMap();

  const at = (slot, name) => document.getElementById(JSON.stringify({ id: slot, type: `chart-${name}` }));

  function text(slot, name, words) {
    const place = at(slot, name);
    if (place && place.textContent !== words) place.textContent = words;
  }

  function hide(place, hidden) {
    if (place) place.hidden = hidden;
  }

  // A second plot has no words of its own: what is not on the page is passed over.
  function say(slot, words) {
    ["title", "subtitle", "source", "precision", "alt"].forEach((name) => text(slot, name, words[name]));
    hide(at(slot, "badge"), !words.demo);
    ["csv", "rows"].forEach((name) => { const link = at(slot, name); if (link) link.setAttribute("href", words[name]); });
    explain(at(slot, "empty"), words);
  }

  function explain(notice, { empty, load }) {
    notice.hidden = !empty;
    if (!empty) return;
    notice.querySelector("p").textContent = empty;
    const [reset, link] = [notice.querySelector("button"), notice.querySelector("a")];
    reset.hidden = Boolean(load);
    link.hidden = !load;
    if (load) link.setAttribute("href", load);
  }

  function fail(slot, { failed, request }) {
    const notice = at(slot, "error"), quoted = notice && notice.querySelector("[data-quoted]");
    hide(notice, !failed);
    if (failed) hide(at(slot, "empty"), true);
    if (!failed || !quoted) return;
    quoted.hidden = !request;
    quoted.textContent = quoted.dataset.quoted.replace("{number}", request);
  }

  /** Input: {chart-words, ALL}.data. Output: shell-worn.data, which stays empty. What did not change is left alone; so is what failed, but for the error. */
  function dress(all) {
    window.dash_clientside.callback_context.inputs_list[0].forEach(({ id: { id: slot } }, number) => dressed(slot, all[number]));
    return window.dash_clientside.no_update;
  }

  function dressed(slot, words) {
    const frame = at(slot, "body");
    if (!words || !frame || worn.get(frame) === words) return;
    worn.set(frame, words);
    window.birgemiz.finish(frame.closest(".card-box") || frame);
    fail(slot, words);
    if (!words.failed) say(slot, words);
  }

  Object.assign(window.birgemiz, { dressed });
  Object.assign(window.dash_clientside.birgemiz, { dress });
})();
