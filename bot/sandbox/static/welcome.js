// What an empty space says: what it is for, and how one talks there.
import { el, face } from "./dom.js";
import { isWithBot, session } from "./session.js";

export function welcome() {
  const { space, me } = session;
  const first = me.displayName.split(" ")[0];
  if (isWithBot())
    return el(
      "div",
      { class: "empty" },
      face(space.title, "bot", "large"),
      el("h2", {}, `Say when, ${first}, and the meeting exists`),
      el(
        "p",
        {},
        "Type a sentence as you would to a colleague. Everything happens on this machine: no account, no real mail, no real meeting.",
      ),
    );
  if (space.type === "group")
    return el(
      "div",
      { class: "empty" },
      face(space.title, "team", "large"),
      el("h2", {}, space.title),
      el(
        "p",
        {},
        `In a space of several people the bot hears what mentions it: @${session.bot.displayName}. It answers in a thread.`,
      ),
    );
  return el(
    "div",
    { class: "empty" },
    face(space.title, "", "large"),
    el("h2", {}, space.title),
    el("p", {}, "Only the two of you read this."),
  );
}
