// How the page around the form is: a list of lines, the same for as long as nothing was done to it.
const lines = [];
const page = document.documentElement;
const own = [...document.querySelectorAll("*")].filter((element) => !element.closest("klacht-formulier"));

// What an element says of itself, and not how high it became: that of course depends on the form.
const before = page.getAttribute("style");
page.style.setProperty("display", "none", "important");
for (const element of own) {
  for (const pseudo of ["", "::before", "::after", "::placeholder", "::selection"]) {
    const style = getComputedStyle(element, pseudo);
    for (let n = 0; n < style.length; n++)
      lines.push(`${element.localName}${element.id && "#" + element.id}${pseudo} ${style[n]}: ${style.getPropertyValue(style[n])}`);
  }
}
// Not by the attribute alone, which a strict policy keeps from being read again.
page.style.removeProperty("display");
if (before === null) page.removeAttribute("style");

const copy = page.cloneNode(true);
const forms = copy.querySelectorAll("klacht-formulier");
for (let n = 0; n < forms.length; n++) forms[n].replaceWith("(form)");
// A driver marks the frames that it goes into.
for (const frame of copy.querySelectorAll("[cd_frame_id_]")) frame.removeAttribute("cd_frame_id_");
lines.push(`page: ${copy.outerHTML}`, `title: ${document.title}`, `address: ${location.href}`);
lines.push(`sheets: ${document.styleSheets.length} and ${document.adoptedStyleSheets.length}`);

// Names of the browser's driver are not ours.
const names = (of) => Object.getOwnPropertyNames(of).filter((name) => !/^\$?cdc_|^ret_nodes$|^se_|webdriver/i.test(name)).sort().join(" ");
const parts = { window, document, history, page, "body": document.body };
for (const name of ["Object", "Array", "String", "Function", "Promise", "Node", "Element", "HTMLElement", "EventTarget", "Event", "Document", "ShadowRoot"])
  parts[name] = window[name].prototype;
const ids = Object.getOwnPropertyNames(parts);
for (let n = 0; n < ids.length; n++) lines.push(`${ids[n]}: ${names(parts[ids[n]])}`);
return lines;
