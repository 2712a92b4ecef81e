// Asks for addresses, each once, as the page would: `get` never throws, and says in `error` why there is no answer.

// How long an answer may take, in milliseconds, and how large it may be, in bytes.
const PATIENCE = 20_000;
const MOST = 40_000_000;

/// `world` is what Node and a browser do not have in common: `fetch`, `isBrowser`, `subtle`, and what is in browser.js.
/// `origin` is that of the page; without one, the page itself is asked for, which may be anywhere.
export function reader(world, origin) {
  const known = new Map();
  return (address) => {
    const plain = address.split("#")[0];
    if (!known.has(plain)) known.set(plain, read(world, plain, origin));
    return known.get(plain);
  };
}

async function read(world, address, origin) {
  if (origin && isInsecure(address, origin)) return { address, error: "not-secure" };
  const answer = await ask(world, address, { headers: asPage(world, address, origin) });
  if (!answer.response) return { address, error: await why(world, address, origin) };
  const { response } = answer;
  const final = response.url || address;
  const common = {
    address: final,
    status: response.status,
    isOk: response.ok,
    type: (response.headers.get("content-type") ?? "").split(";")[0].trim().toLowerCase(),
    header: (name) => response.headers.get(name),
  };
  const isHidden = origin && originOf(final) !== origin && !isShared(response, origin);
  if (isHidden && !world.isBrowser) return { ...common, error: "other-site" };
  try {
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length > MOST) return { ...common, error: "unreachable" };
    const text = new TextDecoder().decode(bytes);
    return { ...common, bytes, text, isPage: /^\s*<(!doctype|html|head|body|!--|\?xml)/i.test(text) };
  } catch {
    // The connection ended before the file did.
    return { ...common, error: "damaged" };
  } finally {
    answer.done();
  }
}

/// Sends a request with patience: `{ response, done }`, without a response where none came.
export async function ask(world, address, options) {
  const patience = new AbortController();
  const late = setTimeout(() => patience.abort(), PATIENCE);
  const done = () => clearTimeout(late);
  try {
    const response = await world.fetch(address, { cache: "no-store", signal: patience.signal, ...options });
    return { response, done };
  } catch {
    done();
    return { done };
  }
}

// A browser sends these by itself.
function asPage({ isBrowser }, address, origin) {
  if (isBrowser) return {};
  const headers = { "accept-encoding": "br, gzip", "user-agent": "klachtformulier-doctor" };
  return !origin || originOf(address) === origin ? headers : { ...headers, origin };
}

// A browser does not say why it got nothing. Where it gets an answer that it may not read, there is one.
async function why(world, address, origin) {
  if (await world.refusedHere?.(address)) return "refused-here";
  if (!world.isBrowser || !origin || originOf(address) === origin) return "unreachable";
  const { response, done } = await ask(world, address, { mode: "no-cors" });
  done();
  return response ? "other-site" : "unreachable";
}

/// Whether an answer may be read by a page of this origin.
export function isShared(response, origin) {
  return ["*", origin].includes(response.headers.get("access-control-allow-origin"));
}

/// Whether a page refuses an address because it is not encrypted and the page is. Browsers trust the own computer.
export function isInsecure(address, origin) {
  const { protocol, hostname } = new URL(address);
  return origin.startsWith("https:") && protocol === "http:" && !isLoopback(hostname);
}

export const isLoopback = (host) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);

export const originOf = (address) => new URL(address).origin;

/// The last part of an address.
export const nameOf = (address) => address.split(/[?#]/)[0].split("/").pop();

/// Whether an answer came compressed; undefined where that cannot be known.
export function isCompressed(world, answer) {
  const encoding = answer.header("content-encoding");
  if (encoding) return encoding !== "identity";
  if (!world.isBrowser) return false;
  // A browser hides the header of another site, and then perhaps the sizes too.
  const { encoded, decoded } = world.sizes(answer.address);
  return decoded > 0 && encoded > 0 ? encoded < decoded : undefined;
}

/// Whether an answer is what an `integrity` says; undefined where that cannot be computed.
export async function isAs(world, answer, integrity) {
  const [, kind, hash] = /^sha(256|384|512)-([^\s?]+)/.exec(integrity.trim()) ?? [];
  if (!hash) return undefined;
  if (world.subtle) return (await digest(world, kind, answer.bytes)) === hash;
  if (!world.isBrowser) return undefined;
  // Without encryption a browser computes none for a script, but it still compares.
  const { response, done } = await ask(world, answer.address, { integrity: `sha${kind}-${hash}` });
  done();
  return Boolean(response);
}

export async function digest({ subtle }, kind, bytes) {
  const sum = new Uint8Array(await subtle.digest(`SHA-${kind}`, bytes));
  return btoa(String.fromCharCode(...sum));
}
