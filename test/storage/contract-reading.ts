import { UnreadableRow } from '../../src/desk/ports';
import type { Tried } from './contract';
import { aChange, anEvent, ann, aPost, at, aVisit, loaded, nextChange, school, someDetails, stored } from './fixtures';

export function reading(make: () => Promise<Tried>): void {
  describe('reading', () => {
    it('finds no visit that was never stored', async () => {
      const { store } = await make();
      expect(await store.load(school, 'v-1')).toBeUndefined();
    });

    it('gives back what was stored, with its private part, its due and its operation', async () => {
      const { store } = await make();
      const change = aChange({ notes: { 'approve-1': 'Take a colleague', 'odd name/#?': 'kept' } });
      const found = await stored(store, change);
      expect(found).toEqual({
        visit: change.visit,
        private: { details: change.details, notes: change.notes },
        operations: ['op-1'],
        dueAt: at('09:10'),
        etag: expect.any(String),
      });
    });

    it('lends nobody its own objects', async () => {
      const { store } = await make();
      const change = aChange();
      const found = await stored(store, change);
      found.visit.visitors.pop();
      change.visit.plan.stops.pop();
      expect((await loaded(store)).visit).toEqual(aVisit());
    });

    it('keeps visits apart whose ids begin alike', async () => {
      const { store } = await make();
      for (const id of ['v-1', 'v-1-1', 'v-10', 'v-1x']) {
        await stored(store, aChange({ visit: aVisit({ id }), notes: { of: id }, events: [anEvent(1), anEvent(2)] }));
      }
      expect((await loaded(store, 'v-1')).private.notes).toEqual({ of: 'v-1' });
      expect(await store.trail(school, 'v-1')).toHaveLength(2);
    });

    it('keeps schools apart', async () => {
      const { store } = await make();
      await stored(store, aChange({ posts: [aPost('p')] }));
      expect(await store.load('ashdown', 'v-1')).toBeUndefined();
      expect(await store.open('ashdown')).toEqual([]);
      expect(await store.ready('ashdown', at('12:00'), 10)).toEqual({ due: [], posts: [], more: false, broken: [] });
    });

    it('keeps a visit of more than 64 KiB, whatever its letters', async () => {
      const { store } = await make();
      const purpose = `x${'👩‍🏫é'.repeat(20_000)}`;
      const big = aVisit({ visitors: Array.from({ length: 300 }, () => aVisit().visitors).flat() });
      const found = await stored(store, aChange({ visit: big, details: someDetails({ purpose }) }));
      expect(found.visit).toEqual(big);
      expect(found.private.details.purpose).toBe(purpose);
      expect((await store.trail(school, 'v-1')).length).toBe(1);
    });

    it('becomes small again when the visit does', async () => {
      const { store } = await make();
      const big = aVisit({ visitors: Array.from({ length: 300 }, () => aVisit().visitors).flat() });
      const before = await stored(store, aChange({ visit: big }));
      await store.commit(before, nextChange(before, { visit: aVisit({ version: 2 }) }));
      expect((await loaded(store)).visit).toEqual(aVisit({ version: 2 }));
    });

    it('lists the trail in its order', async () => {
      const { store } = await make();
      await stored(store, aChange({ events: [10, 9, 100, 1, 2].map(anEvent) }));
      expect((await store.trail(school, 'v-1')).map(({ seq }) => seq)).toEqual([1, 2, 9, 10, 100]);
    });

    it('has open visits on the board, with names and times alone, and others not', async () => {
      const { store } = await make();
      const before = await stored(store);
      await stored(store, aChange({ visit: aVisit({ id: 'v-2', stage: 'declined' }) }));
      const line = {
        id: 'v-1',
        version: 1,
        number: 'V-7K3M',
        stage: 'authorised',
        requester: ann,
        visitors: [{ id: ann, name: 'Ann Patel', lead: true }],
        leaveAt: at('09:00'),
        dueBack: at('11:00'),
        alarm: false,
        standing: { is: 'approved', at: at('09:00') },
      };
      expect(await store.open(school)).toEqual([line]);

      await store.commit(before, nextChange(before, { visit: aVisit({ version: 2, stage: 'closed' }) }));
      expect(await store.open(school)).toEqual([]);

      const closed = await loaded(store);
      await store.commit(closed, nextChange(closed, { visit: aVisit({ version: 3, stage: 'closed' }) }));
      expect((await loaded(store)).visit.version).toBe(3);
    });

    it('names the row of a visit that cannot be read, and still says whom it concerns', async () => {
      const { store, spoilVisit } = await make();
      await stored(store);
      await spoilVisit(school, 'v-1');
      const fault: unknown = await store.load(school, 'v-1').catch((thrown: unknown) => thrown);
      expect(fault).toBeInstanceOf(UnreadableRow);
      expect(fault).toMatchObject({
        message: expect.stringContaining('oakfield/visit_v-1_state'),
        plain: { number: 'V-7K3M', stage: 'authorised', visitors: [ann], dueAt: at('09:10') },
      });
    });
  });
}
