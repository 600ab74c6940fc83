import { inputsOf } from '../../src/local/teams/read-card';
import type { Actor } from '../support/actor';
import { approve } from './stage';
import type { WiredRoom } from '../support/wired-room';

/** People by name, in that order. */
export const cast = (room: WiredRoom, ...names: string[]): Actor[] => names.map((name) => room.as(name));

/** Each of them taps their way out and back, one after the other. */
export async function isBack(room: WiredRoom, ...visitors: readonly Actor[]): Promise<void> {
  await room.pass('PT1H');
  for (const tap of ['Left school', 'Arrived', 'Left the property', 'Back at school']) {
    for (const visitor of visitors) await visitor.press(tap, {}, visitor.own);
  }
}

/** An answer to each thing that this kind of visit asks afterwards, on the open dialog. */
const afterwards = ({ dialog }: Actor): Record<string, string> =>
  Object.fromEntries(inputsOf(dialog?.card ?? {}).flatMap(({ node }) => (/^after_/.test(String(node.id)) ? [[String(node.id), 'attendance of Kit']] : [])));

/** The same, and the first of them writes it up: the visit is closed. */
export async function goesAndReturns(room: WiredRoom, ...visitors: readonly Actor[]): Promise<void> {
  await isBack(room, ...visitors);
  const [lead] = visitors;
  if (!lead) throw new Error('nobody went');
  await lead.press('Write up', {}, lead.own);
  await lead.fill({ happened: 'asPlanned', note: 'attendance of Kit', concern: 'no', ...afterwards(lead) }).press('Write up');
  for (const visitor of visitors) expect(await visitor.reads(visitor.own)).toMatch(/Finished\nV-/);
  expect(await lead.say(lead.own, '/visit mine')).toEqual([expect.stringMatching(/You have no open visit/)]);
}

/** Approves what lies in their own chat, having read it. */
export const approves = (approver: Actor, more: Record<string, string> = {}): Promise<string> =>
  approver.press('Approve', { ...approve, ...more }, approver.own);

/** Says yes in their own chat, and first that their details are right, where that is asked. */
export async function comesAlong(companion: Actor): Promise<string> {
  if (await companion.finds('My details', companion.own)) await saysOfThemselves(companion);
  return companion.press("I'll come", {}, companion.own);
}

/** Opens their own details from the card before them and confirms them, with what is missing. */
export async function saysOfThemselves(person: Actor, typed: Record<string, string> = {}): Promise<string> {
  await person.press('My details', {}, person.own);
  return person.press('Save', { right: 'true', ...typed });
}
