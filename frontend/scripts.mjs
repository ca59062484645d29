// The product's own scripts and Dash's as a few files: what every page needs, and what is fetched when it is first needed.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { build, transform } from "esbuild";

const HEAD = ["00_theme.js", "05_early.js"];
const PICTURES = ["31_graphs.js", "31_plots.js", "31_slide.js", "31_tables.js", "32_picture.js"];
const DECK = /^75_briefing_/;
// The menu of every card adds to the deck, and the navigation counts its slides.
const DECK_EVERYWHERE = ["75_briefing_kept.js", "75_briefing_menu.js"];

const read = (path) => readFile(path, "utf8");
const small = async (texts, target = "es2022") => (await transform(texts.join("\n"), { minify: true, target, logLevel: "warning" })).code;
const isDeck = (name) => DECK.test(name) && !DECK_EVERYWHERE.includes(name);

async function parts(assets) {
  const names = (await readdir(assets)).filter((name) => name.endsWith(".js")).sort();
  const elsewhere = new Set([...HEAD, ...PICTURES, ...names.filter(isDeck)]);
  return {
    head: HEAD,
    pictures: PICTURES,
    briefing: names.filter(isDeck),
    every: names.filter((name) => !elsewhere.has(name)),
  };
}

// Files are fetched from beside the script that names them, whatever the prefix of the site.
const naming = (files) =>
  `window.birgemiz = Object.assign(window.birgemiz || {}, { files: ${JSON.stringify(files)}, place: document.currentScript.src });`;

/** Write head, pictures, briefing and, naming them and `others` (name → file), every.js, which starts the application. */
export async function scripts({ here, assets, pictureParts, others, shelf }) {
  const named = await parts(assets);
  const texts = (names) => Promise.all(names.map((name) => read(join(assets, name))));
  await shelf.keep("head.js", await small(await texts(named.head)));
  const files = {
    ...others,
    pictures: await shelf.keep("pictures.js", await small([pictureParts, ...await texts(named.pictures)])),
    briefing: await shelf.keep("briefing.js", await small(await texts(named.briefing))),
  };
  const start = await read(join(here, "src/start.js"));
  await shelf.keep("every.js", await small([naming(files), ...await texts(named.every), start]));
}

const bare = (text) => text.replace(/^\/\/# sourceMappingURL=.*$/gm, "").trim();

/** Write a file of Dash's scripts as its wheels carry them, whose chunks then need no requests; return its name. */
export async function suite({ name, paths, before = "", shelf }) {
  const texts = await Promise.all(paths.map(read));
  return shelf.keep(`${name}.js`, [before, ...texts.map(bare)].filter(Boolean).join("\n;\n"));
}

// Dash's scripts call for it; of the polyfills that come with Dash nothing else is missing in today's browsers.
export const generators = async (modules) => small([await read(join(modules, "regenerator-runtime/runtime.js"))]);

// A function in parentheses is compiled beside the download; without them the browser reads each module twice, the second time while
// the page waits. Modules are found by the way in which esbuild writes them.
const OPENED = /^( {2}var \w+ = __commonJS\(\{\n {4}"[^"\n]+")\((\w*(?:, \w+)?)\) \{$/gm;
const CLOSED = /^ {4}\}\n {2}\}\);$/gm;

function compiledAhead(text) {
  const [opened, closed] = [OPENED, CLOSED].map((mark) => text.match(mark)?.length);
  if (!opened || opened !== closed) throw new Error("esbuild writes modules in another way: change OPENED and CLOSED");
  return text.replace(OPENED, "$1: (function($2) {").replace(CLOSED, "    })\n  });").replace(/^ {4}"[^"\n]+": \(function/gm, '    "": (function');
}

/** Write plotly.js with the traces in use; return its name. */
export async function plotly({ here, shelf }) {
  const bundled = await build({
    entryPoints: [join(here, "src/plotly.cjs")],
    write: false,
    format: "iife",
    globalName: "Plotly",
    bundle: true,
    legalComments: "eof",
    target: "es2020",
    logLevel: "warning",
    define: { global: "window", "define.amd": "false", "process.env.NODE_DEBUG": "false" },
    alias: { stream: "stream-browserify" },
    loader: { ".css": "empty" },
  });
  return shelf.keep("plotly.js", await small([compiledAhead(bundled.outputFiles[0].text)], "es2020"));
}
