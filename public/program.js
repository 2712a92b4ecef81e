// The functions that the loader calls, beside those that wasm-bindgen generates. The build appends this file to the
// generated one.

// The classes and attributes that tell known session recorders to skip an element.
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

// Starts the program. `breakDown` is called when it cannot continue.
export async function start(wasm, shown, breakDown) {
  const { exports } = await WebAssembly.instantiate(wasm, __wbg_get_imports());
  await nextTask();
  __wbg_finalize_init({ exports: guarded(exports, () => setTimeout(breakDown, 0, typed, "broken")) }, wasm);
  letEventsThrough(shown);
}

// A panic ends in a trap, whichever function was called, and then nothing in the program can be relied on any more. No
// message comes out: it could hold an answer. `stop` runs in a task of its own, not on the stack of the call that failed.
function guarded(exports, stop) {
  const guard = (call) => (...values) => {
    try {
      return call(...values);
    } catch (reason) {
      if (reason instanceof WebAssembly.RuntimeError) stop();
      throw reason;
    }
  };
  const all = Object.entries(exports).map(([name, one]) => [name, typeof one === "function" ? guard(one) : one]);
  return Object.fromEntries(all);
}

// A page may stop events in the capture phase, without meaning the form, which would look alive and not respond. Here
// these events reach the forms all the same, unless the page also prevents the default action, as under an open dialog.
function letEventsThrough(shown) {
  const letThrough = (event) => {
    if (!event.composedPath().some((node) => shown.has(node))) return;
    for (const stop of ["stopPropagation", "stopImmediatePropagation"]) {
      event[stop] = () => {
        // 1: the capture phase.
        if (event.defaultPrevented || event.eventPhase !== 1) Event.prototype[stop].call(event);
      };
    }
  };
  for (const name of ["click", "input", "mousedown", "pointerdown", "pointermove", "pointerup", "dragover", "drop"]) {
    addEventListener(name, letThrough, true);
  }
}

// Ends the task, so that the browser can do something else, as in the loader.
const nextTask = () => new Promise((then) => setTimeout(then));

// Loads an organisation file.
export async function organisation(text) {
  await nextTask();
  const file = open(text);
  await nextTask();
  file.load();
  return file;
}

// Renders a form in a container, or takes over the HTML that is in there, a part in each task.
export async function form(container, organisation, attributes) {
  for (const [name, value] of Object.entries(LOOK_AWAY)) container.setAttribute(name, value);
  const mounted = mount(container, organisation, attributes);
  do await nextTask();
  while (mounted.step());
  return mounted;
}

// The same texts as in src/messages/broken.rs, which a test checks: after a panic the program cannot be asked for them.
const words = {
  nl: "Het formulier werkt niet meer. Hieronder staat wat er was ingevuld. Kopieer dat, dan blijft het bewaard.",
  en: "The form has stopped working. Below is what was filled in. Copy it to keep it.",
};

// The answers of a form that broke down, as text; undefined if there are none.
export function typed(container, lang) {
  const text = [...container.querySelectorAll("input, textarea")]
    .filter(({ name, type, checked, value }) => name && (/radio|checkbox/.test(type) ? checked : !/file|hidden/.test(type) && value))
    .map(({ name, value }) => `${name}: ${value}`);
  if (!text.length) return undefined;
  const shown = make("pre");
  shown.lang = lang.startsWith("en") ? "en" : "nl";
  shown.textContent = `${words[shown.lang]}\n\n${text.join("\n")}`;
  return shown;
}
