// The organisation file of an element: whether it is there, and what it says of procedures and addresses.

import { checkType, isAbsent } from "./files.js";
import { nameOf } from "./reader.js";
import { resolve } from "./page.js";

// What `scripts/slim` leaves out.
const FOR_AUTHORS = ["$schema", "examples", "note"];

/// Reads the file that an element names. Returns what it says, if that can be used, and the answer in which it came.
export async function checkOrganisation(element, page, { world, get, add }) {
  const { src } = element.attributes;
  const address = resolve(src, page.base);
  if (!address) return void add("missing", src, {});
  const answer = await get(address);
  if (isAbsent(answer, src, add)) return undefined;
  checkType("file", src, answer, add);
  const file = parsed(answer.text);
  if (file === undefined) {
    // What a person wrote wrongly still has its end.
    const isCutOff = !answer.text.trimEnd().endsWith("}");
    add(isCutOff ? "damaged" : "file-wrong", src, { seen: isCutOff ? `${answer.bytes.length} bytes` : "JSON" });
    return { answer };
  }
  const lacking = ["format", "id", "name", "procedures"].find((key) => !file?.[key]);
  const fault = lacking ?? (Array.isArray(file.procedures) && file.procedures.length ? undefined : "procedures");
  const faults = fault ? [fault] : ((await world.check?.(answer.text, nameOf(src))) ?? []);
  if (faults.length) {
    add("file-wrong", src, { seen: faults[0] });
    return { answer };
  }
  if (/\/slim\/[^/]+$/.test(address.split(/[?#]/)[0])) await checkSlim(src, address, file, { get, add });
  return { answer, file, procedures: procedures(element, file, add) };
}

// Those that the element can show.
function procedures(element, file, add) {
  const ids = file.procedures.map(({ id }) => id);
  const { procedure } = element.attributes;
  const needsOne = procedure === undefined && ids.length > 1 && !file.entrance;
  if (needsOne || (procedure !== undefined && !ids.includes(procedure))) {
    add("no-such-procedure", procedure ?? "–", { needed: ids.join(", ") });
    return [];
  }
  return procedure === undefined ? file.procedures : file.procedures.filter(({ id }) => id === procedure);
}

async function checkSlim(src, address, file, { get, add }) {
  const whole = await get(address.replace("/slim/", "/").split(/[?#]/)[0]);
  const said = !whole.error && whole.isOk && !whole.isPage ? parsed(whole.text) : undefined;
  if (said !== undefined && sorted(slim(said)) !== sorted(slim(file))) add("slim-old", src, {});
}

const slim = (value) => {
  if (Array.isArray(value)) return value.map(slim);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !FOR_AUTHORS.includes(key))
      .map(([key, inner]) => [key, slim(inner)]),
  );
};

const sorted = (value) =>
  JSON.stringify(value, (_, inner) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
