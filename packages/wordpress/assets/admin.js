// An administrator chooses an organisation file: the command checks it here, and only a right one is sent to the server.
import { bundle } from "./bundle.js";

const form = document.getElementById("klachtformulier-upload");
const told = JSON.parse(document.getElementById("klachtformulier-upload-told").textContent);
const place = form.querySelector("[aria-live]");

function say(kind, text, lines = "") {
  const notice = document.createElement("div");
  notice.className = `notice notice-${kind} inline`;
  const sentence = document.createElement("p");
  sentence.textContent = text;
  notice.append(sentence);
  if (lines) {
    const all = document.createElement("pre");
    all.style.whiteSpace = "pre-wrap";
    all.textContent = lines.trim();
    notice.append(all);
  }
  place.replaceChildren(notice);
}

let started;
// Once, and again when it failed.
function start() {
  started ??= import(told.command).then(async ({ default: load, run }) => {
    await load();
    return run;
  });
  started.catch(() => (started = undefined));
  return started;
}

async function post(made) {
  const packed = new Blob([JSON.stringify(made)]).stream().pipeThrough(new CompressionStream("gzip"));
  const body = new FormData();
  body.append("action", told.action);
  body.append("_ajax_nonce", told.nonce);
  body.append("bundle", await new Response(packed).blob(), "bundle.gz");
  const response = await fetch(told.post, { method: "POST", body });
  const answer = await response.json().catch(() => ({}));
  return answer.success ? "" : String(answer.data ?? told.texts.lost);
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector("button");
  const [file] = form.querySelector("input").files;
  button.disabled = true;
  say("info", told.texts.busy);
  try {
    const run = await start().catch((error) => {
      console.error("klachtformulier:", error);
      say("error", told.texts["no-program"]);
    });
    if (!run) return;
    const made = bundle(run, file.name, new Uint8Array(await file.arrayBuffer()), told.lang, told.base);
    if (made.faults) return say("error", told.texts.faults, made.faults);
    const failed = await post(made.bundle);
    if (failed) return say("error", failed);
    say("success", made.warnings ? told.texts.warnings : told.texts.done, made.warnings);
    // The list above is of the server.
    if (!made.warnings) location.reload();
  } catch (error) {
    console.error("klachtformulier:", error);
    say("error", told.texts.lost);
  } finally {
    button.disabled = false;
  }
});
