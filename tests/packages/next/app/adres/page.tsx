import { Klachtformulier } from "klachtformulier/react";

export default function Page() {
  return (
    <main>
      <h1>Klacht</h1>
      <Klachtformulier src="/organisatie.json" procedure="klacht" drafts={false}>
        <p>
          Mail naar <a href="mailto:klacht@example.nl">klacht@example.nl</a>.
        </p>
      </Klachtformulier>
    </main>
  );
}
