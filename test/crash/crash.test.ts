import type { PressedAction, PressResult } from '../../src/local/room/api';
import { buttons } from '../../src/local/teams/read-card';
import { dateOf, toInstant } from '../../src/school/clock-time';
import { fillRequest } from '../story/asking';
import { approve } from '../story/stage';
import type { Actor } from '../support/actor';
import { isClaim, isCommit, isSettleOfCard, startRig, type Rig } from './crashing';

let rig: Rig;
let ann: Actor;
let kate: Actor;

// Each test starts the bot anew.
jest.setTimeout(120_000);

beforeAll(async () => {
  rig = await startRig();
  [ann, kate] = [rig.as('Ann Patel'), rig.as('Kate Shaw')];
});
afterAll(() => rig.close());

/** Ann asks for a visit tomorrow; returns its number. */
async function asked(): Promise<string> {
  await ann.say(ann.own, '/visit');
  await ann.press('Start a home visit', {}, ann.own);
  const said = await fillRequest(ann, { date: dateOf(later(await rig.bot.now(), 24 * 60)) });
  const number = /V-\w{4}/.exec(said)?.[0];
  if (number === undefined) throw new Error(said);
  return number;
}

/** A press as it is made, without waiting for what follows from it. */
async function press(who: Actor, title: string, inputs: Record<string, string> = {}, chat = who.own): Promise<{ again: () => Promise<PressResult>; result: Promise<PressResult> }> {
  const found = await who.finds(title, chat);
  const action: PressedAction | undefined = found && buttons(found.card).find((button) => button.title === title);
  if (!found || !action) throw new Error(`no ${title} before ${who.id}`);
  const again = () => rig.standIn.press(who.id, found.chat, found.message, { ...action, data: { ...(action.data as object), ...inputs } });
  return { again, result: rig.standIn.press(who.id, found.chat, found.message, title, inputs) };
}

const later = (instant: string, minutes: number): string => new Date(Date.parse(instant) + minutes * 60_000).toISOString();

const count = (chat: string, number: string, words: RegExp): number => rig.posted(chat, number).filter((text) => words.test(text)).length;

/** How often each of those whom an approval concerns was told of it. */
const told = (number: string): number[] => [ann.own, rig.chat('office')].map((chat) => count(chat, number, /Approved/));

const kill = () => rig.bot.kill();

test('before a press is committed: nothing is recorded, and pressing again counts', async () => {
  const number = await asked();
  const sprung = rig.proxy.trap({ match: isCommit, reaches: false, spring: kill });
  const { result } = await press(kate, 'Approve', { ...approve, tier: 'low' });
  expect(await result).toMatchObject({ kind: 'error' });
  await sprung;
  await rig.recover();
  expect(told(number)).toEqual([0, 0]);
  expect(await kate.press('Approve', approve, kate.own)).toMatch(/^Approved/);
  expect(told(number)).toEqual([1, 1]);
  await ann.press('Cancel visit', {}, ann.own);
});

test('after the commit, before the answer: everybody is told once, and pressing again changes nothing', async () => {
  const number = await asked();
  const sprung = rig.proxy.trap({ match: isCommit, reaches: true, spring: kill });
  const { result, again } = await press(kate, 'Approve', { ...approve, tier: 'low' });
  expect(await result).toMatchObject({ kind: 'error' });
  await sprung;
  expect(told(number)).toEqual([0, 0]);
  await rig.recover();
  expect(told(number)).toEqual([1, 1]);
  expect(await again()).toMatchObject({ kind: 'card' });
  await rig.bot.sweep();
  expect(told(number)).toEqual([1, 1]);
  expect(await rig.as('Tom Reed').reads(rig.chat('staff'))).not.toContain(number);
  await ann.press('Cancel visit', {}, ann.own);
});

test('after the answer, before a send: everybody is told once', async () => {
  const number = await asked();
  let answered = (): void => undefined;
  const dead = rig.killBeforeSending(new Promise((resolve) => (answered = () => resolve(undefined))));
  const { result } = await press(kate, 'Approve', { ...approve, tier: 'low' });
  expect(await result).toMatchObject({ kind: 'card' });
  answered();
  await dead;
  expect(told(number)).toEqual([0, 0]);
  await rig.recover();
  expect(told(number)).toEqual([1, 1]);
  await ann.press('Cancel visit', {}, ann.own);
});

test('after a send, before its id is stored: that one message comes twice, the others once', async () => {
  const number = await asked();
  const dead = rig.killAfterSending();
  const { result } = await press(kate, 'Approve', { ...approve, tier: 'low' });
  const { conversation } = await dead;
  await result;
  const first = [ann.own, rig.chat('office')].map((chat) => Number(chat === conversation));
  expect(told(number)).toEqual(first);
  await rig.recover();
  expect(told(number)).toEqual(first.map((times) => times + 1));
  expect(await ann.offered()).toContain('Left school');
  await ann.press('Cancel visit', {}, ann.own);
});

test('after its id is stored: that is one transaction with forgetting the post, so nothing comes twice', async () => {
  const number = await asked();
  const sprung = rig.proxy.trap({ match: isSettleOfCard, reaches: true, spring: kill });
  const { went } = rig.letOneThrough();
  const { result } = await press(kate, 'Approve', { ...approve, tier: 'low' });
  await Promise.all([result, went, sprung]);
  expect(told(number).reduce((sum, times) => sum + times)).toBe(1);
  await rig.recover();
  expect(told(number)).toEqual([1, 1]);
  await ann.press('Cancel visit', {}, ann.own);
});

/** A visit that is overdue with nobody told yet; the next sweep opens the first step. */
async function overdue(): Promise<string> {
  const number = await asked();
  await kate.press('Approve', approve, kate.own);
  const now = await rig.bot.now();
  const leaving = toInstant(dateOf(later(now, 24 * 60)), '10:00');
  if (!leaving.ok) throw new Error(leaving.why);
  await rig.bot.leap(`PT${Math.ceil((Date.parse(leaving.instant) - Date.parse(now)) / 1_000)}S`);
  await ann.press('Left school', {}, ann.own);
  await rig.bot.leap('PT111M');
  return number;
}

test.each([
  ['after a due visit was worked off, before its sends', isCommit],
  ['after a post was taken up, before it was sent', isClaim],
])('in a sweep, %s: the step is opened once, told once, and the ladder goes on', async (_moment, match) => {
  const number = await overdue();
  const [office, slt] = [rig.chat('office'), rig.chat('slt')];
  const sprung = rig.proxy.trap({ match, reaches: true, spring: kill });
  await expect(rig.bot.sweep()).rejects.toThrow();
  await sprung;
  expect(count(office, number, /Step 1 of 6/)).toBe(0);
  await rig.recover();
  expect(count(office, number, /Step 1 of 6/)).toBe(1);

  await rig.as('Sam Carter').press('No reply', {}, office);
  expect(count(slt, number, /Step 2 of 6/)).toBe(1);
  await kate.press("I'm dealing with this", {}, slt);
  await kate.press('Reached: safe', { whereabouts: 'back' }, kate.own);
  for (const chat of [office, slt, ann.own]) expect(count(chat, number, /Contact made: safe/)).toBe(1);
});

test('after a call for help was committed, before anybody was told: it reaches SLT and office once', async () => {
  const number = await asked();
  await kate.press('Approve', approve, kate.own);
  const sprung = rig.proxy.trap({ match: isCommit, reaches: true, spring: kill });
  const { result } = await press(ann, 'I need help');
  expect(await result).toMatchObject({ kind: 'error' });
  await sprung;
  await rig.recover();
  for (const chat of [rig.chat('slt'), rig.chat('office')]) expect(count(chat, number, /needs help now/)).toBe(1);
  await ann.press('I need help', {}, ann.own).catch(() => undefined);
  for (const chat of [rig.chat('slt'), rig.chat('office')]) expect(count(chat, number, /needs help now/)).toBe(1);
});
