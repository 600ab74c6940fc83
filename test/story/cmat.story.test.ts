import { approve, asks, stageOverTables } from './stage';

const here = stageOverTables('demo-school.json');

test('a visit goes from /visit in the staff chat to written up, and everybody sees what is theirs to see (MCG-4.4-04)', async () => {
  const room = here();
  const [ann, kate, sam, tom] = ['Ann Patel', 'Kate Shaw', 'Sam Carter', 'Tom Reed'].map((name) => room.as(name)) as [Who, Who, Who, Who];

  expect(await asks(room, 'Ann Patel')).toMatch(/^V-\w{4} has gone to Helen Marsh, David Lewis or Kate Shaw for approval/);
  expect(await ann.press('Left school').catch((fault: Error) => fault.message)).toMatch(/no button "Left school"/);
  expect(await ann.reads(ann.own)).toMatch(/Waiting for Helen Marsh, David Lewis or Kate Shaw. Do not leave yet/);
  expect(await tom.reads(room.chat('staff'))).toMatch(/Waiting for approval\nV-.*\nLeaves\n10:00\nAnn Patel/);
  expect(await tom.reads(room.chat('staff'))).not.toMatch(/Thistlewood|Bramble/);
  expect(await sam.reads(room.chat('office'))).not.toMatch(/V-/);

  expect(await kate.reads(kate.own)).toMatch(/Thistlewood/);
  expect(await kate.press('Approve', {}, kate.own)).toMatch(/Read the risk assessment, then tick this/);
  expect(await kate.press('Approve', approve, kate.own)).toMatch(/^Approved/);
  expect(await sam.reads(room.chat('office'))).toMatch(/Approved\nV-[^]*07700 900999[^]*Thistlewood[^]*blue Fiesta/);
  expect(room.posted(ann.own).at(-1)).toMatch(/Ann Patel: Approved. Leaves 10:00/);

  await room.pass('PT1H');
  expect(await ann.press('Left school')).toMatch(/^In danger\?[^]*Out\nV-/);
  await room.pass('PT20M');
  expect(await ann.press('Arrived')).toMatch(/You: At the property since 10:20/);
  expect(await sam.reads(room.chat('office'))).toMatch(/At the property/);
  await room.pass('PT20M');
  expect(await ann.press('Left the property')).toMatch(/On the way back/);
  expect(await tom.reads(room.chat('staff'))).toMatch(/Out\nV-/);
  expect(await ann.press('Back at school')).toMatch(/Write it up while it is fresh/);
  expect(await sam.reads(room.chat('office'))).toMatch(/Back at school/);

  await room.pass('PT61M');
  expect(room.posted(ann.own).at(-1)).toMatch(/Not written up yet/);
  await ann.press('Write up');
  expect(await ann.press('Write up')).toMatch(/Choose|Say/);
  expect(await ann.fill({ happened: 'asPlanned', note: 'attendance of Kit agreed', concern: 'no' }).press('Write up')).toMatch(/V-/);
  expect(await ann.reads(room.chat('staff'))).toMatch(/Finished|Closed/);
  expect(await ann.say(ann.own, '/visit mine')).toEqual([expect.stringMatching(/You have no open visit/)]);
  await room.pass('P2D');
  expect(room.posted(room.chat('slt'))).toEqual([]);
});

type Who = ReturnType<ReturnType<typeof here>['as']>;

test('a missed return climbs the ladder to the police, and Reached: safe tells everybody (CMAT-5-01, CMAT-5-04, CMAT-5-06, CMAT-5-07, CMAT-5-08)', async () => {
  const room = here();
  const [ann, sam, kate, helen] = ['Ann Patel', 'Sam Carter', 'Kate Shaw', 'Helen Marsh'].map((name) => room.as(name)) as [Who, Who, Who, Who];
  const [office, slt] = [room.chat('office'), room.chat('slt')];
  await asks(room, 'Ann Patel');
  await helen.press('Approve', approve);
  await room.pass('PT1H');
  await ann.press('Left school');

  await room.pass('PT61M');
  expect(room.posted(ann.own).at(-1)).toMatch(/due back was 11:30|Are you back\?/);
  expect(await ann.reads(ann.own)).toMatch(/Are you back\?/);
  expect(room.posted(office).filter((text) => /overdue/.test(text))).toEqual([]);

  await room.pass('PT49M');
  expect(room.posted(office).at(-1)).toMatch(/Ann Patel is overdue, due back 11:30. Step 1 of 6: ring their mobile/);
  expect(room.posted(slt)).toEqual([]);
  expect(await sam.press('No reply', {}, office)).toMatch(/Step 2 of 6/);

  expect(room.posted(slt).at(-1)).toMatch(/Step 2 of 6: take charge/);
  const shared = await room.as('David Lewis').reads(slt);
  expect(shared).toMatch(/Ann Patel is overdue/);
  expect(await kate.press("I'm dealing with this", {}, slt)).toMatch(/Step 3 of 6[^]*07700 900999/);
  expect(await helen.reads(slt)).toMatch(/Dealing with it\nKate Shaw/);
  expect(room.posted(ann.own).at(-1)).toMatch(/Kate Shaw is dealing with this/);
  expect(await kate.press('No reply', {}, kate.own)).toMatch(/Step 4 of 6[^]*Raj Patel[^]*07700 900151/);
  await room.pass('PT10M');
  expect(await kate.reads(kate.own)).toMatch(/Step 5 of 6: ring the families[^]*Thistlewood/);
  expect(await kate.press('No reply', { familyNote: 'nobody in' }, kate.own)).toMatch(/Step 6 of 6: tell the police[^]*blue Fiesta/);
  expect(room.posted(slt).at(-1)).toMatch(/Step 6 of 6/);
  expect(await kate.press('Police told', { policeNote: 'PC 12, ref 345' }, kate.own)).toMatch(/Tell the police: done/);
  expect(room.posted(slt).at(-1)).toMatch(/Police told/);
  expect(room.posted(office).at(-1)).toMatch(/Police told/);

  expect(await kate.press('Reached: safe', { whereabouts: 'back' }, kate.own)).toMatch(/V-/);
  for (const chat of [slt, office, ann.own, kate.own]) expect(room.posted(chat).at(-1)).toMatch(/Contact made: safe/);
  expect(await ann.reads(ann.own)).toMatch(/Write it up/);
  await room.pass('PT30M');
  for (const chat of [slt, office]) expect(room.posted(chat).at(-1)).toMatch(/Contact made: safe/);
});

test('a ladder nobody answers opens every step by itself, ten minutes apart, and says the last one again', async () => {
  const room = here();
  await asks(room, 'Ann Patel');
  await room.as('Helen Marsh').press('Approve', approve);
  await room.pass('PT1H');
  await room.as('Ann Patel').press('Left school');
  await room.pass('PT171M');

  const steps = [...room.posted(room.chat('office')), ...room.posted(room.chat('slt'))].flatMap((text) => /Step \d/.exec(text) ?? []);
  expect(steps.slice(0, 6)).toEqual(['Step 1', 'Step 2', 'Step 3', 'Step 4', 'Step 5', 'Step 6']);
  expect(steps.slice(6).length).toBeGreaterThan(0);
  expect(new Set(steps.slice(6))).toEqual(new Set(['Step 6']));
});

test('a visit that nobody marked as gone is asked about, and is overdue all the same', async () => {
  const room = here();
  const [ann, sam] = [room.as('Ann Patel'), room.as('Sam Carter')];
  await asks(room, 'Ann Patel');
  await room.as('Kate Shaw').press('Approve', approve);
  await room.pass('PT70M');
  expect(room.posted(ann.own).at(-1)).toMatch(/no word of Ann Patel leaving at 10:00. Gone or not gone\?/);
  expect(room.posted(room.chat('office')).at(-1)).toMatch(/Gone or not gone\?/);
  await room.pass('PT40M');
  await room.pass('PT1H');
  expect(room.posted(room.chat('office')).at(-1)).toMatch(/Step 1 of 6/);
  expect(await sam.press('Reached: safe', { whereabouts: 'back' })).toMatch(/V-/);
  expect(room.posted(room.chat('office')).at(-1)).toMatch(/Contact made: safe/);
});

test('Not gone ends the watch', async () => {
  const room = here();
  await asks(room, 'Ann Patel');
  await room.as('Kate Shaw').press('Approve', approve);
  await room.pass('PT70M');
  await room.as('Ann Patel').press('Not gone');
  expect(room.posted(room.chat('office')).at(-1)).toMatch(/Did not go/);
  const before = room.sent.length;
  await room.pass('P1D');
  expect(room.sent.length).toBe(before);
});

test('the office records a check-in for a visitor who phones, and running late moves the clock', async () => {
  const room = here();
  const [ann, sam] = [room.as('Ann Patel'), room.as('Sam Carter')];
  await asks(room, 'Ann Patel');
  await room.as('Kate Shaw').press('Approve', approve);
  await room.pass('PT1H');
  await sam.press('Record', { who: ann.id, what: 'arrived' }, room.chat('office'));
  expect(await ann.reads(ann.own)).toMatch(/You: At the property/);
  await ann.press('Running late', { lateMinutes: '20' }, ann.own);
  expect(room.posted(room.chat('office')).at(-1)).toMatch(/Running late. Now due back at 11:50/);
  await room.pass('PT1H');
  expect(room.posted(room.chat('office')).at(-1)).toMatch(/Running late/);
});
