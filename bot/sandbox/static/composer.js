// The box in which one types: sends, replies in threads, attaches files.
import { ask } from "./api.js";
import { byId, el, icon } from "./dom.js";
import { startMentions } from "./mentions.js";
import { isWithBot, session } from "./session.js";

const box = byId("message");
let parent = "";
let files = [];

export const threadOpen = () => parent;

export function startComposer(send) {
  const pickingMention = startMentions(box);
  byId("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  box.addEventListener("keydown", (event) => {
    if (event.isComposing || pickingMention(event)) return;
    if (event.key === "Escape" && parent) leaveThread();
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    send();
  });
  box.addEventListener("input", settle);
  // Whoever just types means the box.
  document.addEventListener("keydown", (event) => {
    const plain =
      event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (plain && event.key !== " " && document.activeElement === document.body)
      box.focus();
  });
  byId("leave").addEventListener("click", leaveThread);
  byId("attach").addEventListener("click", () => byId("file").click());
  byId("file").addEventListener("change", takeFile);
  byId("hint")
    .querySelector("button")
    .addEventListener("click", () => {
      fill(`@${session.bot.displayName} ${box.value}`);
    });
}

// Say what stands in the box; it comes back when it could not be said.
export async function sayIt() {
  const text = box.value.trim();
  if (!text && !files.length) return false;
  const words = {
    as: session.me.id,
    space: session.space.id,
    text,
    files: files.map(({ name, type, base64 }) => ({ name, type, base64 })),
  };
  if (parent) words.parentId = parent;
  const kept = files;
  box.value = "";
  files = [];
  showFiles();
  settle();
  try {
    await ask("/say", words);
  } catch (error) {
    box.value = text;
    files = kept;
    showFiles();
    settle();
    throw error;
  }
  return true;
}

export function fill(text) {
  box.value = text;
  settle();
  box.focus();
  box.setSelectionRange(text.length, text.length);
}

export function freshComposer() {
  leaveThread();
  files = [];
  showFiles();
  settle();
  const group = session.space.type === "group";
  byId("at").hidden = !group;
  box.placeholder = `Message ${session.space.title}`;
}

export function enterThread(message) {
  parent = message.parentId || message.id;
  const said = (message.text ?? "").replaceAll("\n", " ").slice(0, 80);
  byId("thread").querySelector("span").textContent =
    `Replying to ${message.author}${said ? `: ${said}` : ""}`;
  byId("thread").hidden = false;
  settle();
  box.focus();
}

function leaveThread() {
  parent = "";
  byId("thread").hidden = true;
  if (document.activeElement === byId("leave")) box.focus();
}

// Grow with the words, and remind of the mention that a group needs.
function settle() {
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight}px`;
  const hint = byId("hint");
  const bot = session.bot?.displayName ?? "";
  const named =
    box.value.toLowerCase().includes(`@${bot.toLowerCase()}`) ||
    /@(all|meeting)\b/i.test(box.value);
  hint.hidden =
    !session.space ||
    session.space.type !== "group" ||
    isWithBot() ||
    !box.value.trim() ||
    named;
  hint.querySelector("span").textContent = `${bot} hears only what mentions it.`;
}

function takeFile() {
  const [file] = byId("file").files;
  if (!file) return;
  const reader = new FileReader();
  reader.addEventListener("load", () => {
    const base64 = String(reader.result).split(",")[1] ?? "";
    files = [
      { name: file.name, type: file.type || "application/octet-stream", base64 },
    ];
    showFiles();
    box.focus();
  });
  reader.readAsDataURL(file);
  byId("file").value = "";
}

function showFiles() {
  const list = byId("files");
  list.hidden = !files.length;
  list.replaceChildren(
    ...files.map((file) => {
      const drop = () => {
        files = files.filter((one) => one !== file);
        showFiles();
        box.focus();
      };
      const button = el(
        "button",
        {
          type: "button",
          class: "quiet square",
          "aria-label": `Remove ${file.name}`,
          onclick: drop,
        },
        icon("close"),
      );
      return el("li", {}, icon("file"), el("span", {}, file.name), button);
    }),
  );
}
