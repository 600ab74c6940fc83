import { foundNow } from '../policy/cautions';
import { outOfHours } from '../policy/hours';
import { dateOf } from '../school/clock-time';
import { isOffice } from '../school/people';
import type { Command, Context } from './commands';
import { refuse, type Decision } from './decision';
import type { StopRefused, VisitEvent } from './events';
import { lastFinish, later } from './time';
import { isSafe, mostStops, type Plan, type Visit } from './visit';
import { asVisitor } from './visitors';

/**
 * A visitor who is out, or the office for one who phones, adds a stop to the round, which moves its finish (CMAT-2-08). It
 * is added only when the short checklist is clear, no caution may speak of it and the hour needs nobody's consent
 * (CMAT-2-01, CMAT-3-05): otherwise nobody goes there, and the office and the SLT hear of it.
 */
export function addStop(visit: Visit, { by, stop, backBy, household, clear }: Command & { type: 'addStop' }, context: Context): Decision {
  const { profile: { settings }, details } = context;
  const self = asVisitor(visit, by);
  if (!self && !isOffice(by)) return refuse({ reason: 'notYours' });
  if (settings['office.addEnRoute'] === 'newRequest') return refuse({ reason: 'newRequest' });
  if (visit.alarm) return refuse({ reason: 'inAlarm' });
  if (self && isSafe(self)) return refuse({ reason: 'alreadyKnown' });
  if (visit.plan.stops.length >= mostStops) return refuse({ reason: 'tooManyStops' });
  if (!details) throw new Error(`visit ${visit.id} has no details`);

  const stops = [...details.stops, household];
  const plan = { ...visit.plan, stops: [...visit.plan.stops, stop] };
  const until = later(visit.plan.backBy, later(backBy, lastFinish(plan)));
  const why = whyNot(visit, { ...plan, backBy: until }, stops, clear, context);
  if (why) return refuse({ reason: 'stopRefused', why }, [{ type: 'stopRefused', why }]);

  const from = later(visit.clock.from, settings['overdue.clockFrom'] === 'lastFinish' ? lastFinish(plan) : until);
  const added: VisitEvent = { type: 'stopAdded', stop, backBy: until, clock: { from, dueBack: later(visit.clock.dueBack, until) } };
  // Whoever has a clock of their own is watched by that; only they themselves put it off.
  const own: VisitEvent[] = self?.clockFrom ? [{ type: 'clockSet', who: [self.id], from: later(self.clockFrom, from) }] : [];
  return { ok: true, events: [added, ...own], details: { ...details, stops } };
}

function whyNot(visit: Visit, plan: Plan, stops: { family: string; address: string; postcode: string; phone: string }[], clear: boolean, { profile: { settings }, cautions, now }: Context): StopRefused | undefined {
  if (!clear) return 'answers';
  const last = stops.length - 1;
  if (foundNow(visit.cautions, stops, cautions, dateOf(now)).some((found) => found.stop === last)) return 'caution';
  const late = settings['hours.outOfHours'] === 'referSLTorPolice' && !visit.risk.outOfHours && outOfHours(plan, settings);
  return late ? 'hours' : undefined;
}
