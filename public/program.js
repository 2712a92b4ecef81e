// The functions that the loader calls, beside those that wasm-bindgen generates. The build appends this file to the
// generated one.

// How often loading the lazy module may fail, three seconds apart, before the form is given up: because of a bad
// response, and because of the network.
const MOST_BAD_RESPONSES = 4;
const MOST_NETWORK_FAILURES = 10;

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

// Starts the program. `fetchLazy` fetches the lazy module, which is needed once somebody fills in the form. It is tried
// again after a failure, unless the module is of another release: the site was updated since this page was opened.
// `breakDown` is called when the program cannot continue.
export async function start(wasm, fetchLazy, shown, breakDown) {
  const shared = __wbg_finalize_init(await WebAssembly.instantiate(wasm, __wbg_get_imports()), wasm);
  // In a task of its own, not on the stack of the call that failed.
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
    // The file is missing, or there is something else in its place: the site may be in the middle of an update. For the
    // network there is more hope. After the last attempt the form is given up, so that nobody waits forever.
    else if (++failures === (reason instanceof TypeError ? MOST_NETWORK_FAILURES : MOST_BAD_RESPONSES)) stop("no-program");
    lazy = undefined;
    throw reason;
  })));
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

// Runs all steps of a file or a form, each in a task of its own.
async function finish(task) {
  do await nextTask();
  while (task.step());
  return task;
}

// Loads an organisation file.
export async function organisation(text) {
  await nextTask();
  return finish(open(text));
}

// Renders a form in a container, which is then put on the page.
export async function form(container, organisation, attributes) {
  await nextTask();
  for (const [name, value] of Object.entries(LOOK_AWAY)) container.setAttribute(name, value);
  return finish(mount(container, organisation, attributes));
}

// The same texts as in src/messages/broken.rs, which a test checks: after a panic the program cannot be asked for them.
const words = {
  nl: "Het formulier werkt niet meer. Hieronder staat wat er was ingevuld. Kopieer dat, dan blijft het bewaard.",
  en: "The form has stopped working. Below is what was filled in. Copy it to keep it.",
};

// The answers of a form that broke down, as text; undefined if there are none.
export function typed(container, lang) {
  const text = [...container.querySelectorAll("input, textarea")]
    .filter(({ name, type, checked, value }) => (name && (/radio|checkbox/.test(type) ? checked : type !== "file" && value)))
    .map(({ name, value }) => `${name}: ${value}`);
  if (!text.length) return undefined;
  const shown = make("pre");
  shown.lang = lang.startsWith("en") ? "en" : "nl";
  shown.textContent = `${words[shown.lang]}\n\n${text.join("\n")}`;
  return shown;
}
