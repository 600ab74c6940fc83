import type { Scene } from '../../src/desk/ports';
import { shipped } from '../../src/policy/shipped';
import type { Role } from '../../src/school/people';
import type { Member, School } from '../../src/school/school';
import type { Answer, Details, Visit, Visitor } from '../../src/visit/visit';
import { onFile } from '../support/school';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const someone = (n: number, name: string, roles: readonly Role[], more: Partial<Member> = {}): Member => ({
  id: id(n),
  name,
  roles,
  email: `${name.toLowerCase().replace(' ', '.')}@oakfield.example`,
  mobile: `+4477009001${n}`,
  cover: [],
  record: onFile,
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
export const secrets = [
  ...['Family Quillfeather', 'Zebedee', '77 Marmalade', '7 Marmalade', 'LU2 7QX', '960155', '960 155', 'Truancy of the twins', 'magenta'],
  ...['big growling dog', 'whispered reason', 'a letter in saffron', 'no room for saffron', 'two for saffron', 'an hour of saffron', 'a number in saffron'],
  ...['snarling uncle', 'Umber', '900333', '900 333', 'locked gate agreed', 'asked at the lilac gate'],
  ...['fetched for the play', 'Cerise'],
];

export const kinSecrets = ['Kinsman', 'Kinswoman', '900777', '900778', '900 777', '900 778'];

const profileOf = (name: string) => {
  const found = shipped.get(name);
  if (!found) throw new Error(`no profile ${name}`);
  return found;
};

export const aSchool = (profile = 'cmat', more: Partial<School> = {}): School => ({
  id: 'oakfield',
  name: 'Oakfield Primary School',
  tenantId: id(1),
  officePhone: '+441632960100',
  profile: profileOf(profile),
  people: everybody,
  cautions: [],
  termStarts: ['2026-09-01'],
  places: { staff: ['19:staff@thread.v2'], office: ['19:office@thread.v2'], slt: ['19:slt@thread.tacv2'] },
  ...more,
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
  asks: [{ id: 'LETTER', ask: 'When did the letter go? If none has gone, why not?', answer: 'a letter in saffron' }],
  outside: [],
  whyNotSchool: 'no room for saffron',
  whyThisPair: 'two for saffron',
  whyThisHour: 'an hour of saffron',
  backup: 'a number in saffron',
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
  risk: { tier: 'high', assessed: 'high', blocked: false, needs: ['decision', 'officeCall'], outOfHours: false },
  sensitive: false,
  policyVersion: '1',
  outside: [],
  cautions: [],
  holds: [],
  approvals: [{ slot: 'approver', by: deputy.id, at: '2026-11-24T10:00:00.000Z' }],
  decision: { option: 'joint', by: deputy.id, at: '2026-11-24T10:00:00.000Z' },
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
