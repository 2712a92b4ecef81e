import { Klachtformulier } from "klachtformulier/react";
import { createElement, useState } from "react";
import { createRoot } from "react-dom/client";
import organisation from "./organisatie.json";

function App() {
  const [reference, setReference] = useState("");
  const form = createElement(
    Klachtformulier,
    { organisation, procedure: "klacht", endpoint: "/complaints", drafts: false, onSent: (event) => setReference(event.detail.reference) },
    createElement("p", null, "Mail naar ", createElement("a", { href: "mailto:klacht@example.nl" }, "klacht@example.nl"), "."),
  );
  return createElement("main", null, createElement("h1", null, "Klacht"), form, createElement("output", null, reference));
}

createRoot(document.querySelector("#app")).render(createElement(App));
