// The messages of the open space: days, groups of one author, threads under their root.
import { awaitedIn, timesOfAnswers } from "./answers.js";
import { arrange, byId, el } from "./dom.js";
import { messageElement } from "./message.js";
import { session } from "./session.js";
import { dayKey, dayName } from "./times.js";
import { welcome } from "./welcome.js";

const TOGETHER = 5 * 60_000; // milliseconds in which words of one author stand as one
const NEAR = 120; // pixels from the end that count as its end

const log = byId("log");
let messages = [];
let isRead = false; // whether this space was read, be it empty
let elements = new Map();
let boxes = new Map();
let doing = {};
let answers = new Map();
let more = 0; // how many older messages the space has
let pressed = []; // when buttons of cards were pressed here
let stuck = true; // whether one reads at the end, and so follows what comes

export function startLog(acts) {
  doing = acts;
  byId("fresh").addEventListener("click", () => {
    const last = elements.get(byId("fresh").dataset.id);
    (last ?? log.lastElementChild)?.scrollIntoView({ block: "nearest" });
    log.focus();
  });
  let top = 0;
  log.addEventListener("scroll", () => {
    // Only who scrolls up leaves the end; that it moved away from below is no wish.
    if (isAtEnd()) stuck = true;
    else if (log.scrollTop < top) stuck = false;
    top = log.scrollTop;
    if (stuck) byId("fresh").hidden = true;
  });
  new ResizeObserver(() => stuck && messages.length && toEnd()).observe(log);
}

export function emptyLog() {
  messages = [];
  isRead = false;
  elements = new Map();
  boxes = new Map();
  stuck = true;
  log.replaceChildren();
  byId("fresh").hidden = true;
}

export const firstPlace = () => messages[0]?.place ?? 1;
export const lastPlace = () => messages.at(-1)?.place ?? 0;
export const count = () => messages.length;
export const have = () => messages;

// What is new is added; a whole new list replaces what is no longer there. Returns what
// was said since the space was read before.
export function takeMessages(items, { presses, earlier, instead = false }) {
  pressed = presses;
  more = earlier;
  const known = new Set(messages.map((one) => one.id));
  const fresh = items.filter((one) => !known.has(one.id));
  const first = messages.length === 0;
  const last = lastPlace();
  const news = isRead ? fresh.filter((one) => one.place > last) : [];
  isRead = true;
  messages = instead ? items : [...messages, ...fresh];
  if (fresh.some((one) => one.personId === session.me.id && !one.parentId))
    stuck = true;
  draw();
  if (stuck && messages.length) toEnd();
  if (fresh.length && !first && !instead) showNewest(fresh.at(-1));
  return news;
}

export function draw() {
  const byThread = new Map();
  const ids = new Set(messages.map((one) => one.id));
  const roots = messages.filter((one) => !one.parentId || !ids.has(one.parentId));
  for (const one of messages)
    if (one.parentId && ids.has(one.parentId))
      byThread.set(one.parentId, [...(byThread.get(one.parentId) ?? []), one]);
  const threads = [...byThread].map(([id, replies]) => [
    roots.find((one) => one.id === id),
    ...replies,
  ]);
  answers = timesOfAnswers([roots, ...threads], pressed);
  const awaited = awaitedIn([roots, ...threads], draw);
  const wanted = [];
  let before = null;
  let day = "";
  for (const root of roots) {
    const newDay = dayKey(root.created) !== day;
    day = dayKey(root.created);
    if (newDay) wanted.push(box(`day ${day}`, () => el("div", { class: "day" })));
    if (newDay) wanted.at(-1).textContent = dayName(root.created);
    wanted.push(placed(root, newDay ? null : before));
    const replies = byThread.get(root.id) ?? [];
    const waiting = awaited.has((replies.at(-1) ?? root).id);
    before = replies.length ? null : root;
    if (replies.length || (waiting && session.space.type === "group"))
      wanted.push(thread(root, replies, waiting));
    else if (waiting) wanted.push(typing(root.id));
  }
  if (more)
    wanted.unshift(
      box("earlier", () =>
        el(
          "button",
          { type: "button", class: "quiet earlier", onclick: doing.earlier },
          "Show earlier messages",
        ),
      ),
    );
  else if (!messages.some((one) => !one.byBot)) wanted.unshift(box("empty", welcome));
  arrange(log, wanted);
}

function thread(root, replies, waiting) {
  const list = box(`thread ${root.id}`, () =>
    el("div", {
      class: "replies",
      role: "group",
      "aria-label": `Replies to ${root.author}`,
    }),
  );
  const inside = replies.map((reply, at) => placed(reply, replies[at - 1] ?? null));
  if (waiting) inside.push(typing(root.id));
  arrange(list, inside);
  return list;
}

function placed(message, before) {
  const version = `${message.id} ${message.updated ?? ""} ${session.me.id}`;
  let element = elements.get(message.id);
  if (!element || element.dataset.version !== version) {
    element = messageElement(message, {
      answeredIn: answers.get(message.id) ?? null,
      onReply: () => doing.reply(message),
      onInspect: () => doing.inspect(message),
    });
    element.dataset.version = version;
    if (messages.length && elements.size) element.classList.add("arrived");
    elements.set(message.id, element);
  }
  const same =
    before &&
    before.personId === message.personId &&
    new Date(message.created) - new Date(before.created) < TOGETHER;
  element.classList.toggle("more", Boolean(same));
  element.classList.toggle("first", !same);
  element.querySelector(".face").hidden = Boolean(same);
  element.querySelector(".by").hidden = Boolean(same);
  return element;
}

function box(key, make) {
  if (!boxes.has(key)) boxes.set(key, make());
  return boxes.get(key);
}

function typing(key) {
  return box(`typing ${key}`, () =>
    el(
      "div",
      { class: "typing" },
      el("span", { "aria-hidden": "true" }, el("i"), el("i"), el("i")),
      `${session.bot.displayName} is answering`,
    ),
  );
}

// Where one reads stays in view; what comes elsewhere is offered.

const isAtEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;

function toEnd() {
  log.scrollTop = log.scrollHeight;
}

function showNewest(newest) {
  const element = elements.get(newest.id);
  const expected =
    newest.personId === session.me.id || newest.parentId === doing.threadOpen();
  if (expected && newest.parentId) element.scrollIntoView({ block: "nearest" });
  else offer(element, newest.id);
}

function offer(element, id) {
  const seen = element.getBoundingClientRect();
  const view = log.getBoundingClientRect();
  if (seen.bottom <= view.bottom && seen.top >= view.top) return;
  byId("fresh").dataset.id = id;
  byId("fresh").hidden = false;
}
