import { noteName } from './notes';
import type { Command } from './commands';
import { refuse, type Decision } from './decision';
import type { Visit } from './visit';
import { asVisitor } from './visitors';

/** A visit closes only with its outcome stored, and never over the head of somebody who called for help (MCG-6.4-02). */
export function writeUp(visit: Visit, { by, note, concern }: Command & { type: 'writeUp' }): Decision {
  if (!asVisitor(visit, by)) return refuse({ reason: 'notYours' });
  if (visit.alarm) return refuse({ reason: 'sltCloses' });
  if (note === '') return refuse({ reason: 'needsReason' });
  const name = noteName(visit);
  return { ok: true, events: [{ type: 'wroteUp', concern, note: name }, { type: 'closed' }], notes: { [name]: note } };
}
