// Who one is, which space is open, and what the sandbox says of the world around.
import { ask, query } from "./api.js";
import { useZone } from "./times.js";

export const session = { me: null, space: null, world: null, bot: null };

// The address keeps person and space, so that a reload or a link brings them back.
function remember() {
  const facts = { as: session.me.email };
  if (session.space && session.space.id !== session.world.spaces[0].id)
    facts.space = session.space.id;
  history.replaceState(null, "", query(facts));
  sessionStorage.setItem("chat", query(facts));
}

export async function look(as = session.me?.id) {
  const world = await ask("/overview" + query({ as }));
  // Somebody else may have been chosen while the answer was on its way.
  if (session.me && as !== session.me.id && as !== session.me.email) return false;
  Object.assign(session, { world, me: world.me, bot: world.bot });
  session.space =
    world.spaces.find((one) => one.id === session.space?.id) ?? session.space;
  useZone(world.me.timezone);
  return true;
}

export async function become(as) {
  session.me = null;
  session.space = null;
  await look(as);
}

export function enter(spaceId) {
  const { spaces } = session.world;
  session.space = spaces.find((one) => one.id === spaceId) ?? spaces[0];
  markRead();
  remember();
}

export const isWithBot = () =>
  session.space?.type === "direct" && session.space.people.includes(session.bot.id);

// What has been read: for each person and space the place of the last message seen.

const read = new Map();
const key = (personId, spaceId) => `${personId} ${spaceId}`;

export function markRead() {
  const { me, space } = session;
  const mine = session.world.people.find((one) => one.id === me.id);
  const place = Math.max(space.place, mine?.heard[space.id] ?? 0);
  read.set(key(me.id, space.id), place);
}

// At the first look everything counts as read; later only what was opened.
export function takeAsRead() {
  for (const person of session.world.people)
    for (const [spaceId, place] of Object.entries(person.heard))
      read.set(key(person.id, spaceId), place);
}

export function waits(person, spaceId) {
  const place = person.heard[spaceId] ?? 0;
  return place > (read.get(key(person.id, spaceId)) ?? 0);
}

export const waitsAnywhere = (person) =>
  Object.keys(person.heard).some((spaceId) => waits(person, spaceId));
