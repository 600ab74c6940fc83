import type { Asked } from '../../src/desk/ports';
import type { Command } from '../../src/visit/commands';
import { makeTestDesk, type TestDesk } from '../support/desk';
import { aSchool, ann, ben, head, manager, profileOf, sam } from '../support/school';
import { aRequest, at } from '../support/story';

const school = aSchool();
const profile = profileOf('cmat');
const asked = (command: Command, operation: string): Asked => ({ school, visit: 'v1', operation, command });
const request: Command = { type: 'request', by: ann, id: 'v1', number: 'V-7K3M', school: 'oakfield', chat: '19:staff@thread.v2', request: aRequest(profile) };
const approve: Command = { type: 'approve', by: manager, revision: 1, reviewed: true, note: '' };
const left = (by = ann): Command => ({ type: 'checkIn', by, who: by.id, what: 'leftSchool' });

async function out(desk: TestDesk): Promise<void> {
  await desk.handle(asked(request, 'r'));
  await desk.handle(asked(approve, 'a'));
  desk.clock.set(at('13:00'));
  for (const by of [ann, ben]) await desk.handle(asked(left(by), `l-${by.id}`));
  await desk.deliver.idle();
}

const stage = async (desk: TestDesk) => (await desk.store.load('oakfield', 'v1'))?.visit.stage;
const told = (desk: TestDesk, what: string) => desk.arrived.filter((post) => post.what === what).map(({ to }) => to);

describe('a press', () => {
  it('done twice changes nothing and is answered with the present state', async () => {
    const desk = await makeTestDesk();
    await out(desk);
    const before = (await desk.store.load('oakfield', 'v1'))?.visit;
    const answer = await desk.handle(asked(left(), `l-${ann.id}`));
    expect(answer).toMatchObject({ ok: true, repeated: true, scene: { visit: { version: before?.version } } });
  });

  it('that asks for a visit twice makes one', async () => {
    const desk = await makeTestDesk();
    await Promise.all([desk.handle(asked(request, 'r')), desk.another().handle(asked(request, 'r'))]);
    await desk.deliver.idle();
    expect(await desk.store.open('oakfield')).toHaveLength(1);
    expect(told(desk, 'fresh').filter((to) => to === `a:${manager.id}`)).toHaveLength(1);
  });

  it('at the same moment as another: one wins, the other is decided anew on what it left', async () => {
    const desk = await makeTestDesk();
    await desk.handle(asked(request, 'r'));
    const decline: Command = { type: 'decline', by: head, note: 'not today' };
    const answers = await Promise.all([desk.handle(asked(approve, 'a')), desk.another().handle(asked(decline, 'd'))]);
    const [won, lost] = [answers.filter(({ ok }) => ok), answers.filter(({ ok }) => !ok)];
    expect([won.length, lost.length]).toEqual([1, 1]);
    expect(lost[0]).toMatchObject({ refusal: { reason: 'wrongStage', stage: await stage(desk) } });
  });

  it('by both visitors at once records both', async () => {
    const desk = await makeTestDesk();
    await desk.handle(asked(request, 'r'));
    await desk.handle(asked(approve, 'a'));
    desk.clock.set(at('13:00'));
    await Promise.all([desk.handle(asked(left(ann), 'l1')), desk.another().handle(asked(left(ben), 'l2'))]);
    const visit = (await desk.store.load('oakfield', 'v1'))?.visit;
    expect(visit?.visitors.map(({ position }) => position.at)).toEqual(['road', 'road']);
  });

  it('for help is answered only once the SLT post is out', async () => {
    const desk = await makeTestDesk();
    await out(desk);
    await desk.handle(asked({ type: 'help', by: ann }, 'h'));
    expect(told(desk, 'help')).toEqual(expect.arrayContaining(['19:slt@thread.tacv2', '19:office@thread.v2', `a:${head.id}`]));
  });
});

describe('delivery', () => {
  it('keeps one card for a visit in each place, posted once and then edited', async () => {
    const desk = await makeTestDesk();
    await out(desk);
    const cards = desk.arrived.filter(({ to }) => to === '19:staff@thread.v2');
    expect(cards.filter(({ edit }) => !edit)).toHaveLength(1);
    expect(cards.length).toBeGreaterThan(1);
  });

  it('takes the old card back where a fresh one was posted', async () => {
    const desk = await makeTestDesk();
    await desk.handle(asked(request, 'r'));
    await desk.deliver.idle();
    const first = await desk.store.card('oakfield', 'v1', { person: ben.id });
    await desk.handle(asked(approve, 'a'));
    await desk.deliver.idle();
    expect(desk.removed).toContain(`a:${ben.id} ${first?.activityId}`);
    expect((await desk.store.card('oakfield', 'v1', { person: ben.id }))?.activityId).not.toBe(first?.activityId);
  });

  it('leaves every card showing the visit as it is now, however presses and sends cross', async () => {
    const desk = await makeTestDesk();
    await out(desk);
    desk.clock.pass(3);
    await desk.sweep();
    const version = (await desk.store.load('oakfield', 'v1'))?.visit.version;
    for (const to of [{ chat: '19:staff@thread.v2' }, { chat: '19:office@thread.v2' }, { person: ann.id }, { person: ben.id }]) {
      expect(await desk.store.card('oakfield', 'v1', to)).toMatchObject({ version });
    }
  });

  it('tries again what Teams put off, and nothing is lost', async () => {
    const desk = await makeTestDesk();
    desk.teams(() => ({ ok: false, why: 'later', code: '502' }));
    await desk.handle(asked(request, 'r'));
    await desk.deliver.idle();
    expect(desk.arrived).toEqual([]);
    desk.teams(() => undefined);
    desk.clock.pass(2);
    await desk.sweep();
    expect(told(desk, 'fresh')).toContain(`a:${manager.id}`);
    expect((await desk.store.ready('oakfield', at('12:00'), 100)).posts).toEqual([]);
  });

  it('sends no more to one chat in half a minute than half of what Teams takes, alarms first, and the rest later', async () => {
    const desk = await makeTestDesk();
    for (let n = 0; n < 35; n += 1) {
      const id = `w${n}`;
      const ask = { ...request, id, number: `V-${n}` } as Command;
      await desk.handle({ school, visit: id, operation: 'r', command: ask });
      await desk.handle({ school, visit: id, operation: 'a', command: approve });
    }
    await desk.deliver.idle();
    desk.clock.set(at('15:31'));
    await desk.sweep();
    const office = () => desk.arrived.filter(({ to, what }) => to === '19:office@thread.v2' && what === 'rung').length;
    expect(office()).toBe(30);
    for (let n = 0; n < 3; n += 1) {
      desk.clock.pass(1);
      await desk.sweep();
    }
    expect(office()).toBe(35);
  });

  it('obeys Retry-After', async () => {
    const desk = await makeTestDesk();
    desk.teams(() => ({ ok: false, why: 'later', code: '429', retryAfterMs: 600_000 }));
    await desk.handle(asked(request, 'r'));
    await desk.deliver.idle();
    desk.teams(() => undefined);
    desk.clock.pass(9);
    await desk.sweep();
    expect(desk.arrived).toEqual([]);
    desk.clock.pass(2);
    await desk.sweep();
    expect(desk.arrived.length).toBeGreaterThan(0);
  });

  it('posts anew where the card to edit is no more', async () => {
    const desk = await makeTestDesk();
    await desk.handle(asked(request, 'r'));
    await desk.deliver.idle();
    let first = true;
    desk.teams((to) => (to === '19:staff@thread.v2' && first ? ((first = false), { ok: false, why: 'gone', code: '404' }) : undefined));
    await desk.handle(asked(approve, 'a'));
    await desk.deliver.idle();
    expect(desk.arrived.filter(({ to, edit }) => to === '19:staff@thread.v2' && !edit)).toHaveLength(2);
  });

  it('turns what cannot be delivered into an event, and moves the ladder on', async () => {
    const desk = await makeTestDesk();
    await out(desk);
    desk.teams((to) => (to.includes('office') ? { ok: false, why: 'never', code: '403' } : undefined));
    desk.clock.set(at('15:31'));
    await desk.sweep();
    await desk.deliver.idle();
    const visit = (await desk.store.load('oakfield', 'v1'))?.visit;
    expect(visit?.alarm?.rungs.map(({ step }) => step)).toEqual(['mobile', 'slt']);
    expect(told(desk, 'rung')).toContain('19:slt@thread.tacv2');
  });

  it('tells the operators of an alarm that reached nobody', async () => {
    const desk = await makeTestDesk();
    await out(desk);
    desk.teams(() => ({ ok: false, why: 'never', code: '403' }));
    desk.clock.set(at('15:31'));
    await desk.sweep();
    await desk.deliver.idle();
    expect((await desk.pulse.read()).unreached).toEqual(['v1']);
    expect(desk.errors.some((error) => error.startsWith('post given up'))).toBe(true);
  });
});

describe('the sweep', () => {
  it('twice at once does the work once', async () => {
    const desk = await makeTestDesk();
    await out(desk);
    desk.arrived.length = 0;
    desk.clock.set(at('15:31'));
    const other = desk.another();
    await Promise.all([desk.sweep(), other.sweep()]);
    await Promise.all([desk.deliver.idle(), other.deliver.idle()]);
    expect(told(desk, 'rung')).toEqual(['19:office@thread.v2']);
  });

  it('beats for each school that was reached, and for no other', async () => {
    const birchwood = aSchool(profileOf('mcg'), { id: 'birchwood', places: { staff: ['19:b-staff'], office: ['19:b-office'], slt: ['19:b-slt'] } });
    const desk = await makeTestDesk([school, birchwood]);
    await desk.sweep();
    desk.clock.pass(1);
    const { ready } = desk.store;
    desk.store.ready = (id, ...rest) => (id === 'birchwood' ? Promise.reject(new Error('storage is away')) : ready(id, ...rest));
    await desk.sweep();
    expect((await desk.pulse.read()).swept).toEqual(new Map([['oakfield', at('09:01')], ['birchwood', at('09:00')]]));
    expect(desk.errors).toEqual(['a school was not swept']);
  });

  it('does not let one visit that cannot be read stop the others, and puts it before the SLT once', async () => {
    const desk = await makeTestDesk();
    await out(desk);
    const second = { ...request, id: 'v2', number: 'V-0002' } as Command;
    await desk.handle({ ...asked(second, 'r2'), visit: 'v2' });
    await desk.handle({ ...asked(approve, 'a2'), visit: 'v2' });
    desk.store.spoilVisit('oakfield', 'v1');
    desk.clock.set(at('15:31'));
    await desk.sweep();
    expect((await desk.store.load('oakfield', 'v2'))?.visit.alarm).toBeDefined();
    desk.clock.pass(6);
    await desk.sweep();
    expect(told(desk, 'unreadable')).toEqual(['19:slt@thread.tacv2']);
    expect((await desk.pulse.read()).unreached).toEqual(['unreadable-v1']);
  });

  it('keeps two schools apart', async () => {
    const other = aSchool(profileOf('mcg'), { id: 'birchwood', places: { staff: ['19:b-staff'], office: ['19:b-office'], slt: ['19:b-slt'] } });
    const desk = await makeTestDesk([school, other]);
    await out(desk);
    expect(await desk.store.open('birchwood')).toEqual([]);
    expect(await desk.handle({ school: other, visit: 'v1', operation: 'x', command: left() })).toMatchObject({ ok: false, refusal: { reason: 'unknownVisit' } });
    expect(desk.arrived.some(({ to }) => to.startsWith('19:b-'))).toBe(false);
  });
});

it('a refusal carries the state it was decided on', async () => {
  const desk = await makeTestDesk();
  await desk.handle(asked(request, 'r'));
  expect(await desk.handle(asked({ type: 'approve', by: sam, revision: 1, reviewed: true, note: '' }, 'x'))).toMatchObject({
    ok: false,
    refusal: { reason: 'notApprover' },
    scene: { visit: { stage: 'assessed' } },
  });
});
