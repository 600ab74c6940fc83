import { isJourney } from '../policy/journey';
import { afterMinutes } from '../policy/needs';
import type { Profile, Settings } from '../policy/profile';
import { nextRung } from './ladder';
import { unheardCall } from './safety-call';
import { earlier, later, plus } from './time';
import { isWatched, type Alarm, type Instant, type Visit, type Visitor } from './visit';
import { going, onTheRoad, unsafe } from './visitors';

/** What can come due on a visit, gravest first: when several have, the gravest is done. */
export const kinds = ['overdue', 'nextRung', 'safetyCallMissing', 'safetyCall', 'safetyCallUnheard', 'leaving', 'arrival', 'nudge', 'lapse', 'approval', 'outcome'] as const;

export interface Due {
  at: Instant;
  what: (typeof kinds)[number];
}

const askLeavingAfter = 10;
const chaseApprovalAfter = 60;
const sayAgainAfterPolice = 60;
const dayMinutes = 24 * 60;

/** The next moment at which this visit needs something; none once nothing more can be needed. */
export function due(visit: Visit, profile: Profile): Due | undefined {
  return moments(visit, profile).reduce<Due | undefined>((first, next) => (!first || next.at < first.at ? next : first), undefined);
}

/** The gravest thing that has come due by now. */
export const dueNow = (visit: Visit, profile: Profile, now: Instant): Due | undefined =>
  moments(visit, profile)
    .filter(({ at }) => at <= now)
    .sort((a, b) => kinds.indexOf(a.what) - kinds.indexOf(b.what))[0];

function moments(visit: Visit, profile: Profile): Due[] {
  // An alarm about one does not switch the watch off for another.
  if (visit.alarm) return [...ladder(visit.alarm, profile), ...safetyCall(visit, profile), ...watch(visit, profile)];
  switch (visit.stage) {
    case 'requested':
    case 'assessed':
      return unanswered(visit);
    case 'authorised':
    case 'out':
      return [...leaving(visit), ...arrival(visit, profile), ...safetyCall(visit, profile), ...watch(visit, profile)];
    case 'back':
      return [outcome(visit, profile)];
    default:
      return [];
  }
}

/** Nobody who may approve has answered: they are asked again each hour and at leaving time; then the request lapses. */
function unanswered(visit: Visit): Due[] {
  const { leaveAt, backBy } = visit.plan;
  const last = visit.asked.approval ?? visit.requestedAt;
  const lapse: Due = { at: backBy, what: 'lapse' };
  if (visit.stage === 'requested' || last >= leaveAt) return [lapse];
  return [{ at: earlier(plus(last, chaseApprovalAfter), leaveAt), what: 'approval' }, lapse];
}

/** Forgetting to press a button does not switch the watch off: ten minutes after leaving time the visitors are asked. */
function leaving(visit: Visit): Due[] {
  const unmarked = going(visit).some(({ position }) => position.at === 'school');
  return unmarked && !visit.asked.leaving ? [{ at: plus(visit.plan.leaveAt, askLeavingAfter), what: 'leaving' }] : [];
}

/** With a child on the way, whoever has not said that they are there is asked, once for each leg (STP-R-05). */
function arrival(visit: Visit, { settings }: Profile): Due[] {
  if (!isJourney(visit, settings)) return [];
  return onTheRoad(visit).flatMap(({ position, since }): Due[] => {
    const planned = position.at === 'road' ? visit.plan.stops[position.stop] : undefined;
    if (!planned || (visit.asked.arrival ?? '') >= since) return [];
    // A round that runs late is asked as it goes, not as it was planned.
    const expected = later(since, plus(planned.startAt, visit.clock.lateMinutes));
    return [{ at: plus(expected, settings['overdue.nudgeMinutes']), what: 'arrival' }];
  });
}

/** Each visitor who is not known to be safe, and whom no alarm is about yet, is watched by their own clock. */
function watch(visit: Visit, { settings }: Profile): Due[] {
  return watched(visit).flatMap((visitor) => {
    const overdue: Due = { at: overdueAt(visit, visitor, settings), what: 'overdue' };
    return isNudged(visit, visitor, { settings }) ? [overdue] : [{ at: nudgeAt(visit, visitor, settings), what: 'nudge' }, overdue];
  });
}

const nudgeAt = (visit: Visit, visitor: Visitor, settings: Settings): Instant => plus(clockOf(visit, visitor), settings['overdue.nudgeMinutes']);

/** Whether this visitor was asked whether they are back, and has said nothing since that would put it off. */
export const isNudged = (visit: Visit, visitor: Visitor, { settings }: Pick<Profile, 'settings'>): boolean =>
  visit.asked.nudge !== undefined && visit.asked.nudge >= nudgeAt(visit, visitor, settings);

/** Those the timer watches over: out, and in no alarm yet. */
export const watched = (visit: Visit): Visitor[] =>
  isWatched(visit) ? unsafe(visit).filter(({ id }) => !visit.alarm?.about.includes(id)) : [];

/** When this visitor is overdue. */
export const overdueAt = (visit: Visit, visitor: Visitor, settings: Settings): Instant =>
  plus(clockOf(visit, visitor), afterMinutes(visit, settings));

const clockOf = (visit: Visit, { clockFrom }: Visitor): Instant => clockFrom ?? visit.clock.from;

function safetyCall(visit: Visit, { settings }: Profile): Due[] {
  const call = visit.safetyCall;
  const unheard = unheardCall(visit, settings);
  if (unheard) return [{ at: unheard.dueAt, what: 'safetyCallUnheard' }];
  if (!call) return [];
  return [call.asked ? { at: call.lateAt, what: 'safetyCallMissing' } : { at: call.dueAt, what: 'safetyCall' }];
}

/**
 * A rung's gap starts when it was opened. The police rung opens no later after the SLT's than the profile says, and is
 * said again until the police have been told, and hourly after that while somebody is still missing.
 */
function ladder(alarm: Alarm, profile: Profile): Due[] {
  const gap = profile.settings['overdue.stepGapMinutes'];
  const last = alarm.rungs.at(-1);
  if (!last) return [{ at: alarm.openedAt, what: 'nextRung' }];

  const next = nextRung(alarm, profile);
  if (!next) return [{ at: plus(alarm.repeatedAt ?? last.openedAt, last.result === 'told' ? sayAgainAfterPolice : gap), what: 'nextRung' }];

  const limit = profile.settings['overdue.steps'].find(({ step }) => step === next.step)?.latestAfterSlt;
  const slt = alarm.rungs.find(({ step }) => step === 'slt');
  const after = plus(last.openedAt, gap);
  return [{ at: limit !== undefined && slt ? earlier(after, plus(slt.openedAt, limit)) : after, what: 'nextRung' }];
}

const outcome = (visit: Visit, profile: Profile): Due => ({
  at: visit.asked.outcome ? plus(visit.asked.outcome, dayMinutes) : plus(visit.backAt ?? visit.plan.backBy, profile.settings['outcome.reminderMinutes']),
  what: 'outcome',
});
