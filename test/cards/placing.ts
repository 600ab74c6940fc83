import type { Alarm, Rung, StepName, Visitor } from '../../src/visit/visit';
import { ann, aVisit, ben, dsl, head } from './a-scene';

export const visitors = aVisit().visitors;
/** The visitors at these places; all at the first, where only one is named. */
export const placed = (...positions: Visitor['position'][]): Visitor[] =>
  visitors.map((one, index) => ({ ...one, position: positions[index] ?? positions[0] ?? { at: 'school' } }));

/** Every rung of the ladder. */
export const steps: readonly StepName[] = ['mobile', 'slt', 'mobileAgain', 'nextOfKin', 'families', 'police'];

/** The ladder with this rung open and every earlier one answered. */
export const ladderTo = (step: StepName, more: Partial<Alarm> = {}): Alarm => {
  const upTo = steps.slice(0, steps.indexOf(step) + 1);
  const rungs = upTo.map((name, index): Rung => {
    const open = index === upTo.length - 1;
    return {
      step: name,
      openedAt: `2026-11-24T16:${String(10 + index * 5)}:00.000Z`,
      ...(open ? {} : { result: name === 'slt' ? ('taken' as const) : ('noReply' as const) }),
      families: name === 'families' ? [{ stop: 0, result: 'noReply' as const }] : [],
      delivered: true,
      unreached: name === 'slt' ? [`person_${dsl.id}`, 'chat_19:slt@thread.tacv2'] : [],
    };
  });
  const owned = steps.indexOf(step) > 1 ? { owner: head.id } : {};
  return { kind: 'overdue', openedAt: '2026-11-24T16:10:00.000Z', about: [ann.id, ben.id], since: 5, dueBack: '2026-11-24T15:10:00.000Z', rungs, ...owned, ...more };
};
