// All scripts of a page and what its modules import: where the form may be, under whatever name.

import { resolve } from "./page.js";

// How many scripts of a page are read at most.
const MOST = 60;
export const SCRIPT_TYPES = [
  "",
  "text/javascript",
  "application/javascript",
  "text/ecmascript",
  "application/ecmascript",
];

export const typeOf = ({ type }) => (type ?? "").trim().toLowerCase();
export const isModule = (attributes) => typeOf(attributes) === "module";

// What a build tool writes into a script that loads others later.
const LOADS_OTHERS = /\bimport\(|__webpack_require__|webpackChunk|TURBOPACK/;

/// Reads the scripts of a page, and what its modules import. `texts` has each that can be read: `{ address, attributes,
/// text }`. `isWhole` says whether all was read that could have the form in it. What is `isOurs` is not looked into.
export async function readScripts(page, get, isOurs) {
  const found = { texts: [], isWhole: true };
  const known = new Set();
  const follow = (text, base, attributes) => {
    const { sources, isWhole } = importsIn(text);
    found.isWhole &&= isWhole;
    return sources.map((source) => imported(page, source, base, attributes));
  };
  let next = page.scripts.flatMap(({ attributes, text }) => {
    if (attributes.src) return [{ address: resolve(attributes.src, page.base), attributes }];
    return isModule(attributes) ? follow(text, page.base, attributes) : [];
  });
  while (next.length) {
    const fresh = next.filter(({ address }) => !known.has(address) && known.add(address));
    const room = MOST - found.texts.length;
    if (fresh.length > room) found.isWhole = false;
    const read = await Promise.all(fresh.slice(0, room).map((one) => readOne(one, get)));
    next = [];
    for (const { address, attributes, text } of read) {
      // A script of another site is seldom ours, unless the whole page is made by scripts.
      if (text === undefined) {
        if (isModule(attributes) || page.isApp) found.isWhole = false;
        continue;
      }
      found.texts.push({ address, attributes, text });
      if (isOurs(address, text)) continue;
      if (isModule(attributes)) next.push(...follow(text, address, attributes));
      else if (page.isApp && LOADS_OTHERS.test(text)) found.isWhole = false;
    }
  }
  return found;
}

async function readOne({ address, attributes }, get) {
  const answer = address && /^https?:/.test(address) ? await get(address) : undefined;
  const isRead = answer?.isOk && !answer.error && !answer.isPage;
  return { address: isRead ? answer.address : address, attributes, text: isRead ? answer.text : undefined };
}

/// What a module imports, as it says it, and whether that is all: an address may be put together while it runs.
export function importsIn(text) {
  const named = text.matchAll(/\b(?:import|export)\b\s*(?:[\w$*\s{},]*?\bfrom\s*)?(["'])([^"'\n]+)\1/g);
  const later = [...text.matchAll(/\bimport\s*\(\s*(?:\/\*[^]*?\*\/\s*)?(["'`])([^"'`$\n]+)\1\s*[,)]/g)];
  const calls = text.match(/\bimport\s*\(/g)?.length ?? 0;
  return { sources: [...named, ...later].map(([, , source]) => source), isWhole: calls <= later.length };
}

/// What a module imports, with the attributes that count for it: a module hands its nonce on, but not its hash.
export function imported(page, source, base, attributes) {
  const address = whole(page, source, base);
  const { nonce } = attributes;
  return { address, attributes: { type: "module", src: address ?? source, ...(nonce && { nonce }) } };
}

// The address of what is imported; undefined for a name that no import map has.
function whole(page, source, base) {
  const map = importMap(page);
  const start = Object.keys(map)
    .filter((key) => key === source || (key.endsWith("/") && source.startsWith(key)))
    .sort((one, other) => other.length - one.length)[0];
  if (start !== undefined) return resolve(map[start] + source.slice(start.length), page.base);
  return /^(\.{0,2}\/|[a-z][a-z0-9+.-]*:)/i.test(source) ? resolve(source, base) : undefined;
}

function importMap({ scripts }) {
  const map = scripts.find(({ attributes }) => typeOf(attributes) === "importmap");
  try {
    const entries = Object.entries(JSON.parse(map?.text ?? "{}").imports ?? {});
    return Object.fromEntries(entries.filter(([, address]) => typeof address === "string"));
  } catch {
    return {};
  }
}
