// The page around the element, which may have an image or a form with any name: `document` looks up these names first.

export const make = (name) => Document.prototype.createElement.call(document, name);

// The address that a page's own addresses are relative to.
export const base = () => Object.getOwnPropertyDescriptor(Node.prototype, "baseURI").get.call(document);

// Ends the task: doing everything in one would keep a slow device busy for noticeably long.
export const nextTask = () => new Promise((then) => setTimeout(then));
