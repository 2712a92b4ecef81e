// The references between functions and data, as the linker knows them: a number in the code may be the table index of a
// function or an address in memory, and only the linker can tell.
//
// The module must be linked with --emit-relocs. Later tools drop the relocations, so this reads the file that cargo
// wrote.
"use strict";
const { Reader, ids, parse, sections } = require("./wasm.js");

const SYMBOLS = 8;
const kinds = { function: 0, data: 1, section: 3 };
const UNDEFINED = 0x10;
const NAMED = 0x40;
// Relocations with an addend after the symbol, and those without a symbol.
const withOffset = new Set([3, 4, 5, 8, 9, 11, 14, 15, 16, 17, 21, 22, 23, 25]);
const ofCalls = 0;
const ofTypes = 6;

function symbols(bytes) {
  const reader = new Reader(bytes);
  reader.number();
  const all = [];
  while (reader.at < bytes.length) {
    const kind = reader.byte();
    const part = new Reader(reader.take(reader.number()));
    if (kind === SYMBOLS) part.list(() => all.push(symbol(part)));
  }
  return all;
}

function symbol(reader) {
  const kind = reader.byte();
  const flags = reader.number();
  if (kind === kinds.section) return { kind, index: reader.number() };
  if (kind !== kinds.data) {
    const index = reader.number();
    return { kind, index, name: flags & UNDEFINED && !(flags & NAMED) ? undefined : reader.text() };
  }
  const name = reader.text();
  if (flags & UNDEFINED) return { kind, name };
  return { kind, name, segment: reader.number(), offset: reader.number(), size: reader.number() };
}

function relocations(bytes) {
  const reader = new Reader(bytes);
  reader.number();
  return reader.list(() => {
    const [type, at, symbol] = [reader.number(), reader.number(), reader.number()];
    if (withOffset.has(type)) reader.number();
    return { type, at, symbol };
  });
}

// The ranges of the items of a section with a list, relative to the section.
function places(bytes, skip) {
  const reader = new Reader(bytes);
  return reader.list(() => {
    skip(reader);
    const length = reader.number();
    const from = reader.at;
    reader.at += length;
    return [from, reader.at];
  });
}

// What the functions and the data of a module refer to: functions by name, data by ranges of memory. Direct calls are
// left out, because they can be read from the code itself.
function pointers(bytes) {
  const all = sections(bytes);
  if (!all.has("linking")) throw new Error("linked without --emit-relocs");
  const module = parse(bytes);
  const known = symbols(all.get("linking"));
  // A function can have several symbols; later tools know it by this name.
  const names = module.names;

  const segments = places(all.get(ids.data), (reader) => (reader.number(), reader.address()));
  const placed = new Map();
  for (const symbol of known) {
    if (symbol.kind !== kinds.data || symbol.segment === undefined) continue;
    const from = module.data[symbol.segment].at + symbol.offset;
    const written = segments[symbol.segment][0] + symbol.offset;
    placed.set(symbol, { from, to: from + symbol.size, written, size: symbol.size, needs: new Set() });
  }
  const target = (symbol) => (symbol.kind === kinds.function ? names.get(symbol.index) : placed.get(symbol));

  const functions = new Map([...names.values()].map((name) => [name, new Set()]));
  const bodies = places(all.get(ids.code), () => {});
  let body = 0;
  for (const { type, at, symbol } of relocations(all.get("reloc.CODE")).sort((a, b) => a.at - b.at)) {
    while (at >= bodies[body][1]) body++;
    if (type === ofCalls || type === ofTypes) continue;
    const to = target(known[symbol]);
    if (to !== undefined) functions.get(names.get(module.imported + body)).add(to);
  }
  const written = relocations(all.get("reloc.DATA")).sort((a, b) => a.at - b.at);
  for (const data of placed.values()) {
    let low = 0;
    for (let high = written.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (written[middle].at < data.written) low = middle + 1;
      else high = middle;
    }
    for (; low < written.length && written[low].at < data.written + data.size; low++) {
      const to = target(known[written[low].symbol]);
      if (to !== undefined) data.needs.add(to);
    }
  }
  return { functions, data: [...placed.values()] };
}

// Ranges of memory without those that others need too: strings that end alike share their end.
function without(places, others) {
  const marks = [];
  for (const { from, to } of places) marks.push([from, 1, 0], [to, -1, 0]);
  for (const { from, to } of others) marks.push([from, 0, 1], [to, 0, -1]);
  marks.sort((a, b) => a[0] - b[0]);
  const left = [];
  let [inside, needed, since] = [0, 0, 0];
  for (const [at, mine, theirs] of marks) {
    if (inside && !needed && at > since) {
      if (left.length && left.at(-1)[1] === since) left.at(-1)[1] = at;
      else left.push([since, at]);
    }
    inside += mine;
    needed += theirs;
    since = at;
  }
  return left;
}

module.exports = { pointers, without };
