// Small helpers to build a page. Texts are set as texts, never as markup.

const SVG = "http://www.w3.org/2000/svg";
const HUES = 6;

export const byId = (id) => document.getElementById(id);

// el("button", { class: "quiet", type: "button", onclick: act }, "Send")
export function el(tag, facts = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(facts)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((one) => one !== null && one !== undefined));
  return made;
}

export function icon(name) {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#i-${name}`);
  drawing.append(use);
  return drawing;
}

export function face(name, kind = "", size = "") {
  if (kind === "team")
    return el(
      "span",
      { class: `face team ${size}`, "aria-hidden": "true" },
      icon("group"),
    );
  const look = kind === "bot" ? "bot" : `hue-${hueOf(name)}`;
  return el(
    "span",
    { class: `face ${look} ${size}`, "aria-hidden": "true" },
    initials(name),
  );
}

function initials(name) {
  const words = name.split(/\s+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => word[0].toUpperCase())
    .join("");
}

function hueOf(name) {
  let sum = 2;
  for (const letter of name) sum = (sum * 13 + letter.codePointAt(0)) % 9973;
  return sum % HUES;
}

// Bring a parent's children into an order, touching only what differs.
export function arrange(parent, wanted) {
  const keep = new Set(wanted);
  for (const child of [...parent.childNodes]) if (!keep.has(child)) child.remove();
  wanted.forEach((child, place) => {
    const there = parent.childNodes[place];
    if (there !== child) parent.insertBefore(child, there ?? null);
  });
}
