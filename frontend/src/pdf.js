// Composed pictures → one PDF with vector text: a page each, the page's address as a link.
import { jsPDF } from "jspdf";
import { svg2pdf } from "svg2pdf.js";
import regular from "@expo-google-fonts/onest/400Regular/Onest_400Regular.ttf";
import semibold from "@expo-google-fonts/onest/600SemiBold/Onest_600SemiBold.ttf";

const FAMILY = "Onest";
const BOLD_FROM = 525;

function paper(width, height) {
  const file = new jsPDF({ unit: "px", hotfixes: ["px_scaling"], format: [width, height], orientation: "landscape", compress: true, putOnlyUsedFonts: true });
  [["normal", regular], ["bold", semibold]].forEach(([style, data]) => {
    file.addFileToVFS(`${FAMILY}-${style}.ttf`, data);
    file.addFont(`${FAMILY}-${style}.ttf`, FAMILY, style);
  });
  return file;
}

// jsPDF knows fonts by name and two weights; the picture names a variable font and any weight.
function plain(svg) {
  svg.querySelectorAll("style").forEach((style) => style.remove());
  svg.querySelectorAll("text, tspan").forEach((part) => {
    part.style.removeProperty("font-family");
    const weight = part.style.fontWeight || part.getAttribute("font-weight");
    part.style.removeProperty("font-weight");
    if (weight) part.setAttribute("font-weight", weight === "bold" || Number(weight) >= BOLD_FROM ? "bold" : "normal");
  });
  svg.setAttribute("font-family", FAMILY);
  return svg;
}

function link(file, { address, place }) {
  if (address && place) file.link(place.x, place.y, place.width, place.height, { url: address });
}

/** Return a Blob of the pages; each is {svg, address, place, title}, its svg an element of `width` × `height`. */
async function pages(list, { width, height, title, lang }) {
  const file = paper(width, height);
  file.setProperties({ title, creator: "Birgemiz" });
  file.setLanguage(lang);
  for (const [at, page] of list.entries()) {
    if (at) file.addPage([width, height], "landscape");
    await svg2pdf(plain(page.svg), file, { x: 0, y: 0, width, height });
    link(file, page);
  }
  return file.output("blob");
}

window.birgemiz.picturePdf = pages;
