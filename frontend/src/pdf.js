// Composed pictures → one PDF with vector text: a page each, the page's address as a link.
import { jsPDF } from "jspdf";
import { svg2pdf } from "svg2pdf.js";
import regular from "@expo-google-fonts/onest/400Regular/Onest_400Regular.ttf";
import semibold from "@expo-google-fonts/onest/600SemiBold/Onest_600SemiBold.ttf";

const FAMILY = "Onest", NORMAL = 400, BOLD = 600, BOLD_FROM = 525;
const RISING = /^M-[\d.]+,[\d.]+l[\d.]+,-/;
const SVG = "http://www.w3.org/2000/svg";

function paper(width, height) {
  const file = new jsPDF({ unit: "pt", format: [width, height], orientation: "landscape", compress: true, putOnlyUsedFonts: true });
  [["normal", regular], ["bold", semibold]].forEach(([style, data]) => {
    file.addFileToVFS(`${FAMILY}-${style}.ttf`, data);
    file.addFont(`${FAMILY}-${style}.ttf`, FAMILY, style);
  });
  return file;
}

// The picture names a variable font and any weight, the file has two: words are measured at the weight that they will have.
function weighted(svg) {
  svg.querySelectorAll("style").forEach((style) => style.remove());
  svg.querySelectorAll("text, tspan").forEach((part) => {
    const weight = part.style.fontWeight || part.getAttribute("font-weight");
    if (weight) part.style.fontWeight = weight === "bold" || Number(weight) >= BOLD_FROM ? BOLD : NORMAL;
  });
  svg.style.fontKerning = "none";
}

// The browser places words; jsPDF then has nothing to measure.
function spread(text) {
  const group = document.createElementNS(SVG, "g");
  if (text.hasAttribute("transform")) group.setAttribute("transform", text.getAttribute("transform"));
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(), at = 0; node; at += node.data.length, node = walker.nextNode()) {
    const words = node.data.trim(), first = at + node.data.length - node.data.trimStart().length;
    if (words && first < text.getNumberOfChars()) group.append(run(words, text.getStartPositionOfChar(first), node.parentElement, text));
  }
  return group;
}

function run(words, { x, y }, styled, text) {
  const style = window.getComputedStyle(styled), one = document.createElementNS(SVG, "text");
  const marks = { x, y, "font-family": FAMILY, "font-size": parseFloat(style.fontSize), "font-weight": Number(style.fontWeight) >= BOLD_FROM ? "bold" : "normal",
    fill: style.fill, "fill-opacity": style.fillOpacity, opacity: window.getComputedStyle(text).opacity };
  const outline = style.stroke === "none" ? {} : { stroke: style.stroke, "stroke-width": parseFloat(style.strokeWidth), "stroke-linejoin": "round" };
  Object.entries({ ...marks, ...outline }).forEach(([name, value]) => one.setAttribute(name, value));
  one.textContent = words;
  return one;
}

// jsPDF writes a pattern anew for each shape that it fills: a matrix would weigh megabytes. Lines look the same.
function ruled(svg) {
  svg.querySelectorAll('[style*="url("], [fill^="url("]').forEach((shape) => {
    const [, id] = (shape.style.fill || shape.getAttribute("fill") || "").match(/url\(["']?#([^"')]+)/) || [];
    const pattern = id && svg.querySelector(`pattern[id="${CSS.escape(id)}"]`), line = pattern?.querySelector("path");
    if (line && RISING.test(line.getAttribute("d"))) rule(shape, pattern.querySelector("rect"), line, parseFloat(pattern.getAttribute("width")));
  });
}

function rule(shape, ground, line, step) {
  const lines = document.createElementNS(SVG, "path");
  lines.setAttribute("d", rising(shape.getBBox(), step));
  ["stroke", "stroke-width", "opacity"].forEach((name) => lines.setAttribute(name, line.getAttribute(name) || 1));
  if (shape.hasAttribute("transform")) lines.setAttribute("transform", shape.getAttribute("transform"));
  shape.style.fill = ground ? ground.getAttribute("fill") : "none";
  shape.style.fillOpacity = ground ? ground.getAttribute("fill-opacity") : "";
  shape.after(lines);
}

// Lines on which x + y is a whole number of steps, as far as they cross the box.
function rising({ x, y, width, height }, step) {
  const first = Math.ceil((x + y) / step), last = Math.floor((x + width + y + height) / step);
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => (first + at) * step).map((sum) => {
    const left = Math.max(x, sum - y - height), right = Math.min(x + width, sum - y);
    return `M${left.toFixed(2)},${(sum - left).toFixed(2)}L${right.toFixed(2)},${(sum - right).toFixed(2)}`;
  }).join("");
}

// Measuring needs the document; nothing is seen of it.
function plain(svg, width) {
  const place = document.createElement("div");
  place.style.cssText = `position:fixed;left:-9999px;top:0;width:${width}px;visibility:hidden`;
  weighted(svg);
  place.append(svg);
  document.body.append(place);
  const placed = [...svg.querySelectorAll("text")].map((text) => [text, spread(text)]);
  placed.forEach(([text, group]) => text.replaceWith(group));
  ruled(svg);
  place.remove();
  return svg;
}

function link(file, { address, place }) {
  if (address && place) file.link(place.x, place.y, place.width, place.height, { url: address });
}

/** Return a Blob of the pages; each is {svg, address, place}, its svg an element of `width` × `height`. */
async function pages(list, { width, height, title, lang }) {
  const file = paper(width, height);
  file.setProperties({ title, creator: "Birgemiz" });
  file.setLanguage(lang);
  for (const [at, page] of list.entries()) {
    if (at) file.addPage([width, height], "landscape");
    await svg2pdf(plain(page.svg, width), file, { x: 0, y: 0, width, height });
    link(file, page);
  }
  return file.output("blob");
}

window.birgemiz.picturePdf = pages;
