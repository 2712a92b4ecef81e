// The page around the element, which may have an image or a form with any name: `document` looks up these names first.

const own = (prototype, name) => Object.getOwnPropertyDescriptor(prototype, name).get.call(document);

export const make = (name) => Document.prototype.createElement.call(document, name);
export const head = () => own(Document.prototype, "head");
export const scripts = () => [...own(Document.prototype, "scripts")];

// The address that a page's own addresses are relative to.
export const base = () => own(Node.prototype, "baseURI");

// Ends the task: doing everything in one would keep a slow device busy for noticeably long.
export const nextTask = () => new Promise((then) => setTimeout(then));

// Whether the sheet that HTML in a root names did not come. Chromium then has one without rules; of another site no rules
// can be read.
export function isBare(root) {
  const link = root?.querySelector("link[rel=stylesheet]");
  try {
    return Boolean(link) && !link.sheet?.cssRules.length;
  } catch {
    return false;
  }
}
