// On narrow screens people and spaces are a drawer over the chat.
import { byId } from "./dom.js";

const side = byId("side");
const main = document.querySelector("main");
const opener = byId("open-side");

export function startDrawer() {
  opener.addEventListener("click", (event) => {
    event.stopPropagation();
    cover(true);
    opener.setAttribute("aria-expanded", "true");
    byId("close-side").focus();
  });
  byId("close-side").addEventListener("click", leave);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isOpen()) leave();
  });
  document.addEventListener("click", (event) => {
    if (isOpen() && !side.contains(event.target) && !event.target.closest("dialog"))
      closeSide();
  });
}

const isOpen = () => side.classList.contains("open");

export function closeSide() {
  if (!isOpen()) return;
  cover(false);
  opener.setAttribute("aria-expanded", "false");
}

// While it covers the chat it is a dialog, and the chat is out of reach.
function cover(open) {
  side.classList.toggle("open", open);
  side.setAttribute("role", open ? "dialog" : "complementary");
  if (open) side.setAttribute("aria-modal", "true");
  else side.removeAttribute("aria-modal");
  main.inert = open;
}

function leave() {
  closeSide();
  opener.focus();
}
