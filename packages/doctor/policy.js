// A Content-Security-Policy: which addresses it allows. A page can have several, and each has to allow what it loads.

/// The policies of a page: those in the header, and those in the page itself.
export function policies(header, metas) {
  const texts = [...(header ?? "").split(","), ...metas];
  return texts.map(directives).filter((policy) => policy.size > 0);
}

// Of two directives with one name, the first counts.
function directives(text) {
  const policy = new Map();
  for (const part of text.split(";")) {
    const [name, ...sources] = part.trim().split(/\s+/);
    if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
  }
  return policy;
}

// Where a directive is left out, the next one counts. `form-action` has none.
const FALLBACKS = {
  "script-src-elem": ["script-src-elem", "script-src", "default-src"],
  "script-src": ["script-src", "default-src"],
  "style-src-elem": ["style-src-elem", "style-src", "default-src"],
  "connect-src": ["connect-src", "default-src"],
  "form-action": ["form-action"],
};

/// The directive of a policy that decides on something: `{ name, sources }`, or undefined where anything is allowed.
export function deciding(policy, name) {
  const decides = FALLBACKS[name].find((one) => policy.has(one));
  return decides && { name: decides, sources: policy.get(decides) };
}

/// Whether sources allow an address, on a page with this origin.
export function allowsAddress(sources, address, origin) {
  return sources.some((source) => matches(source, new URL(address), new URL(origin)));
}

/// Whether sources allow WebAssembly to be compiled.
export function allowsWasm(sources) {
  return sources.some((source) => /^'(wasm-)?unsafe-eval'$/i.test(source));
}

/// Whether sources allow a script that stands in the page with these attributes. A nonce in a page is fresh with each
/// visit, so the header and the page have to come from one answer. A hash allows the script alone, and not what it
/// loads.
export function allowsScript(sources, attributes, address, origin) {
  const { nonce, integrity } = attributes;
  if (nonce && sources.includes(`'nonce-${nonce}'`)) return true;
  const hashes = (integrity ?? "").split(/\s+/).filter((hash) => /^sha(256|384|512)-/.test(hash));
  if (hashes.length && hashes.every((hash) => sources.includes(`'${hash}'`))) return true;
  return !isStrict(sources) && allowsAddress(sources, address, origin);
}

/// Whether sources allow what an allowed script imports: with 'strict-dynamic' anything, and with a nonce too, because
/// a module hands its nonce on.
export function allowsImport(sources, attributes, address, origin) {
  if (isStrict(sources)) return true;
  if (attributes.nonce && sources.includes(`'nonce-${attributes.nonce}'`)) return true;
  return allowsAddress(sources, address, origin);
}

const isStrict = (sources) => sources.some((source) => source.toLowerCase() === "'strict-dynamic'");

function matches(source, address, self) {
  const word = source.toLowerCase();
  if (word === "'self'")
    return (
      schemeFits(self.protocol, address.protocol) && hostFits(self.hostname, address) && portFits(self.port, address)
    );
  if (word.startsWith("'")) return false;
  if (word === "*") return /^(https?|wss?):$/.test(address.protocol) || address.protocol === self.protocol;
  if (/^[a-z][a-z0-9+.-]*:$/.test(word)) return schemeFits(word, address.protocol);
  const parts = /^(?:([a-z][a-z0-9+.-]*:)\/\/)?(\*|(?:\*\.)?[^/:*]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source);
  if (!parts) return false;
  const [, scheme, host, port, path] = parts;
  return (
    schemeFits(scheme?.toLowerCase() ?? self.protocol, address.protocol) &&
    hostFits(host.toLowerCase(), address) &&
    portFits(port ?? "", address) &&
    pathFits(path, address.pathname)
  );
}

// What allows http allows https as well.
const schemeFits = (allowed, scheme) => allowed === scheme || (allowed === "http:" && scheme === "https:");

function hostFits(allowed, { hostname }) {
  if (allowed === "*") return true;
  return allowed.startsWith("*.") ? hostname.endsWith(allowed.slice(1)) : hostname === allowed;
}

function portFits(allowed, { port, protocol }) {
  const usual = { "http:": "80", "https:": "443" };
  const given = port || usual[protocol];
  if (allowed === "*") return true;
  if (allowed === "") return given === usual[protocol];
  return allowed === given || (allowed === "80" && given === "443");
}

function pathFits(allowed, path) {
  if (!allowed || allowed === "/") return true;
  return allowed.endsWith("/") ? path.startsWith(allowed) : path === allowed;
}
