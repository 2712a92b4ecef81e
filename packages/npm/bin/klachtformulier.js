#!/usr/bin/env node
// The command klachtformulier in Node: the same program as the one that is built with Rust, as WebAssembly. It is given
// its files, the language, the time and chance, and says what to print. `doctor` needs a network, and is JavaScript.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";

// The exit code when the command cannot do what was asked.
const CANNOT = 2;

// Why a file cannot be read, as the command calls it, and in the words that it has on Linux.
const REASONS = {
  ENOENT: ["missing", "No such file or directory (os error 2)"],
  ENOTDIR: ["other", "Not a directory (os error 20)"],
  EISDIR: ["folder", "Is a directory (os error 21)"],
  EACCES: ["denied", "Permission denied (os error 13)"],
  EPERM: ["denied", "Operation not permitted (os error 1)"],
};

const unreadable = (error) => {
  const [kind, words] = REASONS[error.code] ?? ["other", error.message];
  return Object.assign(new Error(words), { kind });
};

// What came from standard input, or why nothing did. It is read when the command asks for it, and not before: somebody
// who made a mistake at a prompt does not have to type something first.
let input;
let isAsked = false;

const world = {
  read(name) {
    try {
      if (name !== "-") return readFileSync(name);
      isAsked = true;
      const { bytes, error } = input ?? { bytes: Buffer.alloc(0) };
      if (error) throw error;
      // It can be read once.
      if (input) input.bytes = Buffer.alloc(0);
      return bytes;
    } catch (error) {
      throw unreadable(error);
    }
  },
  language() {
    // The first that is set decides, as everywhere. Windows has none of them.
    const { LC_ALL, LC_MESSAGES, LANG } = process.env;
    const ofWindows = () => (process.platform === "win32" ? Intl.DateTimeFormat().resolvedOptions().locale : "");
    return LC_ALL || LC_MESSAGES || LANG || ofWindows();
  },
  now: () => Date.now(),
  random: () => randomBytes(16),
};

async function readInput() {
  const chunks = [];
  try {
    for await (const chunk of process.stdin) chunks.push(chunk);
    return { bytes: Buffer.concat(chunks) };
  } catch (error) {
    return { error };
  }
}

async function command(given) {
  const { initSync, run } = await import("../command/command.js");
  initSync({ module: readFileSync(new URL("../command/command_bg.wasm", import.meta.url)) });
  // The name of a form is the name of its file, without the folder: Windows writes folders with the other slash.
  const all = process.platform === "win32" ? given.map((argument) => argument.replaceAll("\\", "/")) : given;
  let answer = run(all, world);
  if (isAsked) {
    input = await readInput();
    answer = run(all, world);
  }
  // Whoever reads may have gone away, as `head` does: there is nobody to tell.
  process.stdout.on("error", () => (process.exitCode = CANNOT));
  process.stderr.on("error", () => {});
  if (answer.err) process.stderr.write(answer.err);
  if (answer.out) process.stdout.write(answer.out);
  return answer.code;
}

const given = process.argv.slice(2);
try {
  const code = given[0] === "doctor" ? await (await import("../doctor/cli.js")).run(given.slice(1)) : await command(given);
  // Not process.exit(): what was printed may still be on its way.
  process.exitCode ??= code;
} catch (error) {
  process.stderr.write(`klachtformulier: ${error?.stack ?? error}\n`);
  process.exitCode = CANNOT;
}
