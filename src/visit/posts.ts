import type { TypedReport } from './typed';
import type { PersonId } from './visit';

export type Place = 'staff' | 'office' | 'slt';

/** Whom a message is for. `chat` is the conversation in which the visit was asked for. */
export type To = { person: PersonId } | { place: Place } | { chat: string };

/** What a notice says, in words of its own; never edited into anything else. */
export const notices = [
  'declined',
  'changesAsked',
  'companionRefused',
  'approved',
  'blocked',
  'cancelled',
  'lapsed',
  'approvalWaiting',
  'dslTold',
  'late',
  'helpComing',
  'takenOn',
  'heardOf',
  'policeTold',
  'allSafe',
  'unreached',
  'didNotGo',
  'outcomeMissing',
  'concern',
  'voided',
  'cautionWhileOut',
  'leftAgainst',
  'approvedByPhone',
  'meetingInSchool',
  'doorstep',
  'notConsulted',
  'teamChanged',
  'stopAdded',
  'stopRefused',
  'arrivalAsked',
  'typedReport',
] as const;

export type NoticeOf = (typeof notices)[number];

/**
 * A message owed. It says which card, not its content: it is drawn from the visit as it stands when sent.
 * `fresh` posts the visit's card, so that it notifies, and that becomes the one card it has there; `current` edits that one.
 * The others are new messages. Those of them that ask something, or say what will not always be so, are alerts: `alerts`
 * edits each that stands there to what is true now, and what is over becomes a line without buttons.
 */
export type Post = { to: To; alarm: boolean } & (
  | { kind: 'current' }
  | { kind: 'fresh' }
  | { kind: 'alerts' }
  | { kind: 'notice'; of: NoticeOf; note?: string; who?: PersonId; report?: TypedReport }
  | { kind: 'leaving' }
  | { kind: 'nudge' }
  | { kind: 'safetyCall'; stop: number }
  /** `recipients`: to how many addresses this rung went, so that it is known when it has reached nobody. */
  | { kind: 'rung'; rung: number; recipients?: number; unwatched?: number }
  | { kind: 'help'; rung: number; recipients?: number }
);

const forInformation: readonly NoticeOf[] = ['approved', 'dslTold', 'late', 'helpComing', 'takenOn', 'heardOf', 'policeTold', 'allSafe', 'didNotGo', 'stopAdded'];

/** Whether nobody has to do anything, or leave anything undone, because of this. */
export const asksNothing = (post: Post): boolean => post.kind === 'current' || post.kind === 'alerts' || (post.kind === 'notice' && forInformation.includes(post.of));
