// What the bot answered and how fast, and who still waits for an answer.
import { isWithBot, session } from "./session.js";

const LONGEST = 60_000; // milliseconds; what comes later answered nobody
const PATIENCE = 20_000; // milliseconds until nobody is waited for

// For each answer how long it took: since a person's last words or press before it.
export function timesOfAnswers(threads, presses) {
  const found = new Map();
  for (const thread of threads) {
    let asked = "";
    for (const one of thread) {
      if (!one.byBot) {
        asked = one.created;
        continue;
      }
      const pressed = presses.findLast((at) => at <= one.created) ?? "";
      const since = asked > pressed ? asked : pressed;
      const span = new Date(one.created) - new Date(since || 0);
      if (span < LONGEST) found.set(one.id, span);
    }
  }
  return found;
}

// The ids of the messages to which the bot should say something now.
export function awaitedIn(threads, later) {
  const last = threads.map((thread) => thread.at(-1)).filter(isAwaited);
  if (last.length) setTimeout(later, PATIENCE);
  return new Set(last.map((one) => one.id));
}

function isAwaited(message) {
  if (!message || message.byBot) return false;
  if (Date.now() - new Date(message.created) > PATIENCE) return false;
  return isWithBot() || (message.mentionedPeople ?? []).includes(session.bot.id);
}
