"use client";
import { Klachtformulier } from "klachtformulier/react";
import { useState } from "react";
import organisation from "./organisatie.json";

export default function Form() {
  const [said, say] = useState("");
  return (
    <>
      <Klachtformulier
        organisation={organisation}
        procedure="klacht"
        endpoint="/complaints"
        drafts={false}
        onReady={() => say((said) => `${said} ready`)}
        onSent={(event) => say((said) => `${said} ${event.detail.reference}`)}
      >
        <p>
          Mail naar <a href="mailto:klacht@example.nl">klacht@example.nl</a>.
        </p>
      </Klachtformulier>
      <output>{said}</output>
    </>
  );
}
