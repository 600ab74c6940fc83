import { approvalSlots, concerns, slotFor } from '../policy/authorise';
import { hasRole } from '../school/people';
import type { Command, Context } from './commands';
import { refuse, type Decision } from './decision';
import type { VisitEvent } from './events';
import type { Visit } from './visit';
import { going } from './visitors';

/**
 * Nobody approves their own visit; an approval counts for the revision that was read; companions come first; a concern
 * is decided with its reason (CMAT-2-03, MCG-4.3-05). The last signature that was missing authorises the visit.
 */
export function approve(visit: Visit, command: Command & { type: 'approve' }, context: Context): Decision {
  const { by, precaution } = command;
  if (concerns(visit, by)) return refuse({ reason: 'ownVisit' });
  const slots = approvalSlots(visit, context.profile, context.people);
  if (slots.some((slot) => slot.by === by.id)) return refuse({ reason: 'alreadyApproved' });
  const slot = slotFor(slots, by);
  if (!slot) return refuse({ reason: 'notApprover' });
  if (command.revision !== visit.revision) return refuse({ reason: 'changedSince' });
  if (going(visit).some(({ coming }) => coming === 'asked')) return refuse({ reason: 'companionPending' });

  const decides = visit.risk.needs.includes('decision') && slot.slot === 'approver';
  if (decides) {
    const { 'risk.concernRaiseTo': raiseTo, 'risk.concernOptions': options } = context.profile.settings;
    const manages = raiseTo.includes('lineManager') && context.people.some((person) => person.lineManager === by.id && concerns(visit, person));
    if (!manages && !hasRole(by, ...raiseTo.filter((role) => role !== 'lineManager'))) return refuse({ reason: 'notApprover' });
    if (precaution === undefined || !options.includes(precaution) || command.note === '') return refuse({ reason: 'needsDecision' });
    if (precaution === 'joint' && going(visit).length < 2) return refuse({ reason: 'needsSecondPerson' });
  }

  const note = command.note === '' ? undefined : noteName(visit);
  const approved: VisitEvent = {
    type: 'approved',
    slot: slot.slot,
    revision: visit.revision,
    ...(decides ? { precaution } : {}),
    ...(note === undefined ? {} : { note }),
  };
  const last = slots.every((other) => other === slot || other.by !== undefined);
  return {
    ok: true,
    events: last ? [approved, { type: 'authorised' }] : [approved],
    notes: note === undefined ? {} : { [note]: command.note },
  };
}

/** Whoever may approve may decline, with a reason. */
export const decline = (visit: Visit, command: Command & { type: 'decline' }, context: Context): Decision =>
  sendBack(visit, command, context, 'declined');

/** Whoever may approve may ask for changes, with a reason; the visit goes back to its requester. */
export const askForChanges = (visit: Visit, command: Command & { type: 'askForChanges' }, context: Context): Decision =>
  sendBack(visit, command, context, 'changesAsked');

function sendBack(
  visit: Visit,
  { by, note }: { by: Context['people'][number]; note: string },
  context: Context,
  type: 'declined' | 'changesAsked',
): Decision {
  if (concerns(visit, by)) return refuse({ reason: 'ownVisit' });
  const slots = approvalSlots(visit, context.profile, context.people);
  const entitled = slots.some((slot) => slot.by === by.id || slot.mayApprove.some(({ id }) => id === by.id));
  if (!entitled) return refuse({ reason: 'notApprover' });
  if (note === '') return refuse({ reason: 'needsReason' });
  const name = noteName(visit);
  return { ok: true, events: [{ type, note: name }], notes: { [name]: note } };
}

/** The name under which a step's free text is kept beside the trail. */
export const noteName = (visit: Visit): string => `note_${visit.version + 1}`;
