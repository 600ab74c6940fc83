import { mayConfirm } from '../policy/responsible';
import type { Person } from '../school/people';
import type { Command, Context } from './commands';
import { accept, refuse, type Decision } from './decision';
import type { VisitEvent } from './events';
import type { Visit } from './visit';

/** The DSL says whether they were asked about this family, as the requester says they were (MCG-6.1-04). */
export function answerConsultation(visit: Visit, { by, revision, asked }: Command & { type: 'answerConsultation' }, { people }: Context): Decision {
  if (!mayConfirm(visit, by, people)) return refuse({ reason: 'notConsulted' });
  if (revision !== visit.revision) return refuse({ reason: 'changedSince' });
  if (visit.consultation === (asked ? 'confirmed' : 'denied')) return refuse({ reason: 'alreadyKnown' });
  return accept({ type: 'consultationAnswered', asked });
}

/** A DSL who signs has been asked. */
export const consultedBySigning = (visit: Visit, by: Person, { people }: Context): VisitEvent[] =>
  visit.consultation === 'said' && mayConfirm(visit, by, people) ? [{ type: 'consultationAnswered', asked: true }] : [];
