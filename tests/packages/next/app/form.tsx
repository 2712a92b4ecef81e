"use client";

import { Klachtformulier } from "klachtformulier/react";
import { useState } from "react";
import organisation from "./organisatie.json";

export default function Form() {
  const [reference, setReference] = useState("");
  return (
    <>
      <Klachtformulier
        organisation={organisation}
        procedure="klacht"
        endpoint="/complaints"
        drafts={false}
        onSent={(event) => setReference(event.detail.reference)}
      >
        <p>
          Mail naar <a href="mailto:klacht@example.nl">klacht@example.nl</a>.
        </p>
      </Klachtformulier>
      <output>{reference}</output>
    </>
  );
}
