// What needs what, as the linker knows it: which functions and which data are only there for a part of the program.
//
// The module must be linked with --emit-relocs. Later tools drop what is read here, so this is the file that cargo wrote.
"use strict";
const { Reader, ids, parse, sections } = require("./wasm.js");

const SYMBOLS = 8;
const kinds = { function: 0, data: 1, section: 3 };
const UNDEFINED = 0x10;
const NAMED = 0x40;
// Relocations that have an offset of their own behind the symbol, and those that name no symbol.
const withOffset = new Set([3, 4, 5, 8, 9, 11, 14, 15, 16, 17, 21, 22, 23, 25]);
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

// Where the parts of a section with a list begin and end, from the beginning of the section.
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

// Of a module, what is only reached by way of the functions that `isEntry` knows by name: their names, and the places in
// memory of the data.
function onlyBehind(bytes, isEntry) {
  const all = sections(bytes);
  const module = parse(bytes);
  if (!all.has("linking")) throw new Error("linked without --emit-relocs");
  const known = symbols(all.get("linking"));
  const names = new Map();
  for (const { kind, index, name } of known) if (kind === kinds.function && name && !names.has(index)) names.set(index, name);

  const segments = places(all.get(ids.data), (reader) => (reader.number(), reader.address()));
  const data = known.filter(({ kind, segment }) => kind === kinds.data && segment !== undefined);
  const placed = data.map((symbol) => ({ symbol, from: segments[symbol.segment][0] + symbol.offset }));
  placed.sort((a, b) => a.from - b.from);

  const node = (symbol) => (symbol.kind === kinds.function ? symbol.index : symbol.segment === undefined ? undefined : symbol);
  const needs = new Map();
  const need = (from, to) => {
    if (!needs.has(from)) needs.set(from, new Set());
    needs.get(from).add(to);
  };

  const bodies = places(all.get(ids.code), () => {});
  let body = 0;
  for (const { type, at, symbol } of relocations(all.get("reloc.CODE")).sort((a, b) => a.at - b.at)) {
    while (at >= bodies[body][1]) body++;
    const to = type === ofTypes ? undefined : node(known[symbol]);
    if (to !== undefined) need(module.imported + body, to);
  }
  const pointers = relocations(all.get("reloc.DATA")).sort((a, b) => a.at - b.at);
  for (const { symbol: holder, from } of placed) {
    let low = 0;
    for (let high = pointers.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (pointers[middle].at < from) low = middle + 1;
      else high = middle;
    }
    for (; low < pointers.length && pointers[low].at < from + holder.size; low++) {
      const to = node(known[pointers[low].symbol]);
      if (to !== undefined) need(holder, to);
    }
  }

  const reached = (stops) => {
    const seen = new Set();
    const open = module.exports.filter(({ kind }) => kind === 0).map(({ index }) => index);
    while (open.length) {
      const next = open.pop();
      if (seen.has(next) || (typeof next === "number" && stops(names.get(next) ?? ""))) continue;
      seen.add(next);
      open.push(...(needs.get(next) ?? []));
    }
    return seen;
  };
  const first = reached(isEntry);
  const rest = [...reached(() => false)].filter((one) => !first.has(one));

  const at = ({ segment, offset }) => module.data[segment].at + offset;
  const kept = [...first].filter((one) => typeof one !== "number").map((symbol) => [at(symbol), at(symbol) + symbol.size]);
  const moved = rest.filter((one) => typeof one !== "number").map((symbol) => [at(symbol), at(symbol) + symbol.size]);
  return {
    functions: new Set(rest.filter((one) => typeof one === "number").map((index) => names.get(index))),
    entries: new Set([...names.values()].filter(isEntry)),
    data: without(moved, kept),
  };
}

// Places without those that others need too: strings that end alike share their end.
function without(places, others) {
  const marks = [];
  for (const [from, to] of places) marks.push([from, 1, 0], [to, -1, 0]);
  for (const [from, to] of others) marks.push([from, 0, 1], [to, 0, -1]);
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

module.exports = { onlyBehind };
