// Fills in a form from within the page: faster than a driver, and for any element. What stands before a script that
// uses it; it leaves nothing on the page.
const pause = () => new Promise((done) => setTimeout(done));
const until = async (what, is) => {
  for (const end = performance.now() + 20000; !is(); await pause())
    if (performance.now() > end) throw new Error(`this does not come: ${what}`);
};
const seen = (element, selector) => element.shadowRoot?.querySelector(`.page:not([hidden]) ${selector}`);
const place = (element) => {
  const form = element.shadowRoot?.querySelector(".form");
  return form?.dataset.page && form.dataset.plain === undefined ? `${form.dataset.page}/${form.dataset.step ?? ""}` : "none";
};
const put = (input, text) => {
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
};

// What fits an input; what is free text begins with the word.
const fitting = ({ name, type }, word) => {
  const today = new Date();
  const parts = { day: today.getDate(), month: today.getMonth() + 1, year: today.getFullYear(), postcode: "1234 AB", number: "12" };
  const part = name.split(".")[1];
  if (part && part in parts) return String(parts[part]);
  if (type === "email") return `${word}@example.nl`;
  return type === "tel" ? "06 12345678" : `${word} ${name}`;
};

// Answers all that is asked, and what that shows.
// What is done between two answers.
let between = () => {};
const fillIn = async (element, word) => {
  const open = () =>
    [...element.shadowRoot?.querySelectorAll(".page:not([hidden]) .question")]
      .filter((question) => question.checkVisibility())
      .flatMap((question) => [...question.querySelectorAll("input[name], textarea[name]")])
      .filter((input) => !input.closest("[hidden]") && input.type !== "file")
      .find((input) =>
        /radio|checkbox/.test(input.type)
          ? !element.shadowRoot?.querySelector(`[name="${input.name}"]:checked`)
          : !input.value);
  for (let input = open(); input; input = open()) {
    // Most people complain for themselves.
    if (input.name === "namens") input.closest(".question").querySelector("[value=no]").click();
    else if (/radio|checkbox/.test(input.type)) input.click();
    else put(input, fitting(input, word));
    await between();
  }
};

// Does what the page of the form asks, and waits for the next one.
const goOn = async (element, word) => {
  const before = place(element);
  const page = before.split("/")[0];
  if (page === "questions") await fillIn(element, word);
  seen(element, { start: "[part=start]", review: "[part=send]" }[page] ?? "[part=next]").click();
  await until(`a place after ${before}`, () => !/^(none|sending)/.test(place(element)) && place(element) !== before);
};
const goOnTo = async (element, word, page) => {
  await until("a form", () => place(element) !== "none");
  while (!place(element).startsWith(`${page}/`)) await goOn(element, word);
};
