import { makeCallForHelp } from '../../src/desk/call-for-help';
import { keptInMind } from '../../src/desk/in-mind';
import type { Asked, Chat, Message } from '../../src/desk/ports';
import { NoAnswer } from '../../src/desk/within';
import type { Command } from '../../src/visit/commands';
import { makeTestDesk } from '../support/desk';
import { makeMemoryDirectory } from '../support/memory-directory';
import { aSchool, ann, ben, deputy, head, manager } from '../support/school';
import { never, passing } from '../support/starving';
import { aRequest, at } from '../support/story';

const school = aSchool();
const slt = '19:slt@thread.tacv2';
const asked = (command: Command, operation: string): Asked => ({ school, visit: 'v1', operation, command });

/** A visit under way, and the plain alarm beside the desk, to a Teams that keeps what it is sent. */
async function underWay() {
  const desk = await makeTestDesk([school]);
  const request: Command = { type: 'request', by: ann, id: 'v1', number: 'V-7K3M', school: 'oakfield', chat: '19:staff@thread.v2', request: aRequest(school.profile) };
  await desk.handle(asked(request, 'r'));
  await desk.handle(asked({ type: 'approve', by: manager, revision: 1, reviewed: true, note: '' }, 'a'));
  desk.clock.set(at('13:00'));
  for (const by of [ann, ben]) await desk.handle(asked({ type: 'checkIn', by, who: by.id, what: 'leftSchool' }, `l-${by.id}`));
  await desk.deliver.idle();
  desk.arrived.length = 0;

  const sent: { to: string; shared: boolean }[] = [];
  const teams: { answers: (to: string) => boolean | 'never' } = { answers: () => true };
  const send: Chat['send'] = async (to, { summary }) => {
    const answers = teams.answers(to.id);
    if (answers === 'never') return never();
    if (!answers) return { ok: false, why: 'later', code: '503' };
    sent.push({ to: to.id, shared: summary === 'shared' });
    return { ok: true, activityId: 'm1' };
  };
  const chat: Chat = {
    send,
    update: send as never,
    remove: never,
    place: async (id) => ({ id, serviceUrl: 'https://teams.example/' }),
    openPersonal: async (person) => ({ ok: true, conversation: { id: `opened:${person}`, serviceUrl: 'https://teams.example/', person } }),
  };
  const faults: string[] = [];
  const { directory, inMind } = keptInMind(makeMemoryDirectory());
  await directory.rememberConversation({ id: `met:${head.id}`, serviceUrl: 'https://teams.example/', person: head.id });
  const callForHelp = makeCallForHelp({
    chat,
    inMind,
    drawPlainAlarm: (_call, shared): Message => ({ card: {}, summary: shared ? 'shared' : 'own', mentions: [] }),
    clock: desk.clock,
    log: { info: () => undefined, warn: (what) => void faults.push(what), error: (what) => void faults.push(what) },
  });
  const help = (by = ann) =>
    callForHelp([{ school, by }], `v1/${by.id}`, (recorded) => desk.handle(asked({ type: 'help', by }, `h-${by.id}`), recorded));
  const alarms = async () => (await desk.store.trail('oakfield', 'v1')).filter(({ type }) => type === 'alarmOpened');
  return { desk, sent, teams, faults, callForHelp, help, alarms, told: () => sent.map(({ to }) => to).sort() };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('a call for help', () => {
  it('that is recorded in time raises the alarm with the visit, and no plain one', async () => {
    const { help, sent, desk } = await underWay();
    expect(await passing(0, help())).toMatchObject({ recorded: true, value: { ok: true } });
    expect(sent).toEqual([]);
    expect(desk.arrived.filter(({ what }) => what === 'help').map(({ to }) => to)).toContain(slt);
  });

  it.each(['load', 'commit'] as const)('is told plainly after three seconds when the %s of its visit never answers, and says to whom', async (call) => {
    const { help, desk, told, sent } = await underWay();
    desk.store[call] = never;
    const called = help();
    await jest.advanceTimersByTimeAsync(2_999);
    expect(sent).toEqual([]);
    expect(await passing(10, called)).toEqual({ recorded: false, told: { place: true, people: expect.arrayContaining([head.name]) as string[] } });
    expect(told()).toEqual([slt, `met:${head.id}`, ...[deputy].map(({ id }) => `opened:${id}`)].sort());
  });

  it('is told plainly at once when storage says that it is broken', async () => {
    const { help, desk, told } = await underWay();
    desk.store.load = () => Promise.reject(new NoAnswer());
    expect(await passing(0, help())).toMatchObject({ recorded: false, told: { place: true } });
    expect(told()).toContain(slt);
  });

  it('shows the caller’s number in people’s own chats alone', async () => {
    const { help, desk, sent } = await underWay();
    desk.store.load = never;
    await passing(3_100, help());
    for (const { to, shared } of sent) expect(shared).toBe(to === slt);
  });

  it('by a senior leader is not sent to themselves', async () => {
    const { help, desk, told } = await underWay();
    desk.store.load = never;
    await passing(3_100, help(head));
    expect(told()).not.toContain(`met:${head.id}`);
    expect(told()).toContain(slt);
  });

  it('is tried again until it is recorded, is recorded once, and the alarm with the visit follows', async () => {
    const { help, desk, alarms } = await underWay();
    const real = desk.store.commit;
    desk.store.commit = () => Promise.reject(new NoAnswer());
    await passing(0, help());
    await jest.advanceTimersByTimeAsync(60_000);
    expect(await alarms()).toEqual([]);
    desk.store.commit = real;
    await jest.advanceTimersByTimeAsync(31_000);
    await jest.advanceTimersByTimeAsync(120_000);
    expect(await alarms()).toHaveLength(1);
    expect(desk.arrived.filter(({ what }) => what === 'help').map(({ to }) => to)).toContain(slt);
  });

  it('is tried again at a measured pace', async () => {
    const { help, desk } = await underWay();
    let tries = 0;
    desk.store.load = () => ((tries += 1), Promise.reject(new NoAnswer()));
    await passing(0, help());
    await jest.advanceTimersByTimeAsync(300_000);
    expect(tries).toBeGreaterThan(8);
    expect(tries).toBeLessThan(16);
  });

  it('pressed twice in a row while storage is away is told once', async () => {
    const { help, desk, sent } = await underWay();
    desk.store.load = () => Promise.reject(new NoAnswer());
    await passing(0, help());
    const once = sent.length;
    expect(await passing(0, help())).toMatchObject({ recorded: false, told: { place: true } });
    expect(sent).toHaveLength(once);
  });

  it('says that nobody has been told when Teams is away too, and tells them as soon as it is back', async () => {
    const { help, desk, teams, told } = await underWay();
    desk.store.load = never;
    teams.answers = () => false;
    expect(await passing(6_100, help())).toEqual({ recorded: false, told: { place: false, people: [] } });
    teams.answers = () => true;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(told()).toContain(slt);
  });

  it('is answered within seconds when Teams never answers', async () => {
    const { help, desk, teams } = await underWay();
    desk.store.load = never;
    teams.answers = (to) => (to === slt ? 'never' : true);
    expect(await passing(6_100, help())).toMatchObject({ recorded: false, told: { place: false, people: expect.arrayContaining([head.name]) as string[] } });
  });

  it('by somebody whom no list knows tells nobody, and is still tried again', async () => {
    const { callForHelp, sent } = await underWay();
    let tries = 0;
    const called = await passing(0, callForHelp([], 'stranger', () => ((tries += 1), Promise.reject(new NoAnswer()))));
    expect(called).toEqual({ recorded: false, told: { place: false, people: [] } });
    await jest.advanceTimersByTimeAsync(10_000);
    expect(sent).toEqual([]);
    expect(tries).toBeGreaterThan(1);
  });
});
