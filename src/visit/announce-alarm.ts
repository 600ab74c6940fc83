import { mayRespond } from '../policy/access';
import { concerns } from '../policy/concerns';
import { receptionClosed } from '../policy/hours';
import { outOfHoursContacts } from '../policy/responsible';
import { calledFor, type Called } from '../policy/rungs';
import { hasRole, type Person } from '../school/people';
import type { Context } from './commands';
import type { VisitEvent } from './events';
import type { Post, To } from './posts';
import { distinct, notice, office, people, slt } from './tell';
import type { Alarm, Instant, PersonId, Rung, Visit } from './visit';
import { going } from './visitors';

/** A call for help goes everywhere at once, without waiting for the timer. */
export const callForHelp = (by: PersonId | 'bot', visit: Visit, context: Context): Post[] => [
  ...[slt, office, ...people(responders(visit, context))].map((to): Post => ({ to, kind: 'help', rung: sltRung(visit), alarm: true })),
  ...notice('helpComing', people(going(visit)), { who: by }),
];

/** The same call once more, to the places and whoever has it, or to every responder while nobody has. */
export const callAgain = (visit: Visit, context: Context): Post[] => {
  const owner = visit.alarm?.owner;
  const having = owner === undefined ? responders(visit, context) : [{ id: owner }];
  return [slt, office, ...people(having)].map((to) => ({ to, kind: 'help', rung: sltRung(visit), alarm: true }));
};

/** What somebody typed while an alarm is about them: whoever has it, and its places, are asked to ring them. */
export function typedReport({ who, what, minutes, wroteAt }: VisitEvent & { type: 'reportTyped' }, visit: Visit, context: Context): Post[] {
  const report = { what, ...(minutes === undefined ? {} : { minutes }), ...(wroteAt === undefined ? {} : { wroteAt }) };
  const having = visit.alarm?.owner === undefined ? [] : [{ person: visit.alarm.owner }];
  return notice('typedReport', distinct([...alarmPlaces(visit.alarm, visit, context), ...having]), { who, report }).map((post) => ({ ...post, alarm: true }));
}

/**
 * A rung goes to the place whose rung it is, and in person to whom the policy names for it. Once somebody has taken the
 * alarm on, it goes to them alone, and to those named for it as long as its owner is none of them.
 */
export const rungPosts = (visit: Visit, rung: number, context: Context, unwatched?: number): Post[] =>
  ringing(rungTos(visit, rung, context, unwatched), rung, unwatched);

/** The present rung again, and the office as well, whose rung may be long past. */
export const joined = (visit: Visit, context: Context, unwatched?: number): Post[] =>
  ringing(distinct([office, ...rungTos(visit, lastRung(visit), context, unwatched)]), lastRung(visit), unwatched);

/** The rung that an alarm has come to. */
export const lastRung = ({ alarm }: Visit): number => rungsOf(alarm).length - 1;

function rungTos(visit: Visit, rung: number, { now, profile, people: staff }: Context, unwatched?: number): To[] {
  const alarm = visit.alarm;
  const step = rungsOf(alarm)[rung]?.step;
  if (!alarm || !step) return [slt];
  const whom = calledFor(step, now, visit, profile, staff);
  const places = [...(step === 'mobile' || whom.office ? [office] : []), ...(whom.slt || unwatched !== undefined ? [slt] : [])];
  return [...places, ...people(inPerson(alarm, whom.people))];
}

function inPerson({ owner }: Alarm, named: readonly Person[]): { id: string }[] {
  if (owner === undefined) return [...named];
  return named.some(({ id }) => id === owner) ? [{ id: owner }] : [{ id: owner }, ...named];
}

/** Who rings visitors at this moment: the office, and while reception is closed also whoever is asked then, with the SLT. */
export const callers = (visit: Visit, at: Instant, { profile: { settings }, people: staff }: Context): To[] =>
  receptionClosed(at, settings) ? [office, slt, ...people(outOfHoursContacts(visit, settings, staff))] : [office];

const ringing = (tos: readonly To[], rung: number, unwatched?: number): Post[] =>
  tos.map((to) => ({ to, kind: 'rung', rung, alarm: true, ...(unwatched === undefined ? {} : { unwatched }) }));

const sltRung = ({ alarm }: Visit): number => rungsOf(alarm).findIndex(({ step }) => step === 'slt');

const rungsOf = (alarm: Alarm | undefined): readonly Rung[] => alarm?.rungs ?? [];

/** Whoever may take an alarm of this visit on. */
export const responders = (visit: Visit, { profile, people: staff }: Context): Person[] =>
  staff.filter((person) => mayRespond(person, profile) && !concerns(visit, person));

/** Whoever looks after the bot, or, where nobody does, the SLT. */
export function administrators(visit: Visit, context: Context): To[] {
  const found = context.people.filter((person) => hasRole(person, 'administrator'));
  return people(found.length > 0 ? found : responders(visit, context));
}

/** The places an alarm has been put before: the office always, the SLT once one of its rungs was opened or while reception was closed. */
export const alarmPlaces = (alarm: Alarm | undefined, visit: Visit, context: Context): To[] =>
  alarm?.kind === 'help' || opened(alarm, visit, context).some((whom) => whom.slt) ? [office, slt] : [office];

/** Everybody an alarm has called: its places, its owner, and whoever each of its rungs called in person. */
export const called = (alarm: Alarm | undefined, visit: Visit, context: Context): To[] => [
  ...alarmPlaces(alarm, visit, context),
  ...(alarm?.owner ? [{ person: alarm.owner }] : []),
  ...(alarm?.kind === 'help' ? people(responders(visit, context)) : opened(alarm, visit, context).flatMap((whom) => people(whom.people))),
];

const opened = (alarm: Alarm | undefined, visit: Visit, { profile, people: staff }: Context): Called[] =>
  rungsOf(alarm).map(({ step, openedAt }) => calledFor(step, openedAt, visit, profile, staff));
