// Checks an organisation file with the command, and renders its forms: what the server keeps of it. In the browser of an
// administrator, because no host of WordPress runs the command.

const LANGUAGES = ["nl", "en"];
const LAYOUTS = ["page", "steps"];

// The world of the command: one file, in the memory of this page.
export const world = (files, now = () => Date.now()) => ({
  read(name) {
    const bytes = files[name];
    if (bytes) return bytes;
    throw Object.assign(new Error("No such file"), { kind: "missing" });
  },
  language: () => "nl",
  now,
  random: () => crypto.getRandomValues(new Uint8Array(16)),
});

// The faults in the file, one a line; or what is to be kept, and the warnings.
export function bundle(run, name, bytes, lang, base) {
  const command = (...given) => run(given, world({ [name]: bytes }));
  const checked = command("check", "--lang", lang, name);
  if (checked.code !== 0) return { faults: checked.out || checked.err };
  const slim = command("slim", name);
  if (slim.code !== 0) return { faults: slim.out || slim.err };
  const text = new TextDecoder().decode(bytes);
  const { id, procedures, entrance } = JSON.parse(text);
  const html = {};
  const render = (procedure, options) => {
    for (const language of LANGUAGES) {
      for (const layout of procedure ? LAYOUTS : LAYOUTS.slice(0, 1)) {
        const given = ["render", name, "--lang", language, "--base", base, "--layout", layout, ...options];
        const rendered = command(...given);
        if (rendered.code !== 0) return rendered.out || rendered.err;
        html[[procedure, language, layout].filter(Boolean).join(".")] = rendered.out;
      }
    }
    return "";
  };
  for (const procedure of procedures) {
    // Such a complaint is sent to nobody here.
    const isSent = procedure.deliveries.endpoint !== false;
    const endpoint = isSent ? ["--endpoint", `/?klachtformulier=${id}`] : [];
    const failed = render(procedure.id, ["--procedure", procedure.id, ...endpoint]);
    if (failed) return { faults: failed };
  }
  if (entrance) {
    const failed = render("", []);
    if (failed) return { faults: failed };
  }
  return { id, warnings: checked.out || checked.err, bundle: { file: text, slim: slim.out, html } };
}
