// What the loader calls of the program beside what wasm-bindgen made; the build puts this behind that, in one file.

// How often what is needed next may not come, three seconds apart, before there is no form any more: for want of the file,
// and for want of a network.
const MOST_BAD_RESPONSES = 4;
const MOST_NETWORK_FAILURES = 10;

// The classes and attributes by which known recorders of what visitors do are told to look away.
const LOOK_AWAY = {
  class: "rr-block sentry-block ph-no-capture amp-block fs-exclude nr-block ym-hide-content ym-disable-keys smartlook-hide",
  "data-hj-suppress": "",
  "data-clarity-mask": "true",
  "data-private": "",
  "data-dd-privacy": "hidden",
  "data-openreplay-hidden": "",
  "data-matomo-mask": "",
  "data-dtrum-mask": "",
  "data-heap-redact-text": "true",
};

// As in the loader.
const make = (name) => Document.prototype.createElement.call(document, name);

// Starts the program. `fetchLazy` asks for what is needed once somebody fills in the form; what failed can be asked for
// again, unless it is of another release: the site has a newer one since this page was opened. `breakDown` is called when
// the program cannot go on.
export async function start(wasm, fetchLazy, shown, breakDown) {
  const shared = __wbg_finalize_init(await WebAssembly.instantiate(wasm, __wbg_get_imports()), wasm);
  // Not under the call that broke down.
  const stop = (reason = "broken") => setTimeout(breakDown, 0, typed, reason);
  const load = async () => WebAssembly.instantiate(await (await fetchLazy()).arrayBuffer(), { _: shared });
  let lazy;
  let failures = 0;
  await nextTask();
  warm_up(make("div"));
  letEventsThrough(shown);
  set_panic_handler(() => stop());
  set_lazy_loader(() => (lazy ??= load().catch((reason) => {
    if (reason instanceof WebAssembly.LinkError) stop();
    // Not there, or something else in its place: a site may be in the middle of an update. Where it is the network, there
    // is more to hope for. After that nobody is left with a form that says to wait for ever.
    else if (++failures === (reason instanceof TypeError ? MOST_NETWORK_FAILURES : MOST_BAD_RESPONSES)) stop("no-program");
    lazy = undefined;
    throw reason;
  })));
}

// A page may stop events on their way down to its elements, and does not mean the form: it would look alive and hear
// nothing. Here they come down to the forms shown all the same, unless the page also undoes what the browser does, as
// under an open dialog.
function letEventsThrough(shown) {
  const letThrough = (event) => {
    if (!event.composedPath().some((node) => shown.has(node))) return;
    for (const stop of ["stopPropagation", "stopImmediatePropagation"]) {
      event[stop] = () => {
        // 1: on its way down.
        if (event.defaultPrevented || event.eventPhase !== 1) Event.prototype[stop].call(event);
      };
    }
  };
  for (const name of ["click", "input", "mousedown", "pointerdown", "pointermove", "pointerup", "dragover", "drop"]) {
    addEventListener(name, letThrough, true);
  }
}

// Lets the browser do something else, as in the loader.
const nextTask = () => new Promise((then) => setTimeout(then));

// Something that comes to be turn by turn.
async function finish(task) {
  do await nextTask();
  while (task.step());
  return task;
}

// Reads an organisation file.
export async function organisation(text) {
  await nextTask();
  return finish(open(text));
}

// Makes a form of it, to be shown as it is.
export async function form(place, organisation, asked) {
  await nextTask();
  for (const [name, value] of Object.entries(LOOK_AWAY)) place.setAttribute(name, value);
  return finish(mount(place, organisation, asked));
}

// The same as in src/messages/broken.rs, which a test checks: a program that broke down cannot be asked.
const words = {
  nl: "Het formulier werkt niet meer. Hieronder staat wat er was ingevuld. Kopieer dat, dan blijft het bewaard.",
  en: "The form has stopped working. Below is what was filled in. Copy it to keep it.",
};

// What was typed in a form that broke down, as text; nothing if nothing was.
export function typed(place, lang) {
  const text = [...place.querySelectorAll("input, textarea")]
    .filter(({ name, type, checked, value }) => (name && (/radio|checkbox/.test(type) ? checked : type !== "file" && value)))
    .map(({ name, value }) => `${name}: ${value}`);
  if (!text.length) return undefined;
  const shown = make("pre");
  shown.lang = lang.startsWith("en") ? "en" : "nl";
  shown.textContent = `${words[shown.lang]}\n\n${text.join("\n")}`;
  return shown;
}
