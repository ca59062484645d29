// Charts as pictures that stand alone: SVG with the page's fonts inside, PNG made from it, PDF with vector text.
(function () {
  "use strict";
  const own = window.birgemiz;
  const FACE = "Onest Variable";
  const DENSITY = 2, PROBE = 20, BOLD_FROM = 525, PATIENCE = 5000, STEP = 40;
  const loaded = {};

  // Only who takes a picture away needs these files.
  function load(name) {
    const { base, files } = own.pictureParts;
    loaded[name] = loaded[name] || new Promise((done, failed) => {
      const script = Object.assign(document.createElement("script"), { src: new URL(files[name], base).href });
      script.addEventListener("load", done);
      script.addEventListener("error", () => { delete loaded[name]; script.remove(); failed(new Error(`no ${name}`)); });
      document.head.append(script);
    });
    return loaded[name];
  }

  // Words are measured before they are drawn, so their font has to be there; only pages of ours declare it.
  async function readyFonts(words) {
    await load("fonts");
    if (![...document.fonts].some((face) => face.family.replace(/["']/g, "") === FACE)) {
      own.pictureFonts.forEach(({ range, data }) => document.fonts.add(
        new FontFace(FACE, `url(data:font/woff2;base64,${data})`, { weight: "100 900", unicodeRange: range })));
    }
    await document.fonts.load(`450 13px "${FACE}"`, words);
  }

  const isIn = (range, code) => range.split(",").some((part) => {
    const [first, last] = part.trim().slice(2).split("-").map((hex) => parseInt(hex, 16));
    return code >= first && code <= (last || first);
  });

  /** Return the parts of the font that words need, each with a letter of theirs that it holds. */
  function faces(words) {
    const letters = [...new Set(words)].filter((sign) => sign.trim());
    return own.pictureFonts.map((face) => ({ ...face, letter: letters.find((sign) => isIn(face.range, sign.codePointAt(0))) }))
      .filter(({ letter }) => letter);
  }

  const rules = (used) => used.map(({ range, data }) =>
    `@font-face{font-family:'${FACE}';font-weight:100 900;src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`).join("");

  const spoken = (exhibit) => JSON.stringify([exhibit.title, exhibit.subtitle, exhibit.filters, exhibit.source, exhibit.precision,
    exhibit.stamp, exhibit.demo_words, exhibit.empty_words, exhibit.table, exhibit.figure, exhibit.beside]);

  async function composed(exhibit) {
    await readyFonts(spoken(exhibit));
    const slide = own.slide(exhibit);
    const drawn = await own.plots(exhibit, slide);
    return { slide, drawn, whole: (fonts) => slide.finish(drawn, fonts) };
  }

  const shown = (svg) => svg.replace(/<style>.*?<\/style>|<[^>]*>/gs, "");

  // Programs besides browsers know weights in hundreds, and take 600 for bold.
  const hundreds = (svg) => svg.replace(/(font-weight(?:="|: ?))(\d+)/g, (_, name, weight) => `${name}${weight < BOLD_FROM ? 400 : 600}`);

  async function svg(exhibit) {
    const { whole } = await composed(exhibit), plain = hundreds(whole(""));
    return plain.replace("<style></style>", `<style>${rules(faces(shown(plain)))}</style>`);
  }

  // An SVG drawn as an image reads its fonts after it says that it is loaded. A letter of each font stands below the slide:
  // once all of these have ink, the slide has its letters.
  function probed(svg, letters) {
    const { WIDTH, HEIGHT, PIXELS } = own.slideText, high = HEIGHT + PROBE, grown = PIXELS.height * high / HEIGHT;
    const marks = letters.map((letter, at) => `<text x="${at * PROBE}" y="${high - 4}" font-size="16" fill="#000">${letter}</text>`).join("");
    return svg.replace(`height="${PIXELS.height}" viewBox="0 0 ${WIDTH} ${HEIGHT}"`, `height="${grown}" viewBox="0 0 ${WIDTH} ${high}"`)
      .replace(/<\/svg>$/, `${marks}</svg>`);
  }

  function hasInk(image, count) {
    const { WIDTH, HEIGHT } = own.slideText, pen = canvasOf(count * PROBE, PROBE).getContext("2d", { willReadFrequently: true });
    pen.drawImage(image, 0, -HEIGHT, WIDTH, HEIGHT + PROBE);
    return Array.from({ length: count }, (_, at) => pen.getImageData(at * PROBE, 0, PROBE, PROBE).data)
      .every((cell) => cell.some((level, at) => at % 4 === 3 && level > 0));
  }

  const canvasOf = (width, height) => Object.assign(document.createElement("canvas"), { width, height });
  const pause = (time) => new Promise((done) => window.setTimeout(done, time));

  async function image(exhibit) {
    const { whole } = await composed(exhibit), used = faces(shown(whole("")));
    const text = probed(whole(rules(used)), used.map(({ letter }) => letter));
    const found = Object.assign(new Image(), { src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}` });
    await found.decode();
    for (let waited = 0; waited < PATIENCE && !hasInk(found, used.length); waited += STEP) await pause(STEP);
    return found;
  }

  async function png(exhibit) {
    const { HEIGHT, PIXELS } = own.slideText, found = await image(exhibit);
    const canvas = canvasOf(PIXELS.width * DENSITY, PIXELS.height * DENSITY);
    canvas.getContext("2d").drawImage(found, 0, 0, canvas.width, canvas.height * (HEIGHT + PROBE) / HEIGHT);
    return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no image"))), "image/png"));
  }

  async function page(exhibit) {
    const { slide, whole } = await composed(exhibit);
    const element = new DOMParser().parseFromString(whole(""), "image/svg+xml").documentElement;
    return { svg: document.importNode(element, true), address: exhibit.address, place: slide.place };
  }

  /** Pages follow each other: a deck of sixty charts must not be drawn at once. `progress(done, of)` hears of each. */
  async function pdf(exhibits, { title = exhibits[0].title, progress = () => {} } = {}) {
    await load("pdf");
    const { WIDTH: width, HEIGHT: height } = own.slideText;
    const pages = [];
    for (const exhibit of exhibits) {
      pages.push(await page(exhibit));
      progress(pages.length, exhibits.length);
    }
    return own.picturePdf(pages, { width, height, title, lang: exhibits[0].figure.layout.meta.lang });
  }

  own.picture = { svg, png, pdf };
})();
