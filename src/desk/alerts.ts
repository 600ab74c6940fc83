import { hasNews, stillSo } from '../visit/alerts';
import { plus } from '../visit/time';
import type { Visit } from '../visit/visit';
import type { CarryDeps } from './carry';
import type { AlertRef, CardRef, OwedPost, Scene, Unsent } from './ports';
import { reach } from './reach';

/** Long enough for the first sender to edit before the sweep does. */
const firstTryMinutes = 0.25;

type Deps = Pick<CarryDeps, 'store' | 'chat' | 'directory' | 'clock' | 'draw' | 'drawPast'>;

/**
 * Remembers where an alert stands now that it was accepted. Where older ones stand, an edit of these is owed in the same
 * transaction, and only now: until there is a newer card, the older is the one to press. So it is where the visit has moved
 * on while this was on its way.
 */
export async function remember(owed: OwedPost, card: CardRef, drawn: Visit, { store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<OwedPost[]> {
  const at = clock.now();
  const [older, present] = await Promise.all([store.alerts(owed.school, owed.visit, owed.to), store.load(owed.school, owed.visit)]);
  const alert: AlertRef = { ...card, id: owed.id, post: owed.post, sentAt: at };
  const edit = { id: `${owed.id}-alerts`, to: owed.to, post: { to: owed.post.to, alarm: false, kind: 'alerts' } as const, nextTry: plus(at, firstTryMinutes), since: at };
  const owes = older.length > 0 || (present !== undefined && hasNews(drawn, present.visit));
  await store.settle(owed, alert, owes ? edit : undefined);
  return owes ? [{ ...edit, school: owed.school, visit: owed.visit, attempts: 0, etag: '*' }] : [];
}

/** Edits every alert of one chat that does not show the visit as it stands: what is over becomes a line without buttons. */
export async function tidy({ school, visit, to }: OwedPost, scene: Scene, deps: Deps): Promise<{ ok: true } | Unsent> {
  const { store, draw, drawPast } = deps;
  const alerts = await store.alerts(school, visit, to);
  const reader = 'person' in to ? to.person : undefined;
  const standing = new Set(stillSo(alerts.map((alert) => ({ ...alert, shown: alert.version })), reader, scene.visit, scene.school).map(({ id }) => id));
  for (const alert of alerts) {
    const stays = standing.has(alert.id);
    if (stays && alert.version >= scene.visit.version) continue;
    const message = stays ? draw(alert.post, to, scene) : drawPast(alert, to, scene);
    const edited = await reach(to, scene.school, deps, async (conversation) => deps.chat.update(conversation, alert.activityId, message));
    if (!edited.ok && edited.why === 'later') return edited;
    // What cannot be edited any more is nothing that anybody can press.
    await store.noteAlert(school, visit, to, alert, stays && edited.ok ? scene.visit.version : undefined);
  }
  return { ok: true };
}
