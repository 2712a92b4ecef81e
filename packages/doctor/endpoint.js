// Where complaints are sent to: whether the address may be used, and, only where that was asked for, what it answers to
// a complaint that is none.

import { ask, isLoopback, isShared, originOf } from "./reader.js";

/// The addresses to which an element sends, as they were written: its own for every procedure, or else those in the
/// file. A procedure that is never sent has none.
export function endpointsOf(element, procedures) {
  const own = element.attributes.endpoint;
  const receivers = procedures.map(({ deliveries }) => deliveries?.endpoint).filter((receiver) => receiver !== false);
  if (own !== undefined) return procedures.length && !receivers.length ? [] : [{ url: own, receiver: receivers[0] }];
  const named = receivers.filter((receiver) => receiver?.url).map((receiver) => ({ url: receiver.url, receiver }));
  return named.filter(({ url }, index) => named.findIndex((other) => other.url === url) === index);
}

/// Checks an address as it is written, and returns it whole if the form can use it.
export function checkWritten({ url }, page, add) {
  const refuse = (word) => void add(word, url, {});
  if (/^\/(?![/\\])/.test(url)) return new URL(url, page.address).href;
  if (/^https:\/\/[^@/?#\s]+([/?#]\S*)?$/i.test(url)) return url;
  if (/^http:\/\//i.test(url)) {
    // A loopback address is for trying out: visitors have no server there.
    const { hostname } = safely(url) ?? {};
    const isTrial = isLoopback(hostname ?? "") && isLoopback(new URL(page.address).hostname);
    return isTrial ? url : refuse("endpoint-http");
  }
  return refuse(/^([a-z][a-z0-9+.-]*:|\/|\\)/i.test(url) || url.trim() === "" ? "endpoint-wrong" : "endpoint-relative");
}

function safely(url) {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

/// Asks another site whether this page may send to it, as a browser does before it sends. Nothing is sent.
export async function checkPreflight(address, { world, page, add }) {
  if (world.isBrowser || originOf(address) === page.origin) return true;
  const headers = {
    origin: page.origin,
    "access-control-request-method": "POST",
    "access-control-request-headers": "content-type,idempotency-key",
  };
  const { response, done } = await ask(world, address, { method: "OPTIONS", headers, redirect: "manual" });
  done();
  if (!response) return void add("endpoint-closed", address, {});
  const allowed = (response.headers.get("access-control-allow-headers") ?? "").toLowerCase().split(/\s*,\s*/);
  const takes = (name) => allowed.includes(name) || allowed.includes("*");
  if (response.ok && isShared(response, page.origin) && takes("content-type") && takes("idempotency-key")) return true;
  if (!isShared(response, page.origin)) return void add("other-site", address, { needed: page.origin });
  const needed = "Access-Control-Allow-Headers: Content-Type, Idempotency-Key";
  return void add("other-site", address, response.ok ? { needed } : { seen: String(response.status) });
}

/// Sends a complaint that is none: `{}`. A good endpoint refuses that.
export async function checkAnswer(address, { receiver }, { world, page, add }) {
  const isForm = receiver?.encoding === "form";
  const headers = {
    "content-type": isForm ? "application/x-www-form-urlencoded" : "application/json",
    "idempotency-key": key(world),
    ...(!world.isBrowser && { origin: page.origin, accept: "application/json" }),
  };
  const options = { method: "POST", headers, body: isForm ? "" : "{}", redirect: "manual" };
  const { response, done } = await ask(world, address, options);
  done();
  if (!response) return void add("endpoint-closed", address, {});
  const status = response.type === "opaqueredirect" ? 302 : response.status;
  if (isReceipt(status, receiver)) return void add("endpoint-receipt", address, { seen: String(status) });
  // Any other means that it reads no complaints.
  if (!READS.includes(status)) add("endpoint-closed", address, { seen: String(status) });
}

// The answers of an endpoint that read a complaint, or would have: wrong, too slow, too large, wrong, too often.
const READS = [400, 408, 413, 422, 429];

// Whether the form would take an answer for a receipt, or could.
function isReceipt(status, receiver) {
  const named = (receiver?.encoding === "form" && receiver.success) || [];
  const isRedirect = (one) => one >= 300 && one < 400;
  if (named.length) return named.includes(status) || (isRedirect(status) && named.some(isRedirect));
  return (status >= 200 && status < 300) || status === 409;
}

// A UUID, never the same twice.
function key({ random }) {
  const hex = [...random(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
