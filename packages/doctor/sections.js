// Writes the sections of controle.html, one for each word: `node packages/doctor/sections.js` prints them. They stand
// in the page itself, so that it can be read without scripts; a test compares the two.

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
      const part = (lang) => {
        const [cause, action] = [said[lang].cause, said[lang].action].map(marked);
        return `<div class="${lang}" lang="${lang}"><p>${cause}</p><p>${action}</p></div>`;
      };
      const lines = [
        `<section class="word" id="${word}" tabindex="-1">`,
        `<h3><code>${word}</code></h3>`,
        ...LANGS.map(part),
        "</section>\n",
      ];
      return lines.join("\n");
    })
    .join("");
}

if (globalThis.process?.argv[1]?.endsWith("sections.js")) process.stdout.write(sections());
