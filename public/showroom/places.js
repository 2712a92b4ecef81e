// Places on this page by their address, without getting into the way of a form's Back.
//
// A form keeps one entry in the history and steps back when the window leaves that entry. A usual link within the page
// would make an entry too, and the form would take that for Back; so links only rewrite the entry there is.

const mark = "showroom";

const rewrite = (hash) => history.replaceState(history.state ?? mark, "", hash || location.pathname + location.search);

/// Follows links within the page: to a form, which the call shows, or to another place.
export function bringLinks(panels, show) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#']");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const id = link.hash.slice(1);
    if (panels.some((panel) => panel.id === id)) {
      show(id);
      rewrite(link.hash);
    }
    // Who chooses may want to choose again.
    if (link.closest(".chooser")) return;
    const place = document.getElementById(id);
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView();
  });
}

/// Shows what the address asks for, now and later, and the form that Back is for.
export function follow(panels, show, shown) {
  const asked = () => panels.find(({ id }) => `#${id}` === location.hash);
  const open = () => {
    show(asked()?.id);
    rewrite(location.hash);
    asked()?.section.scrollIntoView();
  };
  let used;
  document.addEventListener("klacht:step", (event) => {
    const panel = panels.find(({ element }) => element === event.target);
    // A form that only says where it begins was not used.
    if (panel?.section.hidden === false) used = panel;
  });
  addEventListener("popstate", () => {
    // An entry without a mark is new: somebody typed an address. Otherwise it was Back or forward, which keep the choice.
    if (history.state === null) return open();
    show((used ?? shown()).id);
    if (asked() !== shown()) rewrite(`#${shown().id}`);
  });
  open();
}
