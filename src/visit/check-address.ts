import { unruled } from '../policy/cautions';
import { owesAddressCheck } from '../policy/duties';
import { checkersOf } from '../policy/responsible';
import { concerns } from '../policy/concerns';
import { noteName } from './notes';
import type { Command, Context } from './commands';
import { refuse, type Decision } from './decision';
import { mayHaveLeft } from './cancel';
import { evolveAll } from './evolve';
import { consequences, rechecked } from './recheck';
import type { VisitEvent } from './events';
import type { Visit } from './visit';

/**
 * The DSL says of every near match whether it is the same place, and that the addresses are otherwise clear; or that they
 * are not, with the reason, which blocks the visit (HHN-ROLE-09). It counts for the matches that were shown, and once: where
 * nothing waits for their word, they have none.
 */
export function checkAddress(visit: Visit, command: Command & { type: 'checkAddress' }, context: Context): Decision {
  const { by, revision, shown, same, note } = command;
  if (concerns(visit, by)) return refuse({ reason: 'ownVisit' });
  if (!checkersOf(visit, context.profile.settings, context.people).some(({ id }) => id === by.id)) return refuse({ reason: 'notChecker' });
  if (revision !== visit.revision) return refuse({ reason: 'changedSince' });
  if (!owesAddressCheck(visit, by, context)) return refuse({ reason: 'alreadyKnown' });

  const known = rechecked(visit, context);
  const now = evolveAll(visit, known, context.now);
  if (known.some(({ type }) => type === 'blocked')) return refuse({ reason: 'cautionFound' }, known);
  const near = [...new Set(unruled(now).map(({ caution }) => caution))];
  if (near.length !== shown.length || !near.every((id) => shown.includes(id))) return refuse({ reason: 'cautionFound' }, known);
  if (same && note === '') return refuse({ reason: 'needsReason' }, known);

  const name = note === '' ? undefined : noteName(visit);
  const ruled: VisitEvent = { type: 'addressesChecked', same, cautions: near, ...(name === undefined ? {} : { note: name }) };
  const after = evolveAll(now, [ruled], context.now, by.id);
  return {
    ok: true,
    events: [...known, ruled, ...(same ? outcome(after, near.length === 0, context) : [])],
    notes: name === undefined ? {} : { [name]: note },
  };
}

/** An address that the DSL will not clear is as good as listed, once it is certain that nobody has left for it. */
function outcome(visit: Visit, unlisted: boolean, context: Context): VisitEvent[] {
  if (unlisted && !mayHaveLeft(visit, context.now)) return [{ type: 'blocked', why: 'prohibited' }];
  return consequences(visit, context);
}
