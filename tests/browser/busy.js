// Goes through a form as `drive.js` does, and says at each step what is done. What is filled in is filled in at once, as
// nobody does: how long that takes is not counted.
const enter = async (stage) => {
  stages.push([performance.now(), stage]);
  // What comes now is a task of its own.
  await pause();
};

const goThrough = async (element) => {
  await until("a form", () => place(element) !== "none");
  for (let before = place(element); !before.startsWith("receipt/"); before = place(element)) {
    const page = before.split("/")[0];
    if (page === "questions") {
      await enter("fill in");
      await fillIn(element, "kim");
      for (let n = 0; n < 3; n++) await new Promise(requestAnimationFrame);
    }
    await enter(`on from ${before}`);
    const next = { entrance: "[part=door]", start: "[part=start]", review: "[part=send]" }[page] ?? "[part=next]";
    seen(element, next).click();
    await until(`a place after ${before}`, () => !/^(none|sending)/.test(place(element)) && place(element) !== before);
  }
};
// Something that is too long for certain.
const dawdle = async () => {
  await enter("dawdling");
  for (const end = performance.now() + 110; performance.now() < end; );
  await enter("end");
  // What took long is told a moment later.
  await until("word of it", () => busy.some(([stage]) => stage === "dawdling"));
};
