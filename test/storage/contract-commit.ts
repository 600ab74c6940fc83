import type { Tried } from './contract';
import { aChange, anEvent, aPost, at, aVisit, loaded, nextChange, school, someDetails, stored } from './fixtures';

export function committing(make: () => Promise<Tried>): void {
  describe('committing', () => {
    it('refuses a second visit of the same id', async () => {
      const { store } = await make();
      await stored(store);
      expect(await store.commit(undefined, aChange({ events: [anEvent(7)] }))).toBe('conflict');
    });

    it('refuses what was decided on a visit that has moved on', async () => {
      const { store } = await make();
      const before = await stored(store);
      expect(await store.commit(before, nextChange(before))).toBe('committed');
      expect(await store.commit(before, nextChange(before, { operation: 'late', events: [anEvent(7)] }))).toBe('conflict');
      expect((await loaded(store)).operations).toEqual(['op-1', 'op-2']);
    });

    it('lets one of two win who commit at once', async () => {
      const { store } = await make();
      const before = await stored(store);
      const both = ['a', 'b'].map((operation) => store.commit(before, nextChange(before, { operation })));
      expect((await Promise.all(both)).sort()).toEqual(['committed', 'conflict']);
    });

    it('stores all of a change or nothing', async () => {
      const { store } = await make();
      const before = await stored(store, aChange({ posts: [aPost('p-1')] }));
      const clash = nextChange(before, {
        visit: aVisit({ version: 2, stage: 'closed' }),
        details: someDetails({ purpose: 'changed' }),
        notes: { new: 'note' },
        events: [anEvent(2), anEvent(1)],
        dueAt: at('10:00'),
        posts: [aPost('p-2')],
      });
      expect(await store.commit(before, clash)).toBe('conflict');
      expect(await loaded(store)).toEqual(before);
      expect(await store.trail(school, 'v-1')).toHaveLength(1);
      expect(await store.open(school)).toHaveLength(1);
      const ready = await store.ready(school, at('12:00'), 10);
      expect(ready.due).toEqual([{ school, visit: 'v-1', dueAt: at('09:10') }]);
      expect(ready.posts.map(({ id }) => id)).toEqual(['p-1']);
    });

    it('keeps private text that a change does not touch', async () => {
      const { store } = await make();
      const before = await stored(store, aChange({ notes: { first: 'one' } }));
      await store.commit(before, nextChange(before, { notes: { second: 'two' } }));
      expect((await loaded(store)).private).toEqual({ details: someDetails(), notes: { first: 'one', second: 'two' } });
    });

    it('replaces the details when they change', async () => {
      const { store } = await make();
      const before = await stored(store);
      await store.commit(before, nextChange(before, { details: someDetails({ vehicle: 'on foot' }) }));
      expect((await loaded(store)).private.details.vehicle).toBe('on foot');
    });

    it.each([
      ['to a new moment', at('10:00'), [at('10:00')]],
      ['nowhere when it has not changed', at('09:10'), [at('09:10')]],
      ['nowhere when the same moment is spelt differently', '2026-11-23T09:10:00Z', [at('09:10')]],
      ['away when nothing is due any more', undefined, []],
    ])('moves the due %s', async (_how, dueAt, owed) => {
      const { store } = await make();
      const before = await stored(store);
      expect(await store.commit(before, nextChange(before, { dueAt }))).toBe('committed');
      expect((await store.ready(school, at('12:00'), 10)).due.map((due) => due.dueAt)).toEqual(owed);
      expect((await loaded(store)).dueAt).toBe(owed[0]);
    });

    it('makes a due where there was none', async () => {
      const { store } = await make();
      const before = await stored(store, aChange({ dueAt: undefined }));
      expect(before.dueAt).toBeUndefined();
      expect(await store.commit(before, nextChange(before, { dueAt: at('10:00') }))).toBe('committed');
      expect((await store.ready(school, at('12:00'), 10)).due).toHaveLength(1);
    });

    it('remembers the last fifty operations, and none for what has no name', async () => {
      const { store } = await make();
      let visit = await stored(store);
      for (let n = 2; n <= 55; n += 1) {
        await store.commit(visit, nextChange(visit));
        visit = await loaded(store);
      }
      expect(visit.operations).toHaveLength(50);
      expect(visit.operations.at(-1)).toBe('op-55');

      await store.commit(visit, nextChange(visit, { operation: undefined }));
      expect((await loaded(store)).operations).toEqual(visit.operations);
    });

    it('refuses a change of more than ninety rows, whole', async () => {
      const { store } = await make();
      const posts = Array.from({ length: 90 }, (_, n) => aPost(`p-${n}`));
      await expect(store.commit(undefined, aChange({ posts }))).rejects.toThrow('too big');
      expect(await store.load(school, 'v-1')).toBeUndefined();
    });

    it('refuses a new visit without details', async () => {
      const { store } = await make();
      await expect(store.commit(undefined, aChange({ details: undefined }))).rejects.toThrow('has no details');
    });

    it('refuses to write what it could not read again', async () => {
      const { store } = await make();
      const wrong = aChange({ visit: aVisit({ requestedAt: 'this morning' }) });
      await expect(store.commit(undefined, wrong)).rejects.toThrow('oakfield/visit_v-1_state cannot be read: visit.requestedAt');
    });
  });
}
