import type { Caution } from '../../src/policy/caution';
import type { Profile } from '../../src/policy/profile';
import type { Member } from '../../src/school/school';
import type { Decision, Refusal } from '../../src/visit/decision';
import type { VisitEvent } from '../../src/visit/events';
import { ann, ben, dsl, head, manager, profileOf, sam } from '../support/school';
import { Story } from '../support/story';

export const cmat = profileOf('cmat');

export const approve = (by: Member) => ({ type: 'approve', by, revision: 1, reviewed: true, note: '' }) as const;

export const tap = (by: Member, what: 'leftSchool' | 'arrived' | 'leftProperty' | 'back' | 'home') => ({ type: 'checkIn', by, who: by.id, what }) as const;

/** Asked for by Ann, who goes with Ben from 13:00 to 15:00, and approved by their line manager. */
export const approved = (profile: Profile = cmat): Story => new Story(profile).requests().does(approve(manager));

/** Both left at 13:00. */
export const gone = (profile?: Profile): Story => approved(profile).at('13:00').does(tap(ann, 'leftSchool')).does(tap(ben, 'leftSchool'));

/** An hour after the last finish, at 15:30, nobody is back. */
export const overdue = (): Story => gone().at('15:30').does({ type: 'tick' });

/** The office could not reach them, and the headteacher has taken it on. */
export const owned = (): Story => overdue().does({ type: 'noReply', by: sam, rung: 0 }).does({ type: 'takeOn', by: head, over: false });

/** A warning against the first address of every request. */
export const caution = (more: Partial<Caution> = {}): Caution => ({
  id: 'c1',
  kind: 'caution',
  family: '',
  address: '4 ADDRESS-ONE Lane',
  postcode: 'LU2 7AB',
  reason: 'CAUTION-SECRET',
  owner: dsl.id,
  addedBy: dsl.id,
  addedOn: '2026-10-01',
  reviewBy: '2027-01-31',
  ...more,
});

/** One that may speak of it: the postcode is not known. */
export const near = (more: Partial<Caution> = {}): Caution => caution({ id: 'c2', postcode: '', ...more });

export const no = (refusal: Refusal): Decision => ({ ok: false, refusal });

export const yes = (...events: VisitEvent[]): Decision => ({ ok: true, events });
