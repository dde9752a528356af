// The list of people that opens at an @ in a group space.
import { byId, el, face } from "./dom.js";
import { session } from "./session.js";

const list = byId("mentions");
let box;
let shown = [];
let at = 0;

// Returns what a key may do in the list: whether it was meant for it.
export function startMentions(textBox) {
  box = textBox;
  box.setAttribute("aria-controls", "mentions");
  box.addEventListener("input", offer);
  box.addEventListener("blur", close);
  byId("at").addEventListener("click", () => {
    const before = box.value.slice(0, box.selectionStart);
    const gap = before && !/\s$/.test(before) ? " @" : "@";
    box.setRangeText(gap, box.selectionStart, box.selectionEnd, "end");
    box.focus();
    box.dispatchEvent(new Event("input"));
  });
  return onKey;
}

// The start of a name behind an @ at the caret, or null.
function begun() {
  if (session.space?.type !== "group") return null;
  const before = box.value.slice(0, box.selectionStart);
  return /(?:^|\s)@([\p{L}\p{N} ._-]{0,30})$/u.exec(before);
}

function offer() {
  const match = begun();
  if (!match) return close();
  const wanted = match[1].toLowerCase();
  const everybody = [session.bot, ...session.world.people].filter(
    (one) => session.space.people.includes(one.id) && one.id !== session.me.id,
  );
  shown = [
    ...everybody,
    { displayName: "All", id: "all", email: "everybody here" },
  ].filter((one) => fits(one.displayName, wanted));
  if (!shown.length) return close();
  at = 0;
  draw();
  return undefined;
}

const fits = (name, wanted) =>
  name.toLowerCase().startsWith(wanted) ||
  name
    .toLowerCase()
    .split(" ")
    .some((word) => word.startsWith(wanted));

function draw() {
  list.replaceChildren(
    ...shown.map((one, place) =>
      el(
        "li",
        {
          id: `mention-${place}`,
          role: "option",
          "aria-selected": String(place === at),
          onmousedown: (event) => {
            event.preventDefault();
            pick(one);
          },
        },
        face(
          one.displayName,
          one.id === session.bot.id ? "bot" : one.id === "all" ? "team" : "",
          "small",
        ),
        el("span", {}, one.displayName, " ", el("small", {}, one.email ?? "bot")),
      ),
    ),
  );
  list.hidden = false;
  box.setAttribute("aria-activedescendant", `mention-${at}`);
  byId(`mention-${at}`).scrollIntoView({ block: "nearest" });
}

function close() {
  list.hidden = true;
  shown = [];
  box.removeAttribute("aria-activedescendant");
}

function onKey(event) {
  if (list.hidden) return false;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    at = (at + step + shown.length) % shown.length;
    draw();
  } else if (event.key === "Enter" || event.key === "Tab") pick(shown[at]);
  else if (event.key === "Escape") close();
  else return false;
  event.preventDefault();
  return true;
}

function pick(one) {
  const match = begun();
  const start = box.selectionStart - match[1].length;
  box.setRangeText(`${one.displayName} `, start, box.selectionStart, "end");
  close();
  box.focus();
  box.dispatchEvent(new Event("input"));
  close();
}
