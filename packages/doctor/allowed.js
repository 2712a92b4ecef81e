// What a form needs of the Content-Security-Policy of its page.

import { allowsAddress, allowsImport, allowsScript, allowsWasm, deciding } from "./policy.js";
import { originOf } from "./reader.js";

/// Adds each directive that refuses something. `needs` are addresses: `loader` with its `attributes`, `program`, those
/// to `connect` to, and those of style `sheets` that the page itself names.
export function checkPolicies(all, needs, origin, add) {
  for (const policy of all) checkPolicy(policy, needs, origin, add);
}

function checkPolicy(policy, { loader, attributes, isChecked, program, connect, sheets }, origin, add) {
  const sandbox = policy.get("sandbox");
  if (sandbox && !sandbox.some((word) => word.toLowerCase() === "allow-scripts")) {
    add("policy", "sandbox", {
      seen: line("sandbox", sandbox),
      needed: line("sandbox", [...sandbox, "allow-scripts"]),
    });
  }
  const lacks = new Map();
  const lack = (name, decides, source) => {
    const to = decides.name === "default-src" ? name.replace("-elem", "") : decides.name;
    if (!lacks.has(to))
      lacks.set(to, { seen: line(decides.name, decides.sources), sources: decides.sources, lacking: new Set() });
    lacks.get(to).lacking.add(source);
  };
  const need = (name, allows, source) => {
    const decides = deciding(policy, name);
    if (decides && !allows(decides.sources)) lack(name, decides, source);
  };
  const place = (address) => (originOf(address) === origin ? "'self'" : originOf(address));
  if (loader) {
    const strict = deciding(policy, "script-src-elem")?.sources.some(
      (source) => source.toLowerCase() === "'strict-dynamic'",
    );
    const allows = (sources) => allowsScript(sources, attributes, loader, origin);
    // Under 'strict-dynamic' no address counts: the tag needs the nonce of the policy.
    need("script-src-elem", allows, strict ? "'nonce-…'" : place(loader));
    need("script-src", allowsWasm, "'wasm-unsafe-eval'");
  }
  // A loader that checks its files puts the program into the page as a script of its own, without its nonce.
  const handed = isChecked ? {} : attributes;
  if (program) need("script-src-elem", (sources) => allowsImport(sources, handed, program, origin), place(program));
  for (const address of connect)
    need("connect-src", (sources) => allowsAddress(sources, address, origin), place(address));
  for (const address of sheets)
    need("style-src-elem", (sources) => allowsAddress(sources, address, origin), place(address));
  for (const [name, { seen, sources, lacking }] of lacks) {
    const kept = sources.filter((source) => source.toLowerCase() !== "'none'");
    add("policy", name, { seen, needed: line(name, [...kept, ...lacking]) });
  }
}

/// Adds each policy that lets no form be posted to an address.
export function checkFormAction(all, endpoint, origin, add) {
  for (const policy of all) {
    const decides = deciding(policy, "form-action");
    if (!decides || allowsAddress(decides.sources, endpoint, origin)) continue;
    const kept = decides.sources.filter((source) => source.toLowerCase() !== "'none'");
    const place = originOf(endpoint) === origin ? "'self'" : originOf(endpoint);
    add("form-action", endpoint, {
      seen: line("form-action", decides.sources),
      needed: line("form-action", [...kept, place]),
    });
  }
}

const line = (name, sources) => [name, ...sources].join(" ");
