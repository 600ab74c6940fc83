import { mayHaveLeft } from './cancel';
import type { Command, Context } from './commands';
import { accept, refuse, type Decision } from './decision';
import type { Visit } from './visit';

/** The requester turns a visit that must not or need not be made into a meeting in school, which is no visit (STP-B-01). */
export function meetInSchool(visit: Visit, { by }: Command & { type: 'meetInSchool' }, { now }: Context): Decision {
  if (by.id !== visit.requester) return refuse({ reason: 'notYours' });
  return mayHaveLeft(visit, now) ? refuse({ reason: 'alreadyOut' }) : accept({ type: 'meetingInSchool' });
}
