// The events of the forms, as they come, with all that comes along. They are the whole of what a page hears of a form;
// that nothing personal is in them is there to be seen.

const names = ["klacht:ready", "klacht:step", "klacht:sent", "klacht:handed-over", "klacht:error"];
const longest = 50;

/// Writes down what the forms in a document tell. Which organisation it is, their `src` says.
export function listen(page, list) {
  for (const name of names) page.addEventListener(name, (event) => write(list, event));
}

function write(list, event) {
  const entry = document.createElement("li");
  const organisation = event.target.getAttribute("src").replace(/.*\/|\.json$/g, "");
  const parts = [
    ["time", new Date().toLocaleTimeString("nl-NL")],
    ["code", event.type],
    ["code", event.detail ? JSON.stringify(event.detail) : ""],
    ["span", organisation],
  ];
  for (const [tag, text] of parts.filter(([, text]) => text)) {
    entry.append(Object.assign(document.createElement(tag), { textContent: text }), " ");
  }
  // The newest on top, where it is seen without scrolling.
  list.prepend(entry);
  while (list.children.length > longest) list.lastElementChild.remove();
}
