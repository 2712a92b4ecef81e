// Why there is no form: a reason for scripts, and one cause for whoever made the page.

import { nextTask } from "./page.js";

// `word` names the cause and is explained in the help; `what` is the file or the value that it is about.
export class Trouble {
  constructor(word, what, reason) {
    Object.assign(this, { word, what, reason });
  }

  // For this reason, unless there is one already.
  because(reason) {
    this.reason ??= reason;
    return this;
  }
}

// What a policy refused on this page, and by which directive. A browser says so in an event, and elsewhere only that it
// went wrong. Some policies only report.
const refused = new Map();
globalThis.addEventListener?.("securitypolicyviolation", ({ blockedURI, disposition, effectiveDirective }) => {
  if (disposition !== "report") refused.set(blockedURI.split("?")[0], effectiveDirective);
});

// The policy that refused an address, or what else a policy calls by a name of its own.
async function byPolicy(address) {
  // The event comes in a task of its own.
  await nextTask();
  await nextTask();
  const directive = refused.get(address.split("?")[0]);
  return directive && new Trouble("policy", `${directive} ${address}`);
}

// Why the program could not be compiled or started: a policy, or `otherwise`. WebKit compiles when it starts, and sends no
// event.
export async function notStarted(error, otherwise) {
  const policy = await byPolicy("wasm-eval");
  if (policy) return policy;
  return /wasm-unsafe-eval/.test(error) ? new Trouble("policy", "script-src wasm-eval") : otherwise;
}

// Fetches a file. `options.integrity` is what it must be.
export async function get(address, options) {
  let response;
  try {
    response = await fetch(address, options);
  } catch {
    throw await whyNot(address, options?.integrity);
  }
  if (!response.ok) throw new Trouble("missing", `${address} (${response.status})`);
  return response;
}

export const typeOf = (response) => response.headers.get("content-type") ?? "";

// Fetches a text. Many servers send a page for a missing file, and some call every file one.
export async function getText(address, options) {
  const text = await (await get(address, options)).text();
  if (/^\s*</.test(text)) throw new Trouble("page-instead", address);
  return text;
}

// Why a file could not be fetched, of which a script is told nothing.
async function whyNot(address, integrity) {
  const policy = await byPolicy(address);
  if (policy) return policy;
  if (integrity && (await fetch(address).catch(() => {}))?.ok) return new Trouble("changed", address);
  return new Trouble(new URL(address).origin === origin ? "unreachable" : "other-site", address);
}

// Why a script could not be run, of which a script is told hardly more.
export async function whyNotRun(address, integrity, error) {
  try {
    // Such a policy takes no address from a script for a script.
    if (/Trusted/.test(error)) return new Trouble("policy", `require-trusted-types-for ${address}`);
    const policy = await byPolicy(address);
    if (policy) return policy;
    const type = typeOf(await get(address, { integrity }));
    if (type.includes("html")) return new Trouble("page-instead", address);
    return new Trouble(/(java|ecma)script/.test(type) ? "damaged" : "wrong-type", `${address} (${type})`);
  } catch (trouble) {
    return trouble;
  }
}
