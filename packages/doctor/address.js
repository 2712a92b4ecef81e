// Whether complaints may be sent to an address, exactly as the form judges it: `is_endpoint` in
// src/organisation/values.rs. A test gives both the same addresses.

/// Whether a text is a path on the own site, an `https` address, or one on the own computer.
export function isEndpoint(text) {
  // "//elsewhere.example" would leave the origin, and browsers read a backslash as a slash.
  if (text.startsWith("/")) return !/^.[/\\]/.test(text) && isPath(text.slice(1));
  const [, scheme, host, path] = /^(https?):\/\/([^/?#]*)([^]*)$/.exec(text) ?? [];
  if (!scheme || !isPath(path)) return false;
  return scheme === "https" ? isHost(host) : isOwnComputer(host);
}

function isHost(host) {
  const [name, port] = withPort(host);
  if (port !== undefined && !isPort(port)) return false;
  return name.split(".").every((label) => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i.test(label));
}

function isOwnComputer(host) {
  const [before, port] = withPort(host);
  const name = port !== undefined && isPort(port) ? before : host;
  const parts = name.split(".");
  const is127 = parts.length === 4 && parts[0] === "127" && parts.every((part) => isNumber(part, 0, 255));
  return name === "localhost" || name === "[::1]" || is127;
}

function withPort(host) {
  const at = host.lastIndexOf(":");
  return at === -1 ? [host] : [host.slice(0, at), host.slice(at + 1)];
}

const isPort = (port) => isNumber(port, 1, 65_535);
const isNumber = (text, least, most) => /^[0-9]+$/.test(text) && Number(text) >= least && Number(text) <= most;

// What can be seen in ASCII, without what ends an address in HTML.
const isPath = (path) => /^[!-~]*$/.test(path) && !/["<>\\`]/.test(path);
