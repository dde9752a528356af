// One message: who, when, the words, the card, the files, and what one can do with it.
import { CONTROL, query } from "./api.js";
import { cardOf } from "./card.js";
import { el, face, icon } from "./dom.js";
import { tame } from "./links.js";
import { session } from "./session.js";
import { clock, took, whole } from "./times.js";

export function messageElement(message, { answeredIn, onReply, onInspect }) {
  const bot = message.byBot;
  const article = el("article", {
    class: bot ? "message bot" : "message",
    "aria-label": `${message.author}, ${whole(message.created)}`,
    "data-id": message.id,
    tabindex: "-1",
  });
  article.append(face(message.author, bot ? "bot" : ""), heading(message));
  const card = drawn(message);
  // Where a card is shown, the words are only for clients that show none.
  if (card) article.append(card);
  else if (message.text || message.markdown) article.append(words(message));
  if (message.attached.length) article.append(attached(message));
  article.append(after(message, answeredIn, onReply, onInspect));
  return article;
}

// A card that cannot be drawn is one that this client does not show.
function drawn(message) {
  try {
    return cardOf(message);
  } catch {
    return null;
  }
}

function heading(message) {
  const time = el(
    "time",
    { datetime: message.created, title: whole(message.created) },
    clock(message.created),
  );
  const tags = [message.byBot ? "Bot" : null, message.updated ? "edited" : null];
  return el(
    "div",
    { class: "by" },
    el("h2", {}, message.author),
    time,
    ...tags.filter(Boolean).map((tag) => el("span", { class: "tag" }, tag)),
  );
}

function words(message) {
  const said = el("div", { class: "words" });
  // Rendered by the sandbox from plain text or Markdown, with raw HTML switched off.
  said.innerHTML = message.display;
  for (const link of said.querySelectorAll("a")) tame(link);
  const joins = said.querySelectorAll("a.join");
  // One is a button, and needs no dot to part it from what follows; many are a list.
  const next = joins.length === 1 ? joins[0].nextSibling : null;
  if (next?.nodeType === Node.TEXT_NODE) next.data = next.data.replace(/^ · /, " ");
  said.classList.toggle("listing", joins.length > 1);
  keepWhole(said);
  return said;
}

// Times and numbers that nobody wants to see broken at the end of a line.
const WHOLE = /\d\d:\d\d–\d\d:\d\d|\d{3}(?: \d{1,3}){2,}/;

function keepWhole(said) {
  for (const code of said.querySelectorAll("code"))
    if (code.textContent.length < 26) code.classList.add("whole");
  const walker = document.createTreeWalker(said, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (let text of texts)
    for (let found = WHOLE.exec(text.data); found; found = WHOLE.exec(text.data)) {
      const start = text.splitText(found.index);
      text = start.splitText(found[0].length);
      const whole = el("span", { class: "whole" });
      start.replaceWith(whole);
      whole.append(start);
    }
}

function attached(message) {
  const files = message.attached.map((file) => {
    const href = CONTROL + "/files" + query({ as: session.me.id, id: file.id });
    if (/^image\/(png|jpeg|gif|webp)$/.test(file.type))
      return el(
        "a",
        { href, download: file.name },
        el("img", { src: href, alt: file.name }),
      );
    return el(
      "a",
      { href, download: file.name },
      icon("file"),
      el("span", {}, file.name),
      el("small", {}, size(file.size)),
    );
  });
  return el("div", { class: "attached" }, ...files);
}

export function size(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000
    ? `${Math.round(bytes / 1000)} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function after(message, answeredIn, onReply, onInspect) {
  const line = el("div", { class: "after" });
  const button = (facts, ...inside) =>
    el("button", { type: "button", class: "quiet", ...facts }, ...inside);
  if (answeredIn !== null) {
    const title = "Show the calls behind this answer";
    const facts = { class: "quiet figure", title, onclick: onInspect };
    line.append(button(facts, `Answered in ${took(answeredIn)}`));
  }
  const facts = { "aria-label": `Reply to ${message.author}`, onclick: onReply };
  line.append(button(facts, icon("reply"), "Reply"));
  return line;
}
