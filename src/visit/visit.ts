import type { Match } from '../policy/caution';
import type { ConcernOption, OutsideRole, Part } from '../policy/profile';
import type { Condition } from './events';

export type { Answer, Details, Private } from './details';
import type { Alarm, PastAlarm, PastCall, SafetyCall } from './alarm';
import type { Instant, PersonId } from './ids';

export type { Alarm, Rung, SafetyCall, StepName, Why } from './alarm';
export type { Instant, PersonId } from './ids';

export type Stage =
  | 'requested' // sent back for changes, or waiting for another companion
  | 'assessed' // risk checklist done; waiting for companions and approvers
  | 'authorised'
  | 'out'
  | 'back'
  | 'closed'
  | 'declined'
  | 'blocked'
  | 'cancelled'
  | 'didNotGo'
  | 'inSchool'; // the family is met in school instead: not a visit, and not watched

/** Where one visitor is, as last reported. `stop` counts from 0. */
export type Position =
  | { at: 'school' }
  | { at: 'road'; stop: number }
  | { at: 'property'; stop: number }
  | { at: 'returning' }
  | { at: 'goingHome' } // said so, but this school's policy wants a phone call before it counts
  | { at: 'back' }
  | { at: 'home' }
  | { at: 'notGone' };

export interface Visitor {
  id: PersonId;
  name: string;
  lead: boolean;
  /** A companion says for themselves that they will come; the requester has said so by asking. */
  coming: 'asked' | 'yes' | 'no';
  position: Position;
  since: Instant;
  /** Set when they were heard of in an alarm: from here, not from the plan, their own lateness is counted. */
  clockFrom?: Instant;
  /** What they do there: `leads`, `notes`. */
  part?: Part;
  /** Works regularly with the child or family. */
  regular?: boolean;
}

/** When, and nothing of where or why: those are private. */
export interface Plan {
  leaveAt: Instant;
  backBy: Instant;
  stops: { startAt: Instant; minutes: number }[];
}

export type Need = 'secondPerson' | 'decision' | 'officeCall';

export type Tier = 'low' | 'medium' | 'high';

/** That the DSL was asked about the family, as the requester says, and as the DSL does (MCG-6.1-04). */
export type Consultation = 'said' | 'confirmed' | 'denied';

/** What the risk checklist came to; the answers themselves are private. */
export interface Risk {
  /** As the approver judges it, where that differs from `assessed`. */
  tier: Tier;
  /** As the answers alone make it. */
  assessed: Tier;
  blocked: boolean;
  needs: Need[];
  /** The school's reception is closed before everybody is back (RA-15). */
  outOfHours: boolean;
}

/** Why a visit may not be made at all. */
export type Block = 'answer' | 'knownViolence' | 'prohibited';

/** What was decided on a concern; it becomes a condition for leaving (CMAT-2-04). */
export interface ConcernDecision {
  option: Precaution;
  by: PersonId;
  at: Instant;
  /** Names the reason, which says which safeguards there are. */
  note?: string;
}

/** What a person may decide on a concern and the visit still be made. */
export type Precaution = Exclude<ConcernOption, 'meetInSchool' | 'refuse'>;

export interface Approval {
  slot: 'approver' | 'dsl';
  by: PersonId;
  at: Instant;
  /** Who wrote it down, where it was given by telephone. */
  recordedBy?: PersonId;
}

/** A caution that speaks of a stop. `ruling` is what the DSL says of a near match; `accepted`, that the visit was approved with it. */
export interface Found extends Match {
  ruling?: 'same' | 'different';
  accepted?: boolean;
}

/** What a visitor lacks before they may go. */
export type Lack = 'mobile' | 'nextOfKin' | 'confirmation' | 'policy';

/** What an approval waits for, and from whom. */
export type Hold =
  | { what: 'companion'; who: PersonId }
  | { what: 'details'; who: PersonId; lacks: Lack[] }
  | { what: 'training'; who: PersonId }
  | { what: 'secondPerson' }
  | { what: 'addressCheck' }
  /** A concern that nobody who could approve may decide. */
  | { what: 'concern' };

/** A professional from outside who goes along; name and number are private. */
export interface Outsider {
  role: OutsideRole;
  /** Whether the policy lets them stand for the second person. */
  counts: boolean;
}

/** Why a stop was not added: what is known or feared of the home, a caution, the hour, or that one would go alone. */
export type StopRefused = 'answers' | 'caution' | 'hours' | 'alone';

/** Somebody of the visit on another one at the same time. */
export interface Elsewhere {
  who: PersonId;
  number: string;
  from: Instant;
  until: Instant;
}

export interface Visit {
  id: string;
  /** What people say aloud: `V-7K3M`. Not a secret and not an id. */
  number: string;
  school: string;
  /** How many events made this visit. */
  version: number;
  stage: Stage;
  type: string;
  safeguarding: boolean;
  requester: PersonId;
  /** The conversation in which it was asked for, where a status card stands. */
  chat?: string;
  requestedAt: Instant;
  /** Counts material changes. An approval is bound to the revision it was given for. */
  revision: number;
  plan: Plan;
  visitors: Visitor[];
  risk: Risk;
  /** Why it is blocked, once it is. */
  block?: Block;
  /** Read by fewer people, and nothing of its checklist may be left out (HSP-I-03). */
  /** Which of its visitors were to be on another visit at the same time, when they were chosen. */
  elsewhere?: Elsewhere[];
  sensitive: boolean;
  /** The version of the policy that it runs under (HSP-0-01). */
  policyVersion: string;
  outside: Outsider[];
  cautions: Found[];
  /** Whoever confirmed every address of this revision (HHN-ROLE-09). */
  addressesChecked?: { by: PersonId; at: Instant };
  holds: Hold[];
  consultation?: Consultation;
  approvals: Approval[];
  decision?: ConcernDecision;
  /** The instant from which lateness is counted, and the return time people are told. */
  clock: { from: Instant; dueBack: Instant; lateMinutes: number };
  /** When the bot last asked for something that is still missing. */
  asked: { approval?: Instant; leaving?: Instant; arrival?: Instant; nudge?: Instant; outcome?: Instant };
  /** What was not met when somebody left all the same. */
  breach?: Condition[];
  /** Why the last stop that was asked for on the way was not added; until a senior leader adds one, nobody else does. */
  stopRefused?: StopRefused;
  safetyCall?: SafetyCall;
  /** The stops into which a call was made or missed, so that none is asked for twice where nobody says that they arrived. */
  called?: number[];
  /** What became of the last safety call. */
  lastCall?: PastCall;
  alarm?: Alarm;
  /** The last alarm that is over, so that its cards can say how it went. */
  lastAlarm?: PastAlarm;
  backAt?: Instant;
  /** Whom the bot could not reach about this visit, so that it is said once. */
  unreached: string[];
}

/** The most stops that one visit has. */
export const mostStops = 8;

export const isSafe = (visitor: Visitor): boolean => ['back', 'home', 'notGone'].includes(visitor.position.at);

/** Whether a visit still needs somebody: it stands on the board and is swept. */
export const isOpen = (visit: Visit): boolean =>
  visit.alarm !== undefined || ['requested', 'assessed', 'authorised', 'out', 'back'].includes(visit.stage);

/** Nobody has left, and nobody is to: not approved, called off, or not to be made at all. */
export const isNotToLeave = ({ stage }: Visit): boolean =>
  ['requested', 'assessed', 'declined', 'blocked', 'cancelled', 'didNotGo', 'inSchool'].includes(stage);

/** Approved and not yet known to be over: these are watched. */
export const isWatched = (visit: Visit): boolean => visit.stage === 'authorised' || visit.stage === 'out';
