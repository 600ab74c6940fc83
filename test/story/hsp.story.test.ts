import { fillPage, fillRequest, pageOf, tryRequest } from './asking';
import { approves, cast, comesAlong, goesAndReturns, isBack } from './outing';
import { asks, stage, starts } from './stage';

const here = stage('demo-hsp.json');
const people = () => cast(here(), 'Nadia Brooks', 'Leo Finlay', 'Cara Lloyd', 'Ellen Price', 'Anita Rao', 'Jack Nolan', 'Tess Gray') as [Who, Who, Who, Who, Who, Who, Who];

type Who = ReturnType<ReturnType<typeof here>['as']>;

test('a first-day absence is followed up by the attendance lead and one other, each with a part, and closes (HSP-X-02, HSP-X-03, HSP-B-07, HSP-B-02)', async () => {
  const room = here();
  const [nadia, leo, cara, ellen, anita, jack, tess] = people();
  await starts(room, nadia);
  const type = 'absenceNoReply';
  expect(await fillPage(nadia, { type })).toMatch(/Education Welfare Service answers for absence[^]*first-day absence call that nobody answered\?[^]*What is the worry\?/);
  expect(await tryRequest(nadia, { companions: [cara] })).toMatch(/This kind of visit needs the attendance lead and one other/);
  expect(await fillPage(nadia, { companions: [leo] })).toMatch(/What does Leo Finlay do\?\nChoose one\nTakes notes\nObserves/);
  expect(await nadia.press('Next')).toMatch(/Choose what they do there/);
  expect(await fillRequest(nadia, { companions: [leo] })).toMatch(/^V-\w{4} is sent, and waits for Leo Finlay to say “I'll come”[^]* it goes to Ellen Price, Marcus Boyd or Anita Rao/);
  expect(await comesAlong(leo)).toMatch(/Waiting for Ellen Price, Marcus Boyd or Anita Rao[^]*Nadia Brooks leads the talk and Leo Finlay takes notes/);
  expect(await nadia.reads(nadia.own)).toMatch(/Nadia Brooks leads the talk and Leo Finlay takes notes/);

  expect(room.posted(jack.own).at(-1)).toMatch(/A visit with a safeguarding focus has been asked for/);
  expect(await jack.offered()).toEqual([]);
  for (const senior of [ellen, anita]) expect(await senior.reads(senior.own)).toMatch(/Thistlewood[^]*First day absent[^]*What is the worry\?[^]*Why not at school\?/);
  expect(await nadia.offered()).not.toContain('Left school');
  expect(await approves(anita)).toMatch(/^Approved/);
  expect(await tess.reads(room.chat('office'))).toMatch(/Approved\nV-[^]*07700 900999[^]*Thistlewood/);
  expect(await cara.reads(room.chat('staff'))).toMatch(/Approved\nV-\w{4}\nLeaves\n10:00\nNadia Brooks \(lead\), Leo Finlay\nDue back\n11:30$/);
  await goesAndReturns(room, nadia, leo);
});

test('whoever worries about their own safety goes with a companion who has said yes, or not at all; a senior manager decides (HSP-S-07)', async () => {
  const room = here();
  const [nadia, , cara, ellen, anita] = people();
  const worried = { type: 'other', answers: { 'RA-13': 'yes' } } as const;
  await starts(room, nadia);
  expect(await tryRequest(nadia, worried)).toMatch(/This visit needs two people. Choose who comes too/);
  expect(pageOf(nadia.dialog?.card ?? {})).toBe('who');
  expect(await fillRequest(nadia, { ...worried, companions: [cara] })).toMatch(/waits for Cara Lloyd to say “I'll come”/);
  expect([room.posted(ellen.own), room.posted(anita.own)]).toEqual([[], []]);

  expect(await cara.press("I'll come", {}, cara.own)).toMatch(/Before you may go, give your word that your details are right/);
  expect(await comesAlong(cara)).toMatch(/Waiting for Ellen Price, Marcus Boyd or Anita Rao. Do not leave yet/);
  expect(await anita.reads(anita.own)).toMatch(/High risk/);
  expect(await approves(ellen)).toMatch(/Choose what must be done/);
  expect(await approves(ellen, { concern: 'joint', approveNote: 'They know one another' })).toMatch(/^Approved/);
  expect(await nadia.reads(nadia.own)).toMatch(/Nobody goes alone/);
  await goesAndReturns(room, nadia, cara);
});

test('a sensitive visit leaves no question open and is read by fewer, in an alarm too (HSP-I-03, HSP-I-04)', async () => {
  const room = here();
  const [nadia, , cara, ellen, anita, jack, tess] = people();
  const sensitive = { type: 'other', sensitive: true };
  await starts(room, nadia);
  expect(await tryRequest(nadia, { ...sensitive, fields: { 'note_RA-10': '' } })).toMatch(/This visit is sensitive: every question needs an answer[^]*Write a few words, or “not known”/);
  await fillRequest(nadia, sensitive);
  expect(await nadia.reads(nadia.own)).toMatch(/Sensitive:\*\* speak of it to nobody else/);
  for (const senior of [ellen, anita]) expect(await senior.reads(senior.own)).toMatch(/attendance of Kit/);
  await approves(anita);
  await room.pass('PT1H');
  await nadia.press('Left school');
  await nadia.press('I need help', {}, nadia.own);
  expect(await tess.reads()).toMatch(/Thistlewood/);
  for (const colleague of [tess, jack, cara]) expect(await colleague.reads()).not.toMatch(/attendance of Kit|By letter/);
  for (const colleague of [jack, cara]) expect(await colleague.reads()).not.toMatch(/Thistlewood/);
  await anita.press("I'm dealing with this", {}, room.chat('slt'));
  await anita.press('Reached: safe', { whereabouts: 'back' });
  for (const chat of [room.chat('slt'), room.chat('office'), nadia.own]) expect(room.posted(chat).at(-1)).toMatch(/Contact made: safe/);
});

test('what may be left open on another visit is open, and an evening alone is talked out of first (HSP-S-10, HSP-S-09)', async () => {
  const room = here();
  const [nadia, , , ellen] = people();
  await starts(room, nadia);
  const late = { type: 'invitation', leave: '17:00', start: '17:20', backBy: '18:30', fields: { 'note_RA-10': '', 'note_RA-11': '' } };
  expect(await fillPage(nadia, late)).toMatch(/Reception is closed at that time. First offer the family a talk before or after school, or a call in a break/);
  expect(await tryRequest(nadia, { ...late, fields: { backup: '' } })).toMatch(/strongly advised against[^]*Say who is at school or on call/);
  expect(await tryRequest(nadia, { ...late, fields: { whyThisHour: '', backup: '' } })).toMatch(/Say why it has to be at that hour/);
  expect(await fillRequest(nadia, late)).toMatch(/has gone to/);
  expect(await ellen.reads(ellen.own)).toMatch(/Strongly advised against[^]*Why at this hour\?\nThey are at work until then[^]*Who is on call\?\nHelen Marsh, on call/);
});

test('a visit with a welfare officer names who comes, and they stand for the second person (HSP-X-04)', async () => {
  const room = here();
  const [nadia, , , ellen, , , tess] = people();
  await starts(room, nadia);
  expect(await tryRequest(nadia, { type: 'jointWelfareOfficer' })).toMatch(/made with somebody from outside. Choose who comes/);
  const withOfficer = { type: 'jointWelfareOfficer', outside: 'educationWelfareOfficer' };
  expect(await tryRequest(nadia, { ...withOfficer, fields: { outsideName: '' } })).toMatch(/Education welfare officer[^]*Give their name/);
  expect(await fillRequest(nadia, withOfficer)).toMatch(/^V-\w{4} has gone to/);
  expect(await ellen.reads(ellen.own)).toMatch(/Robin Vale[^]*Fenland Council/);
  await approves(ellen);
  expect(await tess.reads(room.chat('office'))).toMatch(/Robin Vale[^]*07700 900888/);
  await goesAndReturns(room, nadia);
});

test('the policy is asked of whoever has not read it, in the form and once (HSP-B-01)', async () => {
  const room = here();
  const hana = room.as('Hana Sato');
  await starts(room, hana);
  const visit = { type: 'invitation' };
  expect(await tryRequest(hana, { ...visit, fields: { read: '' } })).toMatch(/Child protection policy|The home visit policy, version 3/);
  expect(pageOf(hana.dialog?.card ?? {})).toBe('mine');
  expect(await fillRequest(hana, visit)).toMatch(/has gone to/);
  const again = await asks(room, 'Hana Sato', { ...visit, leave: '13:00', start: '13:20', backBy: '14:30', fields: { read: '' } });
  expect(again).toMatch(/has gone to/);
});

test('help with learning at home is asked after in the write-up, and the answers go to nobody but those who may read it (HSP-I-02)', async () => {
  const room = here();
  const [nadia, leo, cara, ellen, , jack, tess] = people();
  await asks(room, 'Nadia Brooks', { type: 'learningSupport', companions: [leo] });
  await approves(ellen);
  await isBack(room, nadia, leo);

  expect(await nadia.press('Write up', {}, nadia.own)).toMatch(/Leave empty if nobody was in[^]*Whether it is followed up, when and how[^]*Where the parents can find more information and support/);
  const told = { happened: 'leftEarly', note: 'Kit reads at night', concern: 'yes', after_0: 'attendance of Kit, on Monday' };
  expect(await nadia.press('Write up', told)).toMatch(/Check the answers marked below[^]*attendance of Kit, on Monday[^]*information and support\nAnswer this, if only with “none”/);
  expect(await nadia.reads(nadia.own)).not.toMatch(/Finished/);
  expect(await nadia.press('Write up', { ...told, after_1: 'the library' })).toMatch(/^V-\w{4} is written up/);

  for (const visitor of [nadia, leo]) expect(await visitor.reads(visitor.own)).toMatch(/Finished\nV-/);
  expect(await jack.reads(jack.own)).toMatch(/We left early. Kit reads at night\nWhether it is followed up, when and how: attendance of Kit, on Monday\n[^]*: the library/);
  for (const other of [cara, tess]) expect(await other.reads()).not.toMatch(/the library|reads at night/);
});
