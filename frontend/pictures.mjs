// What the making of pictures needs besides plotly.js: the font's subsets as text, the maker of PDF, and a list of both.
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const FOLDER = "pictures";

// The digest in the name lets browsers keep a file for a day and still take the next one at once.
const named = (name, text) => `${name}.${createHash("sha256").update(text).digest("hex").slice(0, 8)}.js`;

async function keep(vendor, name, text) {
  const file = named(name, text);
  await writeFile(join(vendor, FOLDER, file), text);
  return `${FOLDER}/${file}`;
}

async function fontText(files, ranges) {
  const faces = await Promise.all(Object.entries(files).map(async ([subset, path]) =>
    ({ subset, range: ranges[subset], data: (await readFile(path)).toString("base64") })));
  return `(window.birgemiz = window.birgemiz || {}).pictureFonts = ${JSON.stringify(faces)};\n`;
}

// For pictures made on the server only: its page has no address to ask for the geometry.
const geometryText = async (geometry) =>
  `(window.birgemiz = window.birgemiz || {}).geometry = ${JSON.stringify(JSON.parse(await readFile(geometry, "utf8")))};\n`;

async function pdfText(here) {
  const empty = join(here, "src/nothing.js");
  const bundled = await build({
    entryPoints: [join(here, "src/pdf.js")],
    write: false,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    legalComments: "eof",
    logLevel: "warning",
    loader: { ".ttf": "base64" },
    // Parts of jsPDF that turn HTML into PDF: not called here.
    alias: { html2canvas: empty, dompurify: empty, canvg: empty },
  });
  return bundled.outputFiles[0].text;
}

/** Write `pictures.js` (read with every page) and what it names, fetched when a reader first takes a picture away. */
export async function pictures({ here, vendor, tokens, mark, fonts, ranges, geometry }) {
  await mkdir(join(vendor, FOLDER), { recursive: true });
  const files = {
    fonts: await keep(vendor, "onest", await fontText(fonts, ranges)),
    pdf: await keep(vendor, "pdf", await pdfText(here)),
  };
  await keep(vendor, "regions", await geometryText(geometry));
  const parts = { files, mark, sky: tokens.brand.sky, colors: tokens.color };
  const text = "(window.birgemiz = window.birgemiz || {}).pictureParts = " +
    `Object.assign(${JSON.stringify(parts)}, { base: document.currentScript.src });\n`;
  await writeFile(join(vendor, "pictures.js"), text);
}
