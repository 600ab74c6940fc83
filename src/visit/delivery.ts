import type { Command, Context } from './commands';
import { accept, type Decision } from './decision';
import type { VisitEvent } from './events';
import { nextRung } from './ladder';
import type { Visit } from './visit';

/** The first delivery of a rung goes on record; the rest change nothing. */
export function delivered(visit: Visit, { rung }: Command & { type: 'delivered' }): Decision {
  const opened = visit.alarm?.rungs[rung];
  return opened && !opened.delivered ? accept({ type: 'alarmDelivered', rung }) : accept();
}

/**
 * A failure that no retry can mend is an event on the visit. A rung that reached nobody at all does not wait out its gap:
 * the next one opens, and the operators' alert is raised.
 */
export function undeliverable(visit: Visit, command: Command & { type: 'undeliverable' }, { profile }: Context): Decision {
  const { to, rung, recipients } = command;
  if (rung === undefined) return visit.unreached.includes(to) ? accept() : accept({ type: 'undelivered', to });

  const missed: VisitEvent = { type: 'undelivered', to, rung };
  const { alarm } = visit;
  if (!alarm) return accept(missed);
  const opened = alarm.rungs[rung];
  if (!opened || opened.delivered || new Set([...opened.unreached, to]).size < recipients) return accept(missed);

  const next = rung === alarm.rungs.length - 1 ? nextRung(alarm, profile) : undefined;
  return accept(missed, { type: 'alarmReachedNobody', rung }, ...(next ? [next] : []));
}
