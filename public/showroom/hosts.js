// The pages of others to look into. A page stands in tests/hosts, is tested there, and is named here.

/// The pages that there are, by the name of their file.
export const there = ["strict", "old-theme", "bootstrap", "wordpress", "block-theme", "silent", "patched", "moving", "framed", "rtl", "two"];

/// What stands behind the ? of the address, where a page does what it does only then.
export const asked = { silent: "?everywhere" };

// What each of them shows.
export const hosts = {
  strict: {
    nl: ["Streng beleid", "Een Content Security Policy die niets toelaat dan de site zelf."],
    en: ["Strict policy", "A Content Security Policy that allows nothing but the site itself."],
  },
  "old-theme": {
    nl: ["Oud thema", "Een stijlblad van vroeger, dat alles aanraakt wat het tegenkomt."],
    en: ["Old theme", "A style sheet of long ago, which touches whatever it meets."],
  },
  bootstrap: {
    nl: ["Bootstrap", "Een stijl die veel sites hebben, met een balk die boven aan de pagina blijft staan."],
    en: ["Bootstrap", "A style that many sites have, with a bar that stays at the top of the page."],
  },
  wordpress: {
    nl: ["WordPress", "Een thema van WordPress, met zijn eigen knoppen en velden."],
    en: ["WordPress", "A theme of WordPress, with buttons and inputs of its own."],
  },
  "block-theme": {
    nl: ["Thema van blokken", "Een thema dat een kader zet om alles wat de focus heeft."],
    en: ["Theme of blocks", "A theme that draws a box around all that has the focus."],
  },
  silent: {
    nl: ["Houdt alles tegen", "Een script dat elke toets en elke klik opvangt, voordat een ander ze hoort."],
    en: ["Stops everything", "A script that catches every key and every click before anyone else hears of them."],
  },
  patched: {
    nl: ["Verbouwde browser", "Een script dat vervangt en aanvult wat van de browser zelf is."],
    en: ["Rebuilt browser", "A script that replaces and extends what is the browser’s own."],
  },
  moving: {
    nl: ["Komt, verhuist, verdwijnt", "Een script dat het formulier toevoegt, verplaatst en weghaalt."],
    en: ["Comes, moves, goes", "A script that adds the form, moves it and takes it away."],
  },
  framed: {
    nl: ["In een afgesloten kader", "Een iframe met sandbox, dat weinig mag."],
    en: ["In a closed frame", "An iframe with sandbox, which may do little."],
  },
  rtl: {
    nl: ["Van rechts naar links", "Een Arabische pagina, met een Nederlands formulier erin."],
    en: ["Right to left", "An Arabic page, with a Dutch form in it."],
  },
  two: {
    nl: ["Twee organisaties", "Twee formulieren op één pagina, elk met zijn eigen kleur."],
    en: ["Two organisations", "Two forms on one page, each in its own colour."],
  },
};
