// The chat page: joins its parts, and keeps them up with the sandbox.
import { ask, guarded, inBackground, query } from "./api.js";
import {
  enterThread,
  fill,
  freshComposer,
  sayIt,
  startComposer,
  threadOpen,
} from "./composer.js";
import { byId } from "./dom.js";
import { closeSide, startDrawer } from "./drawer.js";
import { forgetExamples, showExamples, startExamples } from "./examples.js";
import { listen, oneAtATime } from "./live.js";
import {
  count,
  emptyLog,
  firstPlace,
  lastPlace,
  startLog,
  takeMessages,
} from "./log.js";
import { inspect, refreshPanel, startPanels } from "./panel.js";
import { become, enter, look, markRead, session, takeAsRead } from "./session.js";
import { showHead, showSides } from "./sides.js";

const AT_FIRST = 100; // messages that a space shows when it is opened
const MOST = 5000;
let edits = 0; // of the messages in the space, counted by the sandbox
let hidden = 0; // older messages that are not shown
let all = false; // whether one asked for those, too

async function bePerson(as, spaceId) {
  await become(as);
  await openSpace(spaceId);
}

async function openSpace(spaceId) {
  enter(spaceId);
  emptyLog();
  edits = 0;
  all = false;
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
  const read = (after, last) =>
    ask("/messages" + query({ as: me.id, space: space.id, after, last }));
  const before = count();
  let news = await read(lastPlace(), before ? MOST : AT_FIRST);
  if (!before) hidden = news.total - news.items.length;
  // Something was changed or taken away: read again all that is shown.
  const instead =
    before > 0 &&
    (news.edits !== edits || news.total !== hidden + before + news.items.length);
  if (instead) {
    news = await read(all ? 0 : firstPlace() - 1, MOST);
    hidden = news.total - news.items.length;
  }
  // Somebody may have gone elsewhere while the answer was on its way.
  if (space.id !== session.space?.id || me.id !== session.me?.id || before !== count())
    return;
  edits = news.edits;
  announce(
    takeMessages(news.items, { presses: news.presses, earlier: hidden, instead }),
  );
  showExamples(count() > 0);
}

// The place of the first message goes up when old ones are deleted; `all` reads from 0.
async function readEarlier() {
  all = true;
  edits = -1;
  await readNews();
}

function announce(fresh) {
  const others = fresh.filter((one) => one.personId !== session.me.id);
  if (others.length)
    byId("news").textContent = others
      .map((one) => `${one.author}: ${one.text ?? "sent something"}`)
      .join(" ");
}

function drawSides() {
  showSides({
    onSpace: (id) => guarded(() => openSpace(id)),
    onPerson: (id) => guarded(() => bePerson(id)),
  });
}

const keepUp = oneAtATime(() =>
  inBackground(async () => {
    if (!session.space) return;
    // First who is where: after a start over the spaces are opened by looking.
    if (!(await look()) || !session.space) return;
    await readNews();
    if (!session.space) return;
    markRead();
    drawSides();
  }),
);

async function startOver() {
  const sure = byId("sure");
  sure.returnValue = "";
  sure.showModal();
  await new Promise((done) => sure.addEventListener("close", done, { once: true }));
  if (sure.returnValue !== "yes") return;
  await ask("/reset", {});
  await bePerson(session.me.id);
}

startLog({
  reply: enterThread,
  threadOpen,
  inspect,
  earlier: () => guarded(readEarlier),
});
startExamples(fill);
startComposer(() =>
  guarded(async () => {
    if (await sayIt()) await readNews();
  }),
);
startDrawer();
startPanels();
byId("reset").addEventListener("click", () => guarded(startOver));

guarded(async () => {
  await become(document.body.dataset.person);
  takeAsRead();
  await openSpace(document.body.dataset.space);
  const onNews = (topics) => {
    if (topics.has("chat")) keepUp();
    refreshPanel(topics);
  };
  listen(session.world.news, onNews, keepUp);
});
