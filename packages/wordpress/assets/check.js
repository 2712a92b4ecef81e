// The whole check of a complaint, by the command, when an officer opens it: what PHP cannot work out.
import { world } from "./bundle.js";

const place = document.getElementById("klachtformulier-check");
const told = JSON.parse(document.getElementById("klachtformulier-check-told").textContent);

const line = (name, text) => {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
};
const list = (items) => {
  const element = document.createElement("ul");
  element.className = "ul-disc";
  element.append(...items.map((item) => line("li", item)));
  return element;
};

async function check() {
  const [{ default: start, run }, file] = await Promise.all([import(told.command), fetch(told.file)]);
  if (!file.ok) throw new Error(`file: ${file.status}`);
  await start();
  const encode = (text) => new TextEncoder().encode(text);
  const files = {
    "organisation.json": new Uint8Array(await file.arrayBuffer()),
    "answers.json": encode(JSON.stringify(told.answers)),
  };
  const given = ["assess", "organisation.json", "--procedure", told.procedure, "--answers", "answers.json", "--now", told.filedAt];
  const { out, err, code } = run([...given, "--lang", "nl"], world(files));
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}

function show({ errors, verdict, timeline }) {
  const parts = [line("p", errors.length ? told.texts.errors : told.texts.right)];
  if (errors.length) parts.push(list(errors.map(({ message }) => message)));
  parts.push(line("p", told.texts[verdict.outcome]));
  if (verdict.rules.length) parts.push(list(verdict.rules.map(({ reason, source }) => `${reason} (${source})`)));
  const steps = timeline.map(({ id, by, text }) => {
    const said = told.timeline[id];
    const differs = said !== undefined && said !== by;
    return differs ? `${text} ${told.texts.differs.replace("{told}", said ?? "—")}` : text;
  });
  parts.push(list(steps));
  place.replaceChildren(...parts);
}

check().then(show, (error) => {
  console.error("klachtformulier:", error);
  place.replaceChildren(line("p", told.texts.failed));
});
