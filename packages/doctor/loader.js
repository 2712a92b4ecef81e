// Finds the script of the form in a page, also where an optimiser changed, moved, merged or delayed it.

import { resolve } from "./page.js";
import { nameOf } from "./reader.js";
import { besides } from "./release.js";

const NAME = /^klachtformulier(-[0-9a-f]{6,64})?(\.min)?\.js$/;
const SCRIPT_TYPES = ["", "text/javascript", "application/javascript", "text/ecmascript", "application/ecmascript"];
// How many scripts of a page are read at most.
const MOST_SCRIPTS = 60;

/// Whether a text defines the element.
export const defines = (text) => text.includes("klacht-formulier") && text.includes("customElements.define");

/// Whether a loader has a hash in its name, and so checks what it loads.
export const isChecking = (address) => NAME.exec(nameOf(address))?.[1] !== undefined;

const isLoader = (address) => NAME.test(nameOf(address ?? ""));
const typeOf = ({ type }) => (type ?? "").trim().toLowerCase();

/// The scripts of the form in a page: `{ address, attributes, isBundle }`. `add` takes what is wrong with them.
export async function findLoaders(page, get, add) {
  const named = page.scripts.filter(({ attributes }) => isLoader(attributes.src)).map(({ attributes }) => attributes);
  const imported = page.scripts.filter(({ attributes }) => typeOf(attributes) === "module").flatMap(importsOf);
  const delayed = page.scripts.filter(({ attributes }) => !isLoader(attributes.src) && delayedSource(attributes));
  if (named.length + imported.length)
    return [...named, ...imported].flatMap((attributes) => judge(page, attributes, add));
  if (delayed.length) {
    const { attributes } = delayed[0];
    add("moved", delayedSource(attributes), { seen: attributes.type ? `type="${attributes.type}"` : "data-src" });
    return [];
  }
  const inline = page.scripts.find(({ attributes, text }) => !attributes.src && defines(text));
  if (inline) {
    add("moved", "<script>…</script>", { seen: "customElements.define" });
    return [];
  }
  return findByText(page, get, add);
}

// A script that the page names as it should, or nearly so.
function judge(page, attributes, add) {
  const address = resolve(attributes.src, page.base);
  if (!address) return [];
  const type = typeOf(attributes);
  if (SCRIPT_TYPES.includes(type))
    add("not-module", attributes.src, { seen: attributes.type ? `type="${attributes.type}"` : undefined });
  else if (type !== "module") add("moved", attributes.src, { seen: `type="${attributes.type}"` });
  return [{ address, attributes, isBundle: false }];
}

// A module in the page may import it.
function importsOf({ attributes, text }) {
  const named = [...text.matchAll(/\bimport\b[^;]*?["']([^"']+)["']/g)].map(([, source]) => source).find(isLoader);
  return named ? [{ ...attributes, src: named }] : [];
}

// Services that delay scripts take the address away from `src`.
function delayedSource(attributes) {
  const other = Object.entries(attributes).find(([name, value]) => name.startsWith("data-") && isLoader(value));
  return other?.[1];
}

// A script of another name that has the element in it: made so by a build tool, and then its files are where it says,
// or by an optimiser.
async function findByText(page, get, add) {
  const others = page.scripts
    .map(({ attributes }) => attributes)
    .filter(({ src }) => src)
    .slice(0, MOST_SCRIPTS);
  const found = await Promise.all(
    others.map(async (attributes) => {
      const address = resolve(attributes.src, page.base);
      const answer = address && /^https?:/.test(address) ? await get(address) : undefined;
      if (!answer?.isOk || answer.error || answer.isPage || !defines(answer.text)) return undefined;
      return { address: answer.address, attributes, text: answer.text };
    }),
  );
  const script = found.find(Boolean);
  if (!script) {
    add("no-script", page.address);
    return [];
  }
  const files = besides(script.text, script.address);
  const there = await Promise.all(Object.values(files).map(async (file) => (await get(file)).isOk));
  const isMerged = typeOf(script.attributes) !== "module" || (there.length > 0 && !there.some(Boolean));
  if (isMerged) {
    add("moved", script.attributes.src, { seen: "customElements.define" });
    return [];
  }
  return [{ address: script.address, attributes: script.attributes, isBundle: true }];
}
