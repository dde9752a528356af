// On narrow screens people and spaces are a drawer over the chat.
import { byId } from "./dom.js";

const side = byId("side");
const opener = byId("open-side");

export function startDrawer() {
  opener.addEventListener("click", () => {
    side.classList.add("open");
    opener.setAttribute("aria-expanded", "true");
    byId("close-side").focus();
  });
  byId("close-side").addEventListener("click", leave);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && side.classList.contains("open")) leave();
  });
  document.querySelector("main").addEventListener("click", (event) => {
    if (!event.target.closest("#open-side")) closeSide();
  });
}

export function closeSide() {
  side.classList.remove("open");
  opener.setAttribute("aria-expanded", "false");
}

function leave() {
  closeSide();
  opener.focus();
}
