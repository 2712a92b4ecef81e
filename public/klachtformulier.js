// The element <klacht-formulier>: fetches the files of the form, mounts it, and removes it again. Where the form is there
// as HTML, the program takes it over in place. The children of the element are the fallback: they show until there is a
// form, and whenever there can be none.

import { plainForm } from "./loader/html.js";
import * as files from "./loader/files.js";
import { base, isBare, make, nextTask } from "./loader/page.js";
import { PROPERTIES, isOff, mirror, written } from "./loader/properties.js";
import { Trouble, getText, notStarted } from "./loader/trouble.js";

// What nobody foresaw, by its kind alone: its message could hold an answer.
const brokenBy = (error) => new Trouble("broken", String(error?.name ?? "klacht-formulier"));

// Loaded once for a page, however many forms it has: the program, and the style sheet that all forms share.
const once = (load) => {
  let loading;
  return () =>
    (loading ??= load().catch((trouble) => {
      // The next form tries again.
      loading = undefined;
      throw (trouble instanceof Trouble ? trouble : brokenBy(trouble)).because("no-program");
    }));
};

const program = once(async () => {
  // Fetched immediately: the script would fetch its wasm only after it has loaded itself.
  const wasm = files.wasm();
  wasm.catch(() => {});
  const script = await files.script();
  await nextTask();
  const compiled = await wasm;
  try {
    await script.start(compiled, shown, breakDown);
  } catch (error) {
    // A script asks the program for what another release has not, or gives it what that does not take.
    const isMixed = error instanceof WebAssembly.LinkError || error instanceof TypeError;
    throw await notStarted(error, isMixed ? new Trouble("mixed", import.meta.url) : brokenBy(error));
  }
  return script;
});

const sheet = once(async () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await files.sheet());
  return sheet;
});

// How long HTML may take that nothing depends on, in milliseconds.
const PATIENCE = 8000;

// How late a framework may say which file it is, when it takes over an element that its server wrote.
const LATE = 2000;
const pause = (time) => new Promise((then) => setTimeout(then, time));

// How near to the viewport a form is loaded, in pixels.
const NEAR = 600;

// The forms on the page. They show their fallback when the program breaks down.
const shown = new Set();
let broken = false;

function breakDown(typed, reason) {
  if (broken) return;
  broken = true;
  for (const element of [...shown]) element.broke(typed, reason);
}

// Events that a closed root keeps inside, because they reveal what is typed. A listener in the capture phase still sees
// which key was pressed.
const PRIVATE = [
  ...["beforeinput", "input", "keydown", "keypress", "keyup", "copy", "cut", "paste", "drop"],
  ...["compositionstart", "compositionupdate", "compositionend"],
];
// The parts that a page can style in a closed root within an open one.
const PARTS =
  "again, back, calendar, change, change-date, clear, copy, copy-text, door, drafts, drawing, error, " +
  "error-summary, exit, keep, keep-letter, letter, mail, next, open-eml, open-letter, open-mail, print, question, " +
  "receipt, reference, remove, review, send, sending, start, start-page, stop, suggestion, text, timeline, " +
  "verdict, way, why";

// Where there is no page, as on a server, there is nothing to define, but the module can be imported.
export class Klachtformulier extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ["src", "procedure", "endpoint", "lang", "layout", "drafts"];

  // Holds the form on the page; without it, the form would be garbage collected.
  #mounted;
  #container;
  // The shadow root. Where none is declared in HTML, there is none before the organisation file is loaded, for that
  // decides whether it is closed.
  #root;
  #isClosed = false;
  // The organisation file, where a script gave it, and its text.
  #organisation;
  #text;
  // The form as HTML, until the program takes it over, and the button in it that was pressed in vain.
  #plain;
  #pressed;
  // The number of the attempt. Results of an earlier one are dropped.
  #attempt = 0;
  #isStarted = false;
  #observer;

  constructor() {
    super();
    const root = this.attachInternals().shadowRoot;
    if (root) this.#useRoot(root, root.mode === "closed");
  }

  connectedCallback() {
    // What a script set before there was this class would hide the properties of the class.
    for (const name of PROPERTIES.filter((name) => Object.hasOwn(this, name))) {
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    shown.add(this);
    if (this.#mounted || this.#isStarted || this.#observer) return;
    this.#usePlain(this.#root ?? this);
    // Starts when the element is near the viewport: most visitors have no complaint. Measuring its position here would
    // force layout while the page is loading, in WebKit without the style sheets that are still to come.
    this.#observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#start(),
      { rootMargin: `${NEAR}px` },
    );
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    // Moving an element removes it from the page and inserts it again at once. The answers must survive that.
    queueMicrotask(() => {
      if (this.isConnected) return;
      shown.delete(this);
      this.#stop();
    });
  }

  get drafts() {
    return !isOff(this.getAttribute("drafts"));
  }

  set drafts(value) {
    if (isOff(value)) this.setAttribute("drafts", "off");
    else this.removeAttribute("drafts");
  }

  get organisation() {
    return this.#organisation;
  }

  // An organisation file as an object, instead of `src`.
  set organisation(file) {
    this.#organisation = file ?? undefined;
    // Frameworks make the same object anew. Only another content starts the form anew.
    const text = this.#organisation && written(this.#organisation);
    if (text === this.#text) return;
    this.#text = text;
    this.attributeChangedCallback("src", null, text);
  }

  attributeChangedCallback(name, before, after) {
    // Before the start there is nothing to update.
    if (before === after || !this.#attempt || !this.isConnected) return;
    if (name === "src" || name === "procedure") this.#release();
    // What stands there until the program comes is of the old file.
    if (name === "src" && this.#plain) {
      this.#plain.parentElement.remove();
      this.#plain = undefined;
    }
    if (name === "src" || !this.#mounted || broken) return void this.#start();
    // The form stays, with its answers.
    try {
      this.#mounted.change(this.#attributes());
    } catch (word) {
      // Settings that are not possible change nothing.
      if (typeof word === "string") this.#report(this.#troubleOf(word));
    }
    if (name === "endpoint") this.#judgeEndpoint();
  }

  async #start() {
    this.#stop();
    this.#isStarted = true;
    const attempt = ++this.#attempt;
    try {
      if (broken) throw "broken";
      if (this.#text === undefined && !this.hasAttribute("src")) await pause(LATE);
      if (attempt !== this.#attempt) return;
      const file = this.#file();
      file.catch(() => {});
      if (!this.#plain && this.#text === undefined) await this.#fetchPlain(attempt);
      const [script, text, style] = await Promise.all([program(), file, this.#plain ? undefined : sheet()]);
      this.#script = script;
      const organisation = await script.organisation(text);
      await nextTask();
      if (attempt !== this.#attempt) return;
      if (broken) throw "broken";
      const plain = this.#plain;
      const container = plain?.parentElement ?? make("div");
      const isClosed = organisation.asks_for_safety();
      if (!plain || (this.#root && isClosed && !this.#isClosed)) {
        this.#attachRoot(isClosed);
        this.#root.adoptedStyleSheets = [style ?? (await sheet())];
      } else if (isBare(this.#root)) {
        this.#root.adoptedStyleSheets = [await sheet()];
      }
      const mounted = await script.form(container, organisation, this.#attributes());
      if (broken) throw "broken";
      if (attempt !== this.#attempt) return mounted.free();
      this.#mounted = mounted;
      this.#container = container;
      if (!plain || container.getRootNode() === container) this.#root.replaceChildren(container);
      plain?.removeAttribute("data-plain");
      this.#plain = undefined;
      this.#dispatch("klacht:ready");
      this.#judgeEndpoint();
      const pressed = this.#release();
      pressed?.click();
    } catch (reason) {
      if (attempt === this.#attempt) this.#fail(reason instanceof Trouble ? reason : this.#troubleOf(reason));
    }
  }
  #script;

  // What the program, or something that nobody foresaw, says by a word.
  #troubleOf(reason) {
    if (typeof reason !== "string") return brokenBy(reason).because("broken");
    const word = reason;
    const what = { "file-wrong": this.getAttribute("src"), "no-such-procedure": this.getAttribute("procedure") }[word];
    return new Trouble(word, what ?? this.localName, word);
  }

  // A form with an endpoint that is none is there, but sends to none.
  #judgeEndpoint() {
    const endpoint = this.getAttribute("endpoint");
    if (endpoint === null || this.#script.is_endpoint(endpoint)) return;
    this.#report(new Trouble("endpoint-wrong", endpoint, "endpoint-wrong"));
  }

  // Shows the form as HTML, where that stands beside the file. If it does not, all works without.
  async #fetchPlain(attempt) {
    try {
      const late = new Promise((_, reject) => setTimeout(reject, PATIENCE));
      const plain = Promise.all([plainForm(this.#url(), this), sheet()]);
      const [{ container, isClosed }, style] = await Promise.race([plain, late]);
      if (attempt !== this.#attempt || this.#mounted) return;
      this.#attachRoot(isClosed);
      this.#root.adoptedStyleSheets = [style];
      this.#root.replaceChildren(container);
      this.#usePlain(this.#root);
    } catch {}
  }

  // Until the program is there, the sheet shows the form as that will show it.
  #usePlain(root) {
    this.#plain = root.querySelector(".form[data-plain]");
    if (!this.#plain) return;
    this.#plain.dataset.plain = "loading";
    // The colour of the organisation. A style in HTML is not allowed everywhere.
    const { accent } = this.#plain.dataset;
    if (accent) this.#plain.style.setProperty("--klacht-organisation-accent", accent);
    this.#plain.addEventListener("click", ({ target }) => {
      const button = this.#plain && target.closest("button[data-needs-program]");
      if (!button) return;
      this.#release();
      this.#pressed = button;
      button.ariaBusy = "true";
    });
  }

  // Gives the button back that was pressed in vain, and shows it as any other.
  #release() {
    const button = this.#pressed;
    if (button) button.ariaBusy = null;
    this.#pressed = undefined;
    return button;
  }

  #useRoot(root, isClosed) {
    this.#root = root;
    this.#isClosed = isClosed;
    if (!this.#isClosed) return;
    for (const name of PRIVATE) root.addEventListener(name, (event) => event.stopPropagation());
  }

  // Attaches the shadow root. Scripts that record a page cannot look into a closed one. Once closed, it stays closed
  // for every later file. An open root cannot be closed, but it can contain a closed one.
  #attachRoot(isClosed) {
    if (this.#root && (this.#isClosed || !isClosed)) return;
    let host = this;
    if (this.#root) {
      host = make("div");
      host.setAttribute("exportparts", PARTS);
      host.append(make("slot"));
      this.#root.replaceChildren(host);
    }
    this.#useRoot(host.attachShadow({ mode: isClosed ? "closed" : "open" }), isClosed);
    this.#root.append(make("slot"));
  }

  #url() {
    return new URL(this.getAttribute("src") ?? "", base());
  }

  async #file() {
    await nextTask();
    if (this.#text !== undefined) return this.#text;
    if (!this.hasAttribute("src")) throw new Trouble("no-src", this.localName, "file-missing");
    try {
      return await getText(this.#url().href);
    } catch (trouble) {
      const known = trouble instanceof Trouble ? trouble : new Trouble("missing", this.getAttribute("src"));
      throw known.because("file-missing");
    }
  }

  // The attributes of the element as JSON, without the missing ones. Questions that were there as HTML stay on one page.
  #attributes() {
    const of = (name) => this.getAttribute(name) ?? undefined;
    const [procedure, endpoint, layout, drafts] = ["procedure", "endpoint", "layout", "drafts"].map(of);
    this.#isOnePage ||= this.#plain?.dataset.page === "questions";
    return JSON.stringify({ procedure, lang: this.#lang(), endpoint, layout: this.#isOnePage ? "page" : layout, drafts });
  }
  #isOnePage = false;

  #lang() {
    return this.closest("[lang]")?.lang.toLowerCase() ?? "";
  }

  #stop() {
    this.#attempt++;
    this.#isStarted = false;
    this.#observer?.disconnect();
    this.#observer = undefined;
    // The form as HTML works by itself.
    if (!this.#plain) {
      this.#root?.replaceChildren(make("slot"));
      this.#container?.remove();
    }
    // After a panic nothing of the program can be called any more.
    if (!broken) this.#mounted?.free();
    this.#mounted = this.#container = undefined;
  }

  #fail(trouble) {
    this.#stop();
    this.#release();
    if (this.#plain) this.#plain.dataset.plain = "alone";
    this.#report(trouble);
  }

  // Tells scripts a reason, and on the console one cause, without anything that somebody typed.
  #report({ word, what, reason }) {
    console.warn(`klacht-formulier: ${word}: ${what}. ${files.help}#${word}`);
    this.#dispatch("klacht:error", { reason });
  }

  // Shows the fallback again, and below it the answers, as text.
  broke(typed, reason) {
    const text = this.#container && typed(this.#container, this.#lang());
    this.#fail(this.#troubleOf(reason));
    if (text) (this.#root ?? this).append(text);
  }

  #dispatch(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

mirror(Klachtformulier.prototype);

function define() {
  if (!customElements.get("klacht-formulier")) customElements.define("klacht-formulier", Klachtformulier);
}

if (globalThis.customElements) files.begin(define);
