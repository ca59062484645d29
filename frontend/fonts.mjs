// The subsets of the font, as files of their own.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

export const FAMILY = "Onest Variable";
export const SUBSETS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "math"];
export const fileOf = (subset) => `onest-${subset}-wght-normal.woff2`;

/** Put the subsets on the shelf; return subset → file there. */
export async function fonts({ source, shelf }) {
  const kept = await Promise.all(SUBSETS.map(async (subset) =>
    [subset, await shelf.keep(`fonts/onest-${subset}.woff2`, await readFile(join(source, "files", fileOf(subset))))]));
  return Object.fromEntries(kept);
}
