import { mayRespond } from '../policy/access';
import { concerns } from '../policy/concerns';
import { receptionClosed } from '../policy/hours';
import type { Settings } from '../policy/profile';
import { outOfHoursContacts } from '../policy/responsible';
import { hasRole, type Person } from '../school/people';
import type { Context } from './commands';
import type { Post, To } from './posts';
import { distinct, notice, office, people, slt } from './tell';
import type { Alarm, Instant, Rung, Visit } from './visit';
import { going } from './visitors';

/** A call for help goes everywhere at once, without waiting for the timer. */
export const callForHelp = (visit: Visit, context: Context): Post[] => [
  ...[slt, office, ...people(responders(visit, context))].map((to): Post => ({ to, kind: 'help', rung: sltRung(visit), alarm: true })),
  ...notice('helpComing', people(going(visit))),
];

/** A rung goes to the place whose rung it is; a rung of the SLT also to its owner, or to every responder while it has none. */
export const rungPosts = (visit: Visit, rung: number, context: Context, unwatched?: number): Post[] =>
  ringing(rungTos(visit, rung, context, unwatched), rung, unwatched);

/** The present rung again, and the office as well, whose rung may be long past. */
export const joined = (visit: Visit, context: Context, unwatched?: number): Post[] =>
  ringing(distinct([office, ...rungTos(visit, lastRung(visit), context, unwatched)]), lastRung(visit), unwatched);

/** The rung that an alarm has come to. */
export const lastRung = ({ alarm }: Visit): number => rungsOf(alarm).length - 1;

function rungTos(visit: Visit, rung: number, context: Context, unwatched?: number): To[] {
  const owner = visit.alarm?.owner;
  if (rungsOf(visit.alarm)[rung]?.step !== 'mobile') return [slt, ...people(owner === undefined ? responders(visit, context) : [{ id: owner }])];
  return distinct([...callers(visit, context.now, context), ...(unwatched === undefined ? [] : [slt])]);
}

/** Who rings visitors at this moment: the office, and while reception is closed also whoever is asked then, with the SLT. */
export const callers = (visit: Visit, at: Instant, { profile: { settings }, people: staff }: Context): To[] =>
  receptionClosed(at, settings) ? [office, slt, ...people(outOfHoursContacts(visit, settings, staff))] : [office];

const ringing = (tos: readonly To[], rung: number, unwatched?: number): Post[] =>
  tos.map((to) => ({ to, kind: 'rung', rung, alarm: true, ...(unwatched === undefined ? {} : { unwatched }) }));

const sltRung = ({ alarm }: Visit): number => rungsOf(alarm).findIndex(({ step }) => step === 'slt');

const rungsOf = (alarm: Alarm | undefined): readonly Rung[] => alarm?.rungs ?? [];

const responders = (visit: Visit, { profile, people: staff }: Context): Person[] =>
  staff.filter((person) => mayRespond(person, profile) && !concerns(visit, person));

/** Whoever looks after the bot, or, where nobody does, the SLT. */
export function administrators(visit: Visit, context: Context): To[] {
  const found = context.people.filter((person) => hasRole(person, 'administrator'));
  return people(found.length > 0 ? found : responders(visit, context));
}

/** The places an alarm has been put before: the office always, the SLT once its rung was opened or while reception was closed. */
export const alarmPlaces = (alarm: Alarm | undefined, { settings }: Context['profile']): To[] => (reachedSlt(alarm, settings) ? [office, slt] : [office]);

/** Everybody an alarm has called: its places, its owner, and each responder once the SLT's rung was opened. */
export const called = (alarm: Alarm | undefined, visit: Visit, context: Context): To[] => [
  ...alarmPlaces(alarm, context.profile),
  ...(alarm?.owner ? [{ person: alarm.owner }] : []),
  ...(reachedSlt(alarm, context.profile.settings) ? people(responders(visit, context)) : []),
];

const reachedSlt = (alarm: Alarm | undefined, settings: Settings): boolean => rungsOf(alarm).some(({ step, openedAt }) => step === 'slt' || receptionClosed(openedAt, settings));
