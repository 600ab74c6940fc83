import { answersFor, approvalSlots } from '../policy/authorise';
import { concerns } from '../policy/concerns';
import { mayChooseTeam } from '../policy/needs';
import type { Person } from '../school/people';
import type { Command, Context } from './commands';
import { refuse, type Decision, type Refusal } from './decision';
import { replanned } from './request';
import type { Visit, Visitor } from './visit';
import { going } from './visitors';

/**
 * Where the policy leaves it to senior staff who goes, whoever approves settles it (MCG-4.3-04). Who goes is judged as in a
 * request, those who are new are asked, and nothing that was signed or decided for others counts any more.
 */
export function changeTeam(visit: Visit, command: Command & { type: 'changeTeam' }, context: Context): Decision {
  const { by, revision, visitors, mobiles, vehicle, note, elsewhere } = command;
  const { details } = context;
  const no = visitors.some(({ id }) => id === by.id) ? ({ reason: 'ownVisit' } as const) : whyNotChange(visit, by, context);
  if (no) return refuse(no);
  if (revision !== visit.revision) return refuse({ reason: 'changedSince' });
  if (!details) throw new Error(`visit ${visit.id} has no details`);

  // The reason is one for these people, not for those before them.
  const wanted = { ...details, visitors: mobiles, vehicle, whyThisPair: note };
  const settled = replanned(visit, visitors, wanted, context);
  if ('reason' in settled) return refuse(settled);
  if (sameTeam(going(visit), settled.visitors)) return refuse({ reason: 'alreadyKnown' });
  return { ok: true, events: [{ type: 'teamChanged', ...settled, ...(elsewhere?.length ? { elsewhere } : {}) }], details: wanted };
}

/** Why this person may not settle who goes on this visit; undefined where they may. */
export function whyNotChange(visit: Visit, by: Person, { profile, people }: Pick<Context, 'profile' | 'people'>): Refusal | undefined {
  if (concerns(visit, by)) return { reason: 'ownVisit' };
  if (!answersFor(approvalSlots(visit, profile, people), by)) return { reason: 'notApprover' };
  // Whoever called for help stays one of those on the visit.
  if (visit.alarm) return { reason: 'inAlarm' };
  return mayChooseTeam(visit, profile.settings) ? undefined : { reason: 'teamNotTheirs' };
}

/** Whether the same people go and do the same there. */
const sameTeam = (before: readonly Visitor[], after: readonly Visitor[]): boolean => JSON.stringify(doing(before)) === JSON.stringify(doing(after));

const doing = (team: readonly Visitor[]): string[] => team.map(({ id, lead, part = '', regular = false }) => [id, lead, part, regular].join()).sort();
