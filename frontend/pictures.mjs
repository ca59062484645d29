// What the making of pictures needs besides plotly.js: the font's subsets as text, the maker of PDF, and a list of both.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

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

/** Write what a reader fetches who first takes a picture away; return the script that names it. */
export async function pictures({ here, tokens, mark, fonts, ranges, geometry, shelf }) {
  const files = {
    fonts: await shelf.keep("pictures/onest.js", await fontText(fonts, ranges)),
    pdf: await shelf.keep("pictures/pdf.js", await pdfText(here)),
  };
  await shelf.keep("pictures/regions.js", await geometryText(geometry));
  const parts = { files, mark, sky: tokens.brand.sky, colors: tokens.color };
  return "(window.birgemiz = window.birgemiz || {}).pictureParts = " +
    `Object.assign(${JSON.stringify(parts)}, { base: document.currentScript.src });\n`;
}
