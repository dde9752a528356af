// On narrow screens people and spaces are a drawer over the chat.
import { byId } from "./dom.js";

const side = byId("side");
const main = document.querySelector("main");
const opener = byId("open-side");

export function startDrawer() {
  opener.addEventListener("click", (event) => {
    event.stopPropagation();
    side.classList.add("open");
    main.inert = true;
    opener.setAttribute("aria-expanded", "true");
    byId("close-side").focus();
  });
  byId("close-side").addEventListener("click", leave);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isOpen()) leave();
  });
  document.addEventListener("click", (event) => {
    if (isOpen() && !side.contains(event.target) && !event.target.closest("dialog")) closeSide();
  });
}

const isOpen = () => side.classList.contains("open");

export function closeSide() {
  if (!isOpen()) return;
  side.classList.remove("open");
  main.inert = false;
  opener.setAttribute("aria-expanded", "false");
}

function leave() {
  closeSide();
  opener.focus();
}
