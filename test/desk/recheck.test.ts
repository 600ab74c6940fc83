import type { Asked, Handle, OpenVisit } from '../../src/desk/ports';
import { makeRecheck } from '../../src/desk/recheck';
import { makeSweep } from '../../src/desk/sweep';
import { makeSchools } from '../../src/school/schools';
import { makeMemoryDirectory } from '../support/memory-directory';
import { makeMemoryPulse } from '../support/memory-pulse';
import { makeMemoryVisitStore } from '../support/memory-visit-store';
import { ann, aSchool, ben } from '../support/school';

const open = (id: string, ...visitors: string[]): OpenVisit => ({
  id,
  version: 1,
  number: `V-${id}`,
  stage: 'authorised',
  requester: ann.id,
  visitors: visitors.map((visitor, n) => ({ id: visitor, name: visitor, lead: n === 0 })),
  leaveAt: '2026-11-24T13:00:00.000Z',
  dueBack: '2026-11-24T15:00:00.000Z',
  alarm: false,
  standing: { is: 'approved' },
});

function room() {
  const asked: Asked[] = [];
  const faults: string[] = [];
  const live = aSchool(undefined, { officePhone: '+441632960777' });
  const handle: Handle = async (what) => {
    asked.push(what);
    if (what.visit === 'broken') throw new Error('broken');
    return { ok: false, refusal: { reason: 'unknownVisit' } };
  };
  const log = { info: () => undefined, warn: () => undefined, error: (what: string, _fault: unknown, ids: { visit?: unknown }) => void faults.push(`${what}: ${String(ids.visit)}`) };
  const store = { open: async () => [open('one', ann.id, ben.id), open('broken', ben.id), open('two', ben.id)] };
  return { asked, faults, live, log, recheck: makeRecheck({ store, handle, fresh: async () => live, log }) };
}

describe('after people or cautions have changed', () => {
  it('every open visit is judged anew, on the school as it is now', async () => {
    const { asked, recheck, live } = room();
    await recheck(aSchool());
    expect(asked.map(({ visit }) => visit)).toEqual(['one', 'broken', 'two']);
    expect(asked.map(({ command, operation }) => [command, operation])).toEqual(Array(3).fill([{ type: 'recheck' }, undefined]));
    expect(asked.every(({ school }) => school === live)).toBe(true);
  });

  it('only those on which a person goes, when it is about them', async () => {
    const { asked, recheck } = room();
    await recheck(aSchool(), ann.id);
    expect(asked.map(({ visit }) => visit)).toEqual(['one']);
  });

  it('and one that cannot be is reported and stops no other', async () => {
    const { asked, faults, recheck } = room();
    await recheck(aSchool());
    expect(asked.map(({ visit }) => visit)).toContain('two');
    expect(faults).toEqual(['a visit could not be judged anew: broken']);
  });
});

describe('the sweep', () => {
  const sweeping = async (lastSweep: string | undefined, more: { recheck?: () => Promise<void> } = {}) => {
    const [pulse, rechecked, order] = [makeMemoryPulse(), [] as string[], [] as string[]];
    if (lastSweep !== undefined) await pulse.beat('oakfield', lastSweep);
    const time = { now: '2026-11-24T09:00:00.000Z' };
    const store = makeMemoryVisitStore();
    const sweep = makeSweep({
      store: { ...store, ready: (...args) => (order.push('ready'), store.ready(...args)) },
      schools: makeSchools([aSchool()]),
      standing: async (school) => (order.push('standing'), school),
      recheck: more.recheck ?? (async ({ id }) => (order.push('recheck'), void rechecked.push(id))),
      step: () => Promise.reject(new Error('nothing is due')),
      deliver: { all: async () => void order.push('deliver'), start: () => undefined, promptly: async () => undefined, idle: async () => undefined },
      clock: { now: () => time.now },
      elapsed: () => 0,
      running: () => undefined,
      directory: makeMemoryDirectory(),
      chat: { send: () => Promise.reject(new Error()), update: () => Promise.reject(new Error()), remove: () => Promise.reject(new Error()), openPersonal: () => Promise.reject(new Error()), place: () => Promise.reject(new Error()) },
      pulse,
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      drawUnreadable: () => ({ card: {}, summary: '', mentions: [] }),
    });
    return { sweep, pulse, rechecked, order, time };
  };

  it('reads people and cautions before it decides anything, and judges open visits anew only after the alarms are sent', async () => {
    const { sweep, order } = await sweeping('2026-11-23T09:00:00.000Z');
    await sweep();
    expect(order).toEqual(['standing', 'ready', 'deliver', 'recheck']);
  });

  it('judges open visits anew once on each new day in London, because cautions expire and covers begin', async () => {
    const { sweep, rechecked, time } = await sweeping('2026-11-24T08:59:00.000Z');
    await sweep();
    expect(rechecked).toEqual([]);
    time.now = '2026-11-25T00:00:30.000Z';
    await sweep();
    await sweep();
    expect(rechecked).toEqual(['oakfield']);
  });

  it('does so on a new day although the beat was kept up while nothing was due', async () => {
    const { sweep, pulse, rechecked, time } = await sweeping('2026-11-24T08:59:00.000Z');
    await sweep();
    await pulse.beat('oakfield', '2026-11-25T07:59:00.000Z');
    time.now = '2026-11-25T08:00:00.000Z';
    await sweep();
    expect(rechecked).toEqual(['oakfield']);
  });

  it('does so too when another process swept last, the day before', async () => {
    const { sweep, rechecked } = await sweeping('2026-11-23T23:59:00.000Z');
    await sweep();
    expect(rechecked).toEqual(['oakfield']);
  });

  it('has nothing to judge anew when it is the first of all', async () => {
    const { sweep, rechecked } = await sweeping(undefined);
    await sweep();
    expect(rechecked).toEqual([]);
  });

  it('beats although judging anew failed', async () => {
    const { sweep, pulse } = await sweeping('2026-11-23T09:00:00.000Z', { recheck: () => Promise.reject(new Error('gone')) });
    await sweep();
    expect((await pulse.read()).swept.get('oakfield')).toBe('2026-11-24T09:00:00.000Z');
  });
});
