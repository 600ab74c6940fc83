import type { Asked, Sent } from '../../src/desk/ports';
import type { Command } from '../../src/visit/commands';
import { makeTestDesk, type TestDesk } from '../support/desk';
import { aSchool, ann, ben, manager, profileOf } from '../support/school';
import { never, passing } from '../support/starving';
import { aRequest, at } from '../support/story';

const oakfield = aSchool();
const birchwood = aSchool(profileOf('cmat'), { id: 'birchwood', places: { staff: ['19:b-staff'], office: ['19:b-office'], slt: ['19:b-slt'] } });
const offices = { oakfield: '19:office@thread.v2', birchwood: '19:b-office' };

const asked = (visit: string, command: Command, school = oakfield): Asked => ({ school, visit, operation: `${visit}-${JSON.stringify(command)}`, command });
const approve: Command = { type: 'approve', by: manager, revision: 1, reviewed: true, note: '' };
const leave = (by = ann): Command => ({ type: 'checkIn', by, who: by.id, what: 'leftSchool' });

/** Two visits out of Oakfield and one out of Birchwood, all overdue by now. */
async function overdue(): Promise<TestDesk> {
  const desk = await makeTestDesk([oakfield, birchwood]);
  for (const [visit, school] of [['v1', oakfield], ['v2', oakfield], ['b1', birchwood]] as const) {
    const request: Command = { type: 'request', by: ann, id: visit, number: `V-${visit}`, school: school.id, chat: school.places.staff[0] ?? '', request: aRequest(school.profile) };
    desk.clock.set(at('09:00'));
    await desk.handle(asked(visit, request, school));
    await desk.handle(asked(visit, approve, school));
    desk.clock.set(at('13:00'));
    for (const by of [ann, ben]) await desk.handle(asked(visit, leave(by), school));
  }
  await desk.deliver.idle();
  desk.clock.set(at('15:31'));
  desk.arrived.length = 0;
  return desk;
}

const rungs = (desk: TestDesk): string[] => desk.arrived.filter(({ what }) => what === 'rung').map(({ to }) => to).sort();
const alarmOf = async (desk: TestDesk, school: string, visit: string) => (await desk.store.load(school, visit))?.visit.alarm;

/** From here on this call of storage is never answered, where it is about this school or visit; what it returns ends that. */
function starve(desk: TestDesk, call: 'load' | 'commit' | 'ready' | 'claim' | 'settle' | 'card', about: string): () => void {
  const real = desk.store[call] as (...args: unknown[]) => Promise<unknown>;
  const starved = (...args: unknown[]) => (JSON.stringify(args).includes(`"${about}"`) ? never() : real(...args));
  Object.assign(desk.store, { [call]: starved });
  return () => void Object.assign(desk.store, { [call]: real });
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('a sweep', () => {
  it.each(['load', 'commit'] as const)('that meets a visit whose %s never answers serves all others within its minute, and that one at the next', async (call) => {
    const desk = await overdue();
    const fed = starve(desk, call, 'v1');
    await passing(59_000, desk.sweep());
    expect(rungs(desk)).toEqual([offices.birchwood, offices.oakfield]);
    expect(desk.errors).toContain('a due visit could not be worked off');
    expect(await desk.pulse.read()).toEqual({ swept: new Map([['oakfield', at('15:31')], ['birchwood', at('15:31')]]), unreached: ['unreadable-v1'] });
    fed();
    desk.clock.pass(1);
    await passing(30_000, desk.sweep());
    expect(await alarmOf(desk, 'oakfield', 'v1')).toBeDefined();
    expect((await desk.pulse.read()).unreached).toEqual([]);
  });

  it('that meets a school whose storage never answers serves the others at once, and only that school’s heartbeat stops', async () => {
    const desk = await overdue();
    const fed = starve(desk, 'ready', 'oakfield');
    const real = desk.store.ready;
    desk.store.ready = (school, ...rest) => (school === 'oakfield' ? never() : real(school, ...rest));
    const sweeping = desk.sweep();
    await jest.advanceTimersByTimeAsync(10);
    expect(rungs(desk)).toEqual([offices.birchwood]);
    await passing(59_000, sweeping);
    expect((await desk.pulse.read()).swept).toEqual(new Map([['birchwood', at('15:31')]]));
    expect(desk.errors).toEqual(['a school was not swept']);
    fed();
    await passing(30_000, desk.sweep());
    expect(await alarmOf(desk, 'oakfield', 'v2')).toBeDefined();
  });

  it('in which no visit of a school answers does not count as watching over it', async () => {
    const desk = await overdue();
    starve(desk, 'load', 'oakfield');
    await passing(59_000, desk.sweep());
    expect(rungs(desk)).toEqual([offices.birchwood]);
    expect([...(await desk.pulse.read()).swept.keys()]).toEqual(['birchwood']);
  });

  it('takes up no more visits of a school after its time, and sends what it has decided', async () => {
    const desk = await overdue();
    const real = desk.store.load;
    // Each visit of Oakfield takes five seconds to read.
    desk.store.load = async (school, visit) => {
      if (school === 'oakfield') await new Promise((resolve) => setTimeout(resolve, 5_000));
      return real(school, visit);
    };
    await passing(59_000, desk.sweep());
    expect(rungs(desk)).toEqual(expect.arrayContaining([offices.birchwood, offices.oakfield]));
  });

  it('does not wait for a heartbeat that cannot be read', async () => {
    const desk = await overdue();
    desk.pulse.read = never;
    const sweeping = desk.sweep();
    await jest.advanceTimersByTimeAsync(2_100);
    expect(rungs(desk)).toContain(offices.oakfield);
    await passing(30_000, sweeping);
  });

  it.each(['claim', 'settle', 'card'] as const)('whose sending of one visit meets a %s that never answers sends the others', async (call) => {
    const desk = await overdue();
    starve(desk, call, 'v1');
    await passing(59_000, desk.sweep());
    expect(rungs(desk)).toEqual(expect.arrayContaining([offices.birchwood, offices.oakfield]));
  });

  it('to whom one chat of Teams never answers tells the other chats', async () => {
    const desk = await overdue();
    desk.teams((to) => (to === offices.oakfield ? (never() as unknown as Sent) : undefined));
    await passing(59_000, desk.sweep());
    expect(rungs(desk)).toEqual([offices.birchwood]);
  });
});

describe('a step that hangs', () => {
  it('holds up the next one on its visit for two seconds and no longer', async () => {
    const desk = await overdue();
    const fed = starve(desk, 'load', 'v1');
    void desk.step(asked('v1', leave(ann)));
    await jest.advanceTimersByTimeAsync(0);
    fed();
    const next = desk.step(asked('v1', { type: 'checkIn', by: ann, who: ann.id, what: 'arrived' }));
    expect((await passing(2_000, next)).answer.ok).toBe(true);
  });

  it('does not hold up a call for help at all', async () => {
    const desk = await overdue();
    const fed = starve(desk, 'load', 'v1');
    void desk.step(asked('v1', leave(ann)));
    await jest.advanceTimersByTimeAsync(0);
    fed();
    const { answer } = await passing(0, desk.step(asked('v1', { type: 'help', by: ann })));
    expect(answer.ok).toBe(true);
    expect(await alarmOf(desk, 'oakfield', 'v1')).toMatchObject({ kind: 'help' });
  });
});
