// What can be chosen about a form, and how an element is dressed in it. It serves the showroom and the page in its narrow
// frame, and leaves it to them where the choices come from.

const fonts = { page: "", serif: "Georgia, serif", wide: "Verdana, sans-serif" };

// The first of each is what holds when nothing, or anything else, is given.
const known = {
  lang: ["nl", "en"],
  theme: ["system", "light", "dark"],
  layout: ["steps", "page"],
  send: ["direct", "self"],
  font: Object.keys(fonts),
  radius: ["", "0", "1rem"],
  space: ["", "0.75rem", "1.375rem"],
};

/// Settings from what a form or an address holds: nothing but what is known.
export function settingsFrom(given) {
  const settings = Object.fromEntries(
    Object.entries(known).map(([name, values]) => [name, values.find((value) => value === given.get(name)) ?? values[0]]),
  );
  const accent = given.get("accent") === "other" ? given.get("other") : given.get("accent");
  settings.accent = /^#[0-9a-f]{6}$/i.test(accent ?? "") ? accent : "";
  return settings;
}

/// Makes a page speak a language and be light or dark.
export function dressPage(page, { lang, theme }) {
  page.documentElement.lang = lang;
  page.documentElement.dataset.theme = theme;
}

/// Gives an element its attributes and its own style. Its `src` is nobody's choice here.
export function dress(element, settings, procedure) {
  set(element, "procedure", procedure);
  set(element, "endpoint", settings.send === "direct" && "/complaints/");
  set(element, "lang", settings.lang !== "nl" && settings.lang);
  set(element, "layout", settings.layout !== "steps" && settings.layout);
  const style = {
    "--klacht-accent": settings.accent,
    "--klacht-radius": settings.radius,
    "--klacht-space": settings.space,
    "font-family": fonts[settings.font],
  };
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value);
}

// What is the same already stays untouched: the form hears of every change.
function set(element, name, value) {
  if (!value) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
