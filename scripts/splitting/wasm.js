// Reads and writes WebAssembly modules: as much of the format as splitting one takes.
"use strict";

const FUNCTION = 0;
const kinds = { function: 0, table: 1, memory: 2, global: 3 };
const ids = { type: 1, import: 2, function: 3, table: 4, memory: 5, global: 6, export: 7, start: 8, element: 9, count: 12, code: 10, data: 11 };
const I32_CONST = 0x41;
const END = 0x0b;

class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  byte() {
    return this.bytes[this.at++];
  }
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
  // Of negative numbers only the length is needed here.
  signed() {
    return this.number();
  }
  take(length) {
    return this.bytes.subarray(this.at, (this.at += length));
  }
  text() {
    return this.take(this.number()).toString("utf8");
  }
  list(read) {
    return Array.from({ length: this.number() }, (_, index) => read(index));
  }
  limits() {
    const flags = this.byte();
    const min = this.number();
    return { flags, min, max: flags & 1 ? this.number() : undefined };
  }
  // A constant address: i32.const, the number, end.
  address() {
    if (this.byte() !== I32_CONST) throw new Error("an address that is not constant");
    const value = this.number();
    if (this.byte() !== END) throw new Error("an address that is not constant");
    return value;
  }
}

const number = (value) => {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value]);
};
// As a signed number: the sixth bit of the last byte would make it negative.
const positive = (value) => {
  const bytes = [];
  for (; value > 63; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value]);
};
const text = (value) => Buffer.concat([number(Buffer.byteLength(value)), Buffer.from(value)]);
const list = (items) => Buffer.concat([number(items.length), ...items]);
const sized = (bytes) => Buffer.concat([number(bytes.length), bytes]);
const address = (value) => Buffer.concat([Buffer.from([I32_CONST]), positive(value), Buffer.from([END])]);
const limits = ({ flags, min, max }) => Buffer.concat([Buffer.from([flags]), number(min), max === undefined ? Buffer.alloc(0) : number(max)]);
const section = (id, bytes) => Buffer.concat([Buffer.from([id]), sized(bytes)]);
const custom = (name, bytes) => section(0, Buffer.concat([text(name), bytes]));

// The sections of a module: by id, custom sections by name.
function sections(bytes) {
  if (bytes.readUInt32LE(0) !== 0x6d736100) throw new Error("this is not WebAssembly");
  const all = new Map();
  const reader = new Reader(bytes, 8);
  while (reader.at < bytes.length) {
    const id = reader.byte();
    const content = new Reader(reader.take(reader.number()));
    const name = id === 0 ? content.text() : id;
    all.set(name, content.bytes.subarray(content.at));
  }
  return all;
}

// How to read the immediates of each instruction; those not listed have none. An unknown instruction is an error.
const u = (reader) => reader.number();
const memory = (reader) => {
  const align = reader.number();
  if (align & 64) reader.number();
  reader.number();
};
const behind = new Map();
const each = (from, to, ...numbers) => {
  for (let code = from; code <= to; code++) behind.set(code, numbers);
};
each(0x02, 0x04, (reader) => reader.signed());
each(0x0c, 0x0d, u);
behind.set(0x0e, [(reader) => reader.list(() => reader.number()), u]);
behind.set(0x11, [u, u]);
behind.set(0x1c, [(reader) => reader.list(() => reader.byte())]);
each(0x20, 0x26, u);
each(0x28, 0x3e, memory);
each(0x3f, 0x40, u);
each(0x41, 0x42, (reader) => reader.signed());
behind.set(0x43, [(reader) => reader.take(4)]);
behind.set(0x44, [(reader) => reader.take(8)]);
behind.set(0xd0, [(reader) => reader.signed()]);
const none = [[0x00, 0x01], [0x05, 0x05], [0x0b, 0x0b], [0x0f, 0x0f], [0x1a, 0x1b], [0x45, 0xc4], [0xd1, 0xd1]];
for (const [from, to] of none) each(from, to);
const more = new Map([[8, 2], [9, 1], [10, 2], [11, 1], [12, 2], [13, 1], [14, 2], [15, 1], [16, 1], [17, 1]]);

// The functions that a function calls directly or takes a reference to.
function called(body) {
  const reader = new Reader(body);
  const found = new Set();
  reader.list(() => [reader.number(), reader.byte()]);
  while (reader.at < body.length) {
    const code = reader.byte();
    if (code === 0x10 || code === 0x12 || code === 0xd2) {
      found.add(reader.number());
    } else if (code === 0xfc) {
      const sub = reader.number();
      if (sub > 17) throw new Error(`an unknown instruction: fc ${sub}`);
      for (let count = more.get(sub) ?? 0; count; count--) reader.number();
    } else {
      const numbers = behind.get(code);
      if (!numbers) throw new Error(`an unknown instruction: ${code.toString(16)}`);
      for (const read of numbers) read(reader);
    }
  }
  return found;
}

// Parses a module.
function parse(bytes) {
  const all = sections(bytes);
  const read = (id, item) => {
    if (!all.has(id)) return [];
    const reader = new Reader(all.get(id));
    return reader.list((index) => item(reader, index));
  };
  const typed = (r, kind) => {
    if (kind === kinds.function) return { type: r.number() };
    if (kind === kinds.table) return { element: r.byte(), ...r.limits() };
    if (kind === kinds.memory) return r.limits();
    return { type: r.byte(), mutable: r.byte() };
  };
  const constant = (r) => {
    const begin = r.at;
    for (let code = r.byte(); code !== END; code = r.byte()) {
      if (code === 0xd2) r.number();
      else for (const skip of behind.get(code)) skip(r);
    }
    return r.bytes.subarray(begin, r.at);
  };
  const module = {
    bytes,
    all,
    types: read(ids.type, (r) => {
      if (r.byte() !== 0x60) throw new Error("a type that is not a function");
      return { takes: r.list(() => r.byte()), gives: r.list(() => r.byte()) };
    }),
    imports: read(ids.import, (r) => {
      const [from, name, kind] = [r.text(), r.text(), r.byte()];
      return { from, name, kind, ...typed(r, kind) };
    }),
    functions: read(ids.function, (r) => r.number()),
    tables: read(ids.table, (r) => typed(r, kinds.table)),
    memories: read(ids.memory, (r) => r.limits()),
    globals: read(ids.global, (r) => ({ ...typed(r, kinds.global), first: constant(r) })),
    exports: read(ids.export, (r) => ({ name: r.text(), kind: r.byte(), index: r.number() })),
    elements: read(ids.element, (r) => {
      if (r.number() !== 0) throw new Error("elements that are not functions of the first table");
      return { at: r.address(), functions: r.list(() => r.number()) };
    }),
    bodies: read(ids.code, (r) => r.take(r.number())),
    data: read(ids.data, (r) => {
      if (r.number() !== 0) throw new Error("data that is not in memory from the start");
      return { at: r.address(), bytes: r.take(r.number()) };
    }),
    names: new Map(),
  };
  module.imported = module.imports.length;
  if (all.has("name")) {
    const reader = new Reader(all.get("name"));
    while (reader.at < reader.bytes.length) {
      const part = reader.byte();
      const content = new Reader(reader.take(reader.number()));
      if (part === 1) content.list(() => module.names.set(content.number(), content.text()));
    }
  }
  return module;
}

const exported = ({ name, kind, index }) => Buffer.concat([text(name), Buffer.from([kind]), number(index)]);
const imported = (one, typed) => Buffer.concat([text(one.from), text(one.name), Buffer.from([one.kind]), typed]);

// A module with other names for its imported functions and its exports, and otherwise unchanged.
function rewrite(module, imports, exports) {
  const anew = new Map([
    [ids.import, () => list(imports.map((one) => imported(one, number(one.type))))],
    [ids.export, () => list(exports.map(exported))],
  ]);
  const out = [Buffer.from(module.bytes.subarray(0, 8))];
  for (const [id, bytes] of module.all) {
    out.push(typeof id === "string" ? custom(id, bytes) : section(id, anew.get(id)?.() ?? bytes));
  }
  return Buffer.concat(out);
}

// Writes a module. Missing sections are left out.
function write({ types, imports = [], functions = [], tables = [], memories = [], globals = [], exports = [], start, elements = [], bodies = [], data = [], names, features }) {
  const out = [Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])];
  const add = (id, items) => items.length && out.push(section(id, list(items)));
  const typed = (kind, what) => {
    if (kind === kinds.function) return number(what.type);
    if (kind === kinds.table) return Buffer.concat([Buffer.from([what.element]), limits(what)]);
    if (kind === kinds.memory) return limits(what);
    return Buffer.from([what.type, what.mutable]);
  };
  add(ids.type, types.map(({ takes, gives }) => Buffer.concat([Buffer.from([0x60]), list(takes.map((byte) => Buffer.from([byte]))), list(gives.map((byte) => Buffer.from([byte])))])));
  add(ids.import, imports.map((one) => imported(one, typed(one.kind, one))));
  add(ids.function, functions.map(number));
  add(ids.table, tables.map((table) => typed(kinds.table, table)));
  add(ids.memory, memories.map(limits));
  add(ids.global, globals.map((global) => Buffer.concat([typed(kinds.global, global), global.first])));
  add(ids.export, exports.map(exported));
  if (start) out.push(section(ids.start, start));
  add(ids.element, elements.map(({ at, functions }) => Buffer.concat([number(0), address(at), list(functions.map(number))])));
  add(ids.code, bodies.map(sized));
  add(ids.data, data.map(({ at, bytes }) => Buffer.concat([number(0), address(at), sized(bytes)])));
  if (features) out.push(custom("target_features", features));
  const called = [...names].map(([index, name]) => Buffer.concat([number(index), text(name)]));
  out.push(custom("name", Buffer.concat([Buffer.from([1]), sized(list(called))])));
  return Buffer.concat(out);
}

module.exports = { FUNCTION, END, I32_CONST, Reader, called, ids, kinds, number, parse, positive, rewrite, sections, write };
