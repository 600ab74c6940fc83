import type { Condition, VisitEvent } from './events';
import type { Role } from '../school/people';
import type { Details, Hold, Lack, Need, Stage, StopRefused, Tier } from './visit';

/** Why the answer is no. Every reason has a sentence in `src/cards/words/refusals.ts` that says what to do next. */
export type Refusal =
  | { reason: 'wrongStage'; stage: Stage }
  | { reason: 'unknownVisit' }
  | { reason: 'notYours' }
  | { reason: 'ownVisit' }
  | { reason: 'notApprover' }
  | { reason: 'alreadyApproved' }
  | { reason: 'changedSince' }
  | { reason: 'held'; holds: Hold[] }
  | { reason: 'notOrganiser'; roles: Role[] }
  | { reason: 'wrongPair'; type: string }
  | { reason: 'needsRegularWorker' }
  | { reason: 'needsParts' }
  | { reason: 'tooLong'; most: number }
  | { reason: 'incomplete'; what: 'asks' | 'whyNotSchool' | 'whyThisPair' | 'whyThisHour' | 'backup' }
  | { reason: 'detailsMissing'; lacks: Lack[] }
  | { reason: 'needsReview' }
  | { reason: 'notDecider' }
  | { reason: 'riskRaised'; to: Tier; needs: Need[] }
  | { reason: 'lowerNeedsReason' }
  | { reason: 'notChecker' }
  | { reason: 'cautionFound' }
  | { reason: 'notAllowedOutside' }
  | { reason: 'needsOutsider' }
  | { reason: 'needsSecondPerson' }
  | { reason: 'needsDecision' }
  | { reason: 'needsReason' }
  /** What must hold before anybody leaves, and does not. */
  | { reason: 'notToLeave'; unmet: Condition[] }
  | { reason: 'notByPhone' }
  | { reason: 'outOfOrder' }
  | { reason: 'phoneInstead' }
  | { reason: 'lateLimit'; left: number }
  | { reason: 'alreadyOut' }
  | { reason: 'noAlarm' }
  | { reason: 'alreadyKnown' }
  | { reason: 'calledAlready' }
  | { reason: 'whenWritten' }
  | { reason: 'overtaken' }
  | { reason: 'callPassed'; owner?: string }
  | { reason: 'takenBy'; owner: string }
  | { reason: 'notOwner'; owner?: string }
  | { reason: 'sltCloses' }
  | { reason: 'rungPassed' }
  | { reason: 'notWatched' }
  | { reason: 'needsOutcome' }
  | { reason: 'notConsulted' }
  | { reason: 'teamNotTheirs' }
  | { reason: 'newRequest' }
  | { reason: 'inAlarm' }
  | { reason: 'tooManyStops' }
  | { reason: 'stopRefused'; why: StopRefused };

export type Decision =
  | { ok: true; events: VisitEvent[]; details?: Details; notes?: Record<string, string> }
  /** `events`: what became known by asking, and is put on record although the answer is no. */
  | { ok: false; refusal: Refusal; events?: VisitEvent[]; notes?: Record<string, string> };

export const accept = (...events: VisitEvent[]): Decision => ({ ok: true, events });

export const refuse = (refusal: Refusal, events: VisitEvent[] = []): Decision => ({ ok: false, refusal, ...(events.length > 0 ? { events } : {}) });
