// What to type first: open until one has said something, then behind a button.
import { byId, el } from "./dom.js";
import { session } from "./session.js";

let chosen = null; // what the person wants: open, shut, or null for as it fits

export function startExamples(fill) {
  byId("ideas").addEventListener("click", () => {
    chosen = byId("examples").hidden;
    show();
    if (chosen) byId("examples").querySelector("button").focus();
  });
  byId("examples").addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    chosen = false;
    show();
    byId("ideas").focus();
  });
  byId("examples").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    chosen = false;
    show();
    fill(button.dataset.text);
  });
}

export function forgetExamples() {
  chosen = null;
}

export function showExamples(anythingSaid) {
  const prefix = session.space.type === "group" ? `@${session.bot.displayName} ` : "";
  const items = session.world.examples.map(({ text, about }) =>
    el(
      "li",
      {},
      el(
        "button",
        { type: "button", "data-text": prefix + text },
        el("strong", {}, prefix + text),
        el("small", {}, about),
      ),
    ),
  );
  const talksToBot = session.space.people.includes(session.bot.id);
  byId("ideas").hidden = !talksToBot;
  byId("examples").dataset.fits = talksToBot && !anythingSaid ? "yes" : "no";
  const list = byId("examples").querySelector("ul");
  if (list.textContent !== items.map((one) => one.textContent).join(""))
    list.replaceChildren(...items);
  show();
}

function show() {
  const open = chosen ?? byId("examples").dataset.fits === "yes";
  byId("examples").hidden = !open;
  byId("ideas").setAttribute("aria-expanded", String(open));
}
