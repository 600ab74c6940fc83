import type { UnreadableRow } from '../../src/desk/ports';
import { makeMemoryDirectory } from '../support/memory-directory';
import { makeMemoryDrafts } from '../support/memory-drafts';
import { makeMemoryPulse } from '../support/memory-pulse';
import { makeMemoryRolls } from '../support/memory-rolls';
import { makeMemoryVisitStore } from '../support/memory-visit-store';
import { keepsTheContract } from './contract';
import { keepsRolls } from './contract-rolls';
import { keepsTheSmallContracts } from './contract-small';

keepsTheContract('the memory', async () => {
  const store = makeMemoryVisitStore();
  return {
    store,
    spoilVisit: async (school, visit) => store.spoilVisit(school, visit),
    spoilReady: async (school, at) => store.spoilReady(school, at),
  };
});

keepsTheSmallContracts('the memory', {
  directory: async () => makeMemoryDirectory(),
  drafts: async () => makeMemoryDrafts(),
  pulse: async () => makeMemoryPulse(),
});

keepsRolls('the memory', async () => {
  const reported: UnreadableRow[] = [];
  const rolls = makeMemoryRolls((fault) => reported.push(fault));
  return { rolls, reported, spoilPerson: async (school, person) => rolls.spoilPerson(school, person) };
});
