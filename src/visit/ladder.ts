import { mayRespond } from '../policy/access';
import { concerns } from '../policy/concerns';
import type { Profile } from '../policy/profile';
import { mayRing } from '../policy/rungs';
import { isOffice, isSlt, type Person } from '../school/people';
import { noteName } from './notes';
import type { Command, Context } from './commands';
import { accept, refuse, type Decision, type Refusal } from './decision';
import type { VisitEvent } from './events';
import { evolveAll } from './evolve';
import { freshClock, whetherOver } from './heard';
import { raiseToSlt } from './help';
import { toBeRung } from './safety-call';
import { plus } from './time';
import { isSafe, isWatched, type Alarm, type Visit } from './visit';

/** The rung that comes after those already opened, the first where none is, if any is left. */
export function nextRung(alarm: Alarm, profile: Profile): (VisitEvent & { type: 'rungOpened' }) | undefined {
  const steps = profile.settings['overdue.steps'];
  const next = steps[steps.findIndex(({ step }) => step === alarm.rungs.at(-1)?.step) + 1];
  return next && { type: 'rungOpened', step: next.step, rung: alarm.rungs.length };
}

/** The first responder to take an alarm owns it; another takes it over in so many words (CMAT-5-04). */
export function takeOn(visit: Visit, { by, over }: Command & { type: 'takeOn' }, { profile }: Context): Decision {
  const alarm = visit.alarm;
  if (!alarm) return refuse({ reason: 'noAlarm' });
  if (concerns(visit, by)) return refuse({ reason: 'ownVisit' });
  if (!mayRespond(by, profile)) return refuse({ reason: 'notYours' });
  if (alarm.owner === by.id) return refuse({ reason: 'alreadyKnown' });
  if (alarm.owner !== undefined && !over) return refuse({ reason: 'takenBy', owner: alarm.owner });

  const taken: VisitEvent = { type: 'takenOn', ...(alarm.owner === undefined ? {} : { from: alarm.owner }) };
  const slt = alarm.rungs.findIndex(({ step, result }) => step === 'slt' && result === undefined);
  return slt === -1 ? accept(taken) : accept(taken, ...answer(alarm, slt, 'taken', profile));
}

/** *No reply* opens the next rung at once (CMAT-5-04). */
export function noReply(visit: Visit, { by, rung }: Command & { type: 'noReply' }, { profile }: Context): Decision {
  const found = openRung(visit, by, rung, ['mobile', 'mobileAgain', 'nextOfKin'], profile);
  return 'reason' in found ? refuse(found) : accept(...answer(found, rung, 'noReply', profile));
}

/** Next of kin are asked only if required; leaving them out needs a reason (CMAT-5-06). */
export function notNeeded(visit: Visit, { by, rung, note }: Command & { type: 'notNeeded' }, { profile }: Context): Decision {
  const found = openRung(visit, by, rung, ['nextOfKin'], profile);
  if ('reason' in found) return refuse(found);
  if (note === '') return refuse({ reason: 'needsReason' });
  const name = noteName(visit);
  return { ok: true, events: answer(found, rung, 'notNeeded', profile, name), notes: { [name]: note } };
}

/** Families are rung in the order of the visit; when all have been tried the police rung opens (CMAT-5-07). */
export function familyAnswered(visit: Visit, command: Command & { type: 'familyAnswered' }, { profile, now }: Context): Decision {
  const rung = visit.alarm?.rungs.findIndex(({ step }) => step === 'families') ?? -1;
  const found = openRung(visit, command.by, rung, ['families'], profile);
  if ('reason' in found) return refuse(found);
  if (!visit.plan.stops[command.stop]) return refuse({ reason: 'unknownVisit' });

  const name = command.note === '' ? undefined : noteName(visit);
  const answered: VisitEvent = { type: 'familyAnswered', stop: command.stop, result: command.result, ...(name ? { note: name } : {}) };
  const after = evolveAll(visit, [answered], now).alarm ?? found;
  const tried = new Set(after.rungs[rung]?.families.map(({ stop }) => stop));
  const all = visit.plan.stops.every((_, stop) => tried.has(stop));
  return {
    ok: true,
    events: all ? [answered, ...answer(after, rung, 'noReply', profile)] : [answered],
    notes: name ? { [name]: command.note } : {},
  };
}

/** The police are told by a person, never by the bot; time, officer and reference are kept (CMAT-5-08). */
export function policeTold(visit: Visit, { by, note }: Command & { type: 'policeTold' }, { profile }: Context): Decision {
  const rung = visit.alarm?.rungs.findIndex(({ step }) => step === 'police') ?? -1;
  const found = openRung(visit, by, rung, ['police'], profile);
  if ('reason' in found) return refuse(found);
  if (note === '') return refuse({ reason: 'needsReason' });
  const name = noteName(visit);
  return { ok: true, events: answer(found, rung, 'told', profile, name), notes: { [name]: note } };
}

/**
 * Contact at any step ends the alarm for the one who was reached, and the whole once it was the last (CMAT-5-01). A call
 * for help ends only with the SLT, a failed safety call with whoever may respond.
 */
export function reached(visit: Visit, command: Command & { type: 'reached' }, context: Context): Decision {
  const { by, who, whereabouts } = command;
  const alarm = visit.alarm;
  if (!alarm) return refuse({ reason: 'noAlarm' });
  if (concerns(visit, by)) return refuse({ reason: 'ownVisit' });
  const responds = mayRespond(by, context.profile);
  if (alarm.kind === 'help' && !isSlt(by)) return refuse({ reason: 'sltCloses' });
  if (alarm.kind === 'safetyCall' && !responds) return refuse({ reason: 'sltCloses' });
  if (!responds && !isOffice(by)) return refuse({ reason: 'notYours' });
  if (!alarm.about.includes(who)) return refuse({ reason: 'alreadyKnown' });
  // Whoever is out on a visit that is not watched has nobody but this alarm.
  if (whereabouts.at === 'out' && !isWatched(visit)) return refuse({ reason: 'notWatched' });
  const found = [who];

  const name = command.note === '' ? undefined : noteName(visit);
  const moves = whereabouts.at === 'out' ? [] : safeNow(visit, found, whereabouts.at);
  const after = evolveAll(visit, moves, context.now);
  const ended: VisitEvent[] =
    found.length < alarm.about.length
      ? [{ type: 'heardOf', who: found }]
      : [{ type: 'alarmEnded', how: 'reached', ...(name ? { note: name } : {}) }];
  // Whoever is safe needs none, also where that is no movement on this visit.
  const clock = whereabouts.at === 'out' ? freshClock(after, found, plus(context.now, whereabouts.minutes)) : [];
  const inside = after.visitors.some(({ position }) => position.at === 'property');
  const dropped: VisitEvent[] = visit.safetyCall && !inside ? [{ type: 'safetyCallDropped' }] : [];
  return { ok: true, events: [...moves, ...dropped, ...ended, ...clock, ...whetherOver(after)], notes: name ? { [name]: command.note } : {} };
}

/** The office's call into the visit: no answer is an alarm, straight to the SLT (CMAT-3-01). Once it counts as not made, whoever has the alarm is told by word of mouth. */
export function safetyCallMade(visit: Visit, { by, stop, answered }: Command & { type: 'safetyCallMade' }, { profile }: Context): Decision {
  if (concerns(visit, by) || !(isOffice(by) || mayRespond(by, profile))) return refuse({ reason: 'notYours' });
  if (visit.safetyCall?.stop !== stop) return refuse(visit.alarm?.kind === 'safetyCall' ? { reason: 'callPassed', ...(visit.alarm.owner ? { owner: visit.alarm.owner } : {}) } : { reason: 'alreadyKnown' });
  return accept({ type: 'safetyCallMade', stop, answered }, ...(answered ? [] : safetyAlarm(visit, 'notAnswered')));
}

/** Raises everybody who was to be rung to the SLT, in an alarm of their own or in the one that is open. */
export function safetyAlarm(visit: Visit, call: 'notMade' | 'notAnswered'): VisitEvent[] {
  const about = toBeRung(visit).map(({ id }) => id);
  // An alarm about nobody could never be closed.
  return about.length === 0 ? [] : [{ type: 'alarmOpened', kind: 'safetyCall', about, call }, ...raiseToSlt(visit)];
}

function safeNow(visit: Visit, who: readonly string[], what: 'back' | 'home'): VisitEvent[] {
  // Somebody who set out without approval is safe now, but was never on this visit.
  if (visit.stage !== 'authorised' && visit.stage !== 'out') return [];
  const missing = visit.visitors.filter((visitor) => who.includes(visitor.id) && !isSafe(visitor));
  return missing.map(({ id }) => ({ type: 'checkedIn', who: id, what }));
}

/** A rung that this person may answer now, as the alarm it belongs to; or why not. */
function openRung(visit: Visit, by: Person, index: number, steps: readonly string[], profile: Profile): Alarm | Refusal {
  const alarm = visit.alarm;
  if (!alarm) return { reason: 'noAlarm' };
  const rung = alarm.rungs[index];
  if (!rung || !steps.includes(rung.step) || rung.result !== undefined) return { reason: 'rungPassed' };
  if (concerns(visit, by)) return { reason: 'ownVisit' };
  const first = rung.step === 'mobile' && mayRing(by, profile);
  if (!first && alarm.owner !== by.id) return { reason: 'notOwner', ...(alarm.owner ? { owner: alarm.owner } : {}) };
  return alarm;
}

/** Answers a rung and, when it is the latest, opens the next. */
function answer(alarm: Alarm, rung: number, result: 'noReply' | 'taken' | 'notNeeded' | 'told', profile: Profile, note?: string): VisitEvent[] {
  const answered: VisitEvent = { type: 'rungAnswered', rung, result, ...(note ? { note } : {}) };
  const next = rung === alarm.rungs.length - 1 ? nextRung(alarm, profile) : undefined;
  return next ? [answered, next] : [answered];
}

