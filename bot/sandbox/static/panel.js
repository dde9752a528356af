// The right side: one panel at a time, opened by the buttons of the head.
import { inBackground } from "./api.js";
import { calendar } from "./calendar.js";
import { byId } from "./dom.js";
import { faults, faultsAreOn } from "./faults.js";
import { inspector } from "./inspector.js";
import { oneAtATime } from "./live.js";

// Each: its title, what makes it look again, and how to draw it into the body.
const PANELS = { calendar, inspector, faults };
const tools = document.querySelectorAll("[data-panel]");
let open = "";

const draw = oneAtATime(() =>
  inBackground(async () => {
    const name = open;
    const parts = name ? await PANELS[name].draw(draw) : null;
    if (!parts || name !== open) return;
    keepFocus(byId("panel-body"), parts);
  }),
);

export function startPanels() {
  for (const tool of tools)
    tool.addEventListener("click", () =>
      show(open === tool.dataset.panel ? "" : tool.dataset.panel),
    );
  byId("close-panel").addEventListener("click", () => show(""));
  byId("panel").addEventListener("keydown", (event) => {
    if (event.key === "Escape") show("");
  });
}

export function inspect(message) {
  inspector.choose(message.id);
  if (open === "inspector") draw();
  else show("inspector");
}

// Somebody else, another space, or news: what is shown may be no longer right.
export function refreshPanel(topics) {
  if (open && (!topics || PANELS[open].topics.some((topic) => topics.has(topic))))
    draw();
  if (!topics || topics.has("chat")) lookAtFaults();
}

const lookAtFaults = () =>
  inBackground(async () => {
    byId("faults-on").hidden = !(await faultsAreOn());
  });

async function show(name) {
  const before = open;
  open = name;
  for (const tool of tools)
    tool.setAttribute("aria-expanded", String(tool.dataset.panel === name));
  byId("panel").hidden = !name;
  // Where it covers the chat, the chat is out of reach.
  document.querySelector("main").inert =
    Boolean(name) && matchMedia("(max-width: 46rem)").matches;
  if (!name) {
    document.querySelector(`[data-panel="${before}"]`)?.focus();
    return;
  }
  byId("panel-title").textContent = PANELS[name].title;
  byId("panel-body").replaceChildren();
  byId("panel-title").focus();
  await draw();
}

// New contents, but open parts stay open and the focus stays where it was.
function keepFocus(body, parts) {
  const opened = new Set(
    [...body.querySelectorAll("details[open]")].map((one) => one.dataset.key),
  );
  const held = body.contains(document.activeElement)
    ? document.activeElement.dataset.key
    : null;
  const top = body.scrollTop;
  body.replaceChildren(...parts);
  for (const one of body.querySelectorAll("details"))
    if (opened.has(one.dataset.key)) one.open = true;
  if (held)
    [...body.querySelectorAll("[data-key]")]
      .find((one) => one.dataset.key === held)
      ?.focus();
  body.scrollTop = top;
}
