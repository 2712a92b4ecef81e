// The element <klacht-formulier>: fetches what a form is made of, puts it on the page and takes it away again.
// What stands inside the element shows until the form is ready, and again whenever there can be no form.

const own = new URL(import.meta.url);

// The other files of this very release: whoever asks for klachtformulier.js?v=2 gets those of v=2.
const beside = (name) => Object.assign(new URL(name, own), { search: own.search });

const ok = (response) => {
  if (!response.ok) throw "file-missing";
  return response;
};

// A page may have an image or a form of any name, and `document` answers to that name first.
const make = (name) => Document.prototype.createElement.call(document, name);
const base = Object.getOwnPropertyDescriptor(Node.prototype, "baseURI").get;

// Lets the browser do something else: all at once would keep a slow device busy for longer than somebody notices.
const soon = () => new Promise((then) => setTimeout(then));

// Once for a page, however many forms there are: the program, and the sheet that all of them share.
let parts;
const load = () =>
  (parts ??= Promise.all([program(), sheet()]).catch(() => {
    // The next form may have more luck.
    parts = undefined;
    throw "no-program";
  }));

async function program() {
  // Asked for at once: the script would only ask for its wasm after it had come in itself. Where a page has it fetched
  // beforehand, WebKit takes that only in this mode, in which it may not come from elsewhere.
  const as = own.origin === origin ? { mode: "no-cors", credentials: "include" } : {};
  const wasm = fetch(beside("klachtformulier-widget_bg.wasm"), as).then(ok).then(compiled);
  wasm.catch(() => {});
  const script = await import(beside("klachtformulier-widget.js"));
  await soon();
  await script.start(await wasm, () => fetch(beside("klachtformulier-rest.wasm")).then(ok), shown, breakDown);
  return script;
}

// While it comes in, unless the server does not say what it is.
const compiled = async (response) =>
  response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());

async function sheet() {
  await soon();
  const text = await ok(await fetch(beside("klachtformulier.css"))).text();
  // Many servers answer with a page for what they do not have.
  if (/^\s*</.test(text)) throw "file-missing";
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

// How far below what is seen is near, in pixels.
const NEAR = 600;

// Forms on the page, for when the program breaks down under them.
const shown = new Set();
let broken = false;

function breakDown(typed, reason) {
  broken = true;
  for (const element of [...shown]) element.broke(typed, reason);
}

// What a closed root keeps to itself of what is typed. A script that listens on the way down still hears which key it was.
const PRIVATE = [
  ...["beforeinput", "input", "keydown", "keypress", "keyup", "copy", "cut", "paste", "drop"],
  ...["compositionstart", "compositionupdate", "compositionend"],
];
// Of what stands in a closed root within an open one, a page can style the parts that this names.
const PARTS =
  "again, back, calendar, change, change-date, clear, copy, copy-text, door, drafts, drawing, error, " +
  "error-summary, exit, keep, keep-letter, letter, mail, next, open-eml, open-letter, open-mail, print, question, " +
  "receipt, reference, remove, review, send, sending, start, start-page, stop, suggestion, text, timeline, " +
  "verdict, way, why";

class Klachtformulier extends HTMLElement {
  static observedAttributes = ["src", "procedure", "endpoint", "lang", "layout", "drafts"];

  // The form stays on the page as long as this is held; without it, it would go with the garbage.
  #mounted;
  #place;
  // Where the form stands: nowhere before a file was read, for that says whether it must be closed.
  #root;
  #isClosed = false;
  // Which attempt this is: what was asked for earlier comes too late.
  #turn = 0;
  #asked = false;
  #watch;

  connectedCallback() {
    shown.add(this);
    if (this.#mounted || this.#asked || this.#watch) return;
    // Only when it comes near: most visitors of a page have no complaint. To ask at once where it is would have the page
    // laid out in the middle of its loading, in WebKit without the sheets that are still to come.
    this.#watch = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#start(),
      { rootMargin: `${NEAR}px` },
    );
    this.#watch.observe(this);
  }

  disconnectedCallback() {
    // Who moves an element takes it off the page and puts it back at once. What was typed must survive that.
    queueMicrotask(() => {
      if (this.isConnected) return;
      shown.delete(this);
      this.#stop();
    });
  }

  attributeChangedCallback(name, before, after) {
    // Once it has begun; before that there is nothing to do again.
    if (before === after || !this.#turn || !this.isConnected) return;
    if (name === "src" || !this.#mounted || broken) return void this.#start();
    // The form stays, with what was typed.
    try {
      this.#mounted.change(this.#asks());
    } catch (reason) {
      // What cannot be is not done.
      if (typeof reason === "string") this.#tell("klacht:error", { reason });
    }
  }

  async #start() {
    this.#stop();
    this.#asked = true;
    const turn = ++this.#turn;
    try {
      if (broken) throw "broken";
      const [[script, sheet], text] = await Promise.all([load(), this.#file()]);
      const organisation = await script.organisation(text);
      if (turn !== this.#turn) return;
      this.#open(organisation.asks_for_safety());
      this.#root.adoptedStyleSheets = [sheet];
      const place = make("div");
      const mounted = await script.form(place, organisation, this.#asks());
      if (broken) throw "broken";
      if (turn !== this.#turn) return mounted.free();
      this.#mounted = mounted;
      this.#place = place;
      this.#root.replaceChildren(place);
      this.#tell("klacht:ready");
    } catch (reason) {
      if (turn === this.#turn) this.#fail(typeof reason === "string" ? reason : "broken");
    }
  }

  // Makes the root. A closed one is not found by what records a page. Once closed it stays so, whatever file comes next; an
  // open one cannot be closed, but can hold one that is.
  #open(isClosed) {
    if (this.#root && (this.#isClosed || !isClosed)) return;
    let host = this;
    if (this.#root) {
      host = make("div");
      host.setAttribute("exportparts", PARTS);
      host.append(make("slot"));
      this.#root.replaceChildren(host);
    }
    this.#root = host.attachShadow({ mode: isClosed ? "closed" : "open" });
    this.#root.append(make("slot"));
    this.#isClosed = isClosed;
    if (!isClosed) return;
    for (const name of PRIVATE) this.#root.addEventListener(name, (event) => event.stopPropagation());
  }

  async #file() {
    await soon();
    try {
      return await ok(await fetch(new URL(this.getAttribute("src") ?? "", base.call(document)))).text();
    } catch {
      throw "file-missing";
    }
  }

  // What the page asks for, as text: what it leaves out is not in it.
  #asks() {
    const of = (name) => this.getAttribute(name) ?? undefined;
    const [procedure, endpoint, layout, drafts] = ["procedure", "endpoint", "layout", "drafts"].map(of);
    return JSON.stringify({ procedure, lang: this.#lang(), endpoint, layout, drafts });
  }

  #lang() {
    return this.closest("[lang]")?.lang.toLowerCase() ?? "";
  }

  #stop() {
    this.#turn++;
    this.#asked = false;
    this.#watch?.disconnect();
    this.#watch = undefined;
    this.#root?.replaceChildren(make("slot"));
    // After the program broke down nothing of it can be called any more.
    if (!broken) this.#mounted?.free();
    this.#mounted = this.#place = undefined;
  }

  #fail(reason) {
    this.#stop();
    this.#tell("klacht:error", { reason });
  }

  // What stands inside the element comes back, and under it, as text, what was typed.
  broke(typed, reason) {
    const text = this.#place && typed(this.#place, this.#lang());
    this.#fail(reason);
    if (text) this.#root.append(text);
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

// Not while the page itself is still busy with what it read.
await soon();
if (!customElements.get("klacht-formulier")) customElements.define("klacht-formulier", Klachtformulier);
