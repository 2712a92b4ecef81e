// A page that has no element in its HTML, but makes it, moves it about and takes it away.
const put = () => {
  const element = document.createElement("klacht-formulier");
  element.setAttribute("src", "/organisations/blijf-groep.json");
  document.querySelector("#left").append(element);
  element.setAttribute("procedure", "externen");
  element.setAttribute("endpoint", "/complaints/");
  return element;
};
const move = () => {
  const element = document.querySelector("klacht-formulier");
  const to = element.closest("#left") ? "#right" : "#left";
  document.querySelector(to).append(element);
  // By way of a fragment, as libraries do.
  const fragment = document.createDocumentFragment();
  fragment.append(element);
  document.querySelector(to).prepend(fragment);
};
window.shop = { put, move };
// One that is gone before it can begin.
put().remove();
put();
