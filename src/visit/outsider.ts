import { decidersOf } from '../policy/responsible';
import { concerns } from '../policy/concerns';
import { mayHaveLeft } from './cancel';
import type { Command, Context } from './commands';
import { refuse, type Decision } from './decision';
import { outsiderAs } from './request';
import type { Visit } from './visit';

/** Whoever asked, goes, or decides on its concern names the professional from outside who comes along, before anybody leaves. */
export function nameOutsider(visit: Visit, { by, outsider }: Command & { type: 'nameOutsider' }, { profile, people, details, now }: Context): Decision {
  const decides = decidersOf(visit, profile.settings, people).some(({ id }) => id === by.id);
  if (!concerns(visit, by) && !decides) return refuse({ reason: 'notYours' });
  const known = outsiderAs(outsider.role, profile.settings);
  if (!known) return refuse({ reason: 'notAllowedOutside' });
  if (!details) throw new Error(`visit ${visit.id} has no details`);

  // One who counts changes who goes; an officer whom the decision itself asked for does not.
  const agreed = outsider.role === 'police' && visit.decision?.option === 'withPolice';
  const material = visit.stage === 'authorised' && known.counts && !agreed;
  if (material && mayHaveLeft(visit, now)) return refuse({ reason: 'alreadyOut' });

  const others = details.outside.filter(({ role }) => role !== outsider.role);
  return { ok: true, events: [{ type: 'outsiderNamed', outsider: known }, ...(material ? [{ type: 'approvalVoided', why: 'people' } as const] : [])], details: { ...details, outside: [...others, outsider] } };
}
