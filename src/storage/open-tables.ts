import type { TableClient } from '@azure/data-tables';
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

/** The stores over their three tables, which are made when missing, before their first request: nobody waits for all of them. */
export function openTables(where: Tables, { report, onRequest }: TableOptions): Stores {
  const open = (name: string): TableClient => {
    const maker = tableClient(where, name, onRequest);
    let made: Promise<void> | undefined;
    const ready = (): Promise<void> =>
      (made ??= maker.createTable().catch((fault: unknown) => {
        made = undefined;
        throw fault;
      }));
    // Early, so that no press pays for it; whoever needs the table hears of a fault.
    void ready().catch(() => undefined);
    return tableClient(where, name, onRequest, ready);
  };
  const [visits, desk, pulse] = [open('visits'), open('desk'), open('pulse')];
  return {
    visits: makeTableVisitStore(visits, report),
    directory: makeTableDirectory(desk),
    drafts: makeTableDrafts(desk),
    rolls: makeTableRolls(desk, report),
    pulse: makeTablePulse(pulse),
  };
}
