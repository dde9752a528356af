// Calls to the sandbox's control API, and the one place where trouble is shown.
import { byId } from "./dom.js";

export const CONTROL = "/sandbox/control";

class Refused extends Error {}

export async function ask(path, body, method = body ? "POST" : "GET") {
  const answer = await fetch(CONTROL + path, {
    method,
    headers: body ? { "Content-Type": "application/json" } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  if (answer.status === 204) return null;
  const said = await answer.json();
  if (!answer.ok) throw new Refused(said.message);
  return said;
}

export const query = (facts) => "?" + new URLSearchParams(facts);

// Runs what a person asked for; what fails is said above the composer.
export async function guarded(work) {
  try {
    await work();
    tell("");
  } catch (error) {
    tell(reason(error));
  }
}

// The same for what the page does by itself: it never hides a person's trouble.
export async function inBackground(work) {
  const trouble = byId("trouble");
  try {
    await work();
    if (trouble.textContent === LOST) tell("");
  } catch (error) {
    if (!trouble.textContent) tell(reason(error));
  }
}

const LOST = "The sandbox does not answer. Is it still running?";

function reason(error) {
  if (error instanceof Refused) return error.message;
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message))
    return LOST;
  reportError(error); // a slip of this page itself
  return "Something went wrong on this page. Reload it.";
}

function tell(text) {
  byId("trouble").textContent = text;
}
