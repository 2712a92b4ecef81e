// The doctor as a command: `klachtformulier doctor URL`. It prints what it found, and sends nothing unless it was asked
// to.

import { webcrypto } from "node:crypto";

import { causes } from "./causes.js";
import { examine } from "./doctor.js";
import { phrase, words } from "./words.js";

const USAGE = {
  nl: `Gebruik: klachtformulier doctor ADRES [--endpoint] [--lang nl|en] [--json]
  Kijkt of het formulier op de pagina met dit adres goed staat, en noemt van elke fout de oorzaak en wat u eraan doet.
  --endpoint  stuurt ook een lege klacht naar het adres voor klachten; een goed adres weigert die
  --json      geeft wat er gevonden is als JSON
`,
  en: `Usage: klachtformulier doctor URL [--endpoint] [--lang nl|en] [--json]
  Looks at the page with the form at this address, and gives the cause of each fault and what to do.
  --endpoint  also sends an empty complaint to the address for complaints; a good one refuses that
  --json      prints what was found as JSON
`,
};

/// Runs the command with these arguments. Returns the exit code: 0 all is well, 1 something was found, 2 it cannot
/// look. `check` takes the text of an organisation file and its name, and returns its faults as lines.
export async function run(args, { out = process.stdout, err = process.stderr, env = process.env, check, fetch } = {}) {
  const options = read(args, env);
  if (options.help || !options.address) {
    (options.help ? out : err).write(USAGE[options.lang]);
    return options.help ? 0 : 2;
  }
  const random = (array) => webcrypto.getRandomValues(array);
  const world = { fetch: fetch ?? globalThis.fetch, isBrowser: false, subtle: webcrypto.subtle, random, check };
  const found = await examine(options.address, { world, sends: options.sends });
  out.write(options.asJson ? `${JSON.stringify(found, null, 2)}\n` : report(options.address, found, options.lang));
  if (found.findings.some(({ word }) => word === "unreachable-page")) return 2;
  return found.findings.length ? 1 : 0;
}

function read(args, env) {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "nl";
  const options = { lang: /^en/i.test(locale) ? "en" : "nl", sends: false, asJson: false };
  let isUnknown = false;
  for (let at = 0; at < args.length; at++) {
    if (args[at] === "--endpoint") options.sends = true;
    else if (args[at] === "--json") options.asJson = true;
    else if (args[at] === "--help" || args[at] === "-h") options.help = true;
    else if (args[at] === "--lang" && ["nl", "en"].includes(args[at + 1])) options.lang = args[++at];
    else if (!args[at].startsWith("-") && !options.address) options.address = whole(args[at]);
    else isUnknown = true;
  }
  if (isUnknown) options.address = undefined;
  return options;
}

// People leave out the scheme.
function whole(address) {
  try {
    const { protocol, href } = new URL(/^https?:\/\//i.test(address) ? address : `https://${address}`);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

function report(address, { findings, looked, skipped }, lang) {
  const said = words[lang];
  const stops = findings.filter(({ isWarning }) => !isWarning);
  const warnings = findings.filter(({ isWarning }) => isWarning);
  const part = (heading, list) => (list.length ? ["", heading, ...list.flatMap((finding) => told(finding, lang))] : []);
  const list = (heading, pairs, isSkipped) =>
    pairs.length ? ["", `${heading}:`, ...pairs.map((pair) => `  - ${phrase(lang, pair, isSkipped)}`)] : [];
  const lines = [
    said.title(address),
    said.summary(stops.length, warnings.length),
    ...part(said.stops, stops),
    ...part(said.warnings, warnings),
    ...list(said.looked, looked, false),
    ...list(said.skipped, skipped, true),
  ];
  return `${lines.join("\n")}\n`;
}

function told({ word, subject, seen, needed }, lang) {
  const said = words[lang];
  const { cause, action } = causes[word][lang];
  const lines = [
    ["", `${word}: ${subject}`],
    seen && [said.seen, seen],
    needed && [said.needed, needed],
    [said.cause, cause],
    [said.action, action],
  ];
  return ["", ...lines.filter(Boolean).map(([label, text]) => (label ? `    ${label}: ${text}` : `  ${text}`))];
}
