import { owesDecision } from '../policy/duties';
import { canBeCalled, optionsUnder, undecided } from '../policy/needs';
import { partyOf } from '../policy/pairs';
import type { ConcernOption } from '../policy/profile';
import { decidersOf } from '../policy/responsible';
import { concerns } from '../policy/concerns';
import type { Person } from '../school/people';
import { noteName } from './notes';
import type { Command, Context } from './commands';
import { accept, refuse, type Decision } from './decision';
import type { Visit } from './visit';
import { going } from './visitors';

/**
 * A concern is decided by whom the profile says, with a reason: what is chosen becomes a condition for leaving, or the
 * visit is not made (CMAT-2-04).
 */
export function decideConcern(visit: Visit, command: Command & { type: 'decideConcern' }, context: Context): Decision {
  if (concerns(visit, command.by)) return refuse({ reason: 'ownVisit' });
  if (command.revision !== visit.revision) return refuse({ reason: 'changedSince' });
  if (!undecided(visit, context.profile.settings)) return refuse({ reason: 'alreadyKnown' });
  const decides = decidersOf(visit, context.profile.settings, context.people).some(({ id }) => id === command.by.id);
  // Where an approval decides, it is for whoever gives it.
  if (decides && !owesDecision(visit, command.by, context)) return refuse({ reason: 'notApprover' });
  const name = command.note === '' ? undefined : noteName(visit);
  const decided = decideOn(visit, command.by, command.option, name, context);
  return decided.ok && name !== undefined ? { ...decided, notes: { [name]: command.note } } : decided;
}

/** What such a decision comes to; `note` names the reason, without which there is none. */
export function decideOn(visit: Visit, by: Person, option: ConcernOption | undefined, note: string | undefined, { profile, people }: Context): Decision {
  if (!decidersOf(visit, profile.settings, people).some(({ id }) => id === by.id)) return refuse({ reason: 'notDecider' });
  if (option === undefined || note === undefined || !optionsUnder(profile.settings).includes(option)) return refuse({ reason: 'needsDecision' });
  if (option === 'refuse') return accept({ type: 'declined', note });
  if (option === 'meetInSchool') return accept({ type: 'meetingInSchool', note });
  if (option === 'safeAloneWithCall' && !canBeCalled(visit, profile.settings, people)) return refuse({ reason: 'needsDecision' });
  if (option === 'joint' && partyOf(going(visit).length, visit.outside) < 2) return refuse({ reason: 'needsSecondPerson' });
  return accept({ type: 'concernDecided', option, note });
}
