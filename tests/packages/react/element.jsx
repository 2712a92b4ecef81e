import "klachtformulier";
import { version } from "react";
import { createRoot } from "react-dom/client";

document.title = version;
createRoot(document.querySelector("#app")).render(
  <klacht-formulier src="organisatie.json" procedure="klacht" drafts={false}>
    <p>
      Mail naar <a href="mailto:klacht@example.nl">klacht@example.nl</a>.
    </p>
  </klacht-formulier>,
);
