// The calls behind an answer: when each began, how long it took, what it said.
import { ask, query } from "./api.js";
import { el, icon } from "./dom.js";
import { have } from "./log.js";
import { clock, took } from "./times.js";

let chosen = ""; // a message, or "" for the latest answer
let all = false;

export const inspector = {
  title: "Inspector",
  topics: ["calls", "chat"],
  draw,
  choose(id) {
    chosen = id;
    all = false;
  },
};

async function draw(again) {
  return [tabs(again), ...(all ? await latestCalls() : await behindOne())];
}

function tabs(again) {
  const tab = (label, value) =>
    el(
      "button",
      {
        type: "button",
        "aria-pressed": String(all === value),
        "data-key": label,
        onclick: () => {
          all = value;
          again();
        },
      },
      label,
    );
  return el(
    "div",
    { class: "tabs", role: "group", "aria-label": "Which calls" },
    tab("One answer", false),
    tab("All calls", true),
  );
}

async function behindOne() {
  const messages = have();
  const known = messages.find((one) => one.id === chosen);
  const message = known ?? messages.findLast((one) => one.byBot) ?? messages.at(-1);
  if (!message)
    return [
      nothing(
        "Say something to the bot; here you see every call that its answer takes.",
      ),
    ];
  const story = await ask("/story" + query({ message: message.id }));
  const length = Math.max(
    ...story.steps.map((one) => one.at - story.begins + one.milliseconds / 1000),
    story.answered ? story.answered - story.begins : 0,
    0.001,
  );
  const head = el(
    "div",
    { class: "story" },
    el(
      "p",
      {},
      story.pressed ? "A button was pressed" : (story.said?.text ?? "Nobody asked"),
    ),
    el("small", { class: "figure" }, summary(story)),
  );
  if (!story.steps.length) return [head, nothing("Its calls are no longer kept.")];
  return [
    head,
    el(
      "ol",
      { class: "steps" },
      ...story.steps.map((one) => step(one, story.begins, length)),
    ),
  ];
}

function summary(story) {
  const calls = story.steps.filter((one) => one.kind === "call").length;
  const many = `${calls} ${calls === 1 ? "call" : "calls"}`;
  return story.answered
    ? `Answered in ${took((story.answered - story.begins) * 1000)} · ${many}`
    : `Not answered yet · ${many}`;
}

async function latestCalls() {
  const { items } = await ask("/recent");
  if (!items.length) return [nothing("No call yet.")];
  return [el("ol", { class: "steps" }, ...items.map((one) => step(one)))];
}

const nothing = (text) =>
  el("div", { class: "nothing" }, icon("calls"), el("p", {}, text));

function step(one, begins, length) {
  const good = one.status >= 200 && one.status < 300;
  const line = el(
    "summary",
    { "data-key": `summary ${keyOf(one)}` },
    el(
      "span",
      { class: `status ${good ? "good" : "bad"}` },
      one.status ? String(one.status) : "cut",
    ),
    el(
      "span",
      { class: "call" },
      el("strong", {}, one.name),
      el("small", {}, `${one.method} ${shortened(one.path)}`),
    ),
    el("span", { class: "figure" }, took(one.milliseconds)),
  );
  if (length) line.append(bar(one, begins, length));
  return el("li", {}, el("details", { "data-key": keyOf(one) }, line, details(one)));
}

const keyOf = (one) =>
  one.kind === "event" ? `event ${one.at}` : `call ${one.number}`;
const shortened = (path) =>
  path.replaceAll(/[A-Za-z0-9_-]{28,}/g, (id) => `${id.slice(0, 4)}…${id.slice(-4)}`);

function bar(one, begins, length) {
  const track = el("span", { class: "track", "aria-hidden": "true" }, el("i"));
  const from = Math.max(0, (one.at - begins) / length);
  track.firstChild.style.marginLeft = `${Math.min(98, from * 100)}%`;
  track.firstChild.style.width = `${Math.max(2, Math.min(100 - from * 100, one.milliseconds / 10 / length))}%`;
  return track;
}

function details(one) {
  const caller = {
    bot: "the bot account",
    service: "the service app",
    person: "a person",
  }[one.caller];
  const facts = [
    `At ${clock(one.at * 1000)}`,
    caller ? `by ${caller}` : null,
    one.trouble || null,
    one.faults.length ? `made to fail: ${one.faults.join(", ")}` : null,
  ];
  return el(
    "div",
    { class: "told" },
    one.says ? el("p", {}, one.says) : null,
    el("p", { class: "note" }, facts.filter(Boolean).join(" · ")),
    ...block("Request", one.request),
    ...block("Answer", one.answer),
    one.tracking_id
      ? el("p", { class: "note" }, "Tracking id ", el("code", {}, one.tracking_id))
      : null,
  );
}

function block(title, text) {
  if (!text) return [];
  return [
    el("h3", {}, title),
    el("pre", { tabindex: "0", role: "region", "aria-label": title }, pretty(text)),
  ];
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
