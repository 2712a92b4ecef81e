import type {
  DetailedHTMLProps,
  ForwardRefExoticComponent,
  HTMLAttributes,
  ReactNode,
  RefAttributes,
} from "react";
import type {
  ErrorEvent,
  HandedOverEvent,
  Klachtformulier as KlachtformulierElement,
  Layout,
  OrganisationFile,
  ReadyEvent,
  SentEvent,
  StepEvent,
} from "./index.js";

export interface KlachtformulierProps extends Omit<HTMLAttributes<KlachtformulierElement>, "onError"> {
  /** The address of the organisation file. */
  src?: string | undefined;
  /** The organisation file as an object, instead of `src`: for example what you import from a JSON file. */
  organisation?: OrganisationFile | object | undefined;
  /** The id of a procedure in the organisation file. Without one: the entrance. */
  procedure?: string | undefined;
  /** Where complaints are sent to: an `https` address, or a path on the own site. */
  endpoint?: string | undefined;
  /** `steps`, or all questions on one page. */
  layout?: Layout | undefined;
  /** `false`: visitors cannot keep their answers in their tab. */
  drafts?: boolean | "off" | undefined;
  /** What shows until there is a form, and whenever there can be none. */
  children?: ReactNode;
  /** The form shows its heading. */
  onReady?: ((event: ReadyEvent) => void) | undefined;
  /** The form shows another page. */
  onStep?: ((event: StepEvent) => void) | undefined;
  /** The endpoint received a complaint. */
  onSent?: ((event: SentEvent) => void) | undefined;
  /** Somebody made a mail, a letter or a text of it. */
  onHandedOver?: ((event: HandedOverEvent) => void) | undefined;
  /** There is no form; or a property got a value that cannot be used. */
  onError?: ((event: ErrorEvent) => void) | undefined;
}

/** The form as a component: with properties and events in React 18 too, and also where a server renders the page. */
export const Klachtformulier: ForwardRefExoticComponent<KlachtformulierProps & RefAttributes<KlachtformulierElement>>;

/**
 * The element itself in JSX. What React 18 writes, and what a server writes, are attributes; React leaves objects and
 * `false` out of those, and does not set them later. So `drafts` takes the word `off` here, and the component `false`.
 */
export interface KlachtformulierAttributes
  extends DetailedHTMLProps<HTMLAttributes<KlachtformulierElement>, KlachtformulierElement> {
  class?: string | undefined;
  src?: string | undefined;
  procedure?: string | undefined;
  endpoint?: string | undefined;
  layout?: Layout | undefined;
  drafts?: "off" | undefined;
  /** React 19, in a page that no server rendered. */
  organisation?: OrganisationFile | object | undefined;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "klacht-formulier": KlachtformulierAttributes;
    }
  }
}

declare global {
  // Before React 18.2.6, and with the old JSX transform of React 18.
  namespace JSX {
    interface IntrinsicElements {
      "klacht-formulier": KlachtformulierAttributes;
    }
  }
}
