// The few words of the showroom that scripts write; all others stand in index.html.

export const words = {
  entrance: { nl: "Ingang: de bezoeker kiest", en: "Entrance: visitors choose" },
  nl: {
    title: "Klachtformulier: van klachtenregeling naar formulier",
    meanwhile: ["Het klachtformulier wordt geladen. Lukt dat niet? Mail naar ", "."],
    copied: "Gekopieerd.",
    selected: "Kopiëren mocht niet. De tekst is voor u geselecteerd.",
    contrast: (ratio) => `Witte tekst hierop heeft contrast ${written(ratio, "nl")}. ${ratio >= 4.5 ? "Dat is genoeg." : "Dat is te weinig: 4,5 moet het zijn."}`,
  },
  en: {
    title: "Klachtformulier: from complaints procedure to form",
    meanwhile: ["The complaint form is loading. If that fails, write to ", "."],
    copied: "Copied.",
    selected: "Copying was not allowed. The text is selected for you.",
    contrast: (ratio) => `White text on it has a contrast of ${written(ratio, "en")}. ${ratio >= 4.5 ? "That is enough." : "That is too little: it must be 4.5."}`,
  },
};

// Never rounded up to what it is not.
const written = (ratio, lang) => (Math.floor(ratio * 10) / 10).toLocaleString(lang);

/// The contrast of white with a colour such as #154273, as WCAG counts it.
export function contrastWithWhite(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
