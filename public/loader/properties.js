// The properties of the element, as frameworks set them.

// Attributes that are properties too, as everywhere in HTML.
const MIRRORED = ["src", "procedure", "endpoint", "layout"];
export const PROPERTIES = [...MIRRORED, "drafts", "organisation"];

export function mirror(prototype) {
  for (const name of MIRRORED) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        return this.getAttribute(name);
      },
      set(value) {
        if (value === undefined || value === null) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }
}

// What frameworks write for a property that is not true.
export const isOff = (value) => [false, "off", "false"].includes(value);

// An organisation file as text. What cannot be written is none, and neither is an empty text.
export function written(file) {
  try {
    return JSON.stringify(file);
  } catch {
    return "";
  }
}
