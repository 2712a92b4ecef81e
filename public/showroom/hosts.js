// The pages of others to look into. A page stands in tests/hosts, is tested there, and is listed here.

/// The pages that there are, by the name of their file.
export const there = [];

/// What each of them shows.
export const hosts = {
  "strict-csp": {
    nl: ["Streng beleid", "Een Content Security Policy die niets toelaat dan de site zelf."],
    en: ["Strict policy", "A Content Security Policy that allows nothing but the site itself."],
  },
  "old-theme": {
    nl: ["Oud thema", "Een stijlblad van vroeger, dat alles aanraakt wat het tegenkomt."],
    en: ["Old theme", "A style sheet of long ago that touches whatever it meets."],
  },
  bootstrap: {
    nl: ["Bootstrap", "De stijl die op half internet staat."],
    en: ["Bootstrap", "The style that is on half of the web."],
  },
  wordpress: {
    nl: ["WordPress", "Een thema van WordPress, met zijn eigen knoppen en velden."],
    en: ["WordPress", "A theme of WordPress, with buttons and inputs of its own."],
  },
  "stops-propagation": {
    nl: ["Houdt alles tegen", "Een script dat toetsen en klikken opvangt voor een ander ze hoort."],
    en: ["Stops everything", "A script that catches keys and clicks before anyone else hears of them."],
  },
  "hostile-script": {
    nl: ["Vijandig script", "Een script dat ingebouwde functies van de browser vervangt."],
    en: ["Hostile script", "A script that replaces functions of the browser itself."],
  },
  moves: {
    nl: ["Komt, verhuist, verdwijnt", "Een script dat het formulier toevoegt, verplaatst en weghaalt."],
    en: ["Comes, moves, goes", "A script that adds the form, moves it and takes it away."],
  },
  sandbox: {
    nl: ["In een afgesloten kader", "Een iframe met sandbox, dat bijna niets mag."],
    en: ["In a closed frame", "An iframe with sandbox, which may do next to nothing."],
  },
  "right-to-left": {
    nl: ["Van rechts naar links", "Een pagina in een schrift dat de andere kant op loopt."],
    en: ["Right to left", "A page in a script that runs the other way."],
  },
  two: {
    nl: ["Twee organisaties", "Twee formulieren op één pagina, elk met zijn eigen kleur."],
    en: ["Two organisations", "Two forms on one page, each in its own colour."],
  },
};
