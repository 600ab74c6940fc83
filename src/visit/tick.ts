import type { Context } from './commands';
import { accept, type Decision } from './decision';
import { dueNow } from './due';
import type { VisitEvent } from './events';
import { nextRung, safetyAlarm } from './ladder';
import { minutesBetween } from './time';
import { unreachable } from './unreachable';
import type { Visit } from './visit';
import { unsafe } from './visitors';

/** The sweep comes each minute; from this many minutes late on, nobody was watching and the first card says so. */
const unwatchedFrom = 5;

/** Does what has come due, one thing at a time, and so at most one rung. Nothing due: nothing happens. */
export function tick(visit: Visit, { now, profile }: Context): Decision {
  const due = dueNow(visit, profile, now);
  if (!due) return accept();
  switch (due.what) {
    case 'approval':
      return accept({ type: 'approvalChased' });
    case 'lapse':
      return accept({ type: 'requestLapsed' });
    case 'leaving':
      return accept({ type: 'leavingAsked' });
    case 'nudge':
      return accept({ type: 'nudged' });
    case 'safetyCall':
      return accept({ type: 'safetyCallAsked', stop: visit.safetyCall?.stop ?? 0 });
    case 'safetyCallMissing':
      return accept({ type: 'safetyCallDropped' }, ...safetyAlarm(visit));
    case 'overdue':
      return accept(...overdue(visit, profile, minutesBetween(due.at, now)));
    case 'nextRung':
      return visit.alarm ? accept(nextRung(visit.alarm, profile) ?? sayAgain(visit.alarm.rungs.length)) : accept();
    case 'outcome':
      return accept({ type: 'outcomeChased' });
    default:
      return unreachable(due.what);
  }
}

function overdue(visit: Visit, profile: Context['profile'], late: number): VisitEvent[] {
  const about = unsafe(visit).map(({ id }) => id);
  const opened: VisitEvent = { type: 'alarmOpened', kind: 'overdue', about, ...(late >= unwatchedFrom ? { unwatched: late } : {}) };
  const first = profile.settings['overdue.steps'][0];
  return first ? [opened, { type: 'rungOpened', step: first.step, rung: 0 }] : [opened];
}

const sayAgain = (rungs: number): VisitEvent => ({ type: 'rungRepeated', rung: rungs - 1 });
