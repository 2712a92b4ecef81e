// A form in a frame of 320 px: the form's sheet asks how wide its window is, so only a window of its own shows the truth.

import { dress, dressPage } from "./settings.js";
import { listen } from "./log.js";

/// The address of the page in the frame. It holds settings, and nothing else.
export function address(organisation, settings, procedure) {
  return `/showroom/frame.html?${new URLSearchParams({ organisation, procedure, ...settings })}`;
}

/// A frame with a form in it. What is chosen later comes to it by `change`, which keeps what was typed.
export function narrow(organisation, settings, procedure, list, leaving) {
  const frame = document.createElement("iframe");
  frame.className = "narrow";
  frame.src = address(organisation, settings, procedure);
  let latest = [settings, procedure];
  let element;
  frame.addEventListener("load", () => {
    const page = frame.contentDocument;
    element = page?.querySelector("klacht-formulier");
    if (!element) return;
    listen(page, list);
    // Who leaves at once means this page too, and a frame can only leave itself.
    new MutationObserver(() => page.body || leaving()).observe(page.documentElement, { childList: true });
    change(...latest);
  });
  const change = (...given) => {
    latest = given;
    if (!element) return;
    dressPage(element.ownerDocument, given[0]);
    dress(element, ...given);
  };
  return { frame, change };
}
