import type { Person } from '../school/people';
import type { Caution } from '../policy/caution';
import type { ConcernOption, Part, Profile } from '../policy/profile';
import type { Typed } from './typed';
import type { Details, Elsewhere, Instant, Plan, Tier } from './visit';

/** The type of a request that asks for no visit at all: the family is met in school. */
export const meetingInSchool = 'meetingInSchool';

/** What a request says once its form is complete and well-formed. */
export interface Request {
  type: string;
  plan: Plan;
  visitors: { id: string; name: string; lead: boolean; part?: Part; regular?: boolean }[];
  sensitive: boolean;
  /** Said to be about safeguarding, whatever its kind (MCG-4.2-02). */
  safeguarding?: boolean;
  /** Other visits of these people at that time. */
  elsewhere?: Elsewhere[];
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
  /** `tier` when the approver judges the risk otherwise; `option` when a concern is theirs to decide. */
  | { type: 'approve'; by: Person; revision: number; reviewed: boolean; tier?: Tier; option?: ConcernOption; note: string }
  /** Somebody else puts on record what an approver said by telephone: `by` writes it down, `approver` said it. */
  | { type: 'approveByPhone'; by: Person; approver: string; revision: number; reviewed: boolean; option?: ConcernOption; note: string }
  | { type: 'decideConcern'; by: Person; revision: number; option?: ConcernOption; note: string }
  /** `same`: the cautions that were shown as near speak of this address; otherwise they do not, and every address is clear. */
  | { type: 'checkAddress'; by: Person; revision: number; shown: readonly string[]; same: boolean; note: string }
  /** The DSL says whether they were asked about this family. */
  | { type: 'answerConsultation'; by: Person; revision: number; asked: boolean }
  /** Whoever approves settles who goes; `vehicle` is theirs, and `note` says why these people, where the policy asks that. */
  | { type: 'changeTeam'; by: Person; revision: number; visitors: Request['visitors']; mobiles: Details['visitors']; vehicle: string; note: string; elsewhere?: Elsewhere[] }
  | { type: 'meetInSchool'; by: Person }
  /** Names the professional from outside who comes along. */
  | { type: 'nameOutsider'; by: Person; outsider: Details['outside'][number] }
  | { type: 'decline'; by: Person; note: string }
  | { type: 'askForChanges'; by: Person; note: string }
  | { type: 'cancel'; by: Person }
  /** `who` differs from `by` when the office records it for somebody who phoned. */
  | { type: 'checkIn'; by: Person; who: string; what: CheckInWhat; typed?: Typed }
  /** Somebody has left although a condition for leaving is not met, as they or those they rang say. */
  | { type: 'leaveAnyway'; by: Person; who: string }
  /** The answer *Gone* or *Not gone* for everybody not yet marked, or for one visitor. */
  | { type: 'gone'; by: Person; who?: string }
  | { type: 'notGone'; by: Person; who?: string }
  /** Something at the door makes a visitor uneasy: they carry on, with a call, or stop. */
  | { type: 'doorstep'; by: Person; goOn: boolean; note: string }
  /** One more stop while out. `clear`: of what the short checklist asks, nothing is true and nothing is unknown. */
  | { type: 'addStop'; by: Person; stop: Plan['stops'][number]; backBy: Instant; household: Details['stops'][number]; clear: boolean }
  | { type: 'runLate'; by: Person; minutes: number; typed?: Typed }
  | { type: 'help'; by: Person }
  | ({ type: 'takeOn'; by: Person; over: boolean } & Seen)
  | ({ type: 'noReply'; by: Person; rung: number } & Seen)
  | ({ type: 'notNeeded'; by: Person; rung: number; note: string } & Seen)
  | ({ type: 'familyAnswered'; by: Person; stop: number; result: 'noReply' | 'seen'; note: string } & Seen)
  | ({ type: 'policeTold'; by: Person; note: string } & Seen)
  | ({ type: 'reached'; by: Person; who: string; whereabouts: Whereabouts; note: string } & Seen)
  | { type: 'safetyCallMade'; by: Person; stop: number; answered: boolean }
  /** `made`: whether they were at the home at all. `answers`: to what this kind of visit asks afterwards. */
  | { type: 'writeUp'; by: Person; note: string; made: boolean; answers: { ask: string; answer: string }[]; concern: boolean }
  /** The bot's own: a due moment has come. */
  | { type: 'tick' }
  /** The bot's own: people, training or cautions have changed, and the visit is judged anew. */
  | { type: 'recheck' }
  /** The bot's own: what became of an alarm post. */
  | { type: 'delivered'; rung: number }
  /** `recipients`: to how many addresses that rung went. */
  | { type: 'undeliverable'; to: string; rung?: number; recipients: number };

export type CommandType = Command['type'];

export interface Context {
  now: Instant;
  profile: Profile;
  people: readonly Person[];
  cautions: readonly Caution[];
  /** The day the present term began: what was confirmed before it is to be confirmed again. */
  termBegan: string;
  /** The visit's private side as stored; none before it is requested. */
  details?: Details;
}
