import type { Actor } from '../support/actor';
import { fillRequest } from './asking';
import { approves, cast, goesAndReturns } from './outing';
import { asks, stage } from './stage';

// The manager of two visitors is no senior leader here.
const here = stage('demo-school.json', { alter: (file) => file.replace(/"lineManager": "k\.shaw@oakfield\.example", "vehicle": "blue/, '"lineManager": "r.bell@oakfield.example", "vehicle": "blue') });
const people = () => cast(here(), 'Ann Patel', 'Ben Okoro', 'Kate Shaw', 'Helen Marsh', 'David Lewis', 'Sam Carter', 'Rosa Bell', 'Tom Reed') as [Actor, Actor, Actor, Actor, Actor, Actor, Actor, Actor];

const threatened = { answers: { 'RA-01': 'yes' } } as const;

test('decided with the police, nobody leaves until the officer is named; then the visit goes and closes (CMAT-2-03, CMAT-2-04)', async () => {
  const room = here();
  const [ann, , , helen, , sam, rosa, tom] = people();
  await asks(room, 'Ann Patel', threatened);
  expect(await rosa.reads(rosa.own)).toMatch(/high risk[^]*Somebody must decide what makes it safe to go[^]*Could anyone there be threatening or aggressive\? \W*Yes/);
  expect(await approves(helen)).toMatch(/Choose what must be done/);
  expect(await approves(helen, { concern: 'withPolice' })).toMatch(/Say why that is right/);
  expect(await approves(helen, { concern: 'withPolice', approveNote: 'The father was released on Monday' })).toMatch(/^Approved/);
  expect(await ann.reads(ann.own)).toMatch(/Go with the police only. Say which officer comes/);
  expect(await ann.offered()).not.toContain('Left school');
  expect(await ann.say(ann.own, 'left school')).toEqual([expect.stringMatching(/Do not leave: the police must come along, so say which officer/), expect.stringMatching(/Have you left already\?/)]);
  expect(await tom.reads(room.chat('staff'))).toMatch(/Approved\nV-\w{4}\nLeaves\n10:00\nAnn Patel \(lead\)\nDue back\n11:30$/);

  await ann.press('Who comes with you', {}, ann.own);
  expect(await ann.press('Save', { role: 'police', name: 'PC Robin Vale', organisation: 'Fenland Police', phone: '12' })).toMatch(/not a full number/);
  expect(await ann.press('Save', { role: 'police', name: 'PC Robin Vale', organisation: 'Fenland Police', phone: '07700 900888' })).toMatch(/PC Robin Vale comes along on V-/);
  expect(await ann.reads(ann.own)).toMatch(/Go with the police only\.[^]*PC Robin Vale\nPolice officer, Fenland Police/);
  expect(await sam.reads(room.chat('office'))).toMatch(/PC Robin Vale[^]*07700 900888/);
  await goesAndReturns(room, ann);
});

test('left all the same, it is on record and said to those who agreed to it', async () => {
  const room = here();
  const [ann, , , helen, , sam] = people();
  await asks(room, 'Ann Patel', threatened);
  await approves(helen, { concern: 'withPolice', approveNote: 'Only with an officer' });
  await room.pass('PT70M');
  await sam.press('Gone', {}, room.chat('office'));
  expect(room.posted(room.chat('slt')).at(-1)).toMatch(/Left without what was agreed. A condition for leaving is not met. Ring them now/);
  expect(await helen.reads()).toMatch(/The police were to go along/);
  expect(await ann.reads(ann.own)).toMatch(/Out\nV-/);
});

test('judged safe alone, the office rings five minutes after arrival, and an unanswered call is an alarm (CMAT-3-01, CMAT-2-04)', async () => {
  const room = here();
  const [ann, , kate, helen, , sam] = people();
  const [office, slt] = [room.chat('office'), room.chat('slt')];
  await asks(room, 'Ann Patel', threatened);
  expect(await approves(kate, { concern: 'safeAloneWithCall', approveNote: 'They asked for this visit' })).toMatch(/^Approved/);
  expect(await ann.reads(ann.own)).toMatch(/The office rings you once you are inside/);
  await room.pass('PT1H');
  for (const tap of ['Left school', 'Arrived']) await ann.press(tap, {}, ann.own);
  expect(room.posted(office).join()).not.toMatch(/Ring/);
  await room.pass('PT5M');
  expect(room.posted(office).at(-1)).toMatch(/ring|call/i);
  expect(await sam.reads(office)).toMatch(/07700 900999/);
  await sam.press('No answer', {}, office);
  expect(room.posted(slt).at(-1)).toMatch(/Ann Patel/);
  await helen.press("I'm dealing with this", {}, slt);
  await helen.press('Reached: safe', { whereabouts: 'back' });
  expect(room.posted(slt).at(-1)).toMatch(/Contact made: safe/);
});

test('decided as a joint visit, it is not signed for one alone; with a second person it is (CMAT-2-04)', async () => {
  const room = here();
  const [ann, ben, kate] = people();
  await asks(room, 'Ann Patel', threatened);
  const together = { concern: 'joint', approveNote: 'Two go' };
  expect(await approves(kate, together)).toMatch(/Nobody may go alone on this visit/);
  await kate.press('Ask for changes', { changesNote: 'Take Ben' }, kate.own);
  await ann.press('Change the request', {}, ann.own);
  await fillRequest(ann, { ...threatened, companions: [ben] });
  expect(await approves(kate, together)).toMatch(/^Approved/);
  expect(await ann.reads(ann.own)).toMatch(/Nobody goes alone/);
  await room.pass('PT1H');
  await ben.press('Left school', {}, ben.own);
});

test('an evening visit goes to the SLT and no other manager (CMAT-3-05)', async () => {
  const room = here();
  const [, , kate, helen, david, , rosa] = people();
  expect(await asks(room, 'Ann Patel')).toMatch(/Helen Marsh, David Lewis, Rosa Bell or Kate Shaw/);
  const evening = await asks(room, 'Ann Patel', { leave: '17:00', start: '17:20', backBy: '18:30', answers: { 'RA-15': 'yes' } });
  expect(evening).toMatch(/has gone to Helen Marsh, David Lewis or Kate Shaw for approval/);
  for (const senior of [kate, helen, david]) expect(await senior.reads(senior.own)).toMatch(/Leaves\n17:00[^]*Why at this hour\?\nThey are at work until then/);
  expect(await rosa.reads(rosa.own)).not.toMatch(/17:00/);
  expect(await approves(david, { concern: 'safeAloneWithCall', approveNote: 'David stays at school' })).toMatch(/^Approved\nV-\w{4}\nLeaves\n17:00/);
});
