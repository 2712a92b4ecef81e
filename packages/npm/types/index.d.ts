import type { OrganisationFile } from "./organisation-file.js";

export type * from "./organisation-file.js";

/** How the questions are asked: in steps, or all on one page. */
export type Layout = "steps" | "page";

/** A page of the form. */
export type Page =
  | "entrance"
  | "start"
  | "questions"
  | "verdict"
  | "review"
  | "sending"
  | "mail"
  | "letter"
  | "text"
  | "receipt";

/** How somebody took the complaint along, instead of having it sent. */
export type Channel = "mail" | "eml" | "letter" | "text";

/** Why there is no form, or why a value is not used. The console says more. */
export type Reason =
  | "file-missing"
  | "file-wrong"
  | "no-such-procedure"
  | "endpoint-wrong"
  | "no-program"
  | "broken";

/** The form shows its heading. */
export type ReadyEvent = CustomEvent<null>;
/** The form shows another page. `step` is the id of the step, on the page with questions. */
export type StepEvent = CustomEvent<{ page: Page; step: string }>;
/** The endpoint received a complaint, under this reference. */
export type SentEvent = CustomEvent<{ reference: string }>;
/** Somebody made a mail, a letter or a text of it. Nobody can know whether it was sent. */
export type HandedOverEvent = CustomEvent<{ channel: Channel }>;
/** There is no form; or an attribute got a value that cannot be used. */
export type ErrorEvent = CustomEvent<{ reason: Reason }>;

/** The events of the form. They bubble, cross the shadow root, and hold nothing that a person typed. */
export interface KlachtEventMap {
  "klacht:ready": ReadyEvent;
  "klacht:step": StepEvent;
  "klacht:sent": SentEvent;
  "klacht:handed-over": HandedOverEvent;
  "klacht:error": ErrorEvent;
}

/**
 * The element `<klacht-formulier>`. Importing this package defines it; where there is no DOM, as on a server, that does
 * nothing. What is inside the element shows until there is a form, and whenever there can be none.
 */
export class Klachtformulier extends HTMLElement {
  /** The address of the organisation file. */
  get src(): string | null;
  set src(value: string | null | undefined);
  /**
   * The organisation file as an object, instead of `src`. `OrganisationFile` is its type; what comes from a JSON file has
   * wider types than that, so any object will do, and `npx klachtformulier check` says whether it is right.
   */
  get organisation(): OrganisationFile | object | undefined;
  set organisation(file: OrganisationFile | object | null | undefined);
  /** The id of a procedure in the organisation file. Without one: the entrance. */
  get procedure(): string | null;
  set procedure(value: string | null | undefined);
  /** Where complaints are sent to: an `https` address, or a path on the own site. */
  get endpoint(): string | null;
  set endpoint(value: string | null | undefined);
  /** `steps`, or all questions on one page. */
  get layout(): Layout | null;
  set layout(value: Layout | null | undefined);
  /** Whether visitors may keep their answers in their tab. */
  drafts: boolean;
}

declare global {
  interface HTMLElementTagNameMap {
    "klacht-formulier": Klachtformulier;
  }
  interface GlobalEventHandlersEventMap extends KlachtEventMap {}
}
