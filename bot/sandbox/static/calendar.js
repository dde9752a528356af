// The calendar of the person whom one plays: days with their meetings, on their clock.
import { ask, query } from "./api.js";
import { el, icon } from "./dom.js";
import { tame } from "./links.js";
import { session } from "./session.js";
import { clock, dayKey, dayName, whole } from "./times.js";

const DAYS = 14;
let skip = 0;

export const calendar = { title: "Calendar", topics: ["book"], draw };

async function draw(again) {
  const { me } = session;
  const found = await ask("/agenda" + query({ as: me.id, skip, days: DAYS }));
  return [pager(found, again), ...days(found.items, me)];
}

function pager(found, again) {
  const last = new Date(new Date(found.to) - 1);
  const move = (by) => () => {
    skip = Math.max(0, skip + by);
    again();
  };
  const label = `${short(found.from)} – ${short(last)}`;
  return el("div", { class: "pager" },
    el("button", { type: "button", class: "quiet square back", "aria-label": "Earlier", "data-key": "earlier", disabled: skip === 0, onclick: move(-DAYS) }, icon("chevron")),
    el("p", { "aria-live": "polite" }, label),
    el("button", { type: "button", class: "quiet square", "aria-label": "Later", "data-key": "later", onclick: move(DAYS) }, icon("chevron")));
}

const short = (when) => new Intl.DateTimeFormat("en-GB", { timeZone: session.me.timezone, day: "numeric", month: "short" }).format(new Date(when));

function days(items, me) {
  const first = me.displayName.split(" ")[0];
  const note = el("p", { class: "note" }, me.timezone ? `Times in ${me.timezone.split("/").pop().replaceAll("_", " ")}.` : "Times on this machine's clock.");
  if (!items.length)
    return [el("div", { class: "nothing" }, icon("calendar"), el("p", {}, `Nothing on ${first}'s calendar in these two weeks.`))];
  const parts = [];
  let day = "";
  for (const one of items) {
    if (dayKey(one.start) !== day) {
      day = dayKey(one.start);
      parts.push(el("section", {}, el("h3", {}, dayName(one.start)), el("ul", { class: "agenda" })));
    }
    parts.at(-1).lastChild.append(entry(one));
  }
  return [note, ...parts];
}

function entry(one) {
  const link = el("a", { href: one.link, "data-key": one.id }, one.title);
  tame(link);
  link.classList.remove("join");
  const who = one.hosts ? (one.invitees.length ? `You host · ${one.invitees.join(", ")}` : "You host") : `Hosted by ${one.host}`;
  const times = el("p", { class: "figure" }, el("time", { datetime: one.start, title: whole(one.start) }, clock(one.start)), "–", el("time", { datetime: one.end }, clock(one.end)));
  return el("li", { class: one.hosts ? "hosts" : null }, times,
    el("div", {}, el("strong", {}, link), el("small", {}, who), one.repeats ? el("span", { class: "tag" }, "Series") : null));
}
