// One style sheet: the product's own in their numbered order, then Bootstrap in a layer, the fonts, the icons and the tokens.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";
import { FAMILY } from "./fonts.mjs";
import { tokensCss } from "./tokens.mjs";

const read = (path) => readFile(path, "utf8");

// In a cascade layer the product's own unlayered rules win, whatever the order of the files.
async function bootstrap(modules) {
  const css = await read(join(modules, "bootstrap/dist/css/bootstrap.min.css"));
  const bare = css.replace(/^@charset "UTF-8";/, "").replace(/\/\*# sourceMappingURL=.*?\*\//, "");
  return `@layer bootstrap{${bare.trim()}}`;
}

async function icons(here, modules) {
  const names = JSON.parse(await read(join(here, "src/icons.json")));
  const rules = await Promise.all(names.map(async (name) => {
    const svg = await read(join(modules, "bootstrap-icons/icons", `${name}.svg`));
    return `.icon-${name}{--icon:url("data:image/svg+xml,${encodeSvg(svg)}")}`;
  }));
  return rules.join("\n");
}

function encodeSvg(svg) {
  const small = svg.replace(/ (class|width|height|fill)="[^"]*"/g, "").replace(/\s+/g, " ").replaceAll("> <", "><").trim();
  return small.replaceAll('"', "'").replaceAll("#", "%23").replaceAll("<", "%3C").replaceAll(">", "%3E");
}

// Words stand where they will stand before the font is there: Arial, or its like, stretched to the measures of Onest.
const standIn = (weights, names, size) =>
  `@font-face{font-family:'Onest Fallback';font-weight:${weights};src:${names.map((name) => `local('${name}')`).join(",")};` +
  `size-adjust:${size * 100}%;ascent-override:${97 / size}%;descent-override:${30.5 / size}%;line-gap-override:0%}`;
const standIns = [
  standIn("100 599", ["Arial", "Liberation Sans", "Arimo"], 1.04),
  standIn("600 900", ["Arial Bold", "Liberation Sans Bold", "Arimo Bold"], .995),
];

const face = ({ file, range }) =>
  `@font-face{font-family:'${FAMILY}';font-style:normal;font-weight:100 900;font-display:swap;` +
  `src:url(${file}) format("woff2");unicode-range:${range}}`;

async function own(assets) {
  const names = (await readdir(assets)).filter((name) => name.endsWith(".css")).sort();
  return Promise.all(names.map((name) => read(join(assets, name))));
}

/** Write `every.css`; `faces` are the fonts on the shelf. */
export async function styles({ here, modules, assets, tokens, faces, shelf }) {
  const fonts = [...standIns, ...faces.map(face)];
  const sheets = [...await own(assets), await bootstrap(modules), ...fonts, await icons(here, modules), tokensCss(tokens)];
  const { code } = await transform(sheets.join("\n"), { loader: "css", minify: true, logLevel: "warning" });
  await shelf.keep("every.css", code);
}
