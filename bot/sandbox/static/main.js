// The chat page: joins its parts, and keeps them up with the sandbox.
import { ask, guarded, inBackground, query } from "./api.js";
import { enterThread, fill, freshComposer, sayIt, startComposer, threadOpen } from "./composer.js";
import { byId } from "./dom.js";
import { closeSide, startDrawer } from "./drawer.js";
import { forgetExamples, showExamples, startExamples } from "./examples.js";
import { listen, oneAtATime } from "./live.js";
import { count, emptyLog, have, lastPlace, startLog, takeMessages } from "./log.js";
import { inspect, refreshPanel, startPanels } from "./panel.js";
import { become, enter, look, markRead, session, takeAsRead } from "./session.js";
import { showHead, showSides } from "./sides.js";

let edits = 0;

async function bePerson(as, spaceId) {
  await become(as);
  await openSpace(spaceId);
}

async function openSpace(spaceId) {
  enter(spaceId);
  emptyLog();
  edits = 0;
  forgetExamples();
  freshComposer();
  showHead();
  drawSides();
  await readNews();
  closeSide();
  refreshPanel();
}

const readNews = oneAtATime(() => inBackground(readNow));

async function readNow() {
  const { me, space } = session;
  if (!space) return;
  const read = (after) => ask("/messages" + query({ as: me.id, space: space.id, after }));
  const before = count();
  let news = await read(lastPlace());
  // Something was changed or taken away: read the space again.
  const whole = before > 0 && (news.edits !== edits || news.total !== before + news.items.length);
  if (whole) news = await read(0);
  // Somebody may have gone elsewhere while the answer was on its way.
  if (space.id !== session.space?.id || me.id !== session.me?.id || before !== count()) return;
  edits = news.edits;
  announce(takeMessages(news.items, news.presses, { instead: whole }));
  const all = have();
  showExamples(all.length > 1 || all.some((one) => !one.byBot || one.attachments));
}

function announce(fresh) {
  const others = fresh.filter((one) => one.personId !== session.me.id);
  if (others.length) byId("news").textContent = others.map((one) => `${one.author}: ${one.text ?? "sent something"}`).join(" ");
}

function drawSides() {
  showSides({
    onSpace: (id) => guarded(() => openSpace(id)),
    onPerson: (id) => guarded(() => bePerson(id)),
  });
}

const keepUp = oneAtATime(() => inBackground(async () => {
  if (!session.space) return;
  const [known] = await Promise.all([look(), readNews()]);
  if (!known || !session.space) return;
  markRead();
  drawSides();
}));

async function startOver() {
  const sure = byId("sure");
  sure.returnValue = "";
  sure.showModal();
  await new Promise((done) => sure.addEventListener("close", done, { once: true }));
  if (sure.returnValue !== "yes") return;
  await ask("/reset", {});
  await bePerson(session.me.id);
}

startLog({ reply: enterThread, threadOpen, inspect });
startExamples(fill);
startComposer(() => guarded(async () => {
  if (await sayIt()) await readNews();
}));
startDrawer();
startPanels();
byId("reset").addEventListener("click", () => guarded(startOver));

guarded(async () => {
  await become(document.body.dataset.person);
  takeAsRead();
  await openSpace(document.body.dataset.space);
  listen((topics) => {
    if (topics.has("chat")) keepUp();
    refreshPanel(topics);
  });
});
