// Runs the command as WebAssembly for each case on standard input, in a world in which nothing changes.
//
//     node run_all.mjs FOLDER <CASES.json
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const { initSync, run } = await import(pathToFileURL(`${folder}/command.js`));
initSync({ module: readFileSync(`${folder}/command_bg.wasm`) });

const world = ({ input, language }) => ({
  read(name) {
    if (name === "-") return new TextEncoder().encode(input);
    try {
      return readFileSync(name);
    } catch {
      throw Object.assign(new Error("no such file"), { kind: "missing" });
    }
  },
  language: () => language,
  // Just before a second is over.
  now: () => 1795950000999,
  random: () => Uint8Array.from({ length: 16 }, (_, index) => 16 * index + 5),
});

const cases = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(cases.map((one) => run(one.arguments, world(one)))));
