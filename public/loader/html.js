// The form as HTML that stands beside an organisation file.

// Fetches it for an element: all of it, or in steps the first page. It is read as a document, in which no script runs, and
// only its form is used, without anything that could run or load something else.
export async function plainForm(file, element) {
  const lang = element.closest("[lang]")?.lang.toLowerCase().startsWith("en") ? "en" : "nl";
  const layout = element.getAttribute("layout") === "page" ? "part" : "start";
  // It stands beside the file of the author, also where the page names the one without examples.
  const name = file.pathname.replace(/(\/slim)?(\/[^/]*)\.json$/, "$2");
  const parts = [name, element.getAttribute("procedure"), lang, layout, "html"];
  file.pathname = parts.filter(Boolean).join(".");
  const response = await fetch(file);
  if (!response.ok) throw undefined;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
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
