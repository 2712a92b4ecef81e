// What a web editor copies: the element as it stands here, and the style that it was given.

const attributes = ["src", "procedure", "endpoint", "lang", "layout"];

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

// What stands inside the element, as its author wrote it.
const written = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.data);
  const given = [...node.attributes].map(({ name, value }) => ` ${name}="${escaped(value)}"`).join("");
  return `<${node.localName}${given}>${[...node.childNodes].map(written).join("")}</${node.localName}>`;
};

/// The script and the element, with its attributes and what stands inside it. A narrow screen takes one on a line.
export function html(element) {
  const given = attributes
    .filter((name) => element.hasAttribute(name))
    .map((name) => `${name}="${escaped(element.getAttribute(name))}"`);
  const inside = [...element.children].map((child) => `  ${written(child)}`);
  return [
    '<script type="module" src="/klachtformulier.js"></script>',
    "",
    `<klacht-formulier ${given.join("\n  ")}>`,
    ...inside,
    "</klacht-formulier>",
  ].join("\n");
}

/// The style, or nothing when all is as it comes. A page that says nothing of light and dark is light.
export function css(element, theme) {
  const schemes = { light: "", dark: "dark", system: "light dark" };
  const own = [...element.style].sort().map((name) => `  ${name}: ${element.style.getPropertyValue(name).trim()};`);
  return [
    schemes[theme] && `html {\n  color-scheme: ${schemes[theme]};\n}`,
    own.length > 0 && `klacht-formulier {\n${own.join("\n")}\n}`,
  ].filter(Boolean).join("\n\n");
}
