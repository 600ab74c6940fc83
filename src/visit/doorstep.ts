import { settle } from './check-in';
import type { Command, Context } from './commands';
import { refuse, type Decision } from './decision';
import type { VisitEvent } from './events';
import { noteName } from './notes';
import { callFrom } from './safety-call';
import type { Visit } from './visit';
import { asVisitor } from './visitors';

/**
 * A concern before going in has the visitor judge again whether to carry on, and say why (CMAT-4-01). Whoever carries on
 * is rung once inside (CMAT-4-02); whoever stops is leaving.
 */
export function doorstep(visit: Visit, { by, goOn, note }: Command & { type: 'doorstep' }, context: Context): Decision {
  const position = asVisitor(visit, by)?.position;
  if (!position) return refuse({ reason: 'notYours' });
  if (position.at !== 'property') return refuse({ reason: 'outOfOrder' });
  if (note === '') return refuse({ reason: 'needsReason' });

  const name = noteName(visit);
  const judged: VisitEvent = { type: 'doorstep', who: by.id, stop: position.stop, goOn, note: name };
  const then = goOn ? call(visit, position.stop, context) : settle(visit, [{ type: 'checkedIn', who: by.id, what: 'leftProperty', stop: position.stop }], [by.id], context);
  return { ok: true, events: [judged, ...then], notes: { [name]: note } };
}

const call = ({ safetyCall }: Visit, stop: number, { now, profile: { settings } }: Context): VisitEvent[] =>
  safetyCall || !settings['checkins.safetyCall'].includes('doorstepConcern') ? [] : [{ type: 'safetyCallOwed', call: callFrom(stop, now, settings) }];
