// A card's buttons: press, open an address, unfold an inner card, show and hide.
import { isAddress } from "./card_text.js";
import { el } from "./dom.js";
import { tame } from "./links.js";

const MOST = 5; // Webex: so many buttons in one set

export function actionSet(actions, scope, cardElement) {
  const below = el("div", { class: "card-below" });
  const buttons = actions
    .slice(0, MOST)
    .map((action) => button(action, scope, cardElement, below))
    .filter(Boolean);
  return el(
    "div",
    { class: "card-actions" },
    el("div", { class: "card-buttons" }, ...buttons),
    below,
  );
}

function button(action, scope, cardElement, below) {
  const look =
    { positive: "button first", destructive: "button bad" }[
      String(action.style).toLowerCase()
    ] ?? "button";
  const title = action.title || "Go";
  if (action.type === "Action.OpenUrl") return link(action, title, look);
  if (action.type === "Action.ShowCard")
    return unfolding(action, title, look, scope, cardElement, below);
  if (action.type === "Action.ToggleVisibility")
    return el(
      "button",
      { type: "button", class: look, onclick: () => toggle(action, scope) },
      title,
    );
  if (action.type !== "Action.Submit") return null;
  return el(
    "button",
    {
      type: "button",
      class: look,
      onclick: (event) => submit(event.currentTarget, action, scope),
    },
    title,
  );
}

function link(action, title, look) {
  if (!isAddress(action.url)) return null;
  const made = el("a", { href: action.url, class: look }, title);
  tame(made);
  return made;
}

function unfolding(action, title, look, scope, cardElement, below) {
  const inner = cardElement(action.card ?? {}, { press: scope.press, parent: scope });
  inner.id = `${scope.id}-show-${below.childElementCount}`;
  inner.hidden = true;
  below.append(inner);
  const opener = el(
    "button",
    {
      type: "button",
      class: `${look} unfolding`,
      "aria-expanded": "false",
      "aria-controls": inner.id,
    },
    title,
  );
  opener.addEventListener("click", () => {
    const open = inner.hidden;
    // One at a time, as Webex does.
    for (const other of opener.parentElement.querySelectorAll(".unfolding"))
      other.setAttribute("aria-expanded", "false");
    for (const other of below.children) other.hidden = true;
    inner.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
  });
  return opener;
}

function toggle(action, scope) {
  for (const target of action.targetElements ?? []) {
    const element = scope.named.get(target.elementId ?? target);
    if (element)
      element.hidden =
        target.isVisible === undefined ? !element.hidden : !target.isVisible;
  }
}

// What is sent: the inputs of this card and of those around it, and the button's data.
async function submit(pressed, action, scope) {
  const inputs = {};
  const around =
    action.associatedInputs === "none" ? [] : chain(scope).flatMap((one) => one.inputs);
  const wrong = around.map((input) => input.check()).find(Boolean);
  if (wrong) {
    wrong.focus();
    return;
  }
  for (const input of around) if (input.id) inputs[input.id] = input.read();
  const data = action.data && typeof action.data === "object" ? action.data : {};
  pressed.disabled = true;
  await scope.press({ ...inputs, ...data });
  pressed.disabled = false;
  pressed.focus();
}

const chain = (scope) => (scope ? [...chain(scope.parent), scope] : []);
