import { isOffice } from '../school/people';
import type { Command } from './commands';
import { accept, refuse, type Decision } from './decision';
import type { VisitEvent } from './events';
import type { Visit } from './visit';
import { asVisitor, going, unsafe } from './visitors';

/** A call for help is never refused to anybody on the visit, whatever its stage, and starts at the SLT rung at once. */
export function help(visit: Visit, { by }: Command & { type: 'help' }): Decision {
  const self = asVisitor(visit, by);
  if (!self && !isOffice(by)) return refuse({ reason: 'notYours' });
  const missing = unsafe(visit).length > 0 ? unsafe(visit) : going(visit);
  const about = self ? [self.id] : missing.map(({ id }) => id);
  const alarm = visit.alarm;
  if (alarm?.kind === 'help' && about.every((id) => alarm.about.includes(id))) return refuse({ reason: 'alreadyKnown' });
  return accept({ type: 'alarmOpened', kind: 'help', about }, ...raiseToSlt(visit));
}

/** Opens the SLT rung unless it has been opened already. */
export function raiseToSlt(visit: Visit): VisitEvent[] {
  const rungs = visit.alarm?.rungs ?? [];
  return rungs.some(({ step }) => step === 'slt') ? [] : [{ type: 'rungOpened', step: 'slt', rung: rungs.length }];
}
