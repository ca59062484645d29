// Turns npm packages, Dash's own scripts, ours, the design tokens and the geometry into assets/vendor and .build/axe.min.js.
// Arguments: name=path of each script of Dash, in order: libraries=…/react.js libraries=…/dash_renderer.js grids=…
import { cp, mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { SUBSETS, fileOf, fonts } from "./fonts.mjs";
import { pictures } from "./pictures.mjs";
import { generators, plotly, scripts, suite } from "./scripts.mjs";
import { shelf as shelfIn } from "./shelf.mjs";
import { styles } from "./styles.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const home = resolve(here, "..");
const modules = join(here, "node_modules");
const assets = join(home, "assets");
const vendor = join(assets, "vendor");
const source = join(modules, "@fontsource-variable/onest");

const read = (path) => readFile(path, "utf8");
const json = async (path) => JSON.parse(await read(path));
const pathsOf = (name) => argv.slice(2).filter((one) => one.startsWith(`${name}=`)).map((one) => one.slice(name.length + 1));

async function axe() {
  await mkdir(join(home, ".build"), { recursive: true });
  await cp(join(modules, "axe-core/axe.min.js"), join(home, ".build/axe.min.js"));
}

await rm(vendor, { recursive: true, force: true });
await mkdir(vendor, { recursive: true });
const shelf = shelfIn(vendor);
const geometry = join(home, "data/reference/regions.geojson");
const tokens = await json(join(home, "data/reference/tokens.json"));
const ranges = await json(join(source, "unicode.json"));
const mark = await read(join(assets, "mark.svg"));
const files = Object.fromEntries(SUBSETS.map((subset) => [subset, join(source, "files", fileOf(subset))]));

await shelf.keep("mark.svg", mark);
await shelf.keep("regions.json", JSON.stringify(await json(geometry)));
await styles({ here, modules, assets, tokens, shelf, faces: await fonts({ source, shelf }) });
await suite({ name: "libraries", paths: pathsOf("libraries"), before: await generators(modules), shelf });
const others = {
  plotly: await plotly({ here, shelf }),
  grids: await suite({ name: "grids", paths: pathsOf("grids"), shelf }),
};
const pictureParts = await pictures({ here, tokens, mark, ranges, geometry, shelf, fonts: files });
await scripts({ here, assets, pictureParts, others, shelf });
await shelf.list();
await axe();
