import type { Directory, Drafts, Pulse, Rolls, UnreadableRow, VisitStore } from '../desk/ports';
import { tableClient, type Tables } from './table-client';
import { makeTableDirectory } from './table-directory';
import { makeTableDrafts } from './table-drafts';
import { makeTablePulse } from './table-pulse';
import { makeTableRolls } from './table-rolls';
import { makeTableVisitStore } from './table-visit-store';

export interface TableOptions {
  /** Hears of rows that were left out because they cannot be read. */
  report: (fault: UnreadableRow) => void;
  /** Called before every storage request, retries too, which waits if this does. */
  onRequest?: () => unknown;
}

export interface Stores {
  visits: VisitStore;
  directory: Directory;
  drafts: Drafts;
  rolls: Rolls;
  pulse: Pulse;
}

/** The stores over their three tables, which are made when missing. */
export async function openTables(where: Tables, { report, onRequest }: TableOptions): Promise<Stores> {
  const open = async (name: string) => {
    const table = tableClient(where, name, onRequest);
    await table.createTable();
    return table;
  };
  const [visits, desk, pulse] = await Promise.all([open('visits'), open('desk'), open('pulse')]);
  return {
    visits: makeTableVisitStore(visits, report),
    directory: makeTableDirectory(desk),
    drafts: makeTableDrafts(desk),
    rolls: makeTableRolls(desk, report),
    pulse: makeTablePulse(pulse),
  };
}
