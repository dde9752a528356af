// The left side: spaces to open and people to be.
import { byId, el, face } from "./dom.js";
import { isWithBot, session, waits, waitsAnywhere } from "./session.js";
import { clockIn } from "./times.js";

export function showSides({ onSpace, onPerson }) {
  const { world, me, space } = session;
  const mine = world.people.find((one) => one.id === me.id);
  fill(
    "spaces",
    world.spaces.map((one) =>
      row({
        name: one.title,
        note: one.type === "group" ? `${one.people.length} people` : noteOn(one),
        look: face(one.title, kindOf(one), "small"),
        current: one.id === space?.id ? "page" : null,
        waiting: one.id !== space?.id && waits(mine, one.id),
        id: one.id,
        act: () => onSpace(one.id),
      }),
    ),
  );
  fill(
    "people",
    world.people.map((one) =>
      row({
        name: one.displayName,
        note: [clockIn(one.timezone), one.about].filter(Boolean).join(" · "),
        look: face(one.displayName, "", "small"),
        current: one.id === me.id ? "true" : null,
        waiting: one.id !== me.id && waitsAnywhere(one),
        id: one.id,
        act: () => onPerson(one.id),
      }),
    ),
  );
  byId("elsewhere").hidden = !document.querySelector("#side .waiting");
}

export function showHead() {
  const { space } = session;
  const look = face(space.title, kindOf(space));
  look.id = "face";
  byId("face").replaceWith(look);
  byId("title").textContent = space.title;
  byId("members").textContent =
    space.type === "group" ? space.members.join(", ") : noteOn(space);
  document.title = `${space.title} · ${session.me.displayName} · Sandbox`;
}

const kindOf = (space) =>
  space.type === "group" ? "team" : space.people.includes(session.bot.id) ? "bot" : "";

function noteOn(space) {
  if (space.people.includes(session.bot.id))
    return isWithBot() || space.id !== session.space?.id
      ? "Schedules Webex meetings"
      : "";
  const other = session.world.people.find(
    (one) => one.id !== session.me.id && space.people.includes(one.id),
  );
  return other ? clockIn(other.timezone) || other.email : "";
}

// The focus stays where it was, though the rows are new.
function fill(id, rows) {
  const list = byId(id);
  const held = list.contains(document.activeElement)
    ? document.activeElement.dataset.id
    : null;
  list.replaceChildren(...rows);
  if (held)
    [...list.querySelectorAll("button")]
      .find((one) => one.dataset.id === held)
      ?.focus();
}

function row({ name, note, look, current, waiting, id, act }) {
  const words = el(
    "span",
    {},
    el("strong", {}, name),
    note ? el("small", {}, note) : null,
  );
  const news = waiting
    ? el("span", { class: "dot", role: "img", "aria-label": "New message" })
    : null;
  const facts = {
    type: "button",
    "aria-current": current,
    "data-id": id,
    class: waiting ? "waiting" : null,
    onclick: act,
  };
  return el("li", {}, el("button", facts, look, words, news));
}
