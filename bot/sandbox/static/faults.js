// Switches for what goes wrong in this Webex, and what has gone wrong so far.
import { ask, guarded, query } from "./api.js";
import { byId, el } from "./dom.js";

export const faults = { title: "Faults", topics: ["calls", "chat"], draw };

export const faultsAreOn = async () => isTroubled(await ask("/faults"));

const isTroubled = ({ items, moods, options }) =>
  items.some(isLive) || moods.some((mood) => options[mood.option] !== mood.usual);
const isLive = (rule) => rule.each || rule.times === null || rule.struck < rule.times;

async function draw(again) {
  const state = await ask("/faults");
  const calm = el(
    "button",
    {
      type: "button",
      class: "quiet",
      "data-key": "calm",
      disabled: !isTroubled(state) && !state.items.length,
      onclick: () =>
        guarded(async () => {
          await ask("/faults", undefined, "DELETE");
          for (const mood of state.moods)
            await ask("/options", { [mood.option]: mood.usual }, "PATCH");
          await again();
        }),
    },
    "Switch all off",
  );
  return [
    el(
      "p",
      { class: "note" },
      "Make this Webex misbehave, then say something to the bot: nothing may be lost, and no meeting may exist twice.",
    ),
    el(
      "section",
      {},
      el("h3", {}, "What goes wrong"),
      el(
        "ul",
        { class: "switches" },
        ...state.presets.map((one) => faultRow(one, state, again)),
      ),
    ),
    el(
      "section",
      {},
      el("h3", {}, "How it behaves"),
      el(
        "ul",
        { class: "switches" },
        ...state.moods.map((one) => moodRow(one, state, again)),
      ),
    ),
    el(
      "section",
      {},
      el("h3", {}, "The service app's tokens"),
      el(
        "div",
        { class: "buttons" },
        ending("Expire the access token", "access"),
        ending("End the refresh token", "refresh"),
        ending("Withdraw the authorisation", "authorization"),
      ),
      el("p", { class: "note", role: "status", id: "ended" }),
      el(
        "p",
        { class: "note" },
        "After the second or third the bot books nothing until you start over.",
      ),
    ),
    calm,
  ];
}

function faultRow({ title, about, rule }, state, again) {
  const mine = state.items.findLast(
    (one) => one.operation === rule.operation && one.kind === rule.kind,
  );
  const on = Boolean(mine && isLive(mine));
  const struck = mine?.struck
    ? `Happened ${mine.struck === 1 ? "once" : `${mine.struck} times`}.`
    : "";
  return row({
    title,
    about,
    note: struck,
    on,
    key: `${rule.operation} ${rule.kind}`,
    turn: async (wanted) => {
      const { operation, kind } = rule;
      await ask("/faults" + query({ operation, kind }), undefined, "DELETE");
      if (wanted) await ask("/faults", rule);
      await again();
    },
  });
}

function moodRow({ title, about, option, usual, other }, state, again) {
  return row({
    title,
    about,
    note: "",
    on: state.options[option] === other,
    key: option,
    turn: async (wanted) => {
      await ask("/options", { [option]: wanted ? other : usual }, "PATCH");
      await again();
    },
  });
}

function row({ title, about, note, on, key, turn }) {
  const box = el("input", { type: "checkbox", role: "switch", "data-key": key });
  box.checked = on;
  box.addEventListener("change", () => guarded(() => turn(box.checked)));
  return el(
    "li",
    {},
    el(
      "label",
      {},
      el(
        "span",
        {},
        el("strong", {}, title),
        el("small", {}, [about, note].filter(Boolean).join(" ")),
      ),
      box,
    ),
  );
}

function ending(title, which) {
  return el(
    "button",
    {
      type: "button",
      class: "button",
      "data-key": which,
      onclick: () =>
        guarded(async () => {
          await ask("/tokens/end", { which });
          byId("ended").textContent = "Done.";
        }),
    },
    title,
  );
}
