import type { Instant, Visit, Why } from './visit';
import { going } from './visitors';

/** Where a visit stands, in one idea that every card and list has one word for. */
export const standings = [
  'changesAsked',
  'needsCompanion',
  'waitsForCompanion',
  'waitsForCheck',
  'waitsForApproval',
  'approved',
  'out',
  'safe',
  'finished',
  'declined',
  'blocked',
  'cancelled',
  'didNotGo',
  'inSchool',
  'overdue',
  'callNotMade',
  'callNotAnswered',
  'callFailed',
  'help',
  // Of a line of the board that was written before more than this was kept.
  'alarm',
] as const;

/** `at`: the moment that matters there, where there is one. */
export interface Standing {
  is: (typeof standings)[number];
  at?: Instant;
}

/** An open alarm comes before everything else. */
export function standingOf(visit: Visit): Standing {
  const { stage, plan, clock, alarm } = visit;
  if (alarm) return inAlarm(alarm);
  switch (stage) {
    case 'requested':
      return { is: visit.visitors.some(({ coming }) => coming === 'no') ? 'needsCompanion' : 'changesAsked' };
    case 'assessed':
      return { is: waits(visit), at: plan.leaveAt };
    case 'authorised':
      return { is: 'approved', at: plan.leaveAt };
    case 'out':
      return { is: 'out', at: clock.dueBack };
    case 'back':
      return { is: 'safe', at: visit.backAt ?? clock.dueBack };
    case 'closed':
      return { is: 'finished' };
    default:
      return { is: stage };
  }
}

/** What a visit waits for, as every chat may read it: that something is checked, not what. */
function waits(visit: Visit): Standing['is'] {
  if (going(visit).some(({ coming }) => coming === 'asked')) return 'waitsForCompanion';
  return visit.holds.length > 0 ? 'waitsForCheck' : 'waitsForApproval';
}

/** The gravest of what is known, and since when; a call of which nothing more was kept has failed. */
function inAlarm({ kind, about, why = {}, openedAt, dueBack }: NonNullable<Visit['alarm']>): Standing {
  const earliest = (what: Why): Instant => about.flatMap((id) => (why[id]?.what === what ? [why[id].at] : [])).sort()[0] ?? openedAt;
  switch (kind) {
    case 'overdue':
      return { is: 'overdue', at: dueBack };
    case 'help':
      return { is: 'help', at: earliest('help') };
    case 'safetyCall': {
      const calls = new Set(about.flatMap((id) => why[id]?.what ?? []).filter((what) => what !== 'overdue'));
      const [only] = calls;
      return calls.size === 1 && only !== undefined ? { is: only, at: earliest(only) } : { is: 'callFailed', at: openedAt };
    }
  }
}
