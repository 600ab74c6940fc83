import { fillRequest, tryRequest } from './asking';
import { approves, cast, comesAlong, goesAndReturns } from './outing';
import { asks, stage, starts } from './stage';

const here = stage('demo-hhn.json');
const people = () => cast(here(), 'Kofi Mensah', 'Josh Penn', 'Adam Frye', 'Samira Noor', 'Dawn Hughes', 'Maria Costa', 'Polly Dunn') as [Who, Who, Who, Who, Who, Who, Who];

type Who = ReturnType<ReturnType<typeof here>['as']>;

const clears = (dsl: Who): Promise<string> => dsl.press('Addresses are clear', {}, dsl.own);

test('an untrained visitor is put before the DSL, who records training in the dialog, and the visit moves on at once (HHN-MON-05)', async () => {
  const room = here();
  const [kofi, , adam, samira, dawn, , polly] = people();
  expect(await asks(room, 'Kofi Mensah', { companions: [adam], regular: [kofi] })).toMatch(/details that a visitor has to add, a visitor’s training to be on record and the address to be checked\. After that/);
  expect(await comesAlong(adam)).toMatch(/Waiting for Samira Noor \(DSL\) to record Adam Frye’s training and Samira Noor \(DSL\) to check the address/);
  expect(await samira.reads(samira.own)).toMatch(/Adam Frye has no training on record/);
  expect(await clears(samira)).toMatch(/Training needed[^]*Adam Frye has no training on record/);
  expect(room.posted(dawn.own)).toEqual([]);
  expect(await polly.reads(room.chat('staff'))).not.toMatch(/training|address/);

  expect(await samira.press('Record training', {}, samira.own)).toMatch(/Adam Frye \(no training on record\)/);
  expect(await samira.press('Record', { on: '2026-11-25' })).toMatch(/That course is still to come. Record it once it was held/);
  expect(await samira.press('Record', { on: '2026-11-23', trainer: 'Samira Noor' })).toMatch(/safer working training on 23 Nov 2026, with Samira Noor, is on record/);
  expect(await dawn.reads(dawn.own)).toMatch(/Waiting for approval[^]*Thistlewood/);
  expect(await kofi.reads(kofi.own)).toMatch(/Waiting for Maria Costa, Dawn Hughes, Samira Noor or Gwen Parry. Do not leave yet/);
  expect(await approves(dawn)).toMatch(/^Approved/);
  await goesAndReturns(room, kofi, adam);
});

test('the DSL confirms every address before anybody approves, and nobody else does (HHN-ROLE-09, HHN-AIM-05)', async () => {
  const room = here();
  const [kofi, josh, , samira, dawn, maria] = people();
  await asks(room, 'Kofi Mensah', { companions: [josh] });
  await comesAlong(josh);
  for (const senior of [dawn, maria]) expect(room.posted(senior.own)).toEqual([]);
  expect(await kofi.offered()).not.toContain('Addresses are clear');
  expect(await samira.reads(samira.own)).toMatch(/Check the address[^]*Nothing on the list is like these addresses. Are they clear\?[^]*Thistlewood\n4 Bramble Walk, LU2 7AB/);
  expect(await clears(samira)).toMatch(/Waiting for approval/);
  expect(await approves(maria)).toMatch(/^Approved/);
  await goesAndReturns(room, kofi, josh);
});

test('an address that the DSL will not clear is as good as listed', async () => {
  const room = here();
  const [kofi, josh, , samira, dawn] = people();
  await asks(room, 'Kofi Mensah', { companions: [josh] });
  await comesAlong(josh);
  expect(await samira.press('Not clear', {}, samira.own)).toMatch(/Write a line in the box/);
  expect(await samira.press('Not clear', { addressNote: 'The police rang this morning' }, samira.own)).toMatch(/^Not approved/);
  for (const visitor of [kofi, josh]) expect(await visitor.reads(visitor.own)).toMatch(/Speak to Samira Noor \(DSL\) before you arrange anything. Do not tell the family of a visit/);
  expect(room.posted(dawn.own)).toEqual([]);
});

test('one of those who go works regularly with the family; a health practitioner may be the other (HHN-COND-02, HHN-AIM-05)', async () => {
  const room = here();
  const [, josh, , samira, , maria, polly] = people();
  await starts(room, josh);
  expect(await tryRequest(josh, { type: 'transition' })).toMatch(/You cannot ask for this kind of visit yourself/);
  expect(await tryRequest(josh, { type: 'familySupport' })).toMatch(/This visit needs two people. Choose who comes too/);
  const withNurse = { type: 'familySupport', outside: 'healthPractitioner' };
  expect(await tryRequest(josh, { ...withNurse, regular: [] })).toMatch(/One of those who go must work regularly with the child or family/);
  expect(await fillRequest(josh, withNurse)).toMatch(/waits for the address to be checked/);
  await clears(samira);
  expect(await maria.reads(maria.own)).toMatch(/Robin Vale\nHealth practitioner, Fenland Council/);
  expect(await approves(samira)).toMatch(/^Approved/);
  expect(await polly.reads(room.chat('office'))).toMatch(/Robin Vale[^]*07700 900888/);
  await goesAndReturns(room, josh);
});

test('attendance is for the family worker with keyworker or class teacher, and nobody else (HHN-PURP-04)', async () => {
  const room = here();
  const [kofi, josh, adam] = people();
  await starts(room, adam);
  expect(await tryRequest(adam, { companions: [josh] })).toMatch(/This kind of visit needs a family worker and the keyworker or the class teacher/);
  expect(await fillRequest(adam, { companions: [kofi] })).toMatch(/is sent, and waits for/);
});

test('a listed address is blocked; the DSL is told and reads which, nobody else reads why (HHN-AIM-10)', async () => {
  const room = here();
  const [kofi, josh, , samira, dawn, maria] = people();
  const lily = room.as('Lily Marlow');
  const listed = { family: 'Thornbury', address: '19 Canal Wharf', postcode: 'LU4 9QX' };
  expect(await asks(room, 'Lily Marlow', { type: 'familySupport', companions: [josh], fields: listed })).toMatch(/is blocked and must not go ahead: this address may not be visited. Speak to the DSL/);
  for (const visitor of [lily, josh]) {
    expect(await visitor.reads(visitor.own)).toMatch(/Do not tell the family of a visit/);
    expect(await visitor.reads(visitor.own)).not.toMatch(/police have asked/);
    expect((await visitor.offered()).filter((title) => title !== 'I have left all the same')).toEqual([]);
  }
  expect(room.posted(samira.own).join('\n')).toMatch(/Not approved/);
  expect(await samira.reads(samira.own)).toMatch(/Thornbury\n19 Canal Wharf[^]*The police have asked that nobody calls there/);
  for (const senior of [dawn, maria]) expect(room.posted(senior.own)).toEqual([]);
  expect(await kofi.reads(room.chat('staff'))).toMatch(/Not approved\nV-\w{4}\nLily Marlow \(lead\), Josh Penn$/);
});

test('a concern is decided by the DSL, who writes down the safeguards; the headteacher may only send it back', async () => {
  const room = here();
  const [kofi, josh, , samira, dawn, maria, polly] = people();
  await asks(room, 'Kofi Mensah', { companions: [josh], answers: { 'RA-04': 'yes' } });
  await comesAlong(josh);
  await clears(samira);
  expect(room.posted(dawn.own)).toEqual([]);
  expect(await maria.offered()).toEqual(['Decline', 'Ask for changes']);
  expect(await approves(samira, { concern: 'addMitigation', approveNote: 'Meet in the garden, phones on' })).toMatch(/^Approved/);
  expect(await kofi.reads(kofi.own)).toMatch(/Agreed: Meet in the garden, phones on/);
  expect(await polly.reads(room.chat('staff'))).not.toMatch(/garden/);
  await goesAndReturns(room, kofi, josh);
});
