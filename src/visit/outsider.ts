import { concerns } from '../policy/concerns';
import { decidersOf } from '../policy/responsible';
import type { Person } from '../school/people';
import { mayHaveLeft } from './cancel';
import type { Command, Context } from './commands';
import { refuse, type Decision } from './decision';
import { outsiderAs } from './request';
import type { Visit } from './visit';

/** Whoever asked or goes names the professional from outside who comes along, before anybody leaves; an officer whom the decision on a concern asks for, also whoever decides on it. */
export function nameOutsider(visit: Visit, { by, outsider }: Command & { type: 'nameOutsider' }, { profile, people, details, now }: Context): Decision {
  // One who counts changes who goes; an officer whom the decision itself asked for does not.
  const agreed = outsider.role === 'police' && visit.decision?.option === 'withPolice';
  if (!mayName(visit, by, { profile, people }) || (!concerns(visit, by) && !agreed)) return refuse({ reason: 'notYours' });
  const known = outsiderAs(outsider.role, profile.settings);
  if (!known) return refuse({ reason: 'notAllowedOutside' });
  if (!details) throw new Error(`visit ${visit.id} has no details`);

  const material = visit.stage === 'authorised' && known.counts && !agreed;
  if (material && mayHaveLeft(visit, now)) return refuse({ reason: 'alreadyOut' });

  const others = details.outside.filter(({ role }) => role !== outsider.role);
  return { ok: true, events: [{ type: 'outsiderNamed', outsider: known }, ...(material ? [{ type: 'approvalVoided', why: 'people' } as const] : [])], details: { ...details, outside: [...others, outsider] } };
}

/** Whether this person may name anybody from outside on this visit. */
export const mayName = (visit: Visit, by: Person, { profile, people }: Pick<Context, 'profile' | 'people'>): boolean =>
  concerns(visit, by) || (visit.decision?.option === 'withPolice' && decidersOf(visit, profile.settings, people).some(({ id }) => id === by.id));
