import { confirmedSince, lacksOf } from '../policy/readiness';
import { dateOf } from '../school/clock-time';
import { mayHaveLeft } from './cancel';
import type { Command, Context } from './commands';
import { accept, refuse, type Decision } from './decision';
import { isSafe, type Visit } from './visit';
import { asVisitor } from './visitors';

/** A companion says that they will come, once nothing is missing from their file. */
export function comeAlong(visit: Visit, { by }: Command & { type: 'comeAlong' }, { profile, people, termBegan }: Context): Decision {
  const companion = asVisitor(visit, by);
  if (!companion) return refuse({ reason: 'notYours' });
  if (companion.coming === 'yes') return refuse({ reason: 'alreadyKnown' });

  const since = confirmedSince(profile.settings, termBegan, dateOf(visit.requestedAt));
  const lacks = lacksOf(people.find(({ id }) => id === by.id) ?? by, profile.settings, since);
  if (lacks.length > 0) return refuse({ reason: 'detailsMissing', lacks });
  return accept({ type: 'companionAccepted', who: by.id });
}

/** A companion who cannot come sends the visit back to its requester, whatever had been approved. */
export function cannotCome(visit: Visit, { by }: Command & { type: 'cannotCome' }, { now }: Context): Decision {
  const companion = asVisitor(visit, by);
  if (!companion || by.id === visit.requester) return refuse({ reason: 'notYours' });
  if (isSafe(companion)) return refuse({ reason: 'alreadyKnown' });
  if (mayHaveLeft(visit, now)) return refuse({ reason: 'alreadyOut' });
  return accept({ type: 'companionRefused', who: by.id });
}
