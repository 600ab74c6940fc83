import type { Change, Loaded, NewPost, OwedPost, VisitStore } from '../../src/desk/ports';
import type { Recorded } from '../../src/visit/events';
import type { Details, Visit } from '../../src/visit/visit';

export const school = 'oakfield';
export const ann = '00000000-0000-4000-8000-000000000005';
export const at = (time: string): string => `2026-11-23T${time}:00.000Z`;

export const aVisit = (more: Partial<Visit> = {}): Visit => ({
  id: 'v-1',
  number: 'V-7K3M',
  school,
  version: 1,
  stage: 'authorised',
  type: 'welfare',
  safeguarding: false,
  requester: ann,
  chat: '19:staff@thread.v2',
  requestedAt: at('08:00'),
  revision: 1,
  plan: { leaveAt: at('09:00'), backBy: at('11:00'), stops: [{ startAt: at('09:30'), minutes: 30 }] },
  visitors: [
    { id: ann, name: 'Ann Patel', lead: true, coming: 'yes', position: { at: 'road', stop: 0 }, since: at('09:00') },
  ],
  risk: { tier: 'low', assessed: 'medium', blocked: false, needs: ['officeCall'], outOfHours: true },
  sensitive: true,
  policyVersion: '2024-10',
  outside: [{ role: 'police', counts: false }],
  cautions: [{ stop: 0, caution: 'c-1', kind: 'violence', how: 'near', ruling: 'different', accepted: true }],
  addressesChecked: { by: 'dsl', at: at('08:20') },
  holds: [],
  approvals: [{ slot: 'approver', by: 'head', at: at('08:30') }],
  decision: { option: 'joint', by: 'head', at: at('08:30') },
  clock: { from: at('10:00'), dueBack: at('11:00'), lateMinutes: 0 },
  asked: {},
  unreached: [],
  ...more,
});

export const someDetails = (more: Partial<Details> = {}): Details => ({
  purpose: 'Attendance',
  stops: [{ family: 'Example', address: '1 High Street', postcode: 'LU1 2AA', phone: '+441632960100' }],
  visitors: [{ id: ann, mobile: '+447700900123' }],
  vehicle: 'blue Fiesta',
  answers: [{ item: 'A-1', answer: 'no', note: '' }],
  asks: [{ id: 'TRIED', ask: 'What has been tried?', answer: 'letters' }],
  outside: [{ role: 'police', name: 'Sergeant Example', organisation: 'Example Police', phone: '+441632960101' }],
  whyNotSchool: 'they cannot come',
  whyThisPair: '',
  whyThisHour: '',
  backup: '',
  ...more,
});

export const anEvent = (seq: number): Recorded => ({ type: 'leavingAsked', seq, at: at('09:10'), by: 'bot', as: 'bot' });

export const aPost = (id: string, nextTry = at('09:00'), more: Partial<NewPost> = {}): NewPost => ({
  id,
  to: { chat: '19:slt@thread.tacv2', place: 'slt' },
  post: { kind: 'rung', rung: 1, to: { place: 'slt' }, alarm: true },
  nextTry,
  ...more,
});

export const aChange = (more: Partial<Change> = {}): Change => ({
  visit: aVisit(),
  details: someDetails(),
  notes: {},
  events: [anEvent(1)],
  dueAt: at('09:10'),
  posts: [],
  operation: 'op-1',
  ...more,
});

/** The next step of a visit, with nothing private new. */
export const nextChange = (before: Loaded, more: Partial<Change> = {}): Change => {
  const visit = { ...before.visit, version: before.visit.version + 1 };
  return {
    visit,
    notes: {},
    events: [anEvent(visit.version)],
    dueAt: before.dueAt,
    posts: [],
    operation: `op-${visit.version}`,
    ...more,
  };
};

export async function stored(store: VisitStore, change: Change = aChange()): Promise<Loaded> {
  expect(await store.commit(undefined, change)).toBe('committed');
  return loaded(store, change.visit.id);
}

export async function loaded(store: VisitStore, id = 'v-1'): Promise<Loaded> {
  const found = await store.load(school, id);
  if (!found) throw new Error(`no visit ${id}`);
  return found;
}

/** A post as whoever has just committed it knows it. */
export const justBorn = (post: NewPost, visit = 'v-1'): OwedPost => ({ ...post, school, visit, attempts: 0, etag: '*' });
