// The element <klacht-formulier>: fetches the files of the form, mounts it, and removes it again. The children of the
// element are the fallback: they show until the form is ready, and whenever there can be no form.

const scriptUrl = new URL(import.meta.url);

// The other files of the same release: klachtformulier.js?v=2 loads those with ?v=2.
const sibling = (name) => Object.assign(new URL(name, scriptUrl), { search: scriptUrl.search });

const ok = (response) => {
  if (!response.ok) throw "file-missing";
  return response;
};

// A page may have an image or a form with any name, and `document` looks up these names first.
const make = (name) => Document.prototype.createElement.call(document, name);
const base = Object.getOwnPropertyDescriptor(Node.prototype, "baseURI").get;

// Ends the task: doing everything in one would keep a slow device busy for noticeably long.
const nextTask = () => new Promise((then) => setTimeout(then));

// Loaded once for a page, however many forms it has: the program, and the style sheet that all forms share.
let assets;
const load = () =>
  (assets ??= Promise.all([program(), sheet()]).catch(() => {
    // The next form tries again.
    assets = undefined;
    throw "no-program";
  }));

async function program() {
  // Fetched immediately: the script would fetch its wasm only after it has loaded itself. WebKit uses what the page
  // preloaded only in this mode, which does not allow another origin.
  const options = scriptUrl.origin === origin ? { mode: "no-cors", credentials: "include" } : {};
  const wasm = fetch(sibling("klachtformulier-widget_bg.wasm"), options).then(ok).then(compiled);
  wasm.catch(() => {});
  const script = await import(sibling("klachtformulier-widget.js"));
  await nextTask();
  await script.start(await wasm, shown, breakDown);
  return script;
}

// Compiles while the file is loading, unless the server sends another content type.
const compiled = async (response) =>
  response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());

async function sheet() {
  await nextTask();
  const text = await ok(await fetch(sibling("klachtformulier.css"))).text();
  // Many servers send an HTML page for a missing file.
  if (/^\s*</.test(text)) throw "file-missing";
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

// How near to the viewport a form is loaded, in pixels.
const NEAR = 600;

// The forms on the page. They show their fallback when the program breaks down.
const shown = new Set();
let broken = false;

function breakDown(typed, reason) {
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

class Klachtformulier extends HTMLElement {
  static observedAttributes = ["src", "procedure", "endpoint", "lang", "layout", "drafts"];

  // Holds the form on the page; without it, the form would be garbage collected.
  #mounted;
  #container;
  // The shadow root. There is none before the organisation file is loaded, for that decides whether it is closed.
  #root;
  #isClosed = false;
  // The number of the attempt. Results of an earlier one are dropped.
  #attempt = 0;
  #isStarted = false;
  #observer;

  connectedCallback() {
    shown.add(this);
    if (this.#mounted || this.#isStarted || this.#observer) return;
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

  attributeChangedCallback(name, before, after) {
    // Before the start there is nothing to update.
    if (before === after || !this.#attempt || !this.isConnected) return;
    if (name === "src" || !this.#mounted || broken) return void this.#start();
    // The form stays, with its answers.
    try {
      this.#mounted.change(this.#attributes());
    } catch (reason) {
      // Settings that are not possible change nothing.
      if (typeof reason === "string") this.#dispatch("klacht:error", { reason });
    }
  }

  async #start() {
    this.#stop();
    this.#isStarted = true;
    const attempt = ++this.#attempt;
    try {
      if (broken) throw "broken";
      const [[script, sheet], text] = await Promise.all([load(), this.#file()]);
      const organisation = await script.organisation(text);
      if (attempt !== this.#attempt) return;
      this.#attachRoot(organisation.asks_for_safety());
      this.#root.adoptedStyleSheets = [sheet];
      const container = make("div");
      const mounted = await script.form(container, organisation, this.#attributes());
      if (broken) throw "broken";
      if (attempt !== this.#attempt) return mounted.free();
      this.#mounted = mounted;
      this.#container = container;
      this.#root.replaceChildren(container);
      this.#dispatch("klacht:ready");
    } catch (reason) {
      if (attempt === this.#attempt) this.#fail(typeof reason === "string" ? reason : "broken");
    }
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
    this.#root = host.attachShadow({ mode: isClosed ? "closed" : "open" });
    this.#root.append(make("slot"));
    this.#isClosed = isClosed;
    if (!isClosed) return;
    for (const name of PRIVATE) this.#root.addEventListener(name, (event) => event.stopPropagation());
  }

  async #file() {
    await nextTask();
    try {
      return await ok(await fetch(new URL(this.getAttribute("src") ?? "", base.call(document)))).text();
    } catch {
      throw "file-missing";
    }
  }

  // The attributes of the element as JSON, without the missing ones.
  #attributes() {
    const of = (name) => this.getAttribute(name) ?? undefined;
    const [procedure, endpoint, layout, drafts] = ["procedure", "endpoint", "layout", "drafts"].map(of);
    return JSON.stringify({ procedure, lang: this.#lang(), endpoint, layout, drafts });
  }

  #lang() {
    return this.closest("[lang]")?.lang.toLowerCase() ?? "";
  }

  #stop() {
    this.#attempt++;
    this.#isStarted = false;
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#root?.replaceChildren(make("slot"));
    // After a panic nothing of the program can be called any more.
    if (!broken) this.#mounted?.free();
    this.#mounted = this.#container = undefined;
  }

  #fail(reason) {
    this.#stop();
    this.#dispatch("klacht:error", { reason });
  }

  // Shows the fallback again, and below it the answers, as text.
  broke(typed, reason) {
    const text = this.#container && typed(this.#container, this.#lang());
    this.#fail(reason);
    if (text) this.#root.append(text);
  }

  #dispatch(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

// Not while the page itself is still being parsed.
await nextTask();
if (!customElements.get("klacht-formulier")) customElements.define("klacht-formulier", Klachtformulier);
