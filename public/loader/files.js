// The other files of this release. Each has a hash in its name, so that no cache mixes two releases, and an old page
// finds the old ones for as long as they are there.

import { make, nextTask } from "./page.js";
import { Trouble, get, notStarted, whyNotRun } from "./trouble.js";

// The build puts these here: the names of the files; and, in the loader that has a hash in its own name, what each must
// be. So one `integrity` at the script of the loader covers them all.
const NAMES = RELEASE_NAMES;
const INTEGRITY = RELEASE_INTEGRITY;

const scriptUrl = new URL(import.meta.url);
const sibling = (name) => new URL(name, scriptUrl).href;

// What explains the words on the console.
export const help = sibling("controle.html");

// Some sites put scripts together, or into the page itself. Then the other files are not beside the loader any more.
const found = (trouble) => {
  const isMoved = !/\/klachtformulier(-\w+)?\.js$/.test(scriptUrl.pathname);
  throw isMoved && /missing|page/.test(trouble.word) ? new Trouble("moved", scriptUrl.href) : trouble;
};

// Not while the page itself is still being parsed.
export const begin = (define) => nextTask().then(define);

// The script of the program.
export async function script() {
  const [address, integrity] = [sibling(NAMES.script), INTEGRITY.script];
  try {
    if (integrity) await checked(address, integrity);
    return await import(address);
  } catch {
    throw await whyNotRun(address, integrity).then(found);
  }
}

// `import` itself checks nothing; but what a script element has loaded is what it then gets for the same address.
function checked(address, integrity) {
  const element = Object.assign(make("script"), { type: "module", crossOrigin: "anonymous", integrity, src: address });
  const loaded = new Promise((then, no) => Object.assign(element, { onload: then, onerror: no }));
  document.head.append(element);
  return loaded.finally(() => element.remove());
}

// The program, compiled.
export async function wasm() {
  const [address, integrity] = [sibling(NAMES.wasm), INTEGRITY.wasm];
  // WebKit uses what the page preloaded only in this mode, which allows no other origin and checks nothing.
  const isPlain = scriptUrl.origin === origin && !integrity;
  const response = await get(address, isPlain ? { mode: "no-cors", credentials: "include" } : { integrity }).catch(found);
  try {
    // Compiles while the file is loading, unless the server sends another content type.
    return await (response.headers.get("content-type") === "application/wasm"
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer()));
  } catch (error) {
    throw await notStarted(error, new Trouble("damaged", address));
  }
}

// The text of the style sheet.
export async function sheet() {
  const address = sibling(NAMES.sheet);
  const text = await (await get(address, { integrity: INTEGRITY.sheet }).catch(found)).text();
  if (/^\s*</.test(text)) throw new Trouble("page-instead", address);
  return text;
}
