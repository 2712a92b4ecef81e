"use client";
// The form as a component. React 18 gives an element only attributes, and React 19 sets neither properties nor listeners
// at an element that a server wrote. So this sets them itself.

import { createElement, forwardRef, useEffect, useImperativeHandle, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import "./element.js";

const EVENTS = {
  onReady: "klacht:ready",
  onStep: "klacht:step",
  onSent: "klacht:sent",
  onHandedOver: "klacht:handed-over",
  onError: "klacht:error",
};

// Before the browser paints; a server has nothing to do then, and React 18 warns about it there.
const useEarly = typeof document === "undefined" ? useEffect : useLayoutEffect;

// Events of an element that a server wrote, from before React took it over.
const heard = new WeakSet();
const missed = new WeakMap();
const keep = (event) => {
  if (!heard.has(event.target)) missed.set(event.target, [...(missed.get(event.target) ?? []), event]);
};
for (const name of Object.values(EVENTS)) globalThis.addEventListener?.(name, keep, true);

const nothing = () => () => {};

export const Klachtformulier = forwardRef(function Klachtformulier(props, ref) {
  const { organisation, drafts, className, children, ...rest } = props;
  const element = useRef(null);
  const handlers = useRef(props);
  // False on a server, and while React takes over what that wrote.
  const isHere = useSyncExternalStore(nothing, () => true, () => false);
  // The element itself, or what it shows until there is a form: without its file it would say that there is none.
  const isElement = isHere || !organisation;
  useImperativeHandle(ref, () => element.current, [isElement]);

  useEarly(() => {
    handlers.current = props;
    if (element.current && element.current.organisation !== organisation) element.current.organisation = organisation;
  });
  useEarly(() => {
    const host = element.current;
    if (!host) return undefined;
    const tell = (event) => {
      const [handler] = Object.entries(EVENTS).find(([, name]) => name === event.type);
      handlers.current[handler]?.(event);
    };
    heard.add(host);
    for (const name of Object.values(EVENTS)) host.addEventListener(name, tell);
    missed.get(host)?.forEach(tell);
    missed.delete(host);
    return () => {
      for (const name of Object.values(EVENTS)) host.removeEventListener(name, tell);
    };
  }, [isElement]);

  const attributes = Object.fromEntries(Object.entries(rest).filter(([name]) => !(name in EVENTS)));
  if (!isElement) return createElement("div", { id: rest.id, className }, children);
  const off = drafts === false || drafts === "off" ? "off" : undefined;
  return createElement("klacht-formulier", { ...attributes, class: className, drafts: off, ref: element }, children);
});
