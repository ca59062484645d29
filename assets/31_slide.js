// One chart as a slide of 960 × 540: title, subtitle, plot, filters, source, precision, day, address. SVG that stands alone.
(function () {
  "use strict";
  const WIDTH = 960, HEIGHT = 540, EDGE = 36, ROOM = WIDTH - 2 * EDGE, PIXELS = { width: 1600, height: 900 };
  const FAMILY = "'Onest Variable', Onest, 'Noto Sans', sans-serif";
  const STRONG = 650, MEDIUM = 550, PLAIN = 450;
  const pen = document.createElement("canvas").getContext("2d");
  const parts = () => window.birgemiz.pictureParts;

  // Characters that XML refuses could come in with a name from a register.
  const REFUSED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
  const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  const escaped = (text) => String(text).replace(REFUSED, "").replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

  function widthOf(text, size, weight) {
    pen.font = `${weight} ${size}px ${FAMILY}`;
    return pen.measureText(text).width;
  }

  /** Return the text broken into lines that fit into `room`; a word that is wider is broken too. */
  function wrapped(text, room, size, weight) {
    const lines = [];
    let line = "";
    for (const word of String(text).split(/[ \n]+/).flatMap((one) => pieces(one, room, size, weight))) {
      const longer = line ? `${line} ${word}` : word;
      if (line && widthOf(longer, size, weight) > room) lines.push(line);
      line = line && widthOf(longer, size, weight) > room ? word : longer;
    }
    return line ? [...lines, line] : lines;
  }

  function pieces(word, room, size, weight) {
    if (widthOf(word, size, weight) <= room) return [word];
    let length = word.length;
    while (length > 1 && widthOf(word.slice(0, length), size, weight) > room) length -= 1;
    return [word.slice(0, length), ...pieces(word.slice(length), room, size, weight)];
  }

  /** Return lines at the largest of the sizes at which the text takes no more than `most` lines, else at the smallest. */
  function block(text, room, sizes, weight, most) {
    const tried = sizes.map((size) => ({ size, weight, lines: wrapped(text, room, size, weight) }));
    return tried.find((one) => one.lines.length <= most) || tried[tried.length - 1];
  }

  function text(x, y, words, { size, weight, color, anchor }) {
    const end = anchor ? ` text-anchor="${anchor}"` : "";
    return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${color}"${end}>${escaped(words)}</text>`;
  }

  const stacked = (x, top, one, pitch, color, anchor) =>
    one.lines.map((line, at) => text(x, top + at * pitch, line, { size: one.size, weight: one.weight, color, anchor }));

  function badge(x, baseline, words, color) {
    const wide = widthOf(words, 11.5, STRONG) + 30, top = baseline - 12.5;
    const easel = "M2 3.5h12v7.5H2zM8 1.2v2.3M5.4 11 4 15M10.6 11 12 15M8 11v3";
    return `<rect x="${x}" y="${top}" width="${wide}" height="17" rx="5" fill="${color.warningBackground}" stroke="${color.warningBorder}"/>` +
      `<path transform="translate(${x + 7} ${top + 3.2}) scale(.68)" d="${easel}" fill="none" stroke="${color.warningText}" stroke-width="1.4"/>` +
      text(x + 22, baseline, words, { size: 11.5, weight: STRONG, color: color.warningText });
  }

  // The sizes are tried in turn: a long title shrinks before it would take a third line.
  function head(exhibit, color) {
    const title = block(exhibit.title, ROOM, [21, 20, 19, 18, 17, 16, 15, 14, 13], STRONG, 2);
    const pitch = Math.round(title.size * 1.28), last = 43 + (title.lines.length - 1) * pitch;
    const under = block(exhibit.subtitle, ROOM, [13.5, 13, 12, 11], PLAIN, 2);
    const marks = [...stacked(EDGE, 43, title, pitch, color.text), ...stacked(EDGE, last + 23, under, 18, color.textSecondary)];
    let bottom = last + 23 + Math.max(under.lines.length - 1, 0) * 18;
    if (exhibit.demo) {
      const end = under.lines.length ? widthOf(under.lines[under.lines.length - 1], under.size, PLAIN) + 10 : 0;
      const beside = end + widthOf(exhibit.demo_words, 11.5, STRONG) + 30 <= ROOM;
      if (!beside) bottom += 21;
      marks.push(badge(EDGE + (beside ? end : 0), bottom, exhibit.demo_words, color));
    }
    return { marks, bottom: bottom + 6 };
  }

  // An address that is too long loses its query: the link of a PDF and the card's own menu still have it.
  function shortened(address, room) {
    const plain = decodeURI(address).replace(/^https?:\/\//, "");
    const shorter = plain.replace(/\?[^#]*/, "?…");
    return [plain, shorter, shorter.replace(/#.*/, "")].find((one) => widthOf(one, 10, PLAIN) <= room) || plain.split("/")[0];
  }

  function sign(exhibit, color) {
    const y = HEIGHT - 19, stamp = widthOf(exhibit.stamp, 10, PLAIN);
    const address = shortened(exhibit.address, ROOM - stamp - 48);
    const mark = parts().mark.replace(/<svg[^>]*>|<\/svg>/g, "");
    const place = { x: EDGE, y: y - 13, width: 22 + widthOf(address, 10, PLAIN), height: 18 };
    const small = { size: 10, weight: PLAIN, color: color.textTertiary };
    const drawn = `<g transform="translate(${EDGE} ${y - 12}) scale(.5333)">${mark}</g>`;
    return { marks: [drawn, text(EDGE + 22, y, address, small), text(WIDTH - EDGE, y, exhibit.stamp, { ...small, anchor: "end" })], place };
  }

  // Source left, precision right; each wraps in its own part where both do not fit into a line.
  function foot(exhibit, color) {
    const { marks, place } = sign(exhibit, color), size = 11, pitch = 14;
    const needs = [exhibit.source, exhibit.precision].map((words) => widthOf(words, size, PLAIN));
    const share = needs[0] + needs[1] + 24 <= ROOM ? [ROOM, ROOM] : parted(needs);
    const source = block(exhibit.source, share[0], [size], PLAIN, 1), precision = block(exhibit.precision, share[1], [size], PLAIN, 1);
    const rows = Math.max(source.lines.length, precision.lines.length, 1);
    const first = HEIGHT - 19 - 19 - (rows - 1) * pitch, rule = first - 17;
    const filters = block(exhibit.filters, ROOM, [size, 10, 9], MEDIUM, 2), top = rule - 8 - (filters.lines.length - 1) * pitch;
    marks.push(
      `<path d="M${EDGE} ${rule + .5}h${ROOM}" stroke="${color.divider}"/>`,
      ...stacked(EDGE, first, source, pitch, color.textSecondary),
      ...stacked(WIDTH - EDGE, first, precision, pitch, color.textSecondary, "end"),
      ...stacked(EDGE, top, filters, pitch, color.textSecondary),
    );
    return { marks, place, top: top - 12 };
  }

  function parted([left, right]) {
    const room = ROOM - 24, first = Math.min(Math.max(left / (left + right), .35), .65) * room;
    return [first, room - first];
  }

  /** Return {area, finish}: the place of the plot, and a function from what is drawn there and font rules to the whole. */
  function slide(exhibit) {
    const color = parts().colors[exhibit.theme], above = head(exhibit, color), below = foot(exhibit, color);
    const top = above.bottom + 10;
    const finish = (drawn, fonts) =>
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${PIXELS.width}" height="${PIXELS.height}" ` +
      `viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="${FAMILY}" role="img"><title>${escaped(exhibit.title)}</title>` +
      `<desc>${escaped(exhibit.alt)}</desc><style>${fonts}</style><rect width="${WIDTH}" height="${HEIGHT}" fill="${color.surface}"/>` +
      `<rect width="${WIDTH}" height="5" fill="${parts().sky}"/>${[...above.marks, ...below.marks].join("")}${drawn}</svg>`;
    return { area: { x: EDGE, y: top, width: ROOM, height: below.top - 8 - top }, place: below.place, color, finish };
  }

  window.birgemiz = Object.assign(window.birgemiz || {}, { slide, slideText: { text, wrapped, widthOf, WIDTH, HEIGHT, PIXELS } });
})();
