// The page controle.html: asks which page to look at, looks, and says what was found, in both languages at once. The
// language of the page decides which of them is seen.

import { world } from "./browser.js";
import { causes } from "./causes.js";
import { examine } from "./doctor.js";
import { phrase, words } from "./words.js";

const LANGS = ["nl", "en"];
const by = (id) => document.getElementById(id);

// An element with children, which are elements or texts.
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

// What stands between backticks is code.
const rich = (text) => text.split("`").map((part, index) => (index % 2 ? make("code", {}, part) : part));

// A text in both languages.
const both = (name, of) => LANGS.map((lang) => make(name, { class: lang, lang }, ...rich(of(lang))));

function finding({ word, subject, seen, needed }) {
  const values = [
    ["seen", seen],
    ["needed", needed],
  ].filter(([, value]) => value);
  const shown = values.flatMap(([key, value]) => [
    make("dt", {}, ...both("span", (lang) => words[lang][key])),
    make("dd", {}, make("code", {}, value)),
  ]);
  return make(
    "li",
    { class: "finding", "data-word": word },
    make("h4", {}, ...both("span", (lang) => causes[word][lang].cause)),
    make("p", { class: "subject" }, make("code", {}, subject)),
    ...(shown.length ? [make("dl", {}, ...shown)] : []),
    make("p", { class: "action" }, ...both("span", (lang) => causes[word][lang].action)),
    make(
      "p",
      { class: "more" },
      make("a", { href: `#${word}` }, ...both("span", (lang) => words[lang].meaning), ": ", make("code", {}, word)),
    ),
  );
}

function list(key, children) {
  if (!children.length) return [];
  return [make("h3", {}, ...both("span", (lang) => words[lang][key])), make("ul", { class: key }, ...children)];
}

function show({ findings, looked, skipped }) {
  const stops = findings.filter(({ isWarning }) => !isWarning);
  const warnings = findings.filter(({ isWarning }) => isWarning);
  say((lang) => words[lang].summary(stops.length, warnings.length));
  const item = (pair, isSkipped) => make("li", {}, ...both("span", (lang) => phrase(lang, pair, isSkipped)));
  by("found").replaceChildren(
    ...list("stops", stops.map(finding)),
    ...list("warnings", warnings.map(finding)),
    ...list(
      "looked",
      looked.map((pair) => item(pair, false)),
    ),
    ...list(
      "skipped",
      skipped.map((pair) => item(pair, true)),
    ),
  );
}

const say = (of) => by("state").replaceChildren(...both("span", of));

async function look(event) {
  event.preventDefault();
  const address = whole(by("address").value);
  by("elsewhere").hidden = address?.origin === location.origin;
  if (address?.origin !== location.origin) {
    by("command").textContent = `npx klachtformulier doctor ${address?.href ?? by("address").value}`;
    by("elsewhere").focus();
    return;
  }
  const button = by("look");
  // A button that is switched off would lose the focus.
  if (button.getAttribute("aria-disabled") === "true") return;
  button.setAttribute("aria-disabled", "true");
  by("found").replaceChildren();
  by("result").hidden = false;
  say((lang) => words[lang].busy);
  try {
    show(await examine(address.href, { world, sends: by("sends").checked }));
  } catch (reason) {
    say((lang) => `${words[lang].failed} ${reason}`);
  }
  button.removeAttribute("aria-disabled");
  by("result").focus();
}

// An address as somebody types it; undefined if it is none.
function whole(typed) {
  try {
    const isHost = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}\//i.test(typed) && !typed.includes("://");
    return new URL(isHost ? `https://${typed}` : typed.trim(), location.href);
  } catch {
    return undefined;
  }
}

for (const choice of document.querySelectorAll("input[name=lang]")) {
  choice.addEventListener("change", () => {
    document.documentElement.lang = choice.value;
    document.title = words[choice.value].page;
  });
}
by("doctor").addEventListener("submit", look);
by("not-started").hidden = true;
for (const control of document.querySelectorAll("[data-starts]")) control.hidden = false;
