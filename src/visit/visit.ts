/** ISO-8601, UTC, always ending in Z: instants compare as text. */
export type Instant = string;

/** A person's Entra object id. */
export type PersonId = string;

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
  | 'didNotGo';

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
}

/** When, and nothing of where or why: those are private. */
export interface Plan {
  leaveAt: Instant;
  backBy: Instant;
  stops: { startAt: Instant; minutes: number }[];
}

export type Need = 'secondPerson' | 'decision' | 'officeCall';

/** What the risk checklist came to; the answers themselves are private. */
export interface Risk {
  tier: 'low' | 'medium' | 'high';
  blocked: boolean;
  needs: Need[];
}

export type Precaution = 'safeAloneWithCall' | 'joint' | 'withPolice' | 'addMitigation';

export interface Approval {
  slot: 'approver' | 'dsl';
  by: PersonId;
  at: Instant;
  precaution?: Precaution;
}

/** One rung of the ladder that has been opened. */
export interface Rung {
  step: StepName;
  openedAt: Instant;
  /** Undefined while it is still to be done. A rung overtaken by the next keeps taking answers. */
  result?: 'noReply' | 'taken' | 'notNeeded' | 'told';
  families: { stop: number; result: 'noReply' | 'seen' }[];
  /** Whether any post of this rung has reached anybody. */
  delivered: boolean;
  /** Whoever the bot could not deliver this rung to. */
  unreached: string[];
}

export type StepName = 'mobile' | 'slt' | 'mobileAgain' | 'nextOfKin' | 'families' | 'police';

export interface Alarm {
  kind: 'overdue' | 'help' | 'safetyCall';
  openedAt: Instant;
  about: PersonId[];
  /** The visit's version before it opened: a card drawn no later than that speaks of something else. */
  since: number;
  /** The return time that people had been told when it opened; a clock moved since changes nothing about it. */
  dueBack: Instant;
  rungs: Rung[];
  owner?: PersonId;
  /** When the last rung was last said again: a ladder does not end silently. */
  repeatedAt?: Instant;
}

/** A safety call that the office owes to a visitor who is inside. */
export interface SafetyCall {
  stop: number;
  dueAt: Instant;
  lateAt: Instant;
  asked: boolean;
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
  approvals: Approval[];
  officeCall: boolean;
  withPolice: boolean;
  /** The instant from which lateness is counted, and the return time people are told. */
  clock: { from: Instant; dueBack: Instant; lateMinutes: number };
  /** When the bot last asked for something that is still missing. */
  asked: { approval?: Instant; leaving?: Instant; nudge?: Instant; outcome?: Instant };
  safetyCall?: SafetyCall;
  alarm?: Alarm;
  backAt?: Instant;
  /** Whom the bot could not reach about this visit, so that it is said once. */
  unreached: string[];
}

/** Kept beside the visit, read only for people concerned, and purged apart from it. */
export interface Details {
  purpose: string;
  stops: { family: string; address: string; postcode: string; phone: string }[];
  visitors: { id: PersonId; mobile: string }[];
  vehicle: string;
  answers: Answer[];
}

export interface Answer {
  item: string;
  answer: 'yes' | 'no' | 'unknown' | 'text';
  note: string;
}

export interface Private {
  details: Details;
  /** Free text by the name that its event carries. */
  notes: Record<string, string>;
}

export const isSafe = (visitor: Visitor): boolean => ['back', 'home', 'notGone'].includes(visitor.position.at);

/** Whether a visit still needs somebody: it stands on the board and is swept. */
export const isOpen = (visit: Visit): boolean =>
  visit.alarm !== undefined || ['requested', 'assessed', 'authorised', 'out', 'back'].includes(visit.stage);

/** Approved and not yet known to be over: these are watched. */
export const isWatched = (visit: Visit): boolean => visit.stage === 'authorised' || visit.stage === 'out';
