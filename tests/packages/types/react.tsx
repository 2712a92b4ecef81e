// The component and the element in JSX, with the types of React 19 and of React 18.

import { Klachtformulier } from "klachtformulier/react";
import type { Klachtformulier as KlachtformulierElement } from "klachtformulier";
import { createRef } from "react";
import organisation from "./organisatie.json";

const ref = createRef<KlachtformulierElement>();

export const component = (
  <Klachtformulier
    ref={ref}
    id="klacht"
    className="wide"
    lang="en"
    organisation={organisation}
    procedure="klacht"
    layout="page"
    drafts={false}
    onReady={() => ref.current?.drafts}
    onStep={({ detail }) => detail.page === "review"}
    onSent={({ detail }) => detail.reference.length}
    onHandedOver={({ detail }) => detail.channel === "letter"}
    onError={({ detail }) => detail.reason === "broken"}
  >
    <p>Mail naar klacht@example.nl.</p>
  </Klachtformulier>
);

export const element = (
  <klacht-formulier src="organisatie.json" procedure="klacht" drafts="off" class="wide">
    <p>Mail naar klacht@example.nl.</p>
  </klacht-formulier>
);

// @ts-expect-error React leaves `false` out of what a server writes: then there would be drafts.
export const silent = <klacht-formulier src="organisatie.json" drafts={false} />;
// @ts-expect-error There are two layouts.
export const tabs = <Klachtformulier src="organisatie.json" layout="tabs" />;
// @ts-expect-error There is no such event.
export const typed = <Klachtformulier src="organisatie.json" onTyped={() => {}} />;
// @ts-expect-error An event holds nothing that a person typed.
export const answers = <Klachtformulier src="organisatie.json" onSent={({ detail }) => detail.answers} />;
