// A calendar of meetings: everybody's or one person's, on the clock of whom one plays.
import { ask, query } from "./api.js";
import { el, face, icon } from "./dom.js";
import { tame } from "./links.js";
import { session } from "./session.js";
import { clock, dayKey, dayName, dayOfMonth, whole } from "./times.js";

const DAYS = 14;
let skip = 0;
let of = ""; // whose; "" for everybody's

export const calendar = { title: "Calendar", topics: ["book"], draw };

async function draw(again) {
  const { me } = session;
  const found = await ask("/agenda" + query({ as: me.id, of, skip, days: DAYS }));
  return [whose(again), pager(found, again), ...days(found.items, me)];
}

function whose(again) {
  const choose = el(
    "select",
    { "data-key": "whose", "aria-label": "Whose meetings" },
    el("option", { value: "" }, "Everybody's meetings"),
    ...session.world.people.map((one) =>
      el("option", { value: one.id }, `${one.displayName}'s meetings`),
    ),
  );
  choose.value = of;
  choose.addEventListener("change", () => {
    of = choose.value;
    again();
  });
  return choose;
}

function pager(found, again) {
  const move = (by) => () => {
    skip = Math.max(0, skip + by);
    again();
  };
  const label = `${dayOfMonth(found.from)} – ${dayOfMonth(new Date(found.to) - 1)}`;
  return el(
    "div",
    { class: "pager" },
    el(
      "button",
      {
        type: "button",
        class: "quiet square back",
        "aria-label": "Earlier",
        "data-key": "earlier",
        disabled: skip === 0,
        onclick: move(-DAYS),
      },
      icon("chevron"),
    ),
    el("p", { "aria-live": "polite" }, label),
    el(
      "button",
      {
        type: "button",
        class: "quiet square",
        "aria-label": "Later",
        "data-key": "later",
        onclick: move(DAYS),
      },
      icon("chevron"),
    ),
  );
}

function days(items, me) {
  if (!items.length)
    return [
      el(
        "div",
        { class: "nothing" },
        icon("calendar"),
        el("p", {}, "No meetings in these two weeks."),
      ),
    ];
  const zone = me.timezone
    ? `Times in ${me.timezone.split("/").pop().replaceAll("_", " ")}`
    : "Times on this machine's clock";
  const parts = [
    el("p", { class: "note" }, `${zone}, where ${me.displayName.split(" ")[0]} is.`),
  ];
  let day = "";
  for (const one of items) {
    if (dayKey(one.start) !== day) {
      day = dayKey(one.start);
      parts.push(
        el(
          "section",
          {},
          el("h3", {}, dayName(one.start)),
          el("ul", { class: "agenda" }),
        ),
      );
    }
    parts.at(-1).lastChild.append(entry(one, me));
  }
  return parts;
}

function entry(one, me) {
  const link = el("a", { href: one.link, "data-key": one.id }, one.title);
  tame(link);
  link.classList.remove("join");
  const named = (name) => (name === me.displayName ? "you" : name);
  const who = [
    one.hosts ? "You host" : `${one.host} hosts`,
    one.invitees.length ? `with ${one.invitees.map(named).join(", ")}` : null,
  ];
  const times = el(
    "p",
    { class: "figure" },
    el("time", { datetime: one.start, title: whole(one.start) }, clock(one.start)),
    "–",
    el("time", { datetime: one.end }, clock(one.end)),
  );
  return el(
    "li",
    { class: one.hosts ? "hosts" : null },
    times,
    el(
      "div",
      {},
      el("strong", {}, link),
      el("small", {}, who.filter(Boolean).join(" · ")),
      one.repeats ? el("span", { class: "tag" }, "Series") : null,
    ),
    face(one.host, "", "small"),
  );
}
