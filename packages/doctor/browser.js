// What only a browser can know: whether it has all that the form needs, and whether the program compiles here.

// The smallest programs that use what the form's program uses.
const PROGRAMS = {
  "WebAssembly: bulk memory": "010401600000030201000503010001" + "0a0e010c00410041004100fc0a00000b",
  "WebAssembly: reference types": "01040160000003020100" + "0a07010500d0701a0b",
  "WebAssembly: sign extension": "01040160000003020100" + "0a080106004100c01a0b",
};

/// The names of what the form needs and this browser lacks.
export function lacks() {
  const has = {
    customElements: "customElements" in globalThis,
    attachShadow: "attachShadow" in Element.prototype,
    attachInternals: "attachInternals" in HTMLElement.prototype,
    "new CSSStyleSheet()": "replaceSync" in CSSStyleSheet.prototype && "adoptedStyleSheets" in Document.prototype,
    IntersectionObserver: "IntersectionObserver" in globalThis,
    WebAssembly: "WebAssembly" in globalThis,
  };
  const lacking = Object.keys(has).filter((name) => !has[name]);
  if (!has.WebAssembly) return lacking;
  return [
    ...lacking,
    ...Object.keys(PROGRAMS).filter((name) => !WebAssembly.validate(bytes(`0061736d01000000${PROGRAMS[name]}`))),
  ];
}

const bytes = (hex) => Uint8Array.from(hex.match(/../g), (byte) => parseInt(byte, 16));

// What the policy of this page refused to load, and whether it refused to compile.
const refused = new Set();
document.addEventListener("securitypolicyviolation", ({ blockedURI }) => refused.add(blockedURI.split("#")[0]));

// The event comes in a task of its own.
const nextTask = () => new Promise((then) => setTimeout(then, 50));

/// The world of the doctor in this browser.
export const world = {
  fetch: (address, options) => fetch(address, options),
  isBrowser: true,
  // Not there where the page is not encrypted.
  subtle: globalThis.crypto?.subtle,
  random: (array) => crypto.getRandomValues(array),
  lacks,
  async refusedHere(address) {
    await nextTask();
    return refused.has(address);
  },
  sizes(address) {
    const last = performance.getEntriesByName(address, "resource").at(-1);
    return { encoded: last?.encodedBodySize ?? 0, decoded: last?.decodedBodySize ?? 0 };
  },
  // Whether a program that is whole compiles here: true, or what keeps it from that.
  async compiles(program) {
    try {
      await WebAssembly.compile(program);
      return true;
    } catch {
      return WebAssembly.validate(program) ? "policy" : "old-browser";
    }
  },
};
