import type { Person } from '../school/people';
import type { Details, Instant, Plan, Precaution } from './visit';

/** What a request says once its form is complete and well-formed. */
export interface Request {
  type: string;
  plan: Plan;
  visitors: { id: string; name: string; lead: boolean }[];
  details: Details;
}

export type CheckInWhat = 'leftSchool' | 'arrived' | 'leftProperty' | 'back' | 'home';

/** Where a person who was reached says they are. */
export type Whereabouts = { at: 'back' } | { at: 'home' } | { at: 'out'; minutes: number };

/** Answers to an alarm say which version of the visit their card showed, so that an old card cannot answer a new alarm. */
interface Seen {
  seen?: number;
}

/** Everything that can be asked of a visit. `by` is who pressed, taken from the signed turn. */
export type Command =
  | ({ type: 'request'; by: Person; id: string; number: string; school: string; chat?: string } & { request: Request })
  | { type: 'resubmit'; by: Person; request: Request }
  | { type: 'comeAlong'; by: Person }
  | { type: 'cannotCome'; by: Person }
  | { type: 'approve'; by: Person; revision: number; precaution?: Precaution; note: string }
  | { type: 'decline'; by: Person; note: string }
  | { type: 'askForChanges'; by: Person; note: string }
  | { type: 'cancel'; by: Person }
  /** `who` differs from `by` when the office records it for somebody who phoned. */
  | { type: 'checkIn'; by: Person; who: string; what: CheckInWhat }
  /** The answer *Gone* or *Not gone* for everybody not yet marked, or for one visitor. */
  | { type: 'gone'; by: Person; who?: string }
  | { type: 'notGone'; by: Person; who?: string }
  | { type: 'runLate'; by: Person; minutes: number }
  | { type: 'help'; by: Person }
  | ({ type: 'takeOn'; by: Person; over: boolean } & Seen)
  | ({ type: 'noReply'; by: Person; rung: number } & Seen)
  | ({ type: 'notNeeded'; by: Person; rung: number; note: string } & Seen)
  | ({ type: 'familyAnswered'; by: Person; stop: number; result: 'noReply' | 'seen'; note: string } & Seen)
  | ({ type: 'policeTold'; by: Person; note: string } & Seen)
  | ({ type: 'reached'; by: Person; who: string; whereabouts: Whereabouts; note: string } & Seen)
  | { type: 'safetyCallMade'; by: Person; stop: number; answered: boolean }
  | { type: 'writeUp'; by: Person; note: string; concern: boolean }
  /** The bot's own: a due moment has come. */
  | { type: 'tick' }
  /** The bot's own: what became of an alarm post. */
  | { type: 'delivered'; rung: number }
  /** `recipients`: to how many addresses that rung went. */
  | { type: 'undeliverable'; to: string; rung?: number; recipients: number };

export type CommandType = Command['type'];

export interface Context {
  now: Instant;
  profile: import('../policy/profile').Profile;
  people: readonly Person[];
}
