// The element <klacht-formulier>: fetches the files of the form, mounts it, and removes it again. Where the form is there
// as HTML, the program takes it over in place. The children of the element are the fallback: they show until there is a
// form, and whenever there can be none.

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
const once = (load) => {
  let loading;
  return () =>
    (loading ??= load().catch(() => {
      // The next form tries again.
      loading = undefined;
      throw "no-program";
    }));
};
const program = once(loadProgram);
const sheet = once(loadSheet);

async function loadProgram() {
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

async function loadSheet() {
  const text = await ok(await fetch(sibling("klachtformulier.css"))).text();
  // Many servers send an HTML page for a missing file.
  if (/^\s*</.test(text)) throw "file-missing";
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

// The form as HTML that stands beside the organisation file, for an element: all of it, or in steps the first page. It is
// read as a document, in which no script runs, and only its form is used, without anything that could run or load
// something else.
async function plainForm(file, element) {
  const lang = element.closest("[lang]")?.lang.toLowerCase().startsWith("en") ? "en" : "nl";
  const layout = element.getAttribute("layout") === "page" ? "part" : "start";
  const parts = [file.pathname.replace(/\.json$/, ""), element.getAttribute("procedure"), lang, layout, "html"];
  file.pathname = parts.filter(Boolean).join(".");
  const page = new DOMParser().parseFromString(await (await ok(await fetch(file))).text(), "text/html");
  const template = page.querySelector("klacht-formulier > template[shadowrootmode]");
  const container = template.content.querySelector(".form").parentElement;
  for (const node of [container, ...container.querySelectorAll("*")]) {
    if (!PLAIN.includes(node.localName)) node.remove();
    for (const { name, value } of [...node.attributes]) {
      const isAddress = name === "href" || name === "action";
      if (/^(on|style|src|form)/.test(name) || (isAddress && !isSafe(value, file))) node.removeAttribute(name);
    }
  }
  for (const link of container.querySelectorAll("a[data-only-plain][href]")) {
    link.href = new URL(link.getAttribute("href"), file);
  }
  return { container, isClosed: template.getAttribute("shadowrootmode") !== "open" };
}

// Whether an address leads to a page, a mail or a call, as a browser reads it.
function isSafe(address, base) {
  try {
    return ["http:", "https:", "mailto:", "tel:"].includes(new URL(address, base).protocol);
  } catch {
    return false;
  }
}

// The elements of a form.
const PLAIN = (
  "a address br button canvas cite dd details div dl dt em fieldset form h2 h3 h4 input label legend li ol p pre " +
  "section span strong summary textarea ul"
).split(" ");

// How long HTML may take that nothing depends on, in milliseconds.
const PATIENCE = 8000;

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

class Klachtformulier extends HTMLElement {
  static observedAttributes = ["src", "procedure", "endpoint", "lang", "layout", "drafts"];

  // Holds the form on the page; without it, the form would be garbage collected.
  #mounted;
  #container;
  // The shadow root. Where none is declared in HTML, there is none before the organisation file is loaded, for that
  // decides whether it is closed.
  #root;
  #isClosed = false;
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
      const file = this.#file();
      file.catch(() => {});
      if (!this.#plain) await this.#fetchPlain(attempt);
      const [script, text, style] = await Promise.all([program(), file, this.#plain ? undefined : sheet()]);
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
      const pressed = this.#release();
      pressed?.click();
    } catch (reason) {
      if (attempt === this.#attempt) this.#fail(typeof reason === "string" ? reason : "broken");
    }
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
    return new URL(this.getAttribute("src") ?? "", base.call(document));
  }

  async #file() {
    await nextTask();
    try {
      return await ok(await fetch(this.#url())).text();
    } catch {
      throw "file-missing";
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

  #fail(reason) {
    this.#stop();
    this.#release();
    if (this.#plain) this.#plain.dataset.plain = "alone";
    console.warn(`klacht-formulier: ${reason}`);
    this.#dispatch("klacht:error", { reason });
  }

  // Shows the fallback again, and below it the answers, as text.
  broke(typed, reason) {
    const text = this.#container && typed(this.#container, this.#lang());
    this.#fail(reason);
    if (text) (this.#root ?? this).append(text);
  }

  #dispatch(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

// Not while the page itself is still being parsed.
await nextTask();
if (!customElements.get("klacht-formulier")) customElements.define("klacht-formulier", Klachtformulier);
