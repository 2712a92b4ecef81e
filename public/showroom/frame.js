// A page with one form and nothing else, set up by its address. The showroom puts it into a narrow frame.

import { dress, dressPage, settingsFrom } from "./settings.js";

const given = new URLSearchParams(location.search);
const settings = settingsFrom(given);
const element = document.querySelector("klacht-formulier");

dressPage(document, settings);
dress(element, settings, given.get("procedure"));
element.setAttribute("src", `/organisations/${encodeURIComponent(given.get("organisation") ?? "")}.json`);
