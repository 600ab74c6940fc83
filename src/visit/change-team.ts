import { approvalSlots } from '../policy/authorise';
import { concerns } from '../policy/concerns';
import { mayChooseTeam } from '../policy/pairs';
import type { Command, Context } from './commands';
import { refuse, type Decision } from './decision';
import { replanned } from './request';
import type { Visit } from './visit';
import { going } from './visitors';

/**
 * Where the policy leaves it to senior staff who goes, whoever approves settles it (MCG-4.3-04). Who goes is judged as in a
 * request, those who are new are asked, and nothing that was signed or decided for others counts any more.
 */
export function changeTeam(visit: Visit, command: Command & { type: 'changeTeam' }, context: Context): Decision {
  const { by, revision, visitors, mobiles, note } = command;
  const { profile, people, details } = context;
  if (concerns(visit, by) || visitors.some(({ id }) => id === by.id)) return refuse({ reason: 'ownVisit' });
  const entitled = approvalSlots(visit, profile, people).some((slot) => slot.by === by.id || slot.mayApprove.some(({ id }) => id === by.id));
  if (!entitled) return refuse({ reason: 'notApprover' });
  if (!mayChooseTeam(visit, profile.settings)) return refuse({ reason: 'teamNotTheirs' });
  if (revision !== visit.revision) return refuse({ reason: 'changedSince' });
  if (isSame(visit, visitors)) return refuse({ reason: 'alreadyKnown' });
  if (!details) throw new Error(`visit ${visit.id} has no details`);

  const wanted = { ...details, visitors: mobiles, whyThisPair: note === '' ? details.whyThisPair : note };
  const settled = replanned(visit, visitors, wanted, context);
  return 'reason' in settled ? refuse(settled) : { ok: true, events: [{ type: 'teamChanged', ...settled }], details: wanted };
}

const isSame = (visit: Visit, wanted: readonly { id: string; lead: boolean }[]): boolean => {
  const named = (team: readonly { id: string; lead: boolean }[]) => JSON.stringify(team.map(({ id, lead }) => `${id} ${lead}`).sort());
  return named(going(visit)) === named(wanted);
};
