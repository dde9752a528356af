// The small Markdown of cards: bold, italic, links, lists. Returns nodes, never markup.
import { el } from "./dom.js";
import { tame } from "./links.js";

const MARKS =
  /\\([\\*_[\]()`~-])|\*\*(?=\S)([^]*?\S)\*\*|(?<![\w*])[*_](?=\S)([^*_]*?\S)[*_](?!\w)|\[([^\]]*)\]\(([^\s)]+)\)/;

export function textLines(text) {
  const nodes = [];
  let list = null;
  for (const line of text.split(/\r?\n/)) {
    const item = /^\s*(?:([-*+])|\d+[.)])\s+(.*)$/.exec(line);
    if (item) {
      const kind = item[1] ? "UL" : "OL";
      if (list?.tagName !== kind) nodes.push((list = el(kind)));
      list.append(el("li", {}, ...inline(item[2])));
      continue;
    }
    list = null;
    if (line.trim()) nodes.push(el("p", {}, ...inline(line)));
  }
  return nodes;
}

function inline(text) {
  const nodes = [];
  let rest = text;
  for (let found = MARKS.exec(rest); found; found = MARKS.exec(rest)) {
    if (found.index) nodes.push(rest.slice(0, found.index));
    nodes.push(marked(found));
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest) nodes.push(rest);
  return nodes;
}

function marked([whole, plain, bold, italic, label, address]) {
  if (plain !== undefined) return plain;
  if (bold !== undefined) return el("strong", {}, ...inline(bold));
  if (italic !== undefined) return el("em", {}, ...inline(italic));
  if (!isAddress(address)) return whole;
  const link = el("a", { href: address }, label || address);
  tame(link);
  return link;
}

export const isAddress = (text) => /^(https?:\/\/|mailto:)/i.test(String(text));
