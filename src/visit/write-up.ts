import { outcomeAsks } from '../policy/outcome';
import { noteName } from './notes';
import type { Command, Context } from './commands';
import { refuse, type Decision } from './decision';
import type { Visit } from './visit';
import { asVisitor } from './visitors';

/**
 * A visit closes only with its outcome stored, and never over the head of somebody who called for help (MCG-6.4-02). Of
 * one that was made, what its kind asks afterwards is answered too (HSP-I-02, STP-AIM-01).
 */
export function writeUp(visit: Visit, { by, note, made, answers, concern }: Command & { type: 'writeUp' }, { profile: { settings } }: Context): Decision {
  if (!asVisitor(visit, by)) return refuse({ reason: 'notYours' });
  if (visit.alarm) return refuse({ reason: 'sltCloses' });
  if (note === '') return refuse({ reason: 'needsReason' });
  const given = answers.filter(({ answer }) => answer !== '');
  if (made && !outcomeAsks(visit, settings).every((asked) => given.some(({ ask }) => ask === asked))) return refuse({ reason: 'needsOutcome' });

  const name = noteName(visit);
  const text = [note, ...given.map(({ ask, answer }) => `${ask}: ${answer}`)].join('\n');
  return { ok: true, events: [{ type: 'wroteUp', concern, note: name }, { type: 'closed' }], notes: { [name]: text } };
}
