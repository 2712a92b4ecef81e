// The types of the element and its events, in a page without a framework. What must not be is marked.

import { Klachtformulier, type OrganisationFile, type Reason } from "klachtformulier";

const form = document.querySelector("klacht-formulier");
if (form) {
  const same: Klachtformulier = form;
  same.src = "organisatie.json";
  same.procedure = null;
  same.drafts = false;
  same.layout = "page";
  // @ts-expect-error There are two layouts.
  same.layout = "tabs";
  // @ts-expect-error An address is text.
  same.endpoint = 5;
  // @ts-expect-error It is the file itself, and not its text.
  same.organisation = "{}";
  same.organisation = { any: "object" };

  form.addEventListener("klacht:ready", (event) => {
    const nothing: null = event.detail;
    return nothing;
  });
  form.addEventListener("klacht:sent", (event) => {
    const reference: string = event.detail.reference;
    // @ts-expect-error An event holds nothing that a person typed.
    return reference || event.detail.answers;
  });
  form.addEventListener("klacht:step", ({ detail: { page, step } }) => {
    const id: string = step;
    // @ts-expect-error There is no such page.
    return id && page === "summary";
  });
  form.addEventListener("klacht:error", ({ detail }) => {
    const reason: Reason = detail.reason;
    return reason === "no-program";
  });
}

// They bubble.
document.addEventListener("klacht:handed-over", ({ detail: { channel } }) => channel === "eml");
addEventListener("klacht:step", ({ detail }) => detail.page === "receipt");

const made = document.createElement("klacht-formulier");
made.src = "organisatie.json";
made.textContent = "Mail naar klacht@example.nl.";

export const retention: OrganisationFile["format"] = 1;
// @ts-expect-error An organisation file has procedures.
export const empty: OrganisationFile = { format: 1, id: "x", name: "X", contact: {} };
