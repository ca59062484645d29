// What a slide shows without a figure: the rows as a table, or the words that there are none.
(function () {
  "use strict";
  const own = window.birgemiz;
  const SIZE = 12, LEAST = 8.5, CELL = 14, PITCH = 1.6, NAMING = 2.4, BOLD = 650, PLAIN = 450;

  const widest = (column, at, size) =>
    Math.max(own.slideText.widthOf(column, size, BOLD), ...at.map((cell) => own.slideText.widthOf(cell, size, PLAIN))) + CELL;

  // The size of words at which all columns stand side by side, and the width of each; the widest give way at the smallest.
  function measures({ columns, rows }, room) {
    const widths = columns.map((column, at) => widest(column, rows.map((row) => row[at]), SIZE)), sum = widths.reduce((a, b) => a + b, 0);
    const size = Math.max(LEAST, Math.min(SIZE, SIZE * room / sum)), scaled = widths.map((width) => width * size / SIZE);
    return { size, widths: shared(scaled, room) };
  }

  // The first column names the row: it may be wider than the others.
  function shared(widths, room) {
    let most = Math.max(...widths);
    const kept = (width, at) => Math.min(width, at ? most : most * NAMING);
    const taken = () => widths.reduce((sum, width, at) => sum + kept(width, at), 0);
    while (taken() > room && most > 30) most -= 2;
    const free = Math.max(0, room - taken()) / widths.length;
    return widths.map((width, at) => kept(width, at) + Math.min(free, 40));
  }

  function cut(text, room, size, weight) {
    if (own.slideText.widthOf(text, size, weight) <= room) return text;
    let length = text.length;
    while (length > 1 && own.slideText.widthOf(`${text.slice(0, length)}…`, size, weight) > room) length -= 1;
    return `${text.slice(0, length).trimEnd()}…`;
  }

  /** Return the rows that have room, under their headers; a line says how many there are in all. */
  own.table = function table({ table: told }, { area, color }) {
    const { size, widths } = measures(told, area.width), pitch = size * PITCH;
    const room = Math.floor((area.height - 6) / pitch) - 1, whole = told.rows.length <= room, shown = told.rows.slice(0, whole ? room : room - 1);
    const lefts = widths.map((_, at) => area.x + widths.slice(0, at).reduce((a, b) => a + b, 0));
    const numbers = new Set(told.numbers), gap = CELL * size / SIZE;
    const line = (cells, y, weight, ink) => cells.map((cell, at) => {
      const right = numbers.has(at), x = right ? lefts[at] + widths[at] - gap : lefts[at];
      return own.slideText.text(x, y, cut(cell, widths[at] - gap + 1, size, weight), { size, weight, color: ink, anchor: right ? "end" : "" });
    }).join("");
    const first = area.y + pitch, rule = (y) => `<path d="M${area.x} ${y}h${area.width}" stroke="${color.divider}"/>`;
    const rows = shown.map((row, at) => rule(first + at * pitch + pitch * .3) + line(row, first + (at + 1) * pitch, PLAIN, color.text));
    const rest = told.more.replace("{shown}", shown.length).replace("{all}", told.rows.length);
    const more = whole ? "" : own.slideText.text(area.x, first + (shown.length + 1) * pitch + 2, rest, { size, weight: PLAIN, color: color.textSecondary });
    return line(told.columns, first, BOLD, color.textSecondary) + rows.join("") + more;
  };

  /** Return the words that the reader's choice leaves nothing. */
  own.nothing = ({ empty_words: words }, { area, color }) => own.slideText.text(
    area.x + area.width / 2, area.y + area.height / 2, words, { size: 16, weight: PLAIN, color: color.textSecondary, anchor: "middle" });
})();
