import type { PersonId } from './visit';

export type Place = 'staff' | 'office' | 'slt';

/** Whom a message is for. `chat` is the conversation in which the visit was asked for. */
export type To = { person: PersonId } | { place: Place } | { chat: string };

/** What a notice says, in words of its own; never edited into anything else. */
export type NoticeOf =
  | 'declined'
  | 'changesAsked'
  | 'companionRefused'
  | 'approved'
  | 'blocked'
  | 'cancelled'
  | 'lapsed'
  | 'approvalWaiting'
  | 'dslTold'
  | 'late'
  | 'helpComing'
  | 'takenOn'
  | 'allSafe'
  | 'unreached'
  | 'didNotGo'
  | 'outcomeMissing'
  | 'concern';

/**
 * A message owed. It says which card, not its content: it is drawn from the visit as it stands when sent.
 * `current` edits the one card that this visit has there (or posts it, once); `fresh` posts it anew, so that it notifies,
 * and that becomes the current one; the others are alerts, new messages that are never edited.
 */
export type Post = { to: To; alarm: boolean } & (
  | { kind: 'current' }
  | { kind: 'fresh' }
  | { kind: 'notice'; of: NoticeOf; note?: string; who?: PersonId }
  | { kind: 'leaving' }
  | { kind: 'nudge' }
  | { kind: 'safetyCall'; stop: number }
  | { kind: 'rung'; rung: number; unwatched?: number }
  | { kind: 'help' }
);
