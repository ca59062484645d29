// What a slide shows comes from the server, a chart at a time: a few requests at once, each answer kept for its language and theme.
(function () {
  "use strict";
  const own = window.birgemiz;
  const AT_ONCE = 3;
  const KEPT = 240;
  const answers = new Map();
  const waiting = [];
  let running = 0;

  /** Return the promise of a slide's exhibit, with the presenter's words laid over it. `urgent` goes first. */
  function exhibit(text, deck, urgent) {
    const slide = own.briefing.parse(text);
    return picture(own.briefing.subject(text), deck, urgent).then((found) => Object.assign({}, found, {
      title: slide.title || found.computed_title,
      note: slide.note,
    }));
  }

  const nameOf = (subject, { lang, theme }) => [lang, theme, subject].join("|");

  function picture(subject, deck, urgent) {
    const name = nameOf(subject, deck);
    if (answers.has(name)) {
      if (urgent) hurry(name);
      return answers.get(name);
    }
    const answer = new Promise((resolve, reject) => {
      waiting[urgent ? "unshift" : "push"]({ name, run: () => ask(subject, deck).then(resolve, reject) });
    });
    answer.catch(() => answers.delete(name));
    if (answers.size >= KEPT) answers.delete(answers.keys().next().value);
    answers.set(name, answer);
    next();
    return answer;
  }

  function hurry(name) {
    const at = waiting.findIndex((one) => one.name === name);
    if (at > 0) waiting.unshift(...waiting.splice(at, 1));
  }

  function next() {
    while (running < AT_ONCE && waiting.length) {
      running += 1;
      waiting.shift().run().finally(() => { running -= 1; next(); });
    }
  }

  async function ask(subject, { base, lang, theme }) {
    const query = new URLSearchParams({ chart: subject, lang, theme });
    const answer = await window.fetch(`${base}api/briefing.json?${query}`);
    if (!answer.ok) throw Object.assign(new Error(`${answer.status}`), { status: answer.status });
    const found = (await answer.json()).slides[0];
    // One figure holds all that a slide shows: map and ranking, or the table.
    return Object.assign(found, { figure: found.shown || found.figure, beside: null });
  }

  // The page is drawn anew from newer data.
  window.addEventListener("birgemiz:leave", () => answers.clear());

  window.birgemiz.deck = Object.assign(window.birgemiz.deck || {}, { exhibit });
})();
