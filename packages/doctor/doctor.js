// Looks at a page with the form, and says what is wrong: the checks, in the order in which a browser would come to
// them. A cause is reported once, and what follows from it is not.

import { checkFormAction, checkPolicies } from "./allowed.js";
import { isWarning } from "./causes.js";
import { checkAnswer, checkPreflight, checkWritten, endpointsOf } from "./endpoint.js";
import { checkFiles, checkType, isAbsent } from "./files.js";
import { findLoaders, isChecking } from "./loader.js";
import { checkOrganisation } from "./organisation.js";
import { readPage, resolve } from "./page.js";
import { policies } from "./policy.js";
import { isAs, isCompressed, nameOf, originOf, reader } from "./reader.js";

// What is smaller hardly becomes smaller.
const WORTH_COMPRESSING = 1500;

/// Looks at the page at an address. `sends` says whether an empty complaint may be sent to its endpoints.
///
/// `world` is Node or a browser: see `reader`. Besides it can have `random`, which fills an array, and `check`, which
/// takes an organisation file and returns its faults.
///
/// Returns `{ findings, looked, skipped }`. A finding has a `word`, a `subject` (the file, value or address),
/// `isWarning`, and perhaps what was `seen` and what is `needed`. `looked` and `skipped` are pairs of a word and a
/// subject.
export async function examine(address, { world, sends = false }) {
  const found = record();
  const { add, looked } = found;
  const answer = await reader(world)(address);
  if (answer.error || !answer.isOk) {
    add("unreachable-page", address, { seen: answer.error ? undefined : String(answer.status) });
    return found.result();
  }
  if (!answer.isPage && answer.type !== "text/html") {
    add("unreachable-page", address, { seen: answer.type, needed: "text/html" });
    return found.result();
  }
  looked("page", answer.address);
  const page = { ...readPage(answer.text, answer.address), address: answer.address, origin: originOf(answer.address) };
  const all = policies(answer.header("content-security-policy"), page.metaPolicies);
  if (all.length) looked("policy", "");
  const checks = { world, page, get: reader(world, page.origin), add };

  const loaders = await loadersOf(checks, found);
  checkElements(page, add);
  const files = await Promise.all(loaders.map((loader) => checkFiles(loader, checks)));
  const sheets = await checkSheets(files[0]?.release, checks);
  const organisations = await Promise.all(page.elements.map((element) => organisationOf(element, checks, looked)));
  const endpoints = await checkEndpoints(organisations, all, sends, checks, found);
  await checkBrowser(files[0]?.wasm, checks, found);
  const read = [
    ...files.flatMap(({ loader, program, wasm, sheet }) => [loader, program, wasm, sheet]),
    ...organisations.map(({ answer }) => answer),
  ];
  checkPolicies(all, needs(loaders, files, organisations, endpoints, sheets, page), page.origin, add);
  checkPreloads(loaders, files, page, add);
  checkCompression(read.filter(Boolean), world, found);
  for (const { address } of read.filter(Boolean)) looked("file", nameOf(address));
  return found.result();
}

// The loaders of a page. Where it has no element either, that says enough.
async function loadersOf({ page, get, add }, found) {
  const own = record();
  const loaders = await findLoaders(page, get, own.add);
  const { findings } = own.result();
  const lacksAll = page.elements.length === 0 && findings.some(({ word }) => word === "no-script");
  if (!lacksAll) findings.filter(({ word }) => word !== "ok").forEach((finding) => found.findings.push(finding));
  const [first, ...others] = loaders.filter(
    ({ address }, index) => loaders.findIndex((one) => one.address === address) === index,
  );
  for (const { attributes } of others) add("old-release", attributes.src, { needed: first.attributes.src });
  return first ? [first] : [];
}

function checkElements({ elements, lang, address }, add) {
  if (!elements.length) add("no-element", address, {});
  for (const { attributes, lang: said, hasOwnLang, isClosed } of elements) {
    const shown = attributes.src ? `<klacht-formulier src="${attributes.src}">` : "<klacht-formulier>";
    if (!isClosed) add("self-closed", shown, {});
    if (attributes.src === undefined) add("no-src", shown, {});
    const isForeign = said && !/^nl\b/i.test(said);
    if (isForeign && !hasOwnLang) add("other-language", shown, { seen: `lang="${lang || said}"`, needed: 'lang="nl"' });
  }
}

async function organisationOf(element, checks, looked) {
  if (element.attributes.src === undefined) return { element };
  const read = await checkOrganisation(element, checks.page, checks);
  if (read?.file) looked("organisation", element.attributes.src);
  return { element, ...read };
}

async function checkEndpoints(organisations, all, sends, checks, { looked, skip }) {
  const { page, add } = checks;
  const known = new Map();
  for (const { element, procedures = [] } of organisations) {
    for (const endpoint of endpointsOf(element, procedures)) known.set(endpoint.url, endpoint);
  }
  const usable = [];
  for (const endpoint of known.values()) {
    const address = checkWritten(endpoint, page, add);
    if (!address) continue;
    usable.push(address);
    checkFormAction(all, address, page.origin, add);
    if (!(await checkPreflight(address, checks))) continue;
    if (!sends) {
      skip("endpoint", address);
      continue;
    }
    looked("endpoint", address);
    await checkAnswer(address, endpoint, checks);
  }
  return usable;
}

// Whether the form can start in this browser, which Node cannot know.
async function checkBrowser(program, { world, add }, { findings, looked }) {
  if (!world.isBrowser) return;
  const lacking = world.lacks();
  for (const name of lacking) add("old-browser", name, {});
  looked("browser", "");
  const isWhole = program && !findings.some(({ subject }) => subject === nameOf(program.address));
  if (!isWhole || lacking.length) return;
  const compiles = await world.compiles(program.bytes);
  looked("compiles", "");
  if (compiles === "old-browser") add("old-browser", nameOf(program.address), {});
  // This page has the same policy as the other, most often, and then that says it.
  if (compiles === "policy")
    add("policy", "script-src", { seen: location.href, needed: "script-src 'self' 'wasm-unsafe-eval'" });
}

// The sheet that the page itself names, for the form as HTML.
async function checkSheets(release, { world, page, get, add }) {
  const named = page.links.filter(
    ({ rel, href }) => isRel(rel, "stylesheet") && /^klachtformulier[\w.-]*\.css$/.test(nameOf(href ?? "")),
  );
  const addresses = [];
  for (const { href } of named) {
    const address = resolve(href, page.base);
    if (!address) continue;
    addresses.push(address);
    const answer = await get(address);
    // Without a release beside it, that of the page may be a copy.
    if (isAbsent(answer, nameOf(address), add, true)) continue;
    checkType("sheet", nameOf(address), answer, add);
    const hash = release?.files[nameOf(address)];
    if (hash && (await isAs(world, answer, hash)) === false) add("changed", nameOf(address), { isWarning: true });
  }
  return addresses;
}

function needs([loader], [files = {}], organisations, endpoints, sheets, page) {
  const sources = organisations.map(({ element }) => resolve(element.attributes.src ?? "", page.base));
  const read = [files.wasm?.address, files.sheet?.address, ...sources, ...endpoints].filter(Boolean);
  const { address, attributes = {} } = loader ?? {};
  const isChecked = Boolean(loader) && isChecking(address);
  return { loader: address, attributes, isChecked, program: files.program?.address, connect: read, sheets };
}

// A line that preloads a file that nobody asks for costs time, and the console says so.
function checkPreloads(loaders, [files = {}], page, add) {
  if (!loaders.length || !files.wasm) return;
  const loaded = [loaders[0].address, ...["program", "wasm", "sheet"].map((part) => files[part]?.address)];
  for (const { rel, href } of page.links) {
    if (
      !["preload", "modulepreload", "prefetch"].some((one) => isRel(rel, one)) ||
      !/^klachtformulier/.test(nameOf(href ?? ""))
    )
      continue;
    const address = resolve(href, page.base);
    const isAlsoSheet = page.links.some(
      (other) => isRel(other.rel, "stylesheet") && resolve(other.href ?? "", page.base) === address,
    );
    if (loaded.includes(address) || isAlsoSheet) continue;
    const ending = /\.\w+$/.exec(nameOf(href))?.[0] ?? "";
    const instead = loaded.filter((one) => one?.endsWith(ending)).map(nameOf);
    add("stale-preload", href, { needed: instead.join(", ") });
  }
}

function checkCompression(answers, world, { add, skip }) {
  const large = answers.filter(({ bytes }) => bytes.length > WORTH_COMPRESSING);
  const plain = large.filter((answer) => isCompressed(world, answer) === false);
  const unknown = large.filter((answer) => isCompressed(world, answer) === undefined);
  const names = (list) => [...new Set(list.map(({ address }) => nameOf(address)))].join(", ");
  if (plain.length) add("no-compression", names(plain), {});
  if (unknown.length) skip("compression", names(unknown));
}

const isRel = (rel, one) => (rel ?? "").toLowerCase().split(/\s+/).includes(one);

// What is found, each once, and what stops the form before what does not.
function record() {
  const findings = [];
  const seen = { looked: [], skipped: [] };
  const note = (list) => (what, subject) => {
    if (!seen[list].some(([one, other]) => one === what && other === subject)) seen[list].push([what, subject]);
  };
  const add = (word, subject, { seen, needed, isWarning: only } = {}) => {
    const isKnown = findings.some((one) => one.word === word && one.subject === subject && one.needed === needed);
    if (!isKnown) findings.push({ word, subject, seen, needed, isWarning: only ?? isWarning(word) });
  };
  const [looked, skip] = [note("looked"), note("skipped")];
  add.skip = skip;
  const result = () => {
    const sorted = [
      ...findings.filter(({ isWarning }) => !isWarning),
      ...findings.filter(({ isWarning }) => isWarning),
    ];
    return { findings: sorted, ...seen };
  };
  return { findings, add, looked, skip, result };
}
