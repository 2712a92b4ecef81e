// What the administrator's browser posts for an organisation file: node bundle.mjs COMMAND_FOLDER FILE.json > bundle.json
import { readFileSync } from "node:fs";
import { bundle } from "../../packages/wordpress/assets/bundle.js";

const [folder, file] = process.argv.slice(2);
// As a module, whatever the package around it says.
const script = readFileSync(`${folder}/command.js`).toString("base64");
const { initSync, run } = await import(`data:text/javascript;base64,${script}`);
initSync({ module: readFileSync(`${folder}/command_bg.wasm`) });
const made = bundle(run, file.split("/").at(-1), readFileSync(file), "nl", "/form/");
if (made.faults) {
  process.stderr.write(made.faults);
  process.exit(1);
}
process.stdout.write(JSON.stringify(made.bundle));
