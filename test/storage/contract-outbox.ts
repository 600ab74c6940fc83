import type { Address, AlertRef, OwedPost, VisitStore } from '../../src/desk/ports';
import type { Tried } from './contract';
import { aChange, aPost, at, aVisit, justBorn, loaded, nextChange, school, stored } from './fixtures';

const card = { activityId: '1700000000000', conversation: '19:slt@thread.tacv2', version: 1 };

async function thePost(store: VisitStore): Promise<OwedPost> {
  const post = (await store.ready(school, at('23:00'), 10)).posts[0];
  if (!post) throw new Error('no post is owed');
  return post;
}

const alert = (id: string, sentAt: string): AlertRef => ({ ...card, id, sentAt, post: { to: { place: 'slt' }, alarm: true, kind: 'rung', rung: 0 } });

export function outbox(make: () => Promise<Tried>): void {
  describe('what is due and owed', () => {
    it('is what the moment has reached, oldest first', async () => {
      const { store } = await make();
      const posts = [aPost('late', at('09:30')), aPost('early', at('08:00')), aPost('future', at('09:31'))];
      await stored(store, aChange({ dueAt: at('09:00'), posts }));
      await stored(store, aChange({ visit: aVisit({ id: 'v-2' }), dueAt: at('08:30') }));
      const ready = await store.ready(school, at('09:30'), 10);
      expect(ready.due.map(({ visit }) => visit)).toEqual(['v-2', 'v-1']);
      expect(ready.posts.map(({ id }) => id)).toEqual(['early', 'late']);
      expect(ready).toMatchObject({ more: false, broken: [] });
    });

    it('comes whole: to whom, which card, how often tried', async () => {
      const { store } = await make();
      await stored(store, aChange({ posts: [aPost('p')] }));
      expect(await thePost(store)).toEqual({ ...aPost('p'), school, visit: 'v-1', attempts: 0, etag: expect.any(String) });
    });

    it('is cut at the limit, and says that there is more only when there is', async () => {
      const { store } = await make();
      await stored(store, aChange({ dueAt: at('07:00'), posts: [aPost('a', at('07:30')), aPost('b', at('08:00'))] }));
      expect(await store.ready(school, at('09:00'), 2)).toMatchObject({ due: [{}], posts: [{ id: 'a' }], more: true });
      expect(await store.ready(school, at('09:00'), 3)).toMatchObject({ due: [{}], posts: [{}, {}], more: false });
    });

    it('is read past rows that mean nothing, and these are told', async () => {
      const { store, spoilReady } = await make();
      await stored(store, aChange({ dueAt: at('08:00'), posts: [aPost('p')] }));
      for (const minute of ['01', '02', '03']) await spoilReady(school, at(`07:${minute}`));
      const ready = await store.ready(school, at('09:00'), 2);
      expect(ready).toMatchObject({ due: [{ visit: 'v-1' }], posts: [{ id: 'p' }], more: false });
      expect(ready.broken).toHaveLength(3);
      expect(ready.broken[0]).toMatchObject({ key: expect.stringContaining(`oakfield/next_${at('07:01')}`) });
    });

    it('can be postponed, also for a visit that cannot be read, and later steps still find it', async () => {
      const { store, spoilVisit } = await make();
      const stale = await stored(store);
      await stored(store, aChange({ visit: aVisit({ id: 'v-2' }), dueAt: at('09:11') }));
      await spoilVisit(school, 'v-2');
      for (const due of (await store.ready(school, at('09:11'), 10)).due) await store.postpone(due, at('09:20'));
      expect((await store.ready(school, at('09:19'), 10)).due).toEqual([]);
      expect((await store.ready(school, at('09:20'), 10)).due.map(({ visit }) => visit)).toEqual(['v-1', 'v-2']);

      expect(await store.commit(stale, nextChange(stale))).toBe('conflict');
      const fresh = await loaded(store);
      expect(fresh.dueAt).toBe(at('09:20'));
      expect(await store.commit(fresh, nextChange(fresh, { dueAt: at('10:00') }))).toBe('committed');
      expect((await store.ready(school, at('09:59'), 10)).due.map(({ visit }) => visit)).toEqual(['v-2']);
    });

    it('is not postponed once it has moved', async () => {
      const { store } = await make();
      const before = await stored(store);
      await store.commit(before, nextChange(before, { dueAt: at('10:00') }));
      await store.postpone({ school, visit: 'v-1', dueAt: at('09:10') }, at('09:20'));
      expect((await store.ready(school, at('12:00'), 10)).due).toEqual([{ school, visit: 'v-1', dueAt: at('10:00') }]);
    });
  });

  describe('a post', () => {
    it('goes to one of two who claim it at once', async () => {
      const { store } = await make();
      await stored(store, aChange({ posts: [aPost('p')] }));
      const post = await thePost(store);
      const both = await Promise.all([store.claim(post, at('09:05')), store.claim(post, at('09:06'))]);
      const won = both.filter((claimed) => claimed !== undefined);
      expect(won).toHaveLength(1);
      expect(await thePost(store)).toEqual(won[0]);
      expect(won[0]).toMatchObject({ attempts: 1, nextTry: expect.stringMatching(/T09:0[56]:/) });
    });

    it('goes to one of two who claim it for the moment it stands at', async () => {
      const { store } = await make();
      await stored(store, aChange({ posts: [aPost('p')] }));
      const post = await thePost(store);
      expect(await store.claim(post, post.nextTry)).toMatchObject({ attempts: 1 });
      expect(await store.claim(post, post.nextTry)).toBeUndefined();
      expect(await store.claim(post, at('09:05'))).toBeUndefined();
    });

    it('can be claimed by whoever has just committed it', async () => {
      const { store } = await make();
      await stored(store, aChange({ posts: [aPost('p')] }));
      expect(await store.claim(justBorn(aPost('p')), at('09:05'))).toMatchObject({ attempts: 1 });
      expect(await store.claim(justBorn(aPost('p')), at('09:06'))).toBeUndefined();
    });

    it('is put back with what went wrong, which is no further try', async () => {
      const { store } = await make();
      await stored(store, aChange({ posts: [aPost('p')] }));
      const claimed = await store.claim(await thePost(store), at('09:05'));
      if (!claimed) throw new Error('not claimed');
      await store.claim(claimed, at('09:02'), 'throttled');
      const back = await thePost(store);
      expect(back).toMatchObject({ attempts: 1, lastError: 'throttled', nextTry: at('09:02') });
      expect(await store.claim(back, at('09:07'))).toMatchObject({ attempts: 2, lastError: 'throttled' });
    });

    it('of an earlier release, which does not say since when it is owed, is owed since it was next to be tried', async () => {
      const { store } = await make();
      await stored(store, aChange({ posts: [aPost('p')] }));
      const claimed = await store.claim(await thePost(store), at('09:05'));
      if (!claimed) throw new Error('not claimed');
      expect(claimed).toMatchObject({ since: at('09:00') });
      expect(await store.claim(claimed, at('09:30'))).toMatchObject({ since: at('09:00') });
    });

    it.each<[string, Address]>([
      ['a channel', { chat: '19:abc@thread.tacv2', place: 'slt' }],
      ['a chat with an awkward id', { chat: 'a:1/2#?%\'"\\ é' }],
      ['a person', { person: '00000000-0000-4000-8000-000000000005' }],
      ['a chat with a long id', { chat: `19:${'x/'.repeat(400)}` }],
    ])('that went to %s is forgotten, and where its card stands is remembered', async (_to, to) => {
      const { store } = await make();
      await stored(store, aChange({ posts: [aPost('p#1/ü', at('09:00'), { to })] }));
      expect(await store.card(school, 'v-1', to)).toBeUndefined();
      expect(await store.settle(await thePost(store), card)).toBe(true);
      expect(await store.card(school, 'v-1', to)).toEqual(card);
      expect(await store.card(school, 'v-2', to)).toBeUndefined();
      expect((await store.ready(school, at('12:00'), 10)).posts).toEqual([]);
    });

    it('is settled once', async () => {
      const { store } = await make();
      await stored(store, aChange({ posts: [aPost('p')] }));
      const post = await thePost(store);
      expect(await store.settle(post)).toBe(true);
      expect(await store.settle(post, card)).toBe(false);
      expect(await store.card(school, 'v-1', post.to)).toBeUndefined();
      expect(await store.claim(post, at('09:05'))).toBeUndefined();
    });

    it('is found and settled though a second sender has moved it on', async () => {
      const { store } = await make();
      await stored(store, aChange({ posts: [aPost('p'), aPost('other')] }));
      const posts = (await store.ready(school, at('12:00'), 10)).posts;
      const mine = posts.find(({ id }) => id === 'p');
      if (!mine) throw new Error('no post');
      await store.claim(mine, at('09:05'));
      expect(await store.settle(mine, card)).toBe(true);
      expect((await store.ready(school, at('12:00'), 10)).posts.map(({ id }) => id)).toEqual(['other']);
      expect(await store.card(school, 'v-1', mine.to)).toEqual(card);
    });

    it('leaves the newest card where there was one before', async () => {
      const { store } = await make();
      await stored(store, aChange({ posts: [aPost('a'), aPost('b', at('09:01'))] }));
      const [first, second] = (await store.ready(school, at('12:00'), 10)).posts;
      if (!first || !second) throw new Error('two posts');
      await store.settle(first, card);
      await store.settle(second, { ...card, version: 2 });
      expect(await store.card(school, 'v-1', first.to)).toEqual({ ...card, version: 2 });
    });
  });

  describe('the alerts of a visit in one chat', () => {
    const to = { chat: '19:slt@thread.tacv2', place: 'slt' } as const;

    it('are remembered with the post that each was sent for, oldest first, and beside the current card', async () => {
      const { store } = await make();
      await stored(store, aChange({ posts: [{ ...aPost('b'), to }, { ...aPost('a'), to }, { ...aPost('c'), to }] }));
      const [a, b, c] = (await store.ready(school, at('23:00'), 10)).posts;
      if (!a || !b || !c) throw new Error('three posts are owed');
      await store.settle(a, alert(a.id, at('09:20')));
      await store.settle(b, alert(b.id, at('09:10')));
      await store.settle(c, card);
      expect((await store.alerts(school, 'v-1', to)).map(({ id }) => id)).toEqual([b.id, a.id]);
      expect(await store.card(school, 'v-1', to)).toEqual(card);
      expect(await store.alerts(school, 'v-1', { chat: '19:office@thread.v2' })).toEqual([]);
      expect(await store.alerts(school, 'v-2', to)).toEqual([]);
    });

    it('are owed an edit in the same transaction that remembers a newer one, and forgotten once they are history', async () => {
      const { store } = await make();
      await stored(store, aChange({ posts: [{ ...aPost('a'), to }] }));
      const post = await thePost(store);
      const edit = { id: 'a-alerts', to, post: { to: { place: 'slt' }, alarm: false, kind: 'alerts' }, nextTry: at('10:00'), since: at('09:00') } as const;
      await store.settle(post, alert(post.id, at('09:10')), edit);
      expect(await thePost(store)).toMatchObject({ id: 'a-alerts', visit: 'v-1', attempts: 0, post: { kind: 'alerts' } });

      const [stands] = await store.alerts(school, 'v-1', to);
      if (!stands) throw new Error('no alert stands');
      await store.noteAlert(school, 'v-1', to, stands, 7);
      expect(await store.alerts(school, 'v-1', to)).toEqual([{ ...stands, version: 7 }]);
      await store.noteAlert(school, 'v-1', to, stands);
      expect(await store.alerts(school, 'v-1', to)).toEqual([]);
    });
  });
}
