import type { Scene } from '../../src/desk/ports';
import { shipped } from '../../src/policy/shipped';
import type { Role } from '../../src/school/people';
import type { Member, School } from '../../src/school/school';
import type { Alarm, Answer, Details, Private, Rung, StepName, Visit, Visitor } from '../../src/visit/visit';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const someone = (n: number, name: string, roles: readonly Role[], more: Partial<Member> = {}): Member => ({
  id: id(n),
  name,
  roles,
  email: `${name.toLowerCase().replace(' ', '.')}@oakfield.example`,
  mobile: `+4477009001${n}`,
  ...more,
});

export const head = someone(10, 'Helen Hart', ['headteacher']);
export const deputy = someone(11, 'David Dunn', ['deputyHeadteacher']);
export const dsl = someone(12, 'Dina Shah', ['dsl']);
export const reception = someone(13, 'Olive Ford', ['office']);
export const bystander = someone(14, 'Tom Byrne', ['teacher']);
export const ann = someone(20, 'Ann Patel', ['teacher'], {
  lineManager: id(11),
  nextOfKin: { name: 'Raj Kinsman', phone: '+447700900777' },
});
export const ben = someone(21, 'Ben Okoro', ['familyWorker'], {
  lineManager: id(11),
  nextOfKin: { name: 'Ada Kinswoman', phone: '+447700900778' },
});
export const clerk = someone(22, 'Carla Reid', ['attendanceLead']);

export const everybody: readonly Member[] = [head, deputy, dsl, reception, bystander, ann, ben, clerk];

/** Nothing of this may be seen by anybody who is not concerned. */
export const secrets = ['Family Quillfeather', 'Zebedee', '77 Marmalade', 'LU2 7QX', '960155', '960 155', 'Truancy of the twins', 'magenta', 'big growling dog', 'whispered reason'];

export const kinSecrets = ['Kinsman', 'Kinswoman', '900777', '900778', '900 777', '900 778'];

const profileOf = (name: string) => {
  const found = shipped.get(name);
  if (!found) throw new Error(`no profile ${name}`);
  return found;
};

export const aSchool = (profile = 'cmat'): School => ({
  id: 'oakfield',
  name: 'Oakfield Primary School',
  tenantId: id(1),
  officePhone: '+441632960100',
  profile: profileOf(profile),
  people: everybody,
  places: { staff: ['19:staff@thread.v2'], office: ['19:office@thread.v2'], slt: ['19:slt@thread.tacv2'] },
});

export const details: Details = {
  purpose: 'Truancy of the twins Zebedee and Zoe',
  stops: [
    { family: 'Family Quillfeather', address: '77 Marmalade Street, Luton', postcode: 'LU2 7QX', phone: '01632 960155' },
    { family: 'Family Quillfeather (father)', address: '77 Marmalade Court, Luton', postcode: 'LU2 7QX', phone: '' },
  ],
  visitors: [
    { id: ann.id, mobile: '+447700900120' },
    { id: ben.id, mobile: '+447700900121' },
  ],
  vehicle: 'magenta Fiesta, AB12 CDE',
  answers: [
    ...['EX-41', 'EX-10', 'EX-07', 'EX-09', 'EX-21', 'RA-02', 'RA-04', 'RA-15', 'EX-24', 'EX-36'].map((item): Answer => ({ item, answer: 'no', note: '' })),
    ...['EX-32', 'RA-07', 'RA-08', 'RA-16', 'EX-26'].map((item): Answer => ({ item, answer: 'yes', note: '' })),
    { item: 'RA-12', answer: 'text', note: 'Ben comes along' },
    { item: 'RA-01', answer: 'yes', note: 'They have a big growling dog [and](http://evil.example) more ${dogs}' },
    { item: 'RA-06', answer: 'unknown', note: '' },
    { item: 'EX-38', answer: 'yes', note: '' },
  ],
};

export const now = '2026-11-24T14:30:00.000Z';

const visitor = (member: Member, lead: boolean, more: Partial<Visitor> = {}): Visitor => ({
  id: member.id,
  name: member.name,
  lead,
  coming: 'yes',
  position: { at: 'school' },
  since: '2026-11-24T12:00:00.000Z',
  ...more,
});

export const aVisit = (more: Partial<Visit> = {}): Visit => ({
  id: 'a1b2c3',
  number: 'V-7K3M',
  school: 'oakfield',
  version: 7,
  stage: 'out',
  type: 'safeAndWell',
  safeguarding: true,
  requester: clerk.id,
  chat: '19:staff@thread.v2',
  requestedAt: '2026-11-24T09:00:00.000Z',
  revision: 2,
  plan: {
    leaveAt: '2026-11-24T14:00:00.000Z',
    backBy: '2026-11-24T15:10:00.000Z',
    stops: [
      { startAt: '2026-11-24T14:15:00.000Z', minutes: 20 },
      { startAt: '2026-11-24T14:45:00.000Z', minutes: 15 },
    ],
  },
  visitors: [
    visitor(ann, true, { position: { at: 'property', stop: 0 }, since: '2026-11-24T14:16:00.000Z' }),
    visitor(ben, false, { position: { at: 'road', stop: 0 }, since: '2026-11-24T14:02:00.000Z' }),
  ],
  risk: { tier: 'high', blocked: false, needs: ['decision', 'officeCall'] },
  approvals: [{ slot: 'approver', by: deputy.id, at: '2026-11-24T10:00:00.000Z', precaution: 'joint' }],
  officeCall: true,
  withPolice: false,
  clock: { from: '2026-11-24T15:10:00.000Z', dueBack: '2026-11-24T15:10:00.000Z', lateMinutes: 0 },
  asked: {},
  unreached: [],
  ...more,
});

export const aScene = (visit: Partial<Visit> = {}, more: Partial<Scene> = {}): Scene => ({
  school: aSchool(),
  visit: aVisit(visit),
  private: { details, notes: { note_7: 'the whispered reason' } },
  now,
  teamsIds: new Map(everybody.map((person) => [person.id, `29:${person.id}`])),
  sweepStale: false,
  ...more,
});

const visitors = aVisit().visitors;
const placed = (...positions: Visitor['position'][]): Visitor[] =>
  visitors.map((one, index) => ({ ...one, position: positions[index] ?? positions[0] ?? { at: 'school' } }));

export const steps: readonly StepName[] = ['mobile', 'slt', 'mobileAgain', 'nextOfKin', 'families', 'police'];

/** The ladder with this rung open and every earlier one answered. */
export const ladderTo = (step: StepName, more: Partial<Alarm> = {}): Alarm => {
  const upTo = steps.slice(0, steps.indexOf(step) + 1);
  const rungs = upTo.map((name, index): Rung => {
    const open = index === upTo.length - 1;
    return {
      step: name,
      openedAt: `2026-11-24T16:${String(10 + index * 5)}:00.000Z`,
      ...(open ? {} : { result: name === 'slt' ? ('taken' as const) : ('noReply' as const) }),
      families: name === 'families' ? [{ stop: 0, result: 'noReply' as const }] : [],
      delivered: true,
      unreached: name === 'slt' ? [`person_${dsl.id}`, 'chat_19:slt@thread.tacv2'] : [],
    };
  });
  const owned = steps.indexOf(step) > 1 ? { owner: head.id } : {};
  return { kind: 'overdue', openedAt: '2026-11-24T16:10:00.000Z', about: [ann.id, ben.id], since: 5, dueBack: '2026-11-24T15:10:00.000Z', rungs, ...owned, ...more };
};

const late = '2026-11-24T16:40:00.000Z';
const asked = visitors.map((one) => (one.id === ben.id ? { ...one, coming: 'asked' as const } : one));
const notes = (text: string): Private => ({ details, notes: { note_6: 'an older note', note_7: text } });

/** A visit at every stage, and in every kind of alarm. */
export const scenes: Readonly<Record<string, Scene>> = {
  'sent back for changes': aScene({ stage: 'requested', approvals: [], visitors: placed({ at: 'school' }) }, { private: notes('the whispered reason'), now: '2026-11-24T12:00:00.000Z' }),
  'waiting for a companion': aScene({ stage: 'assessed', approvals: [], visitors: asked.map((one) => ({ ...one, position: { at: 'school' } })) }, { now: '2026-11-24T12:00:00.000Z' }),
  'waiting for approval': aScene({ stage: 'assessed', approvals: [], visitors: placed({ at: 'school' }) }, { now: '2026-11-24T12:00:00.000Z' }),
  'waiting for approval under MCG': aScene({ stage: 'assessed', approvals: [], visitors: placed({ at: 'school' }) }, { school: aSchool('mcg'), now: '2026-11-23T12:00:00.000Z' }),
  approved: aScene({ stage: 'authorised', visitors: placed({ at: 'school' }) }, { now: '2026-11-24T13:30:00.000Z' }),
  'not marked as gone': aScene({ stage: 'authorised', visitors: placed({ at: 'school' }), asked: { leaving: '2026-11-24T14:10:00.000Z' } }),
  out: aScene(),
  'on the way back': aScene({ visitors: placed({ at: 'returning' }) }, { school: aSchool('mcg') }),
  'going home': aScene({ visitors: placed({ at: 'goingHome' }, { at: 'back' }) }, { school: aSchool('mcg') }),
  'past due': aScene({ asked: { nudge: '2026-11-24T15:20:00.000Z' } }, { now: '2026-11-24T15:25:00.000Z' }),
  'safety call owed': aScene({ safetyCall: { stop: 0, dueAt: '2026-11-24T14:21:00.000Z', lateAt: '2026-11-24T14:26:00.000Z', asked: true } }),
  'help asked for': aScene({
    alarm: { ...ladderTo('mobile'), kind: 'help', about: [ann.id], openedAt: now, rungs: [{ step: 'slt', openedAt: now, families: [], delivered: true, unreached: [] }] },
  }),
  'help taken on': aScene({
    alarm: {
      kind: 'help',
      openedAt: now,
      about: [ann.id],
      since: 5,
      dueBack: '2026-11-24T15:10:00.000Z',
      owner: head.id,
      rungs: [
        { step: 'slt', openedAt: now, result: 'taken', families: [], delivered: true, unreached: [] },
        { step: 'mobileAgain', openedAt: now, families: [], delivered: true, unreached: [] },
      ],
    },
  }),
  ...Object.fromEntries(steps.map((step) => [`overdue, at ${step}`, aScene({ alarm: ladderTo(step) }, { now: late })])),
  'overdue, police told': aScene(
    { alarm: { ...ladderTo('police'), rungs: ladderTo('police').rungs.map((rung) => (rung.step === 'police' ? { ...rung, result: 'told' } : rung)) } },
    { now: late, sweepStale: true },
  ),
  back: aScene({ stage: 'back', visitors: placed({ at: 'back' }, { at: 'home' }), backAt: now }),
  closed: aScene({ stage: 'closed', visitors: placed({ at: 'back' }) }),
  declined: aScene({ stage: 'declined', visitors: placed({ at: 'school' }) }, { private: notes('the whispered reason') }),
  blocked: aScene({ stage: 'blocked', visitors: placed({ at: 'school' }) }),
  cancelled: aScene({ stage: 'cancelled', visitors: placed({ at: 'school' }) }),
  'did not go': aScene({ stage: 'didNotGo', visitors: placed({ at: 'notGone' }) }),
};
