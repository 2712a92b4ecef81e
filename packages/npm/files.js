// The other files of the form, for those who bundle: chunks, which every bundler finds and places by itself. This stands
// in the place of public/loader/files.js.
//
// The program is text in scripts, and not a file that an address leads to. Vite, webpack and Next find such a file;
// esbuild, Rollup and Vite's own server do not, and a server may send it with another type than browsers accept. Text is
// 8 % larger on the way, and on a slow phone on a slow line the program is there a tenth of a second later.

import { Trouble, notStarted, whyNotRun } from "./trouble.js";

// What explains the words on the console.
export const help = "klachtformulier/docs/plaatsen.md";

// A framework asks which properties an element has as soon as it makes one.
export const begin = (define) => define();

// The script of the program.
export const script = () => chunk("program.js", () => import("./program.js"));

// The program, compiled.
export async function wasm() {
  const bytes = await chunk("wasm.js", () => import("./wasm.js").then(({ bytes }) => bytes()));
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw await notStarted(error, new Trouble("damaged", "wasm.js"));
  }
}

// The text of the style sheet.
export const sheet = async () => (await chunk("sheet.js", () => import("./sheet.js"))).default;

// A chunk has another name once it is bundled. Chromium and Firefox name it when it cannot be loaded, and so does webpack.
async function chunk(name, load) {
  try {
    return await load();
  } catch (error) {
    const address = error?.request ?? /https?:\S+/.exec(error?.message)?.[0];
    throw address ? await whyNotRun(address) : new Trouble("missing", name);
  }
}
