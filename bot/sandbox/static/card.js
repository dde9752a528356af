// Cards, drawn as Webex draws them (Adaptive Cards 1.3): instead of the message's words.
//
// Every text becomes a text node; a card can bring no markup, script, style or picture
// from elsewhere into the page.
import { ask } from "./api.js";
import { actionSet } from "./card_actions.js";
import { inputElement, isInput } from "./card_inputs.js";
import { things, word } from "./card_shape.js";
import { textLines } from "./card_text.js";
import { el } from "./dom.js";
import { session } from "./session.js";

const CARD = "application/vnd.microsoft.card.adaptive";
let numbers = 0;

export function cardOf(message) {
  const content = things(message.attachments).find(
    (one) => one.contentType === CARD,
  )?.content;
  if (content?.type !== "AdaptiveCard") return null;
  const status = el("p", { class: "card-status", role: "status" });
  const press = async (inputs) => {
    status.textContent = "";
    try {
      await ask("/press", { as: session.me.id, messageId: message.id, inputs });
      status.textContent = "Sent.";
    } catch (error) {
      status.textContent = error.message;
    }
  };
  const card = cardElement(content, { press, parent: null });
  card.setAttribute("role", "group");
  card.setAttribute("aria-label", `Card from ${message.author}`);
  card.append(status);
  return card;
}

// One card, or one inside another; `scope` knows its inputs and those around it.
function cardElement(content, { press, parent }) {
  numbers += 1;
  const scope = {
    id: `card-${numbers}`,
    press,
    parent,
    inputs: [],
    named: parent?.named ?? new Map(),
  };
  const body = things(content.body)
    .map((one) => draw(one, scope))
    .filter(Boolean);
  const card = el("div", { class: parent ? "card inner" : "card" }, ...body);
  if (things(content.actions).length)
    card.append(actionSet(things(content.actions), scope, cardElement));
  return card;
}

const KINDS = {
  TextBlock: (one) => textBlock(one),
  RichTextBlock: (one) =>
    el(
      "p",
      { class: "card-text" },
      ...(Array.isArray(one.inlines) ? one.inlines : []).map(run),
    ),
  FactSet: (one) => factSet(one),
  Container: (one, scope) =>
    el("div", { class: `card-box ${word(one.style)}` }, ...inside(one.items, scope)),
  ColumnSet: (one, scope) =>
    el(
      "div",
      { class: `card-columns ${word(one.style)}` },
      ...things(one.columns).map((each) => column(each, scope)),
    ),
  ActionSet: (one, scope) => actionSet(things(one.actions), scope, cardElement),
  Image: (one) => picture(one),
  ImageSet: (one) =>
    el(
      "div",
      { class: "card-images" },
      ...things(one.images).map(picture).filter(Boolean),
    ),
};

function draw(one, scope) {
  const made = isInput(one) ? inputElement(one, scope) : KINDS[one.type]?.(one, scope);
  if (!made) return null;
  if (one.separator) made.classList.add("card-separator");
  if (one.spacing) made.classList.add(`space-${word(one.spacing)}`);
  if (one.isVisible === false) made.hidden = true;
  if (one.id) scope.named.set(one.id, made);
  return made;
}

const inside = (items, scope) =>
  things(items)
    .map((one) => draw(one, scope))
    .filter(Boolean);

function textBlock(one) {
  const look = `card-text size-${word(one.size)} weight-${word(one.weight)} color-${word(one.color)} align-${word(one.horizontalAlignment)}`;
  const more = `${one.isSubtle ? " subtle" : ""}${one.wrap === false ? " cut" : ""}${word(one.fontType) === "monospace" ? " mono" : ""}`;
  return el("div", { class: look + more }, ...textLines(String(one.text ?? "")));
}

function run(one) {
  if (!one || typeof one !== "object") return String(one ?? "");
  const look = `weight-${word(one.weight)} color-${word(one.color)}${one.isSubtle ? " subtle" : ""}`;
  return el("span", { class: look }, String(one.text ?? ""));
}

function factSet(one) {
  const facts = things(one.facts).map((fact) =>
    el(
      "div",
      {},
      el("dt", {}, ...textLines(String(fact.title ?? ""))),
      el("dd", {}, ...textLines(String(fact.value ?? ""))),
    ),
  );
  return el("dl", { class: "card-facts" }, ...facts);
}

function column(one, scope) {
  const made = el(
    "div",
    { class: `card-column ${word(one.style)}` },
    ...inside(one.items, scope),
  );
  const width = String(one.width ?? "stretch");
  if (width === "auto") made.style.flex = "0 1 auto";
  else if (/^\d+px$/.test(width)) made.style.flex = `0 0 ${width}`;
  else made.style.flex = `${Number(width) || 1} 1 0`;
  return made;
}

// Nothing is loaded from elsewhere: only pictures that the card itself carries.
function picture(one) {
  const source = String(one.url ?? "");
  const text = String(one.altText ?? "");
  if (/^data:image\/(png|jpeg|gif|webp);base64,/.test(source))
    return el("img", {
      class: `card-image size-${word(one.size)}`,
      src: source,
      alt: text,
    });
  return text ? el("p", { class: "card-text subtle" }, `Picture: ${text}`) : null;
}
