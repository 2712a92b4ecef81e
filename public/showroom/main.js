// The showroom: which form is shown, and what follows from what is chosen about it. The choices live in this page and
// nowhere else; the address says which organisation, and nothing more.

import { bringLinks, follow } from "./places.js";
import { contrastWithWhite, words } from "./words.js";
import { css, html } from "./snippet.js";
import { dress, dressPage, settingsFrom } from "./settings.js";
import { asked, hosts, there } from "./hosts.js";
import { listen } from "./log.js";
import { narrow } from "./narrow.js";

const find = (id) => document.getElementById(id);
const all = (selector) => [...document.querySelectorAll(selector)];

const form = find("settings");
const procedures = find("procedure");
const contrast = find("contrast");
const panels = all(".panel").map((section) => ({
  id: section.id,
  section,
  element: section.querySelector("klacht-formulier"),
  procedure: "",
}));
let shown = panels[0];
let settings;

function show(id) {
  shown = panels.find((panel) => panel.id === id) ?? shown;
  for (const { section } of panels) section.hidden = section !== shown.section;
  for (const link of all(".chooser a")) {
    if (link.hash === `#${shown.id}`) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  document.querySelector(".skip").hash = shown.id;
  fillProcedures(shown);
  apply();
}

/// Dresses page and forms in what is chosen, and writes what to copy for it.
function apply() {
  const given = new FormData(form);
  settings = settingsFrom(given);
  dressPage(document, settings);
  speak();
  for (const panel of panels) dress(panel.element, settings, panel.procedure);
  const isNarrow = given.get("width") === "narrow";
  if (isNarrow && !shown.narrow) {
    shown.narrow = narrow(shown.id, settings, shown.procedure, find("log"), () => leave(shown));
    shown.section.append(shown.narrow.frame);
  }
  for (const panel of panels) {
    panel.element.hidden = isNarrow;
    if (!panel.narrow) continue;
    panel.narrow.frame.hidden = !isNarrow;
    panel.narrow.frame.title = `${panel.section.getAttribute("aria-label")}, 320 px`;
    panel.narrow.change(settings, panel.procedure);
  }
  showColour(given);
  writeSnippets();
}

/// What stands in attributes has no place for two languages.
function speak() {
  for (const option of all("option[data-nl]")) option.textContent = option.dataset[settings.lang];
  for (const panel of panels) {
    nameProcedures(panel);
    sayMeanwhile(panel.element);
  }
  document.title = words[settings.lang].title;
}

/// What stands inside an element until its form is there, around the address of the organisation.
function sayMeanwhile(element) {
  const link = element.querySelector("a");
  const [before, after] = words[settings.lang].meanwhile;
  link.parentElement.replaceChildren(before, link, after);
}

function showColour(given) {
  const isOther = given.get("accent") === "other";
  form.elements.other.hidden = contrast.hidden = !isOther;
  if (!isOther) return;
  const ratio = contrastWithWhite(settings.accent);
  contrast.textContent = words[settings.lang].contrast(ratio);
  contrast.dataset.enough = ratio >= 4.5;
}

function writeSnippets() {
  const style = css(shown.element, settings.theme);
  find("html-snippet").textContent = html(shown.element);
  find("css-snippet").textContent = style;
  find("css-part").hidden = !style;
  find("fallback").replaceChildren(...[...shown.element.children].map((child) => child.cloneNode(true)));
  for (const status of all("[role=status]")) status.textContent = "";
}

/// The procedures of an organisation, from its own file.
async function fillProcedures(panel) {
  panel.file ??= fetch(panel.element.getAttribute("src")).then((response) => response.json());
  const file = await panel.file.catch(() => undefined);
  if (!file || panel !== shown) return;
  const options = file.procedures.map(({ id, title }) => Object.assign(new Option("", id), { words: title }));
  if (file.entrance) options.unshift(Object.assign(new Option("", ""), { words: words.entrance }));
  procedures.replaceChildren(...options);
  procedures.value = panel.procedure;
  panel.leaveTo = file.safety?.leave_to;
  nameProcedures(panel);
}

function nameProcedures(panel) {
  if (panel !== shown) return;
  for (const option of procedures.options) {
    const title = option.words;
    if (title) option.textContent = typeof title === "string" ? title : title[settings.lang] ?? title.nl;
  }
}

/// Leaves at once, as the form in the frame just did: nothing is seen any more, nothing asks, and Back brings nothing.
async function leave(panel) {
  document.documentElement.replaceChildren();
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
  // The forms that were taken off the page let go of it now; until then one with text in it would ask.
  await undefined;
  location.replace(panel.leaveTo ?? "about:blank");
}

async function copy({ currentTarget: button }) {
  const code = find(button.dataset.copies);
  const status = button.parentElement.querySelector("[role=status]");
  try {
    await navigator.clipboard.writeText(code.textContent);
    status.textContent = words[settings.lang].copied;
  } catch {
    getSelection().selectAllChildren(code);
    status.textContent = words[settings.lang].selected;
  }
}

function fillGallery() {
  const pair = (tag, nl, en) => {
    const element = document.createElement(tag);
    for (const [lang, text] of [["nl", nl], ["en", en]]) {
      element.append(Object.assign(document.createElement("span"), { className: lang, textContent: text }));
    }
    return element;
  };
  for (const name of there) {
    const { nl, en } = hosts[name] ?? { nl: [name, ""], en: [name, ""] };
    const item = document.createElement("li");
    item.append(Object.assign(pair("a", nl[0], en[0]), { href: `hosts/${name}.html${asked[name] ?? ""}` }), pair("p", nl[1], en[1]));
    find("gallery").append(item);
  }
  find("hosts").hidden = !there.length;
}

form.addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("input", ({ target }) => {
  if (target.form !== form) return;
  if (target === procedures) shown.procedure = procedures.value;
  apply();
});
for (const button of all("[data-copies]")) button.addEventListener("click", copy);
document.querySelector(".settings").open = matchMedia("(min-width: 64rem)").matches;
listen(document, find("log"));
fillGallery();
bringLinks(panels, show);
follow(panels, show, () => shown);
