import { answersFor, approvalSlots, slotFor } from '../policy/authorise';
import { concerns } from '../policy/concerns';
import { holdsOf } from '../policy/holds';
import { needsOf, undecided } from '../policy/needs';
import type { Command, Context } from './commands';
import { decideOn } from './concern';
import { consultedBySigning } from './consult';
import { refuse, type Decision } from './decision';
import type { VisitEvent } from './events';
import { evolveAll } from './evolve';
import { isHigher, judge } from './judge';
import { noteName } from './notes';
import { rechecked } from './recheck';
import type { Visit } from './visit';

/**
 * Nobody approves their own visit; an approval counts for the revision that was read, once nothing is waited for any more
 * and the risk assessment has been read; a concern is decided with its reason (CMAT-2-03, MCG-4.3-05). The last signature
 * that was missing authorises the visit.
 */
export function approve(visit: Visit, command: Command & { type: 'approve' }, context: Context): Decision {
  const { by } = command;
  if (concerns(visit, by)) return refuse({ reason: 'ownVisit' });
  const slots = approvalSlots(visit, context.profile, context.people);
  if (slots.some((slot) => slot.by === by.id)) return refuse({ reason: 'alreadyApproved' });
  if (!slotFor(slots, by)) return refuse({ reason: 'notApprover' });
  if (command.revision !== visit.revision) return refuse({ reason: 'changedSince' });
  if (!command.reviewed) return refuse({ reason: 'needsReview' });

  const known = rechecked(visit, context);
  const now = evolveAll(visit, known, context.now);
  // Whoever approves has read of every caution: one that has just come up is shown first.
  if (now.stage !== 'assessed' || now.revision !== visit.revision) return refuse({ reason: 'cautionFound' }, known);
  const holds = holdsOf(now, context);
  if (holds.length > 0) return refuse({ reason: 'held', holds }, known);
  return sign(now, known, command, context);
}

function sign(visit: Visit, known: VisitEvent[], command: Command & { type: 'approve' }, context: Context): Decision {
  const { by, tier, option, note } = command;
  const name = note === '' ? undefined : noteName(visit);
  const notes = name === undefined ? {} : { [name]: note };
  const judged = judge(visit, tier, name);
  if (!judged.ok) return judged;

  // Whoever signed before signed for another risk.
  const rejudged: VisitEvent[] = judged.events.length > 0 && visit.approvals.length > 0 ? [...judged.events, { type: 'approvalVoided', why: 'risk' }] : judged.events;
  const after = evolveAll(visit, rejudged, context.now);
  const raised = barred(visit, after, command, context);
  if (raised) return { ...refuse(raised, [...known, ...rejudged]), notes };

  const slots = approvalSlots(after, context.profile, context.people);
  const slot = slotFor(slots, by);
  if (!slot) return refuse({ reason: 'notApprover' });
  const last = slots.every((other) => other.slot === slot.slot || other.by !== undefined);
  const decides = undecided(after, context.profile.settings) && (last || option !== undefined || slot.slot === 'approver');
  const decided = decides ? decideOn(after, by, option, name, context) : { ok: true as const, events: [] };
  if (!decided.ok) return decided;
  const events = [...known, ...rejudged, ...decided.events, ...consultedBySigning(after, by, context)];
  if (decided.events.some(({ type }) => type === 'declined' || type === 'meetingInSchool')) return { ok: true, events, notes };

  const approved: VisitEvent = { type: 'approved', slot: slot.slot, revision: after.revision, ...(name === undefined ? {} : { note: name }) };
  return { ok: true, events: last ? [...events, approved, { type: 'authorised' }] : [...events, approved], notes };
}

/** A risk that has been raised may need more than there is: it is put on record, and the approval waits. */
function barred(before: Visit, after: Visit, { by, option }: Command & { type: 'approve' }, context: Context) {
  if (!isHigher(before.risk.tier, after.risk.tier)) return undefined;
  const { profile, people } = context;
  const entitled = slotFor(approvalSlots(after, profile, people), by) !== undefined;
  const undone = undecided(after, profile.settings) && option === undefined;
  if (entitled && !undone && holdsOf(after, context).length === 0) return undefined;
  return { reason: 'riskRaised', to: after.risk.tier, needs: needsOf(after, profile.settings) } as const;
}

/** Whoever may approve, or has, may decline, with a reason. */
export const decline = (visit: Visit, command: Command & { type: 'decline' }, context: Context): Decision =>
  sendBack(visit, command, context, 'declined');

/** Whoever may approve, or has, may ask for changes, with a reason; the visit goes back to its requester. */
export const askForChanges = (visit: Visit, command: Command & { type: 'askForChanges' }, context: Context): Decision =>
  sendBack(visit, command, context, 'changesAsked');

function sendBack(
  visit: Visit,
  { by, note }: { by: Context['people'][number]; note: string },
  context: Context,
  type: 'declined' | 'changesAsked',
): Decision {
  if (concerns(visit, by)) return refuse({ reason: 'ownVisit' });
  if (!answersFor(approvalSlots(visit, context.profile, context.people), by)) return refuse({ reason: 'notApprover' });
  if (note === '') return refuse({ reason: 'needsReason' });
  const name = noteName(visit);
  return { ok: true, events: [{ type, note: name }], notes: { [name]: note } };
}
