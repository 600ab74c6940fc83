import type { VisitStore } from '../../src/desk/ports';
import { committing } from './contract-commit';
import { outbox } from './contract-outbox';
import { reading } from './contract-reading';

/** A store to be tried, empty, and what may be done to it behind its back. */
export interface Tried {
  store: VisitStore;
  spoilVisit(school: string, visit: string): Promise<void>;
  spoilReady(school: string, at: string): Promise<void>;
}

/** What every visit store promises. */
export function keepsTheContract(name: string, make: () => Promise<Tried>): void {
  describe(`${name} keeps visits`, () => {
    reading(make);
    committing(make);
    outbox(make);
  });
}
