// What belongs together: what the loader says that it loads, and what `release.json` beside it says of the release.

/// The files that a loader names in its text, by what they are: addresses of `program`, `wasm` and `sheet`.
export function besides(text, address) {
  const named = [...text.matchAll(/["'`]([^"'`\s]*klachtformulier[\w.-]*\.(?:js|wasm|css))["'`]/g)].map(
    ([, name]) => name,
  );
  const first = (ending) => named.find((name) => ending.test(name));
  const files = {
    program: first(/klachtformulier-widget[\w.-]*\.js$/),
    wasm: first(/\.wasm$/),
    sheet: first(/\.css$/),
  };
  const there = Object.entries(files).filter(([, name]) => name);
  return Object.fromEntries(there.map(([part, name]) => [part, new URL(name, address).href]));
}

/// Reads `release.json`; undefined where it is none.
export function readRelease(text) {
  try {
    const release = JSON.parse(text);
    const hasNames = ["program", "wasm", "sheet"].every((part) => typeof release[part] === "string");
    return hasNames && typeof release.files === "object" ? release : undefined;
  } catch {
    return undefined;
  }
}

/// The addresses of the files of a release.
export function filesOf(release, address) {
  const entry = (part) => [part, new URL(release[part], address).href];
  return Object.fromEntries(["program", "wasm", "sheet"].map(entry));
}
