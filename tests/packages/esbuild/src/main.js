import "klachtformulier";

const form = document.querySelector("klacht-formulier");
const output = document.querySelector("output");
form.addEventListener("klacht:sent", (event) => {
  output.value = event.detail.reference;
});
