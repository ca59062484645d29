// The subsets of the font, as files of their own; the few signs that pages take from large ones as small files.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import subsetFont from "subset-font";

export const FAMILY = "Onest Variable";
export const SUBSETS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "math"];
const SIGNS = { "cyrillic-ext": "ҒғҚқҢңҮүҰұҺһӘәӨө", "latin-ext": "₸ŪūŞşĞğİı", math: "≈≠≤≥→←Σ⁶⁹₊₋ₖ" };
export const fileOf = (subset) => `onest-${subset}-wght-normal.woff2`;

const rangeOf = (signs) => [...signs].map((sign) => `U+${sign.codePointAt(0).toString(16).toUpperCase()}`).join(",");

async function face({ source, shelf }, subset, range) {
  const font = await readFile(join(source, "files", fileOf(subset)));
  return { file: await shelf.keep(`fonts/onest-${subset}.woff2`, font), range };
}

async function signsFace({ source, shelf }, [subset, signs]) {
  const font = await subsetFont(await readFile(join(source, "files", fileOf(subset))), signs, { targetFormat: "woff2" });
  return { file: await shelf.keep(`fonts/onest-${subset}-signs.woff2`, font), range: rangeOf(signs) };
}

/** Put the font on the shelf; return its faces, {file, range}: of two that hold a sign browsers take the later. */
export async function fonts(places) {
  const ranges = JSON.parse(await readFile(join(places.source, "unicode.json"), "utf8"));
  const large = await Promise.all(SUBSETS.map((subset) => face(places, subset, ranges[subset])));
  return [...large, ...await Promise.all(Object.entries(SIGNS).map((one) => signsFace(places, one)))];
}
