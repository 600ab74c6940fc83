import type { VisitEvent } from './events';
import type { Details, Stage } from './visit';

/** Why the answer is no. Every reason has a sentence in `src/cards/refusals.ts` that says what to do next. */
export type Refusal =
  | { reason: 'wrongStage'; stage: Stage }
  | { reason: 'unknownVisit' }
  | { reason: 'notYours' }
  | { reason: 'ownVisit' }
  | { reason: 'notApprover' }
  | { reason: 'alreadyApproved' }
  | { reason: 'changedSince' }
  | { reason: 'companionPending' }
  | { reason: 'needsSecondPerson' }
  | { reason: 'needsDecision' }
  | { reason: 'needsReason' }
  | { reason: 'notApprovedYet' }
  | { reason: 'outOfOrder' }
  | { reason: 'phoneInstead' }
  | { reason: 'lateLimit'; left: number }
  | { reason: 'alreadyOut' }
  | { reason: 'noAlarm' }
  | { reason: 'alreadyKnown' }
  | { reason: 'takenBy'; owner: string }
  | { reason: 'notOwner'; owner?: string }
  | { reason: 'sltCloses' }
  | { reason: 'rungPassed' };

export type Decision =
  | { ok: true; events: VisitEvent[]; details?: Details; notes?: Record<string, string> }
  | { ok: false; refusal: Refusal };

export const accept = (...events: VisitEvent[]): Decision => ({ ok: true, events });

export const refuse = (refusal: Refusal): Decision => ({ ok: false, refusal });
