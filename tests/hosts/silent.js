// Keeps every event from going any further. Where, stands behind the ? of the address: ?window-up or ?everywhere.
{
  const stop = (event) => event.stopPropagation();
  const stopAll = (event) => event.stopImmediatePropagation();
  const names = new Set();
  for (const of of [window, Document.prototype, HTMLElement.prototype, Element.prototype])
    for (let owner = of; owner; owner = Object.getPrototypeOf(owner))
      for (const name of Object.getOwnPropertyNames(owner)) if (name.startsWith("on")) names.add(name.slice(2));
  for (const name of ["focusin", "focusout", "DOMContentLoaded", "load"]) names.add(name);
  // The page's own scripts live of these.
  for (const name of ["beforeunload", "pagehide", "pageshow", "popstate"]) names.delete(name);

  const hush = (target, phases, how) => {
    for (const name of names) for (const phase of phases) target.addEventListener(name, how, phase === "down");
  };
  if (location.search === "?window-up") hush(window, ["up"], stopAll);
  if (location.search === "?window-down") hush(window, ["down"], stopAll);
  if (location.search === "?everywhere") {
    hush(document, ["down", "up"], stop);
    document.addEventListener("DOMContentLoaded", () => {
      hush(document.documentElement, ["down", "up"], stopAll);
      hush(document.body, ["down", "up"], stopAll);
      hush(document.querySelector("#around"), ["down", "up"], stop);
    });
  }
}
