// What Vue's tools look up for an element in a template.

import "klachtformulier/vue";
import type { GlobalComponents } from "vue";

type Props = InstanceType<GlobalComponents["klacht-formulier"]>["$props"];

export const props: Props = {
  organisation: {},
  drafts: false,
  class: "wide",
  "onKlacht:sent": (event) => event.detail.reference.length,
  "onKlacht:handedOver": (event) => event.detail.channel === "mail",
};
// @ts-expect-error There are two layouts.
export const tabs: Props = { layout: "tabs" };
// @ts-expect-error There is no such property.
export const other: Props = { source: "organisatie.json" };
