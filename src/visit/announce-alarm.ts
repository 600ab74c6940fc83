import { mayRespond } from '../policy/access';
import { concerns } from '../policy/concerns';
import { hasRole, type Person } from '../school/people';
import type { Context } from './commands';
import type { Post, To } from './posts';
import { keyOf, notice, office, people, slt } from './tell';
import type { Visit } from './visit';
import { going } from './visitors';

/** A call for help goes everywhere at once, without waiting for the timer. */
export const callForHelp = (visit: Visit, context: Context): Post[] => [
  ...[slt, office, ...people(responders(visit, context))].map((to): Post => ({ to, kind: 'help', rung: sltRung(visit), alarm: true })),
  ...notice('helpComing', people(going(visit))),
];

/** A rung goes to the place whose rung it is; a rung of the SLT also to its owner, or to every responder while it has none. */
export function rungPosts(visit: Visit, rung: number, context: Context, unwatched?: number): Post[] {
  const alarm = visit.alarm;
  const step = alarm?.rungs[rung]?.step;
  if (!alarm || !step) return [];
  const owner = alarm.owner === undefined ? responders(visit, context) : [{ id: alarm.owner }];
  const tos: To[] = step === 'mobile' ? [office, ...(unwatched === undefined ? [] : [slt])] : [slt, ...people(owner)];
  return tos.map((to) => ({ to, kind: 'rung', rung, alarm: true, ...(unwatched === undefined ? {} : { unwatched }) }));
}

/** The present rung again, and the office as well, whose rung may be long past. */
export function joined(visit: Visit, context: Context, unwatched?: number): Post[] {
  const rung = (visit.alarm?.rungs.length ?? 1) - 1;
  const posts = rungPosts(visit, rung, context, unwatched);
  return posts.some(({ to }) => keyOf(to) === keyOf(office)) ? posts : [{ to: office, kind: 'rung', rung, alarm: true }, ...posts];
}

const sltRung = (visit: Visit): number => visit.alarm?.rungs.findIndex(({ step }) => step === 'slt') ?? 0;

const responders = (visit: Visit, { profile, people: staff }: Context): Person[] =>
  staff.filter((person) => mayRespond(person, profile) && !concerns(visit, person));

/** Whoever looks after the bot, or, where nobody does, the SLT. */
export function administrators(visit: Visit, context: Context): To[] {
  const found = context.people.filter((person) => hasRole(person, 'administrator'));
  return people(found.length > 0 ? found : responders(visit, context));
}

/** The places an alarm has been put before: the office always, the SLT once its rung was opened. */
export const alarmPlaces = (visit: Visit | undefined): To[] =>
  visit?.alarm?.rungs.some(({ step }) => step === 'slt') ? [office, slt] : [office];
