// Files under names that carry a digest of their content, so that a browser may keep each for ever; a list tells who is who.
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";

const digestOf = (content) => createHash("sha256").update(content).digest("hex").slice(0, 8);

/** Return a shelf in `folder`: `keep(name, content)` writes a file and returns its name there; `list()` writes files.json. */
export function shelf(folder) {
  const kept = {};

  async function keep(name, content) {
    const ending = extname(name);
    kept[name] = `${name.slice(0, -ending.length)}.${digestOf(content)}${ending}`;
    await mkdir(dirname(join(folder, kept[name])), { recursive: true });
    await writeFile(join(folder, kept[name]), content);
    return kept[name];
  }

  const list = () => writeFile(join(folder, "files.json"), `${JSON.stringify(kept, Object.keys(kept).sort(), 1)}\n`);
  return { keep, list };
}
