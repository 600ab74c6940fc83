import { foundNow } from '../policy/cautions';
import { concerns } from '../policy/concerns';
import { outOfHours } from '../policy/hours';
import { isTooLong } from '../policy/length';
import { afterMinutes, twoNeeded } from '../policy/needs';
import { partyOf } from '../policy/pairs';
import type { Settings } from '../policy/profile';
import { dateOf } from '../school/clock-time';
import { isOffice, isSlt, type Person } from '../school/people';
import type { Command, Context } from './commands';
import { refuse, type Decision, type Refusal } from './decision';
import type { VisitEvent } from './events';
import { lastFinish, later, plus } from './time';
import { isSafe, mostStops, type Found, type Plan, type StopRefused, type Visit } from './visit';
import { asVisitor, unsafe } from './visitors';

/**
 * A visitor who is out, or the office or the SLT for one who phones, adds a stop to the round, which moves its finish
 * (CMAT-2-08). It is added only when the short checklist is clear, no caution may speak of it and the hour needs nobody's
 * consent (CMAT-2-01, CMAT-3-05): otherwise nobody goes there, and the office and the SLT hear of it. Where a senior leader
 * whom it does not concern adds it, its hour is agreed with that.
 */
export function addStop(visit: Visit, { by, stop, backBy, household, clear }: Command & { type: 'addStop' }, context: Context): Decision {
  const { profile: { settings }, details } = context;
  const barred = mayNotAdd(visit, by, settings);
  if (barred) return refuse(barred);
  // Nobody is asked about a stop that is added on the way, so nobody can agree to a long one.
  if (settings['duration.maxMinutes'].over === 'refuse' && isTooLong({ stops: [stop] }, settings)) return refuse({ reason: 'tooLong', most: settings['duration.maxMinutes'].minutes });
  if (!details) throw new Error(`visit ${visit.id} has no details`);

  const stops = [...details.stops, household];
  const plan = { ...visit.plan, stops: [...visit.plan.stops, stop] };
  const until = later(visit.plan.backBy, later(backBy, lastFinish(plan)));
  const found = foundNow(visit.cautions, stops, context.cautions, dateOf(context.now)).filter((one) => one.stop === stops.length - 1);
  const why = whyNot(visit, { ...plan, backBy: until }, found, { by, clear }, context);
  if (why) return refuse({ reason: 'stopRefused', why }, [{ type: 'stopRefused', why }]);

  const from = later(visit.clock.from, settings['overdue.clockFrom'] === 'lastFinish' ? lastFinish(plan) : until);
  const added: VisitEvent = { type: 'stopAdded', stop, backBy: until, clock: { from, dueBack: later(visit.clock.dueBack, until) } };
  const self = asVisitor(visit, by);
  // Whoever has a clock of their own is watched by that; only they themselves put it off.
  const own: VisitEvent[] = self?.clockFrom ? [{ type: 'clockSet', who: [self.id], from: later(self.clockFrom, from) }] : [];
  // Nobody's word puts off another's silence by more than a return may be late.
  const latest = plus(visit.clock.from, afterMinutes(visit, settings) - visit.clock.lateMinutes);
  const silent = unsafe(visit).filter((visitor) => visitor !== self && !visitor.clockFrom).map(({ id }) => id);
  const others: VisitEvent[] = from > latest && silent.length > 0 ? [{ type: 'clockSet', who: silent, from: latest }] : [];
  return { ok: true, events: [added, ...own, ...others], details: { ...details, stops } };
}

/** Why this person may not add a stop to this visit, whatever stop it is. */
export function mayNotAdd(visit: Visit, by: Person, settings: Settings): Refusal | undefined {
  const self = asVisitor(visit, by);
  if (!self && !isOffice(by) && !isSlt(by)) return { reason: 'notYours' };
  const barred = self && isSafe(self) ? ({ reason: 'alreadyKnown' } as const) : takesNoStop(visit, settings);
  // Asking again, or asking somebody else, is no decision.
  if (barred || visit.stopRefused === undefined || decides(visit, by)) return barred;
  return { reason: 'stopRefused', why: visit.stopRefused };
}

/** Why no stop is added to this visit any more, whoever asks. */
export function takesNoStop({ stage, alarm, plan }: Visit, settings: Settings): Refusal | undefined {
  if (settings['office.addEnRoute'] === 'newRequest') return { reason: 'newRequest' };
  if (stage !== 'out') return { reason: 'wrongStage', stage };
  if (alarm) return { reason: 'inAlarm' };
  return plan.stops.length >= mostStops ? { reason: 'tooManyStops' } : undefined;
}

function whyNot(visit: Visit, plan: Plan, found: readonly Found[], { by, clear }: { by: Person; clear: boolean }, { profile: { settings } }: Context): StopRefused | undefined {
  if (!clear) return 'answers';
  if (found.length > 0) return 'caution';
  if (twoNeeded(visit, settings) && partyOf(unsafe(visit).length, visit.outside) < 2) return 'alone';
  // An hour that was agreed to before is not agreed to for longer.
  const late = settings['hours.outOfHours'] === 'referSLTorPolice' && plan.backBy > visit.plan.backBy && outOfHours(plan, settings);
  return late && !decides(visit, by) ? 'hours' : undefined;
}

const decides = (visit: Visit, by: Person): boolean => isSlt(by) && !concerns(visit, by);
