// The sentences of the doctor beside those of the causes.

export const words = {
  nl: {
    title: (address) => `Controle van ${address}`,
    page: "Controle van het klachtformulier",
    busy: "Bezig met kijken…",
    failed: "De controle zelf ging mis.",
    stops: "Hierdoor werkt het formulier niet",
    warnings: "Let op: het formulier werkt, maar dit kan beter",
    seen: "Gezien",
    needed: "Nodig",
    cause: "Oorzaak",
    action: "Wat u eraan doet",
    meaning: "Uitleg",
    looked: "Bekeken",
    skipped: "Niet bekeken",
    summary: (stops, warnings) =>
      stops + warnings === 0
        ? "Alles wat bekeken kon worden, is in orde."
        : `${several(stops, "fout", "fouten")}, ${several(warnings, "punt om op te letten", "punten om op te letten")}.`,
    what: {
      page: "de pagina",
      policy: "de Content-Security-Policy van de pagina",
      file: "het bestand",
      organisation: "het organisatiebestand",
      endpoint: "het adres voor klachten",
      compression: "of deze bestanden kleiner verstuurd worden",
      browser: "deze browser",
      compiles: "of het programma in deze browser start",
      "refused-here": "een bestand dat deze pagina niet mag lezen; dat kan wel met de opdracht",
    },
    notSent: "of dit adres klachten aanneemt, wat pas blijkt als er een lege klacht naartoe gaat",
  },
  en: {
    title: (address) => `Check of ${address}`,
    page: "Check of the complaint form",
    busy: "Looking…",
    failed: "The check itself went wrong.",
    stops: "This keeps the form from working",
    warnings: "Mind: the form works, but this can be better",
    seen: "Seen",
    needed: "Needed",
    cause: "Cause",
    action: "What to do",
    meaning: "Explanation",
    looked: "Looked at",
    skipped: "Not looked at",
    summary: (stops, warnings) =>
      stops + warnings === 0
        ? "All that could be looked at is well."
        : `${several(stops, "fault", "faults")}, ${several(warnings, "point to mind", "points to mind")}.`,
    what: {
      page: "the page",
      policy: "the Content-Security-Policy of the page",
      file: "the file",
      organisation: "the organisation file",
      endpoint: "the address for complaints",
      compression: "whether these files are sent compressed",
      browser: "this browser",
      compiles: "whether the program starts in this browser",
      "refused-here": "a file that this page may not read; the command can",
    },
    notSent: "whether this address takes complaints, which shows only when an empty complaint is sent to it",
  },
};

const several = (count, one, more) => `${count} ${count === 1 ? one : more}`;

/// What was looked at, or was not, as a phrase.
export function phrase(lang, [what, subject], isSkipped) {
  const { what: known, notSent } = words[lang];
  const said = isSkipped && what === "endpoint" ? notSent : known[what];
  return subject ? `${said}: ${subject}` : said;
}
