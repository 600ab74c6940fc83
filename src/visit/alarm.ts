import type { Instant, PersonId } from './ids';

/** One rung of the ladder that has been opened. */
export interface Rung {
  step: StepName;
  openedAt: Instant;
  /** Undefined while it is still to be done. A rung overtaken by the next keeps taking answers. */
  result?: 'noReply' | 'taken' | 'notNeeded' | 'told';
  /** Whoever gave that answer. */
  by?: PersonId;
  families: { stop: number; result: 'noReply' | 'seen' }[];
  /** Whether any post of this rung has reached anybody. */
  delivered: boolean;
  /** Whoever the bot could not deliver this rung to. */
  unreached: string[];
}

export type StepName = 'mobile' | 'slt' | 'mobileAgain' | 'nextOfKin' | 'families' | 'police';

/** Why an alarm is about somebody. That no call is recorded and that nobody answered one are two facts. */
export type Why = 'overdue' | 'callNotMade' | 'callNotAnswered' | 'help';

export interface Alarm {
  kind: 'overdue' | 'help' | 'safetyCall';
  openedAt: Instant;
  about: PersonId[];
  /** The gravest reason for each of them, and since when. */
  why?: Record<PersonId, { what: Why; at: Instant }>;
  /** The visit's version before it opened: a card drawn no later than that speaks of something else. */
  since: number;
  /** The return time that people had been told when it opened; a clock moved since changes nothing about it. */
  dueBack: Instant;
  rungs: Rung[];
  owner?: PersonId;
  /** When the last rung was last said again: a ladder does not end silently. */
  repeatedAt?: Instant;
  /** When a call for help was last said to everybody; it puts no step of the ladder off. */
  calledAt?: Instant;
}

/** An alarm that is over. */
export type PastAlarm = Alarm & { endedAt: Instant };

/** A safety call that the office owes to a visitor who is inside. */
export interface SafetyCall {
  stop: number;
  dueAt: Instant;
  lateAt: Instant;
  asked: boolean;
  /** Nobody has said that they arrived: it counts from the planned arrival. */
  unheard?: boolean;
}

/** What became of a safety call. */
export interface PastCall {
  stop: number;
  result: 'answered' | 'notAnswered' | 'notMade' | 'notNeeded';
  at: Instant;
}
