export * from "./index.js";
import type { HTMLAttributes, VNodeProps } from "vue";
import type {
  ErrorEvent,
  HandedOverEvent,
  Klachtformulier,
  Layout,
  OrganisationFile,
  ReadyEvent,
  SentEvent,
  StepEvent,
} from "./index.js";

export interface KlachtformulierProps extends HTMLAttributes, VNodeProps {
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
  "onKlacht:ready"?: ((event: ReadyEvent) => void) | undefined;
  "onKlacht:step"?: ((event: StepEvent) => void) | undefined;
  "onKlacht:sent"?: ((event: SentEvent) => void) | undefined;
  "onKlacht:handedOver"?: ((event: HandedOverEvent) => void) | undefined;
  "onKlacht:error"?: ((event: ErrorEvent) => void) | undefined;
}

declare module "vue" {
  interface GlobalComponents {
    "klacht-formulier": new () => Klachtformulier & { $props: KlachtformulierProps };
  }
}
