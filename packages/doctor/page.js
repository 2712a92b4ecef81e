// What a page says of the form: its scripts, the element, what it preloads, its policies and its language.

import { tags } from "./tokens.js";

// These have no closing tag.
const VOID = "area base br col embed hr img input link meta param source track wbr".split(" ");
// What is open as long as one of these opens is closed by it: people leave out `</li>`.
const ENDED_BY_ITS_LIKE = ["li", "dt", "dd", "option", "tr", "td", "th"];
const FORM = "klacht-formulier";

/// Reads a page. `address` is its own.
export function readPage(html, address) {
  const page = { lang: "", base: address, metaPolicies: [], scripts: [], links: [], elements: [] };
  const open = [];
  let hasBase = false;
  let isInHead = true;
  for (const tag of tags(html)) {
    const { name, attributes } = tag;
    if (name === "body" || name === FORM) isInHead = false;
    if (tag.isEnd) {
      if (name === "head") isInHead = false;
      close(open, name);
      continue;
    }
    if (ENDED_BY_ITS_LIKE.includes(name) && open.at(-1)?.name === name) open.pop();
    // What is in a template is not there.
    const isInert = open.some(({ name }) => name === "template");
    if (!isInert) {
      if (name === "html") page.lang ||= attributes.lang ?? "";
      if (name === "base" && attributes.href && !hasBase) {
        hasBase = true;
        page.base = resolve(attributes.href, address) ?? address;
      }
      if (name === "script") page.scripts.push({ attributes, text: tag.text });
      if (name === "link") page.links.push(attributes);
      if (name === "meta" && isInHead && attributes["http-equiv"]?.toLowerCase() === "content-security-policy") {
        page.metaPolicies.push(attributes.content ?? "");
      }
    }
    if (VOID.includes(name)) continue;
    const around = open.at(-1) ?? { lang: page.lang, hasOwnLang: false };
    const entry = { name, lang: attributes.lang ?? around.lang, hasOwnLang: around.hasOwnLang };
    if (attributes.lang !== undefined) entry.hasOwnLang = !["html", "body"].includes(name);
    if (name === FORM && !isInert) {
      entry.element = { attributes, lang: entry.lang, hasOwnLang: entry.hasOwnLang, isClosed: false };
      page.elements.push(entry.element);
    }
    open.push(entry);
  }
  return page;
}

// Closes what is open of that name, and with it all that is still open inside. Only its own closing tag closes a form
// as it was meant.
function close(open, name) {
  const at = open.map((one) => one.name).lastIndexOf(name);
  if (at === -1) return;
  if (open[at].element) open[at].element.isClosed = true;
  open.length = at;
}

/// An address as a browser reads it; undefined if it is none.
export function resolve(address, base) {
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}
