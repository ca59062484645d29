// The file of a deck: PPTX and XLSX from the server, which tells how far it is; PDF from this browser where it can make one.
(function () {
  "use strict";
  const own = window.birgemiz;

  /** Make and save the deck's file; `tell(done, of)` hears of progress. Return the promise of its name. */
  own.deck.download = async function download(page, signal, tell) {
    const { format } = own.briefing.active();
    const file = format === "pdf" ? await drawn(page, signal, tell) : await served(page, format, signal, tell);
    signal.throwIfAborted();
    save(file);
    return file.name;
  };

  /** Return the name of the words that say why a file could not be made. */
  own.deck.reasonOf = function reasonOf(error) {
    if (error instanceof TypeError) return "network";
    const known = { 404: "unable", 405: "unable", 413: "long", 429: "busy", 501: "unable", 503: "busy" };
    return known[error.status] || "refused";
  };

  async function drawn(page, signal, tell) {
    const { pdf } = await own.pictures();
    const slides = known(page);
    const exhibits = await Promise.all(slides.map((text) => own.deck.exhibit(text, page.setting(), true)));
    const progress = (count, of) => { signal.throwIfAborted(); tell(count, of); };
    const blob = await pdf(exhibits, { title: page.titleOf(0), progress });
    return { blob, name: nameOf(page.titleOf(0), "pdf") };
  }

  // As the server names its files: what a file system refuses becomes a space.
  function nameOf(title, kind) {
    const words = title.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, " ").replace(/\s+/g, " ").slice(0, 110).trim();
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
    return `${words} ${day}.${kind}`;
  }

  // A slide whose chart no longer exists says so on the page; it must not cost the reader the file.
  const known = (page) => own.briefing.active().slides.filter((_, at) => page.chartOf(at + 1));

  function form(page) {
    const deck = own.briefing.active();
    const { lang, theme } = page.setting();
    const body = new URLSearchParams({ lang, theme, title: deck.title, notes: deck.notes ? "1" : "0", tables: deck.tables ? "1" : "0", progress: "1" });
    known(page).forEach((text) => body.append("chart", text));
    return body;
  }

  async function served(page, format, signal, tell) {
    const answer = await window.fetch(`${page.base}api/briefing.${format}`, { method: "POST", body: form(page), signal });
    if (!answer.ok) throw Object.assign(new Error(answer.statusText), { status: answer.status });
    const type = answer.headers.get("Content-Type") || "";
    if (type.includes("ndjson")) return streamed(answer, signal, tell);
    return { blob: await answer.blob(), name: named(answer) || nameOf(page.titleOf(0), format) };
  }

  function named(answer) {
    const words = /filename\*=UTF-8''([^;]+)/i.exec(answer.headers.get("Content-Disposition") || "");
    return words ? decodeURIComponent(words[1]) : "";
  }

  /** Return the file that lines of JSON end with: { done, of } … { name, type, data }. Raises what the server refuses. */
  async function streamed(answer, signal, tell) {
    const reader = answer.body.pipeThrough(new window.TextDecoderStream()).getReader();
    let rest = "";
    let file = null;
    for (;;) {
      const { value, done } = await reader.read();
      signal.throwIfAborted();
      const lines = (rest + (value || "")).split("\n");
      rest = done ? "" : lines.pop();
      lines.filter((line) => line.trim()).map(JSON.parse).forEach((line) => { file = heard(line, tell) || file; });
      if (done) break;
    }
    if (!file) throw new Error("The answer ended before its file.");
    return file;
  }

  function heard(line, tell) {
    if (line.status) throw Object.assign(new Error(line.detail || ""), { status: line.status });
    if (line.data === undefined) { tell(line.done, line.of); return null; }
    const bytes = Uint8Array.from(window.atob(line.data), (letter) => letter.charCodeAt(0));
    return { blob: new Blob([bytes], { type: line.type }), name: line.name };
  }

  function save({ blob, name }) {
    const address = URL.createObjectURL(blob);
    const link = own.deck.el("a", { href: address, download: name, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  own.deck.streamed = streamed;
})();
