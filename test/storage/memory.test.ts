import { makeMemoryDirectory } from '../support/memory-directory';
import { makeMemoryDrafts } from '../support/memory-drafts';
import { makeMemoryPulse } from '../support/memory-pulse';
import { makeMemoryVisitStore } from '../support/memory-visit-store';
import { keepsTheContract } from './contract';
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
