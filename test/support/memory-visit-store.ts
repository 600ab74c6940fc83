import { addressKey, type CardRef, type OpenVisit, type VisitStore } from '../../src/desk/ports';
import type { Recorded } from '../../src/visit/events';
import { MemoryPartition } from './memory-partition';

/** The visit store of the tests, with what only tests may do to one. */
export interface MemoryVisitStore extends VisitStore {
  spoilVisit(school: string, visit: string): void;
  spoilReady(school: string, at: string): void;
}

/** Keeps visits in memory and obeys the same contract as the tables. */
export function makeMemoryVisitStore(): MemoryVisitStore {
  const schools = new Map<string, MemoryPartition>();
  const of = (school: string): MemoryPartition => {
    const found = schools.get(school) ?? new MemoryPartition(school);
    schools.set(school, found);
    return found;
  };

  return {
    load: async (school, visit) => of(school).load(visit),
    commit: async (before, change) => of(change.visit.school).commit(before, change),
    ready: async (school, now, limit) => of(school).ready(now, limit),
    postpone: async (due, to) => of(due.school).postpone(due, to),
    claim: async (post, nextTry, error) => of(post.school).claim(post, nextTry, error),
    settle: async (post, card, owes) => of(post.school).settle(post, card, owes),
    alerts: async (school, visit, address) => of(school).alertsOf(visit, addressKey(address)),
    noteAlert: async (school, visit, address, alert, version) => of(school).noteAlert(visit, addressKey(address), alert, version),
    card: async (school, visit, address) => {
      const text = of(school).card(visit, addressKey(address));
      return text === undefined ? undefined : (JSON.parse(text) as CardRef);
    },
    open: async (school) => of(school).board().map((text) => JSON.parse(text) as OpenVisit),
    trail: async (school, visit) => of(school).trail(visit).map((text) => JSON.parse(text) as Recorded),
    spoilVisit: (school, visit) => of(school).spoilVisit(visit),
    spoilReady: (school, at) => of(school).spoilReady(at),
  };
}
