import type { School, Schools } from '../school/school';
import { isAlert } from '../visit/alerts';
import type { Post } from '../visit/posts';
import { plus } from '../visit/time';
import { rungOf } from './address';
import { remember, tidy } from './alerts';
import { backOffMinutes, triedAgain } from './again';
import { addressKey } from './ports';
import type { CardRef, Chat, Clock, Conversation, Directory, Draw, DrawPast, Loaded, Log, OwedPost, Pulse, Scene, Sent, Unsent, VisitStore } from './ports';
import { reach } from './reach';
import type { Step } from './step';

/** Longer than one send can take, with its deadline: nobody else tries meanwhile. */
export const leaseMinutes = 1;
/** How often one sending redraws a card whose visit keeps moving; later changes owe edits of their own. */
const mostRedraws = 3;

/** What sending a post takes. */
export interface CarryDeps {
  store: VisitStore;
  directory: Directory;
  chat: Chat;
  draw: Draw;
  drawPast: DrawPast;
  schools: Schools;
  step: Step;
  pulse: Pulse;
  clock: Clock;
  log: Log;
  stale: (school: string) => boolean;
}

export interface Carried {
  /** The posts that this itself gave rise to. */
  more: readonly OwedPost[];
  later?: boolean;
}

/** Sends one post, or says what became of it. */
export async function carry(owed: OwedPost, deps: CarryDeps): Promise<Carried> {
  const { store, schools, clock, log } = deps;
  const ids = { school: owed.school, visit: owed.visit, post: owed.id, kind: owed.post.kind, attempts: owed.attempts };
  const school = schools.byId(owed.school);
  const loaded = school && (await store.load(owed.school, owed.visit));
  if (!school || !loaded) {
    log.error('post without a visit', new Error('nothing to draw it from'), ids);
    await store.settle(owed);
    return { more: [] };
  }

  if (owed.post.kind === 'alerts') return tidied(owed, school, loaded, deps);
  const card = isKept(owed) ? await store.card(owed.school, owed.visit, owed.to) : undefined;
  if (owed.post.kind === 'current' && (!card || card.version >= loaded.visit.version)) {
    // Its first card may be on its way: once more, a little later.
    if (!card && owed.attempts < 2) await store.claim(owed, plus(clock.now(), leaseMinutes), 'noCardYet');
    else await store.settle(owed);
    return { more: [] };
  }

  const sent = await reach(owed.to, school, deps, (conversation) => sendUpToDate(owed, conversation, school, loaded, card, deps));
  if (sent.ok) {
    if (isAlert(owed.post)) return { more: [...(await remember(owed, sent.card, loaded.visit, deps)), ...(await noteDelivered(owed, school, deps))] };
    await store.settle(owed, isKept(owed) ? sent.card : undefined);
    if (owed.post.kind === 'fresh' && card) await takeBack(card, sent.conversation, ids, deps);
    return { more: await noteDelivered(owed, school, deps) };
  }
  if (triedAgain(owed, sent.why, clock.now())) {
    log.warn('post to be tried again', { ...ids, code: sent.code });
    await store.claim(owed, plus(clock.now(), backOffMinutes(owed, sent.retryAfterMs)), sent.code);
    return { more: [], later: true };
  }
  const more = sent.why === 'later' ? [] : await noteUndeliverable(owed, school, deps);
  log.error('post given up', new Error(sent.code), ids);
  await store.settle(owed);
  return { more };
}

/** Edits the alerts that stand in one chat, or puts that off like any other post. */
async function tidied(owed: OwedPost, school: School, loaded: Loaded, deps: CarryDeps): Promise<Carried> {
  const scene = await sceneOf(school, loaded, deps);
  const done = await tidy(owed, scene, deps);
  if (done.ok || !triedAgain(owed, done.why, deps.clock.now())) {
    await deps.store.settle(owed);
    return { more: [] };
  }
  await deps.store.claim(owed, plus(deps.clock.now(), backOffMinutes(owed, done.retryAfterMs)), done.code);
  return { more: [], later: true };
}

const isKept = ({ post }: OwedPost): boolean => post.kind === 'current' || post.kind === 'fresh';

/** One visit has one card in each place: the one that a fresh card replaces goes. Its buttons are judged anew in any case. */
async function takeBack({ activityId }: CardRef, conversation: Conversation, ids: Record<string, string | number>, { chat, log }: CarryDeps): Promise<void> {
  const removed = await chat.remove(conversation, activityId);
  if (!removed.ok && removed.why !== 'gone') log.warn('an old card could not be taken back', { ...ids, code: removed.code });
}

type SentCard = { ok: true; card: CardRef } | Unsent;

/** A visit that has moved on while its card was being sent is drawn there again, so that the last edit shows the last state. */
async function sendUpToDate(
  owed: OwedPost,
  conversation: Conversation,
  school: School,
  first: Loaded,
  stands: CardRef | undefined,
  deps: CarryDeps,
): Promise<SentCard> {
  let [loaded, card, post] = [first, stands, owed.post];
  for (let times = 0; ; times += 1) {
    const sent = await send(post, owed, conversation, await sceneOf(school, loaded, deps), card, deps);
    if (!sent.ok) return card && times > 0 ? { ok: true, card } : sent;
    card = { activityId: sent.activityId, conversation: conversation.id, version: loaded.visit.version };
    const now = isKept(owed) && times < mostRedraws ? await deps.store.load(owed.school, owed.visit) : undefined;
    if (!now || now.visit.version <= card.version) return { ok: true, card };
    [loaded, post] = [now, { to: owed.post.to, alarm: false, kind: 'current' }];
  }
}

const sceneOf = async (school: School, { visit, private: kept }: Loaded, { directory, clock, stale }: CarryDeps): Promise<Scene> => ({
  school,
  visit,
  private: kept,
  now: clock.now(),
  teamsIds: await directory.teamsIds(school.people.map(({ id }) => id)),
  sweepStale: stale(school.id),
});

/** A new message, or an edit of the card that stands there; a card that is no more is posted anew. */
async function send(
  post: Post,
  { to }: OwedPost,
  conversation: Conversation,
  scene: Scene,
  card: CardRef | undefined,
  { chat, draw }: CarryDeps,
): Promise<Sent> {
  const message = draw(post, to, scene);
  if (!card || post.kind === 'fresh') return chat.send(conversation, message);
  const edited = await chat.update(conversation, card.activityId, message);
  if (edited.ok) return { ok: true, activityId: card.activityId };
  return edited.why === 'gone' ? chat.send(conversation, message) : edited;
}

async function noteDelivered(owed: OwedPost, school: School, { step, pulse }: CarryDeps): Promise<readonly OwedPost[]> {
  const rung = rungOf(owed.post);
  if (rung === undefined) return [];
  const { events, posts } = await step({ school, visit: owed.visit, command: { type: 'delivered', rung } });
  if (events.length > 0) await pulse.lower(owed.visit);
  return posts;
}

/** A failure that no retry can mend becomes an event on the visit. */
async function noteUndeliverable(owed: OwedPost, school: School, { step, pulse, clock }: CarryDeps): Promise<readonly OwedPost[]> {
  // Word of a failure that itself fails would fail again, and an edit that fails hides nothing new: the log has both.
  if (owed.post.kind === 'current' || (owed.post.kind === 'notice' && owed.post.of === 'unreached')) return [];
  const rung = rungOf(owed.post);
  const recipients = owed.post.kind === 'rung' || owed.post.kind === 'help' ? (owed.post.recipients ?? 1) : 1;
  const command = { type: 'undeliverable', to: addressKey(owed.to), recipients, ...(rung === undefined ? {} : { rung }) } as const;
  const { events, posts } = await step({ school, visit: owed.visit, operation: `undeliverable-${owed.id}`, command });
  if (events.some(({ type }) => type === 'alarmReachedNobody')) await pulse.raise(owed.visit, clock.now());
  return posts;
}
