// Writes the sections of controle.html, one for each word: `node packages/doctor/sections.js` prints them. They stand in the
// page itself, so that it can be read without scripts; a test compares the two.

import { causes } from "./causes.js";

const marked = (text) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/`([^`]*)`/g, "<code>$1</code>");

const LANGS = ["nl", "en"];

/// The sections, as HTML.
export function sections() {
  return Object.entries(causes)
    .map(([word, said]) => {
      const part = (lang) =>
        `<div class="${lang}" lang="${lang}"><p>${marked(said[lang].cause)}</p><p>${marked(said[lang].action)}</p></div>`;
      return `<section class="word" id="${word}" tabindex="-1">\n<h3><code>${word}</code></h3>\n${LANGS.map(part).join("\n")}\n</section>\n`;
    })
    .join("");
}

if (globalThis.process?.argv[1]?.endsWith("sections.js")) process.stdout.write(sections());
