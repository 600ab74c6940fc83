import type { CheckInWhat } from './commands';
import type { Alarm, Instant, PersonId, Plan, Precaution, Risk, SafetyCall, StepName, Visitor } from './visit';

/** What happened. Nothing private stands here: free text is kept apart and named by `note`. */
export type VisitEvent =
  | {
      type: 'requested';
      id: string;
      number: string;
      school: string;
      chat?: string;
      requester: PersonId;
      visitType: string;
      safeguarding: boolean;
      plan: Plan;
      visitors: Visitor[];
      clock: { from: Instant; dueBack: Instant };
    }
  | {
      type: 'changed';
      visitType: string;
      safeguarding: boolean;
      plan: Plan;
      visitors: Visitor[];
      clock: { from: Instant; dueBack: Instant };
    }
  | { type: 'assessed'; risk: Risk }
  | { type: 'blocked'; risk: Risk }
  | { type: 'companionAccepted'; who: PersonId }
  | { type: 'companionRefused'; who: PersonId }
  | { type: 'approved'; slot: 'approver' | 'dsl'; revision: number; precaution?: Precaution; note?: string }
  | { type: 'authorised' }
  | { type: 'declined'; note: string }
  | { type: 'changesAsked'; note: string }
  | { type: 'approvalChased' }
  | { type: 'requestLapsed' }
  | { type: 'cancelled' }
  | { type: 'leavingAsked' }
  | { type: 'checkedIn'; who: PersonId; what: CheckInWhat; stop?: number; pending?: boolean }
  | { type: 'notGone'; who: PersonId[] }
  | { type: 'cameBack' }
  | { type: 'didNotGo' }
  | { type: 'ranLate'; minutes: number; from: Instant; dueBack: Instant }
  /** These were heard of and are still out: their lateness is counted from here. */
  | { type: 'clockSet'; who: PersonId[]; from: Instant }
  /** Somebody the alarm is about was heard of; the others are still missing. */
  | { type: 'heardOf'; who: PersonId[] }
  | { type: 'nudged' }
  | { type: 'safetyCallOwed'; call: SafetyCall }
  | { type: 'safetyCallAsked'; stop: number }
  | { type: 'safetyCallMade'; stop: number; answered: boolean }
  | { type: 'safetyCallDropped' }
  /** `unwatched` minutes, when the bot was away past the moment at which this was due. */
  | { type: 'alarmOpened'; kind: Alarm['kind']; about: PersonId[]; unwatched?: number }
  | { type: 'rungOpened'; step: StepName; rung: number }
  | { type: 'rungRepeated'; rung: number }
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

/** An event on record: its place in the trail, when, and who did it in which capacity. */
export type Recorded = VisitEvent & { seq: number; at: Instant; by: PersonId | 'bot'; as: string };
