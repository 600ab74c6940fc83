import type { CheckInWhat } from './commands';
import type { TypedReport } from './typed';
import type { Alarm, Block, Elsewhere, Found, Hold, Instant, Outsider, PersonId, Plan, Precaution, Risk, SafetyCall, StepName, StopRefused, Tier, Visitor } from './visit';

/** A visit as it is asked for, or changed to. */
export interface Planned {
  visitType: string;
  safeguarding: boolean;
  plan: Plan;
  visitors: Visitor[];
  outside: Outsider[];
  sensitive: boolean;
  policyVersion: string;
  clock: { from: Instant; dueBack: Instant };
  elsewhere?: Elsewhere[];
}

/** What happened. Nothing private stands here: free text is kept apart and named by `note`. */
export type VisitEvent =
  | ({ type: 'requested'; id: string; number: string; school: string; chat?: string; requester: PersonId } & Planned)
  | ({ type: 'changed' } & Planned)
  | { type: 'assessed'; risk: Risk }
  /** The requester says that the DSL was asked; the DSL says whether that is so. */
  | { type: 'dslConsulted' }
  | { type: 'consultationAnswered'; asked: boolean }
  | { type: 'blocked'; why: Block }
  /** Every caution that speaks of a stop, now that they were compared. */
  | { type: 'cautionsFound'; found: Found[] }
  | { type: 'addressesChecked'; same: boolean; cautions: string[]; note?: string }
  /** What approval now waits for. */
  | { type: 'held'; holds: Hold[] }
  | { type: 'riskJudged'; from: Tier; to: Tier; note?: string }
  /** `saidBy`: whoever decided by telephone, where somebody else wrote it down. */
  | { type: 'concernDecided'; option: Precaution; note: string; saidBy?: PersonId }
  /** What was approved is not what is known now. */
  | { type: 'approvalVoided'; why: 'caution' | 'risk' | 'people' }
  | { type: 'outsiderNamed'; outsider: Outsider }
  /** Somebody went although this was a condition for leaving. */
  | { type: 'leftAgainst'; unmet: Condition[] }
  | { type: 'meetingInSchool'; note?: string }
  /** Whoever approves settled who goes. */
  | { type: 'teamChanged'; visitors: Visitor[]; risk: Risk; elsewhere?: Elsewhere[] }
  | { type: 'companionAccepted'; who: PersonId }
  | { type: 'companionRefused'; who: PersonId }
  | { type: 'approved'; slot: 'approver' | 'dsl'; revision: number; note?: string; saidBy?: PersonId }
  | { type: 'authorised' }
  | { type: 'declined'; note: string }
  | { type: 'changesAsked'; note: string }
  | { type: 'approvalChased' }
  | { type: 'requestLapsed' }
  | { type: 'cancelled' }
  | { type: 'leavingAsked' }
  | { type: 'checkedIn'; who: PersonId; what: CheckInWhat; stop?: number; pending?: boolean; wroteAt?: Instant }
  /** A visitor judged the risk anew at the door of a stop. */
  | { type: 'doorstep'; who: PersonId; stop: number; goOn: boolean; note: string }
  /** One more stop while out, or that it was not to be. */
  | { type: 'stopAdded'; stop: Plan['stops'][number]; backBy: Instant; clock: { from: Instant; dueBack: Instant } }
  | { type: 'stopRefused'; why: StopRefused }
  | { type: 'arrivalAsked' }
  | { type: 'notGone'; who: PersonId[] }
  | { type: 'cameBack' }
  | { type: 'didNotGo' }
  | { type: 'ranLate'; minutes: number; from: Instant; dueBack: Instant; wroteAt?: Instant }
  /** Typed by somebody whom an alarm is about: on record, and not counted. */
  | ({ type: 'reportTyped'; who: PersonId } & TypedReport)
  /** These were heard of and are still out: their lateness is counted from here. */
  | { type: 'clockSet'; who: PersonId[]; from: Instant }
  /** Somebody the alarm is about was heard of; the others are still missing. */
  | { type: 'heardOf'; who: PersonId[] }
  | { type: 'nudged' }
  | { type: 'safetyCallOwed'; call: SafetyCall }
  | { type: 'safetyCallAsked'; stop: number }
  | { type: 'safetyCallMade'; stop: number; answered: boolean }
  /** Nobody is inside any more, so that no call is needed. */
  | { type: 'safetyCallDropped' }
  /** The time for it has passed, and nobody has recorded that they rang. */
  | { type: 'safetyCallMissed'; stop: number }
  /** `call`: what became of a safety call. `unwatched` minutes, when the bot was away past the moment at which this was due. */
  | { type: 'alarmOpened'; kind: Alarm['kind']; about: PersonId[]; call?: 'notMade' | 'notAnswered'; unwatched?: number }
  | { type: 'rungOpened'; step: StepName; rung: number }
  | { type: 'rungRepeated'; rung: number }
  /** Somebody called for help once more. */
  | { type: 'calledAgain'; who: PersonId[] }
  | { type: 'takenOn'; from?: PersonId }
  | { type: 'rungAnswered'; rung: number; result: 'noReply' | 'taken' | 'notNeeded' | 'told'; note?: string }
  | { type: 'familyAnswered'; stop: number; result: 'noReply' | 'seen'; note?: string }
  | { type: 'alarmEnded'; how: 'reached' | 'checkedIn'; note?: string }
  | { type: 'alarmDelivered'; rung: number }
  | { type: 'undelivered'; to: string; rung?: number }
  | { type: 'alarmReachedNobody'; rung: number }
  | { type: 'outcomeChased' }
  | { type: 'wroteUp'; concern: boolean; note: string }
  | { type: 'closed' };

/** What must hold when visitors leave. */
export type Condition = 'approval' | 'secondPerson' | 'police' | 'caution';

/** An event on record: its place in the trail, when, and who did it in which capacity. */
export type Recorded = VisitEvent & { seq: number; at: Instant; by: PersonId | 'bot'; as: string };
