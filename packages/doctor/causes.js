// What each word means, for who owns a site: one cause and one action, in Dutch and English. The form says these words
// on the console, and the doctor in its findings. What stands between backticks is code. `controle.html` has a section
// for each, which sections.js writes.

export const causes = {
  "ok": {
    nl: { cause: "Alles wat bekeken kon worden, is in orde.", action: "U hoeft niets te doen." },
    en: { cause: "All that could be looked at is well.", action: "You need not do anything." },
  },

  // The page.
  "unreachable-page": {
    nl: {
      cause: "De pagina is op dit adres niet te lezen.",
      action: "Open het adres zelf in een browser, en geef hier het adres van een pagina die u daar ziet.",
    },
    en: {
      cause: "The page cannot be read at this address.",
      action: "Open the address in a browser yourself, and give the address of a page that you see there.",
    },
  },
  "no-script": {
    nl: {
      cause: "In de pagina, zoals de server die geeft, staat het script van het formulier niet.",
      action: 'Zet `<script type="module" src="…/klachtformulier.js"></script>` in de pagina.',
    },
    en: {
      cause: "The page, as the server gives it, does not have the script of the form.",
      action: 'Put `<script type="module" src="…/klachtformulier.js"></script>` into the page.',
    },
  },
  "not-module": {
    nl: {
      cause: 'Bij het script ontbreekt `type="module"`, en zonder dat start het niet.',
      action: 'Zet `type="module"` terug. Haalt een plug-in het weg, sluit het script daar dan uit.',
    },
    en: {
      cause: 'The script lacks `type="module"`, and does not start without it.',
      action: 'Put `type="module"` back. Where a plug-in removes it, exclude the script there.',
    },
  },
  "moved": {
    nl: {
      cause: "Het script is verplaatst, samengevoegd of uitgesteld, en staat dus niet meer bij zijn bestanden.",
      action: "Sluit `klachtformulier` uit bij de plug-in of dienst die scripts versnelt, en leeg de cache daarvan.",
    },
    en: {
      cause: "The script was moved, merged or delayed, and so it is no longer beside its files.",
      action: "Exclude `klachtformulier` in the plug-in or service that speeds up scripts, and empty its cache.",
    },
  },
  "no-element": {
    nl: {
      cause: "In de pagina staat geen `<klacht-formulier>`. Vaak haalt het CMS dat weg bij het opslaan.",
      action: "Zet het element erin met een blok voor eigen HTML, als gebruiker die dat mag, of met de plug-in.",
    },
    en: {
      cause: "The page has no `<klacht-formulier>`. Often the CMS removes that when it saves.",
      action: "Put the element in with a block for your own HTML, as a user who may do that, or with the plug-in.",
    },
  },
  "self-closed": {
    nl: {
      cause: "`<klacht-formulier>` heeft geen sluittag. Alles wat erna komt, hoort er dan bij en verdwijnt.",
      action: "Sluit het af met `</klacht-formulier>`. Een `/` in de eerste tag is niet genoeg.",
    },
    en: {
      cause: "`<klacht-formulier>` has no closing tag. All that comes after it becomes part of it, and disappears.",
      action: "Close it with `</klacht-formulier>`. A `/` in the first tag is not enough.",
    },
  },
  "other-language": {
    nl: {
      cause: "Is uw pagina Nederlands? Zij zegt met `lang` dat zij Engels is, en dan is het formulier dat ook.",
      action: 'Is zij Nederlands, zet dan `lang="nl"` op het element. Is zij Engels, dan klopt het zo.',
    },
    en: {
      cause: "Is your page in Dutch? It says with `lang` that it is in English, and so is the form then.",
      action: 'If it is in Dutch, put `lang="nl"` on the element. If it is in English, all is well.',
    },
  },
  "stale-preload": {
    nl: {
      cause: "Een regel met `preload` noemt een bestand dat het formulier niet meer laadt.",
      action: "Haal de regel weg, of neem de nieuwe regel over uit `proef.html`.",
    },
    en: {
      cause: "A line with `preload` names a file that the form no longer loads.",
      action: "Remove the line, or take the new one from `proef.html`.",
    },
  },

  // The files.
  "missing": {
    nl: {
      cause: "Dit bestand is er niet, of de server geeft het niet.",
      action: "Klopt het adres, ook de hoofdletters? Zet anders alle bestanden van de zip op de server, in één map, met hun eigen naam.",
    },
    en: {
      cause: "This file is not there, or the server does not give it.",
      action: "Is the address right, capitals too? Otherwise put all files of the zip on the server, in one folder, under their own names.",
    },
  },
  "page-instead": {
    nl: {
      cause: "De server geeft een webpagina in plaats van dit bestand.",
      action: "Zet het bestand op dit adres. Is er een inlog of een regel die alles omleidt, zonder het daarvan uit.",
    },
    en: {
      cause: "The server gives a web page instead of this file.",
      action: "Put the file at this address. Where a login or a rule redirects everything, make an exception for it.",
    },
  },
  "wrong-type": {
    nl: {
      cause: "De server noemt een verkeerd type bij dit bestand.",
      action: "Neem de regels over uit `.htaccess` of `nginx.conf` van de zip, of vraag uw hostingbedrijf dat te doen.",
    },
    en: {
      cause: "The server names a wrong type with this file.",
      action: "Take the lines from `.htaccess` or `nginx.conf` of the zip, or ask your hosting company to do so.",
    },
  },
  "damaged": {
    nl: {
      cause: "Dit bestand is afgebroken of onderweg beschadigd.",
      action: "Zet het opnieuw op de server. Gebruikt u FTP, kies dan de stand voor binaire bestanden.",
    },
    en: {
      cause: "This file was cut off or damaged on its way.",
      action: "Put it on the server again. If you use FTP, choose the mode for binary files.",
    },
  },
  "changed": {
    nl: {
      cause: "Dit bestand is niet meer zoals het is uitgegeven.",
      action: "Zet het bestand uit de zip terug. Verkleint of bewerkt een plug-in bestanden, sluit het daar dan uit.",
    },
    en: {
      cause: "This file is no longer as it was released.",
      action: "Put the file of the zip back. Where a plug-in shrinks or edits files, exclude it there.",
    },
  },
  "mixed": {
    nl: {
      cause: "Dit bestand komt uit een andere uitgave dan het script.",
      action: "Zet alle bestanden van één zip op de server, over de oude heen, en leeg de cache van de site.",
    },
    en: {
      cause: "This file belongs to another release than the script.",
      action: "Put all files of one zip on the server, over the old ones, and empty the cache of the site.",
    },
  },
  "old-release": {
    nl: {
      cause: "De pagina laadt een script van een andere uitgave dan de bestanden op de server.",
      action: "Zet alle bestanden van één zip op de server, noem dat script in de pagina, en leeg de cache.",
    },
    en: {
      cause: "The page loads a script of another release than the files on the server.",
      action: "Put all files of one zip on the server, name that script in the page, and empty the cache.",
    },
  },
  "other-site": {
    nl: {
      cause: "Dit adres is van een andere site, en die laat uw pagina er niet bij.",
      action: "Laat die site `Access-Control-Allow-Origin` sturen met uw site erin, of zet alles op uw eigen site.",
    },
    en: {
      cause: "This address is on another site, which does not let your page in.",
      action: "Let that site send `Access-Control-Allow-Origin` with your site in it, or put all on your own site.",
    },
  },
  "not-secure": {
    nl: {
      cause: "De pagina is `https` en dit adres is `http`. Browsers weigeren dat.",
      action: "Begin het adres met `https://`, of laat het begin weg en schrijf alleen het pad.",
    },
    en: {
      cause: "The page is `https` and this address is `http`. Browsers refuse that.",
      action: "Begin the address with `https://`, or leave that out and write only the path.",
    },
  },
  "unreachable": {
    nl: {
      cause: "Er kwam geen antwoord op dit adres.",
      action: "Kijk of het adres klopt en of de server aanstaat, en probeer het opnieuw.",
    },
    en: {
      cause: "No answer came from this address.",
      action: "See whether the address is right and the server is on, and try again.",
    },
  },
  "no-compression": {
    nl: {
      cause: "De server verstuurt deze bestanden zonder ze kleiner te maken. Dat duurt op een telefoon langer.",
      action: "Zet compressie aan, met de regels uit `.htaccess` of `nginx.conf` van de zip.",
    },
    en: {
      cause: "The server sends these files without compression. That takes longer on a phone.",
      action: "Turn compression on, with the lines from `.htaccess` or `nginx.conf` of the zip.",
    },
  },

  // The policy.
  "policy": {
    nl: {
      cause: "De Content-Security-Policy van de pagina houdt iets tegen dat het formulier nodig heeft.",
      action: "Vul dit onderdeel aan, waar u die regel instelt: op de server, in een plug-in of in de pagina.",
    },
    en: {
      cause: "The Content-Security-Policy of the page refuses something that the form needs.",
      action: "Extend this part where you set that line: on the server, in a plug-in or in the page.",
    },
  },
  "form-action": {
    nl: {
      cause: "`form-action` noemt het adres voor klachten niet. Zonder script kan niemand dan iets versturen.",
      action: "Vul `form-action` aan met dat adres.",
    },
    en: {
      cause: "`form-action` does not name the address for complaints. So nobody can send anything without scripts.",
      action: "Add that address to `form-action`.",
    },
  },

  // The organisation file.
  "no-src": {
    nl: {
      cause: "Het element zegt niet welk organisatiebestand erbij hoort.",
      action: "Zet `src` op het element, met het adres van het bestand.",
    },
    en: {
      cause: "The element does not say which organisation file belongs to it.",
      action: "Put `src` on the element, with the address of the file.",
    },
  },
  "file-wrong": {
    nl: {
      cause: "In het organisatiebestand staat een fout.",
      action: "Voer `npx klachtformulier check` uit met dit bestand. Dat noemt elke fout met de regel.",
    },
    en: {
      cause: "There is a fault in the organisation file.",
      action: "Run `npx klachtformulier check` with this file. It names every fault with its line.",
    },
  },
  "no-such-procedure": {
    nl: {
      cause: "Het organisatiebestand heeft geen procedure met deze naam, of er is geen gekozen.",
      action: "Zet in `procedure` een naam die wel in het bestand staat.",
    },
    en: {
      cause: "The organisation file has no procedure of this name, or none was chosen.",
      action: "Put a name into `procedure` that is in the file.",
    },
  },
  "slim-old": {
    nl: {
      cause: "Het korte bestand in `slim` zegt iets anders dan het organisatiebestand zelf.",
      action: "Noem in `src` het bestand zonder `slim`, of zet beide uit dezelfde zip op de server.",
    },
    en: {
      cause: "The short file in `slim` says something else than the organisation file itself.",
      action: "Name the file without `slim` in `src`, or put both of the same zip on the server.",
    },
  },

  // The endpoint.
  "endpoint-wrong": {
    nl: {
      cause: "Het adres voor klachten is geen adres waar het formulier naartoe mag sturen.",
      action: "Zet er een adres met `https://` neer, of een pad op uw eigen site, zoals `/klachten`.",
    },
    en: {
      cause: "The address for complaints is none to which the form may send.",
      action: "Write an address with `https://`, or a path on your own site, such as `/complaints`.",
    },
  },
  "endpoint-http": {
    nl: {
      cause: "Het adres voor klachten begint met `http://`. Dan kan iedereen onderweg meelezen.",
      action: "Zet er het adres met `https://` neer, of een pad op uw eigen site, zoals `/klachten`.",
    },
    en: {
      cause: "The address for complaints begins with `http://`. So anybody on the way can read along.",
      action: "Write the address with `https://`, or a path on your own site, such as `/complaints`.",
    },
  },
  "endpoint-relative": {
    nl: {
      cause: "Het adres voor klachten is een pad dat niet met `/` begint.",
      action: "Zet er een `/` voor: het pad telt vanaf het begin van uw site, zoals `/klachten`.",
    },
    en: {
      cause: "The address for complaints is a path that does not begin with `/`.",
      action: "Put a `/` in front: the path counts from the start of your site, such as `/complaints`.",
    },
  },
  "endpoint-closed": {
    nl: {
      cause: "Op het adres voor klachten neemt niemand iets aan.",
      action: "Laat de beheerder kijken of de ontvanger draait, en of de site dit adres aan hem doorgeeft.",
    },
    en: {
      cause: "Nobody takes anything at the address for complaints.",
      action: "Let the administrator see whether the receiver runs, and whether the site passes this address to it.",
    },
  },
  "endpoint-receipt": {
    nl: {
      cause: "Het adres voor klachten zei van een lege klacht dat die ontvangen is. Dan is een bewijs niets waard.",
      action: "Laat de ontvanger een klacht eerst lezen, en bij een lege klacht met 400 of 422 antwoorden.",
    },
    en: {
      cause: "The address for complaints said of an empty complaint that it was received. So a receipt means nothing.",
      action: "Let the receiver read a complaint first, and answer 400 or 422 to an empty one.",
    },
  },

  // The browser.
  "old-browser": {
    nl: {
      cause: "Deze browser kan iets niet dat het formulier nodig heeft. Bezoekers zien dan de tekst in het element.",
      action: "Werk de browser bij: Chrome vanaf 96, Firefox vanaf 101, Safari vanaf 16.4.",
    },
    en: {
      cause: "This browser lacks something that the form needs. Visitors then see the text inside the element.",
      action: "Update the browser: Chrome from 96, Firefox from 101, Safari from 16.4.",
    },
  },
  "broken": {
    nl: {
      cause: "Het formulier is vastgelopen. Dat is een fout in het formulier zelf.",
      action: "Meld het aan de makers, met de versie uit `release.json` en wat u deed.",
    },
    en: {
      cause: "The form broke down. That is a fault in the form itself.",
      action: "Report it to the makers, with the version from `release.json` and what you did.",
    },
  },
};

// What leaves the form in place and lets it send. All else keeps it from showing or from sending.
const WARNINGS = "other-language stale-preload no-compression form-action slim-old old-release".split(" ");

export const isWarning = (word) => WARNINGS.includes(word);
