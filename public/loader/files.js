// The other files of this release. Each has a hash in its name, so that no cache mixes two releases, and an old page
// finds the old ones for as long as they are there.

import { head, make, nextTask, scripts } from "./page.js";
import { Trouble, get, getText, notStarted, typeOf, whyNotRun } from "./trouble.js";

// The build puts these here: the names of the files; and, in the loader that has a hash in its own name, what each must
// be. So one `integrity` at the script of the loader covers them all.
const NAMES = RELEASE_NAMES;
const INTEGRITY = RELEASE_INTEGRITY;

const scriptUrl = new URL(import.meta.url);

// Some sites put scripts together, or into the page itself. Then the other files are not beside the loader any more; and
// where it became part of an address, nothing is.
function sibling(name) {
  try {
    return new URL(name, scriptUrl).href;
  } catch {
    throw new Trouble("moved", scriptUrl.protocol);
  }
}

// What explains the words on the console.
export const help = /^(data|blob):/.test(scriptUrl.protocol) ? "" : sibling("controle.html");

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
  } catch (error) {
    throw await whyNotRun(address, integrity, error).then(found);
  }
}

// `import` itself checks nothing; but what a script element has loaded is what it then gets for the same address.
function checked(address, integrity) {
  const element = Object.assign(make("script"), { type: "module", crossOrigin: "anonymous", integrity, src: address });
  // A policy may allow only scripts that have the nonce of the page, as the script of the loader has.
  element.nonce = scripts().find(({ src }) => src === scriptUrl.href)?.nonce ?? "";
  const loaded = new Promise((then, no) => Object.assign(element, { onload: then, onerror: no }));
  head().append(element);
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
    return await (typeOf(response) === "application/wasm"
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer()));
  } catch (error) {
    throw await notStarted(error, new Trouble(typeOf(response).includes("html") ? "page-instead" : "damaged", address));
  }
}

// The text of the style sheet.
export async function sheet() {
  return await getText(sibling(NAMES.sheet), { integrity: INTEGRITY.sheet }).catch(found);
}
