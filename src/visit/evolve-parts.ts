import type { PastCall } from './alarm';
import type { VisitEvent } from './events';
import { isSafe, type Alarm, type Instant, type Position, type Rung, type Visit, type Visitor, type Why } from './visit';
import { going } from './visitors';

/** A call for help must itself be delivered, and of somebody who joins later the police have not been told. */
export function reopened(rung: Rung, { kind }: VisitEvent & { type: 'alarmOpened' }, joined: boolean): Rung {
  if (kind === 'help' && rung.step === 'slt') return { ...rung, delivered: false, unreached: [] };
  return joined && rung.result === 'told' ? { ...rung, result: undefined } : rung;
}

/** An alarm that is joined by a graver one becomes it, and never the other way round. */
export const gravity: readonly Alarm['kind'][] = ['overdue', 'safetyCall', 'help'];

const graver: readonly Why[] = ['overdue', 'callNotMade', 'callNotAnswered', 'help'];

/** Why an alarm is about each of its people once this has opened or joined it: a graver reason takes the place of a lesser one. */
export function whyAfter({ why = {} }: Alarm, { kind, about, call }: VisitEvent & { type: 'alarmOpened' }, at: Instant): Alarm['why'] {
  const what = kind === 'safetyCall' ? call && callWhy[call] : kind;
  // What became of a call was not always kept.
  if (what === undefined) return why;
  const raised = about.filter((id) => graver.indexOf(what) > graver.indexOf(why[id]?.what ?? 'overdue') || !why[id]);
  return { ...why, ...Object.fromEntries(raised.map((id) => [id, { what, at }])) };
}

const callWhy = { notMade: 'callNotMade', notAnswered: 'callNotAnswered' } as const;

/** A call that is over, with what became of it; into that stop none is asked for again (`called`). */
export function withoutCall(visit: Visit, result: PastCall['result'], at: Instant): Visit {
  const { safetyCall: call, called = [] } = visit;
  if (!call) return visit;
  return { ...visit, safetyCall: undefined, lastCall: { stop: call.stop, result, at }, ...(call.asked ? { called: [...new Set([...called, call.stop])] } : {}) };
}

/** A finished outing needs no safety call; an alarm that only contact ends has been ended by now, a call for help has not. */
export const over = (visit: Visit, stage: 'back' | 'didNotGo', at: Instant): Visit => ({ ...visit, stage, safetyCall: undefined, backAt: at });

export function positionAfter(visit: Visit, event: VisitEvent & { type: 'checkedIn' }): Position {
  const stop = event.stop ?? 0;
  switch (event.what) {
    case 'leftSchool':
      return { at: 'road', stop: 0 };
    case 'arrived':
      return { at: 'property', stop };
    case 'leftProperty':
      return stop + 1 < visit.plan.stops.length ? { at: 'road', stop: stop + 1 } : { at: 'returning' };
    case 'back':
      return { at: 'back' };
    case 'home':
      return { at: event.pending ? 'goingHome' : 'home' };
  }
}

/** Whoever was on the way back goes on to the new stop; whoever said that they go home only by their own word. */
export function withStop(visit: Visit, { stop, backBy, clock }: VisitEvent & { type: 'stopAdded' }, at: Instant, by: string): Visit {
  const onward = (visitor: Visitor): Visitor =>
    visitor.position.at === 'returning' || (visitor.position.at === 'goingHome' && visitor.id === by) ? { ...visitor, position: { at: 'road', stop: visit.plan.stops.length }, since: at } : visitor;
  return {
    ...visit,
    stopRefused: undefined,
    plan: { ...visit.plan, backBy, stops: [...visit.plan.stops, stop] },
    clock: { ...clock, lateMinutes: visit.clock.lateMinutes },
    visitors: visit.visitors.map(onward),
  };
}

export function withVisitor(visit: Visit, id: string, change: (visitor: Visitor) => Visitor): Visitor[] {
  const found = going(visit).find((visitor) => visitor.id === id);
  if (!found || (isSafe(found) && found.position.at !== 'notGone')) throw new Error(`visit ${visit.id}: ${id} is not out on it`);
  return visit.visitors.map((visitor) => (visitor === found ? change(visitor) : visitor));
}

export function withAlarm(visit: Visit, event: VisitEvent, change: (alarm: Alarm) => Alarm): Visit {
  return visit.alarm ? { ...visit, alarm: change(visit.alarm) } : impossible(visit, event);
}

export function withRung(visit: Visit, event: VisitEvent, index: number, change: (rung: Rung) => Rung): Visit {
  return withAlarm(visit, event, (alarm) => {
    const rung = alarm.rungs[index];
    return rung ? { ...alarm, rungs: alarm.rungs.map((other) => (other === rung ? change(rung) : other)) } : impossible(visit, event);
  });
}

export const impossible = (visit: Visit, event: VisitEvent): never => {
  throw new Error(`visit ${visit.id}: ${event.type} at stage ${visit.stage} cannot have happened`);
};
