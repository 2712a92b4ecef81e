// Finds the script of the form in a page, also where a build tool bundled it, or an optimiser changed, moved, merged or
// delayed it.

import { nameOf } from "./reader.js";
import { resolve } from "./page.js";
import { besides } from "./release.js";
import { SCRIPT_TYPES, imported, importsIn, isModule, readScripts, typeOf } from "./scripts.js";

const NAME = /^klachtformulier(-[0-9a-f]{6,64})?(\.min)?\.js$/;
// What the element of the npm package says on the console, in packages/npm/files.js; no build tool changes a text.
const OF_NPM = "klachtformulier/docs/plaatsen.md";

/// Whether a text defines the element.
export const defines = (text) => text.includes("klacht-formulier") && text.includes("customElements.define");

// Whether such a text has the npm package in it: that has all its files in scripts, which a build tool places.
const isOfNpm = (text, address) => text.includes(OF_NPM) || Object.keys(besides(text, address)).length === 0;

/// Whether a loader has a hash in its name, and so checks what it loads.
export const isChecking = (address) => NAME.exec(nameOf(address))?.[1] !== undefined;

const isLoader = (address) => NAME.test(nameOf(address ?? ""));
const isOurs = (address, text) => isLoader(address) || defines(text);

/// The scripts of the form in a page: `{ address, attributes, isBundle, isOfNpm, isImported, isInline }`. `add` takes
/// what is wrong with them, and `scripts` gives all scripts of the page.
export async function findLoaders(page, get, scripts, add) {
  const named = page.scripts.filter(({ attributes }) => isLoader(attributes.src)).map(({ attributes }) => attributes);
  const imports = page.scripts.filter(({ attributes }) => isModule(attributes)).flatMap((one) => importsOf(page, one));
  if (named.length + imports.length) {
    const judged = await Promise.all(named.map((attributes) => judge(page, attributes, get, add)));
    return [...judged.flat(), ...imports];
  }
  const delayed = page.scripts.find(({ attributes }) => delayedSource(attributes));
  if (delayed) {
    const { attributes } = delayed;
    add("moved", delayedSource(attributes), { seen: attributes.type ? `type="${attributes.type}"` : "data-src" });
    return [];
  }
  const inline = page.scripts.find(({ attributes, text }) => !attributes.src && defines(text));
  if (inline) {
    const { attributes, text } = inline;
    if (isOfNpm(text, page.address)) return [{ ...bundle(page.address, attributes, text), isInline: true }];
    add("moved", "<script>…</script>", { seen: "customElements.define" });
    return [];
  }
  return findByText(page, get, await scripts(), add);
}

/// All scripts of a page.
export const allScripts = (page, get) => readScripts(page, get, isOurs);

/// Whether a script may do something with the element that the page itself does not show.
export function mayScript({ texts, isWhole }, page, mentions) {
  if (!isWhole) return true;
  const inline = page.scripts.filter(({ attributes, text }) => !attributes.src && isRun(attributes) && !defines(text));
  const others = texts.filter(({ address, text }) => !isOurs(address, text));
  return [...inline, ...others].some(({ text }) => mentions.test(text));
}

const isRun = (attributes) => isModule(attributes) || SCRIPT_TYPES.includes(typeOf(attributes));

const bundle = (address, attributes, text) => ({
  address,
  attributes,
  isBundle: true,
  isOfNpm: isOfNpm(text, address),
});

// A script that the page names as it should, or nearly so.
async function judge(page, attributes, get, add) {
  const address = resolve(attributes.src, page.base);
  if (!address) {
    add("missing", attributes.src);
    return [];
  }
  const type = typeOf(attributes);
  const { text = "" } = await get(address);
  // A bundle may have any name.
  if (isRun(attributes) && text.includes(OF_NPM)) return [bundle(address, attributes, text)];
  if (SCRIPT_TYPES.includes(type))
    add("not-module", attributes.src, { seen: attributes.type ? `type="${attributes.type}"` : undefined });
  else if (type !== "module") add("moved", attributes.src, { seen: `type="${attributes.type}"` });
  return [{ address, attributes }];
}

// A module in the page may import it.
function importsOf(page, { attributes, text }) {
  const all = importsIn(text).sources.map((source) => imported(page, source, page.base, attributes));
  const loader = all.find(({ address }) => isLoader(address));
  return loader ? [{ ...loader, isImported: true }] : [];
}

// Services that delay scripts take the address away from `src`.
function delayedSource(attributes) {
  const other = Object.entries(attributes).find(([name, value]) => name.startsWith("data-") && isLoader(value));
  return other?.[1];
}

// A script of another name that has the element in it, or imports it: made so by a build tool, and then its files are
// where it says, or by an optimiser.
async function findByText(page, get, { texts, isWhole }, add) {
  const script = texts.find(({ address, text }) => isOurs(address, text));
  if (!script) {
    add("no-script", page.address, { isWarning: !isWhole });
    return [];
  }
  const { address, attributes, text } = script;
  if (isLoader(address) && !text.includes(OF_NPM)) return [{ address, attributes, isImported: true }];
  const found = bundle(address, attributes, text);
  if (found.isOfNpm) {
    // Delayed, it still runs: nothing has to stand beside it.
    if (!isRun(attributes)) add("moved", attributes.src, { seen: `type="${attributes.type}"`, isWarning: true });
    return [found];
  }
  const files = besides(text, address);
  const there = await Promise.all(Object.values(files).map(async (file) => (await get(file)).isOk));
  if (!isModule(attributes) || !there.some(Boolean)) {
    add("moved", attributes.src, { seen: "customElements.define" });
    return [];
  }
  return [found];
}
