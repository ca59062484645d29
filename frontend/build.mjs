// Turns npm packages, the design tokens and the geometry into assets/vendor and .build/axe.min.js.
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { pictures } from "./pictures.mjs";
import { tokensCss } from "./tokens.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const home = resolve(here, "..");
const modules = join(here, "node_modules");
const vendor = join(home, "assets", "vendor");
const SUBSETS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "math"];

const read = (path) => readFile(path, "utf8");
const write = (name, text) => writeFile(join(vendor, name), text);

// In a cascade layer the product's own unlayered rules win, whatever the order of the files.
async function bootstrap() {
  const css = await read(join(modules, "bootstrap/dist/css/bootstrap.min.css"));
  const bare = css.replace(/^@charset "UTF-8";/, "").replace(/\/\*# sourceMappingURL=.*?\*\//, "");
  await write("bootstrap.css", `@layer bootstrap{${bare.trim()}}\n`);
}

async function icons() {
  const names = JSON.parse(await read(join(here, "src/icons.json")));
  const rules = await Promise.all(names.map(async (name) => {
    const svg = await read(join(modules, "bootstrap-icons/icons", `${name}.svg`));
    return `.icon-${name}{--icon:url("data:image/svg+xml,${encodeSvg(svg)}")}`;
  }));
  await write("icons.css", rules.join("\n") + "\n");
}

function encodeSvg(svg) {
  const small = svg.replace(/ (class|width|height|fill)="[^"]*"/g, "").replace(/\s+/g, " ").replaceAll("> <", "><").trim();
  return small.replaceAll('"', "'").replaceAll("#", "%23").replaceAll("<", "%3C").replaceAll(">", "%3E");
}

async function fonts() {
  const source = join(modules, "@fontsource-variable/onest");
  const ranges = JSON.parse(await read(join(source, "unicode.json")));
  await mkdir(join(vendor, "fonts"), { recursive: true });
  const faces = SUBSETS.map((subset) => face(subset, ranges[subset]));
  await Promise.all(SUBSETS.map((subset) => cp(join(source, "files", fileOf(subset)), join(vendor, "fonts", fileOf(subset)))));
  await write("fonts.css", faces.join("\n") + "\n");
}

const fileOf = (subset) => `onest-${subset}-wght-normal.woff2`;

const face = (subset, range) =>
  "@font-face{font-family:'Onest Variable';font-style:normal;font-weight:100 900;font-display:swap;" +
  `src:url(fonts/${fileOf(subset)}) format("woff2");unicode-range:${range}}`;

const plotly = () => build({
  entryPoints: [join(here, "src/plotly.cjs")],
  outfile: join(vendor, "plotly.min.js"),
  format: "iife",
  globalName: "Plotly",
  bundle: true,
  minify: true,
  legalComments: "eof",
  target: "es2020",
  logLevel: "warning",
  define: { global: "window", "define.amd": "false", "process.env.NODE_DEBUG": "false" },
  alias: { stream: "stream-browserify" },
  loader: { ".css": "empty" },
});

async function tokens() {
  const values = JSON.parse(await read(join(home, "data/reference/tokens.json")));
  const { code } = await transform(tokensCss(values), { loader: "css" });
  await write("tokens.css", code);
}

async function pictureParts() {
  const source = join(modules, "@fontsource-variable/onest");
  await pictures({
    here,
    vendor,
    tokens: JSON.parse(await read(join(home, "data/reference/tokens.json"))),
    mark: await read(join(home, "assets/mark.svg")),
    fonts: Object.fromEntries(SUBSETS.map((subset) => [subset, join(source, "files", fileOf(subset))])),
    ranges: JSON.parse(await read(join(source, "unicode.json"))),
    geometry: join(home, "data/reference/regions.geojson"),
  });
}

// The digest in the name lets browsers keep the geometry for ever.
async function geometry() {
  const text = await read(join(home, "data/reference/regions.geojson"));
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 8);
  await write(`regions.${digest}.json`, JSON.stringify(JSON.parse(text)));
}

async function axe() {
  await mkdir(join(home, ".build"), { recursive: true });
  await cp(join(modules, "axe-core/axe.min.js"), join(home, ".build/axe.min.js"));
}

await rm(vendor, { recursive: true, force: true });
await mkdir(vendor, { recursive: true });
await Promise.all([bootstrap(), icons(), fonts(), plotly(), tokens(), geometry(), pictureParts(), axe()]);
