import { fillRequest, tryRequest } from './asking';
import { approves, cast, comesAlong, goesAndReturns, isBack } from './outing';
import { asks, stage, starts } from './stage';

const here = stage('demo-stp.json');
const people = () => cast(here(), 'Declan Walsh', 'Amara Obi', 'Judith Crane', 'Colm Daly', 'Beth Lamb', 'Sunita Verma') as [Who, Who, Who, Who, Who, Who];

type Who = ReturnType<ReturnType<typeof here>['as']>;

const met = /Meeting in school, not a home visit\nV-/;

test('known violence means school premises: blocked, met in school instead, on record and not watched (STP-B-01)', async () => {
  const room = here();
  const [declan, amara, judith, colm, beth] = people();
  expect(await asks(room, 'Declan Walsh', { companions: [amara], answers: { 'RA-04': 'yes' } })).toMatch(/is blocked and must not go ahead: where violence is known, the family is met in school only/);
  expect(await declan.reads(declan.own)).toMatch(/Must not go ahead[^]*Nobody can allow a visit at home/);
  expect(await declan.offered()).toEqual(['Meet in school instead', 'I have left all the same']);
  for (const told of [declan, amara, colm]) expect(room.posted(told.own).join()).toMatch(/Not approved\./);
  expect(room.posted(judith.own)).toEqual([]);
  expect(await beth.reads(room.chat('staff'))).toMatch(/Not approved\nV-\w{4}\nDeclan Walsh \(lead\), Amara Obi$/);
  expect(await amara.offered()).toEqual([]);

  expect(await declan.press('Meet in school instead', {}, declan.own)).toMatch(met);
  for (const told of [amara, judith]) expect(room.posted(told.own).at(-1)).toMatch(/Meeting in school, not a home visit. Nobody leaves for it/);
  expect(await beth.reads(room.chat('staff'))).toMatch(met);
  expect(await declan.say(declan.own, '/visit mine')).toEqual([expect.stringMatching(/You have no open visit/)]);
  const before = room.sent.length;
  await room.pass('P1D');
  expect(room.sent.length).toBe(before);
});

test('a near match is put before the DSL side by side; the same place is blocked, and nobody reads why (STP-B-01)', async () => {
  const room = here();
  const [declan, amara, judith, colm, beth] = people();
  const near = { fields: { family: 'Hopper', address: '19a Canal Warf', postcode: 'LU4 9QX' } };
  expect(await asks(room, 'Declan Walsh', { companions: [amara], ...near })).toMatch(/waits for Amara Obi to say “I'll come” and the address to be checked/);
  expect(await colm.reads(colm.own)).toMatch(/Is it the same place\?[^]*Known violence\?[^]*Asked for\nHopper\n19a Canal Warf[^]*On the list\nThornbury\n19 Canal Wharf/);
  expect(await beth.reads(room.chat('staff'))).not.toMatch(/violence|list|Thornbury|Hopper/);
  await comesAlong(amara);
  expect(await declan.reads(declan.own)).toMatch(/Waiting for Colm Daly \(DSL\) to check the address/);
  expect(await declan.reads(declan.own)).not.toMatch(/Thornbury|attacked/);
  expect(room.posted(judith.own)).toEqual([]);

  expect(await colm.press('It is the same place', {}, colm.own)).toMatch(/Write a line in the box/);
  expect(await colm.press('It is the same place', { addressNote: 'It is the flat above' }, colm.own)).toMatch(/^Not approved\nV-/);
  expect(await declan.reads(declan.own)).toMatch(/This family is met in school only/);
  expect(await declan.press('Meet in school instead', {}, declan.own)).toMatch(met);
});

test('a near match that is another place goes to its approvers', async () => {
  const room = here();
  const [, amara, judith, colm] = people();
  await asks(room, 'Declan Walsh', { companions: [amara], fields: { address: '19a Canal Warf', postcode: 'LU4 9QX' } });
  await comesAlong(amara);
  expect(await colm.press('Addresses are clear', {}, colm.own)).toMatch(/V-/);
  expect(await approves(judith)).toMatch(/^Approved/);
});

test('an ordinary visit is made in a pair, and closes; nobody goes alone (STP-B-06, STP-I-01, STP-B-04)', async () => {
  const room = here();
  const [declan, amara, judith, , beth, sunita] = people();
  await starts(room, declan);
  expect(await tryRequest(declan, { fields: { whyNotSchool: '' } })).toMatch(/Say why a meeting in school cannot do this/);
  expect(await tryRequest(declan)).toMatch(/This visit needs two people. Choose who comes too/);
  expect(await tryRequest(declan, { companions: [amara] })).toMatch(/is sent, and waits for Amara Obi to say “I'll come”. After that it goes to Judith Crane, Rhys Morgan, Sunita Verma or Farah Malik for approval/);
  expect(room.posted(sunita.own)).toEqual([]);
  await comesAlong(amara);
  for (const approver of [judith, sunita]) expect(await approver.reads(approver.own)).toMatch(/Waiting for approval[^]*Why not at school\?\nThey do not come/);
  expect(await approves(sunita)).toMatch(/^Approved/);
  expect(await beth.reads(room.chat('office'))).toMatch(/Approved\nV-[^]*Thistlewood/);
  await goesAndReturns(room, declan, amara);
});

test('a senior leader who goes is approved by the headteacher alone (STP-I-02)', async () => {
  const room = here();
  const [, amara, judith, , , sunita] = people();
  expect(await asks(room, 'Sunita Verma', { companions: [amara] })).toMatch(/After that it goes to Judith Crane for approval/);
  await comesAlong(amara);
  expect(room.posted(room.as('Rhys Morgan').own)).toEqual([]);
  expect(await approves(judith)).toMatch(/^Approved/);
  expect(await sunita.offered()).toContain('Left school');
});

test('what was learnt that helps the child is written up of a visit that was made, and not of one where nobody was in (STP-AIM-01)', async () => {
  const room = here();
  const [declan, amara, judith, , beth] = people();
  const outing = async (leave: string, start: string, backBy: string) => {
    await asks(room, 'Declan Walsh', { type: 'relationship', companions: [amara], leave, start, backBy });
    await comesAlong(amara);
    await approves(judith);
    await isBack(room, declan, amara);
    return declan.press('Write up', {}, declan.own);
  };
  const told = { note: 'Kit likes maps', concern: 'no' };

  expect(await outing('10:00', '10:20', '11:30')).toMatch(/What you learnt that helps the child/);
  expect(await declan.press('Write up', { ...told, happened: 'asPlanned' })).toMatch(/What you learnt that helps the child\nAnswer this/);
  expect(await declan.press('Write up', { ...told, happened: 'asPlanned', after_0: 'attendance of Kit' })).toMatch(/is written up/);
  expect(await amara.reads(amara.own)).toMatch(/Finished\nV-/);
  expect(await beth.reads()).not.toMatch(/likes maps/);

  await outing('12:00', '12:20', '13:30');
  expect(await declan.press('Write up', { ...told, happened: 'nobodyIn' })).toMatch(/is written up/);
});

test('with a child on the way visitors have before them who receives it, and are asked whether they have arrived (STP-R-05)', async () => {
  const room = here();
  const [declan, amara, judith, , beth] = people();
  const office = room.chat('office');
  await starts(room, declan);
  const fetching = { type: 'childTransport', companions: [amara] };
  expect(await tryRequest(declan, { ...fetching, fields: { ask_ADULT: '' } })).toMatch(/What is the worry if the child travels another way[^]*Which adult receives the child\?[^]*Answer this in a few words/);
  expect(await fillRequest(declan, { ...fetching, fields: { ask_WAY: 'fetched from home', ask_ADULT: 'Aunt Cerise' } })).toMatch(/waits for Amara Obi/);
  await comesAlong(amara);
  expect(await judith.reads(judith.own)).toMatch(/What is the worry[^]*Which adult receives the child\?\nAunt Cerise/);
  await approves(judith);
  await room.pass('PT1H');
  for (const visitor of [declan, amara]) {
    await visitor.press('Left school', {}, visitor.own);
    expect(await visitor.reads(visitor.own)).toMatch(/10:20, 30 min\nWhich way: fetched from home, or taken home\?\nfetched from home\nWhich adult receives the child\?\nAunt Cerise/);
  }

  await room.pass('PT30M');
  for (const visitor of [declan, amara]) expect(room.posted(visitor.own).at(-1)).toMatch(/No word from you. Are you there\? Tap Arrived/);
  expect(room.posted(office).at(-1)).toMatch(/No word of arriving. They should be there by now/);
  expect(await beth.reads()).not.toMatch(/Cerise/);
  for (const visitor of [declan, amara]) expect(await visitor.press('Arrived', {}, visitor.own)).toMatch(/You: At the property[^]*Aunt Cerise/);
  const asked = () => room.posted(office).filter((text) => text.includes('No word of arriving')).length;
  await room.pass('PT30M');
  expect(asked()).toBe(1);

  for (const tap of ['Left the property', 'Back at school']) for (const visitor of [declan, amara]) await visitor.press(tap, {}, visitor.own);
  expect(await declan.reads(declan.own)).toMatch(/Everyone is safe|Write up|write it up/i);
  expect(room.leaks(['Cerise'])).toEqual([]);
});
