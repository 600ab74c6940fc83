import type { UnreadableRow } from '../../src/desk/ports';
import type { Stores } from '../../src/storage/open-tables';
import { makeMemoryDirectory } from './memory-directory';
import { makeMemoryDrafts } from './memory-drafts';
import { makeMemoryPulse } from './memory-pulse';
import { makeMemoryRolls } from './memory-rolls';
import { makeMemoryVisitStore } from './memory-visit-store';

/** Every store in memory, new and empty; each keeps the contract that the tables keep. */
export const makeMemoryStores = (report: (fault: UnreadableRow) => void): Stores => ({
  visits: makeMemoryVisitStore(),
  directory: makeMemoryDirectory(),
  drafts: makeMemoryDrafts(),
  rolls: makeMemoryRolls(report),
  pulse: makeMemoryPulse(),
});
