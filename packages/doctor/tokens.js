// The tags of a page as a browser reads them, in order, without a DOM: so that Node and a browser see the same. It
// forgives all that browsers forgive. What stands in comments, and what is text although it looks like tags, is no tag.

// What is in these is text up to their closing tag. `noscript` too, for a browser that runs scripts.
const TEXT = ["script", "style", "textarea", "title", "iframe", "noembed", "noframes", "noscript", "xmp"];
// A tag in a drawing or a formula may be closed in itself.
const FOREIGN = ["svg", "math"];

const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/// The tags: `{ name, isEnd, attributes, isSelfClosed, text }`, where `text` is what is in an element of text.
export function* tags(html) {
  let at = 0;
  let foreign = 0;
  while ((at = html.indexOf("<", at)) !== -1) {
    const comment = commentAt(html, at);
    if (comment !== undefined) {
      at = comment;
      continue;
    }
    const start = /^<(\/?)([a-z][^\s/>]*)/i.exec(html.slice(at, at + 200));
    if (!start) {
      at++;
      continue;
    }
    const name = start[2].toLowerCase();
    const isEnd = start[1] === "/";
    const read = attributesAt(html, at + start[0].length);
    // Cut off in the middle of a tag: browsers drop it.
    if (!read) return;
    at = read.end;
    const tag = { name, isEnd, attributes: read.attributes, isSelfClosed: read.isSelfClosed, text: "" };
    if (FOREIGN.includes(name) && !(tag.isSelfClosed && !isEnd)) foreign = Math.max(0, foreign + (isEnd ? -1 : 1));
    const isClosed = foreign > 0 && tag.isSelfClosed;
    if (!isEnd && !isClosed && TEXT.includes(name)) {
      const end = endOfText(html, name, at);
      tag.text = html.slice(at, end);
      at = end;
    }
    yield tag;
    // All that follows is text.
    if (name === "plaintext" && !isEnd) return;
  }
}

// Where a comment, a doctype or something like it ends, if one begins here.
function commentAt(html, at) {
  if (html.startsWith("<!--", at)) {
    const rest = html.slice(at + 4, at + 6);
    if (rest.startsWith(">")) return at + 5;
    if (rest.startsWith("->")) return at + 6;
    const end = /--!?>/g;
    end.lastIndex = at + 4;
    const found = end.exec(html);
    return found ? end.lastIndex : html.length;
  }
  if (/^<(?:[!?]|\/[^a-z])/i.test(html.slice(at, at + 3))) {
    const end = html.indexOf(">", at);
    return end === -1 ? html.length : end + 1;
  }
  return undefined;
}

function attributesAt(html, from) {
  const one = /[\s/]*(?:(>)|([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)|(?=>)))?)/y;
  const attributes = {};
  one.lastIndex = from;
  for (let found = one.exec(html); found; found = one.exec(html)) {
    const [all, end, name, double, single, bare] = found;
    if (end) return { attributes, end: one.lastIndex, isSelfClosed: all.endsWith("/>") };
    const key = name.toLowerCase();
    // Of two with one name, the first counts.
    if (!Object.hasOwn(attributes, key)) attributes[key] = decoded(double ?? single ?? bare ?? "");
  }
  return undefined;
}

/// Text in which `&amp;` is read as `&`.
export function decoded(text) {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (all, hex, decimal, name) => {
    if (name) return NAMED[name] ?? all;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}

function endOfText(html, name, from) {
  const end = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  end.lastIndex = from;
  let found = end.exec(html);
  // In a script, `<!--` and `<script` together hide one closing tag.
  while (found && name === "script" && isHidden(html.slice(from, found.index))) found = end.exec(html);
  return found ? found.index : html.length;
}

function isHidden(text) {
  const comment = text.lastIndexOf("<!--");
  if (comment === -1 || text.includes("-->", comment)) return false;
  const opened = text.slice(comment).match(/<script(?=[\s/>])/gi)?.length ?? 0;
  const closed = text.slice(comment).match(/<\/script(?=[\s/>])/gi)?.length ?? 0;
  return opened > closed;
}
