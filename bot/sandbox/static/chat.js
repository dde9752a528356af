// The chat page: asks the sandbox what is new twice a second, and says what is typed.
"use strict";

const CONTROL = "/sandbox/control";
const EVERY = 500; // milliseconds
const byId = (id) => document.getElementById(id);
const state = { person: "", space: "", after: 0, parent: "", visit: 0 };

async function ask(path, body, method = body ? "POST" : "GET") {
  const answer = await fetch(CONTROL + path, {
    method,
    headers: body ? { "Content-Type": "application/json" } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  if (answer.status === 204) return null;
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.message);
  return said;
}

const query = (facts) => "?" + new URLSearchParams(facts);

async function guarded(work) {
  try {
    await work();
    byId("trouble").textContent = "";
  } catch (error) {
    byId("trouble").textContent = error.message;
  }
}

async function showSpaces() {
  const { items } = await ask("/spaces" + query({ person: state.person }));
  const bot = byId("spaces").dataset.bot;
  const direct = await ask("/spaces", { as: state.person, with: bot });
  const rest = items.filter((one) => one.id !== direct.id);
  byId("spaces").replaceChildren(...[direct, ...rest].map(spaceButton));
  await openSpace(direct.id);
}

function spaceButton(space) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = space.title;
  button.dataset.space = space.id;
  button.addEventListener("click", () => guarded(() => openSpace(space.id)));
  return button;
}

async function openSpace(id) {
  Object.assign(state, { space: id, after: 0, visit: state.visit + 1 });
  leaveThread();
  byId("messages").replaceChildren();
  for (const button of byId("spaces").children) {
    if (button.dataset.space === id) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
  await refresh();
}

async function refresh() {
  if (!state.space) return;
  const { visit, person, space, after } = state;
  const news = await ask("/messages" + query({ as: person, space, after }));
  // Somebody may have switched while the answer was on its way, or it came twice.
  if (visit !== state.visit || after !== state.after) return;
  byId("title").textContent = news.space.title;
  byId("members").textContent = news.space.members.join(", ");
  for (const message of news.items) show(message);
}

function show(message) {
  state.after = message.place;
  const article = document.createElement("article");
  article.dataset.id = message.id;
  article.classList.toggle("mine", message.personId === state.person);
  article.classList.toggle("reply", Boolean(message.parentId));
  const head = document.createElement("h3");
  const time = document.createElement("time");
  time.dateTime = message.created;
  time.textContent = " " + new Date(message.created).toLocaleTimeString();
  head.append(message.author, time);
  const body = document.createElement("div");
  // Rendered by the sandbox, with raw HTML switched off.
  body.innerHTML = message.display;
  const reply = document.createElement("button");
  reply.type = "button";
  reply.textContent = "Reply in thread";
  reply.addEventListener("click", () => enterThread(message.parentId || message.id));
  article.append(head, body, reply);
  const log = byId("messages");
  log.append(article);
  log.scrollTop = log.scrollHeight;
}

function enterThread(id) {
  state.parent = id;
  byId("thread").hidden = false;
  byId("message").focus();
}

function leaveThread() {
  state.parent = "";
  byId("thread").hidden = true;
}

async function say() {
  const box = byId("message");
  const text = box.value.trim();
  if (!text) return;
  const words = { as: state.person, space: state.space, text };
  if (state.parent) words.parentId = state.parent;
  box.value = "";
  try {
    await ask("/say", words);
  } catch (error) {
    box.value = text;
    throw error;
  }
  await refresh();
}

byId("person").addEventListener("change", (event) => {
  state.person = event.target.value;
  guarded(showSpaces);
});
byId("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  guarded(say);
});
byId("message").addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  guarded(say);
});
byId("leave").addEventListener("click", leaveThread);
byId("reset").addEventListener("click", () =>
  guarded(async () => {
    await ask("/reset", {});
    await showSpaces();
  }),
);

async function keepUp() {
  if (!document.hidden) await guarded(refresh);
  setTimeout(keepUp, EVERY);
}

state.person = byId("person").value;
guarded(showSpaces).then(keepUp);
