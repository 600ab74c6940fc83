import type { Context } from './commands';
import { accept, type Decision } from './decision';
import { dueNow, overdueAt, watched } from './due';
import type { VisitEvent } from './events';
import { nextRung, safetyAlarm } from './ladder';
import { unheardCall } from './safety-call';
import { minutesBetween } from './time';
import { unreachable } from './unreachable';
import type { Visit } from './visit';

/** The sweep comes each minute; from this many minutes late on, nobody was watching and the first card says so. */
const unwatchedFrom = 5;

/** Does what has come due, one thing at a time, and so at most one rung. Nothing due: nothing happens. */
export function tick(visit: Visit, context: Context): Decision {
  const { now, profile } = context;
  const due = dueNow(visit, profile, now);
  if (!due) return accept();
  switch (due.what) {
    case 'approval':
      return accept({ type: 'approvalChased' });
    case 'lapse':
      return accept({ type: 'requestLapsed' });
    case 'leaving':
      return accept({ type: 'leavingAsked' });
    case 'arrival':
      return accept({ type: 'arrivalAsked' });
    case 'nudge':
      return accept({ type: 'nudged' });
    case 'safetyCall':
      return accept({ type: 'safetyCallAsked', stop: visit.safetyCall?.stop ?? 0 });
    case 'safetyCallUnheard': {
      const call = unheardCall(visit, profile.settings);
      return call ? accept({ type: 'safetyCallOwed', call }, { type: 'safetyCallAsked', stop: call.stop }) : accept();
    }
    case 'safetyCallMissing':
      return accept({ type: 'safetyCallMissed', stop: visit.safetyCall?.stop ?? 0 }, ...safetyAlarm(visit, 'notMade'));
    case 'overdue':
      return accept(...overdue(visit, context, minutesBetween(due.at, now)));
    case 'nextRung':
      return visit.alarm ? accept(nextRung(visit.alarm, profile) ?? sayAgain(visit.alarm.rungs.length)) : accept();
    case 'outcome':
      return accept({ type: 'outcomeChased' });
    default:
      return unreachable(due.what);
  }
}

/** Everybody whose own time has run out: in an alarm that begins at the foot of the ladder, or in the one that is open. */
function overdue(visit: Visit, { profile, now }: Context, late: number): VisitEvent[] {
  const about = watched(visit).filter((visitor) => overdueAt(visit, visitor, profile.settings) <= now).map(({ id }) => id);
  const opened: VisitEvent = { type: 'alarmOpened', kind: 'overdue', about, ...(late >= unwatchedFrom ? { unwatched: late } : {}) };
  const first = profile.settings['overdue.steps'][0];
  return first && !visit.alarm ? [opened, { type: 'rungOpened', step: first.step, rung: 0 }] : [opened];
}

const sayAgain = (rungs: number): VisitEvent => ({ type: 'rungRepeated', rung: rungs - 1 });
