// What the command says of every example of these organisation files: node examples.mjs COMMAND_FOLDER FILE...
// One JSON object a line: the file, the procedure, the moment, the answers, and the questions with their codes.
import { readFileSync } from "node:fs";
import { world } from "../../packages/wordpress/assets/bundle.js";

const [folder, ...files] = process.argv.slice(2);
const script = readFileSync(`${folder}/command.js`).toString("base64");
const { initSync, run } = await import(`data:text/javascript;base64,${script}`);
initSync({ module: readFileSync(`${folder}/command_bg.wasm`) });
for (const path of files) {
  const file = readFileSync(path);
  for (const { id, examples } of JSON.parse(file).procedures) {
    for (const { name, now, answers } of examples) {
      const given = ["assess", "file", "--procedure", id, "--answers", "answers", "--now", now, "--lang", "nl"];
      const { out, err, code } = run(given, world({ file, answers: Buffer.from(JSON.stringify(answers)) }));
      if (code !== 0) throw new Error(`${path}, ${name}: ${err}`);
      const errors = JSON.parse(out).errors.map(({ question, code }) => `${question} ${code}`);
      console.log(JSON.stringify({ path, procedure: id, name, now, answers, errors }));
    }
  }
}
