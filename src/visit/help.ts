import { isOffice } from '../school/people';
import type { Command, Context } from './commands';
import { accept, refuse, type Decision } from './decision';
import type { VisitEvent } from './events';
import { plus } from './time';
import type { Alarm, Visit } from './visit';
import { asVisitor, going, unsafe } from './visitors';

/** However often somebody calls, everybody is told once in this many minutes. */
const sayAgainAfter = 1;

/**
 * A call for help is never refused to anybody on the visit, whatever its stage, and starts at the SLT rung at once. Who calls
 * again is heard again: the alarm is repeated, once a minute at most.
 */
export function help(visit: Visit, { by }: Command & { type: 'help' }, { now }: Context): Decision {
  const self = asVisitor(visit, by);
  if (!self && !isOffice(by)) return refuse({ reason: 'notYours' });
  const missing = unsafe(visit).length > 0 ? unsafe(visit) : going(visit);
  const about = self ? [self.id] : missing.map(({ id }) => id);
  const alarm = visit.alarm;
  if (alarm?.kind === 'help' && about.every((id) => alarm.about.includes(id))) {
    return now < plus(calledAt(alarm), sayAgainAfter) ? refuse({ reason: 'calledAlready' }) : accept({ type: 'calledAgain', who: about });
  }
  return accept({ type: 'alarmOpened', kind: 'help', about }, ...raiseToSlt(visit));
}

/** When a call for help was last said to everybody. */
export const calledAt = ({ calledAt: last, openedAt }: Alarm): string => last ?? openedAt;

/** Opens the SLT rung unless it has been opened already. */
export function raiseToSlt(visit: Visit): VisitEvent[] {
  const rungs = visit.alarm?.rungs ?? [];
  return rungs.some(({ step }) => step === 'slt') ? [] : [{ type: 'rungOpened', step: 'slt', rung: rungs.length }];
}
