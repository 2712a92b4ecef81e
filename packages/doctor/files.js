// The files that the loader loads: whether each is there, whole, of this release, and served as what it is.

import { defines, isChecking } from "./loader.js";
import { isAs, nameOf } from "./reader.js";
import { besides, filesOf, readRelease } from "./release.js";

const TYPES = {
  loader: [
    "text/javascript",
    "application/javascript",
    "application/x-javascript",
    "text/ecmascript",
    "application/ecmascript",
  ],
  wasm: ["application/wasm"],
  sheet: ["text/css"],
  file: ["application/json", "text/json"],
};
TYPES.program = TYPES.loader;

/// Checks the files of a loader. Returns the answers that can be read, by what they are.
export async function checkFiles(loader, { world, get, add }) {
  const name = loader.isBundle ? loader.attributes.src : nameOf(loader.address);
  const answer = await get(loader.address);
  if (isAbsent(answer, name, add)) return {};
  checkType("loader", name, answer, add);
  if (!defines(answer.text)) {
    add("damaged", name, { seen: `${answer.bytes.length} bytes` });
    return {};
  }
  const { integrity } = loader.attributes;
  const isIntact = integrity ? await isAs(world, answer, integrity) : undefined;
  if (isIntact === false) add("changed", name, { needed: integrity });
  if (loader.isBundle)
    return { loader: answer, ...(await readAll(besides(answer.text, loader.address), { world, get, add })) };

  const release = await releaseBeside(answer.address, get, add);
  const named = besides(answer.text, answer.address);
  const released = release && filesOf(release, answer.address);
  if (released && isOther(named, released)) {
    const there = await Promise.all(Object.values(named).map(async (file) => (await get(file)).isOk));
    const isWarning = there.every(Boolean);
    add("old-release", name, { seen: nameOf(named.wasm), needed: release.loader, isWarning });
    return { loader: answer, ...(isWarning ? await readAll(named, { world, get, add }) : {}) };
  }
  const files = Object.keys(named).length ? named : (released ?? {});
  const isBare = !release && (await isAlone(files, get));
  if (isBare) {
    add("moved", loader.attributes.src, { needed: Object.values(files).map(nameOf).join(", ") });
    return { loader: answer };
  }
  const checks = { world, get, add, hashes: release?.files ?? {}, isStrict: isChecking(name) };
  if (isIntact !== false) await checkHash("loader", name, answer, checks);
  return { loader: answer, release, ...(await readAll(files, checks)) };
}

// None of its files is beside it: it is the loader that is elsewhere.
async function isAlone(files, get) {
  const answers = await Promise.all(Object.values(files).map(get));
  return answers.length > 0 && answers.every((answer) => answer.error === undefined && (!answer.isOk || answer.isPage));
}

async function releaseBeside(address, get, add) {
  const answer = await get(new URL("release.json", address).href);
  if (answer.error || !answer.isOk || answer.isPage) return undefined;
  const release = readRelease(answer.text);
  if (!release) add("damaged", "release.json", { isWarning: true });
  return release;
}

const isOther = (named, released) => Object.entries(named).some(([part, address]) => released[part] !== address);

async function readAll(files, checks) {
  const parts = Object.entries(files);
  const answers = await Promise.all(parts.map(([, address]) => checks.get(address)));
  const read = {};
  for (const [index, [part, address]] of parts.entries()) {
    const answer = answers[index];
    if (isAbsent(answer, nameOf(address), checks.add)) continue;
    checkType(part, nameOf(address), answer, checks.add);
    read[part] = answer;
  }
  const fits = await doFit(read);
  for (const [part, answer] of Object.entries(read)) {
    await checkHash(part, nameOf(answer.address), answer, { hashes: {}, ...checks, isMixed: fits === false });
  }
  return read;
}

/// Adds why a file is not there, and returns whether it is not.
export function isAbsent(answer, name, add, isWarning) {
  const because = (word, seen) => {
    add(word, name, { seen, isWarning });
    return true;
  };
  if (answer.error === "refused-here") return add.skip("refused-here", name) ?? true;
  if (answer.error) return because(answer.error, answer.error === "not-secure" ? answer.address : undefined);
  if (!answer.isOk) return because("missing", String(answer.status));
  if (answer.isPage) return because("page-instead", answer.type);
  return false;
}

// A browser refuses only scripts by their type. All else works, slower perhaps.
export function checkType(part, name, { type }, add) {
  const isScript = part === "loader" || part === "program";
  if (!TYPES[part].includes(type) && !(part === "file" && type.endsWith("+json"))) {
    add("wrong-type", name, { seen: type || "–", needed: TYPES[part][0], isWarning: !isScript });
  }
}

// Whether a file is whole and unchanged. Its hash says so; without one, only what can be seen of its end does.
async function checkHash(part, name, answer, { world, add, hashes, isStrict, isMixed }) {
  const hash = hashes[name];
  const isSame = hash ? await isAs(world, answer, hash) : undefined;
  if (isSame) return;
  const size = `${answer.bytes.length} bytes`;
  if (!isWhole(part, answer)) return void add("damaged", name, { seen: size });
  // Of two that do not fit, the one that differs from its hash is the wrong one; without hashes, the wasm.
  if (isMixed && (hash ? isSame === false : part === "wasm")) return void add("mixed", name);
  if (isSame !== false) return;
  const isText = answer.text.includes("\r\n");
  if (isText) {
    const bytes = new TextEncoder().encode(answer.text.replaceAll("\r\n", "\n"));
    if (await isAs(world, { ...answer, bytes }, hash))
      return void add("damaged", name, { seen: "CR LF", isWarning: !isStrict });
  }
  add("changed", name, { seen: size, isWarning: !isStrict });
}

function isWhole(part, { bytes, text }) {
  if (part === "wasm") return WebAssembly.validate(bytes);
  if (part === "program") return /export\s*\{[^{}]*\};?\s*$/.test(text);
  if (part === "sheet") return count(text, "{") === count(text, "}") && count(text, "/*") === count(text, "*/");
  return true;
}

const count = (text, part) => text.split(part).length - 1;

// Whether the program's script has all that its wasm asks for; undefined where that cannot be known.
async function doFit({ program, wasm }) {
  if (!program || !wasm) return undefined;
  try {
    const asked = WebAssembly.Module.imports(await WebAssembly.compile(wasm.bytes));
    return asked.every(({ name }) => program.text.includes(name));
  } catch {
    return undefined;
  }
}
