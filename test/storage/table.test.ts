import type { UnreadableRow } from '../../src/desk/ports';
import { dueKey, visitKey } from '../../src/storage/keys';
import { openTables } from '../../src/storage/open-tables';
import { tableClient } from '../../src/storage/table-client';
import { makeTableDirectory } from '../../src/storage/table-directory';
import { makeTableDrafts } from '../../src/storage/table-drafts';
import { makeTablePulse } from '../../src/storage/table-pulse';
import { makeTableRolls } from '../../src/storage/table-rolls';
import { makeTableVisitStore } from '../../src/storage/table-visit-store';
import { startTestAzurite, type TestAzurite } from '../support/azurite';
import { keepsTheContract } from './contract';
import { keepsRolls } from './contract-rolls';
import { keepsTheSmallContracts } from './contract-small';
import { aChange, anEvent, ann, aPost, at, aVisit, loaded, nextChange, school, stored } from './fixtures';

// A test may make a hundred requests; a busy machine takes its time over them.
jest.setTimeout(30_000);

let azurite: TestAzurite;
let requests = 0;
let reported: UnreadableRow[] = [];
let tables = 0;

beforeAll(async () => {
  azurite = await startTestAzurite();
}, 40_000);
afterAll(() => azurite.stop());

const newTable = async () => {
  tables += 1;
  const table = tableClient(azurite, `table${tables}`, () => (requests += 1));
  await table.createTable();
  return table;
};

const newStore = async () => {
  const table = await newTable();
  return { table, store: makeTableVisitStore(table, (fault) => reported.push(fault)) };
};

keepsTheContract('a table', async () => {
  const { table, store } = await newStore();
  return {
    store,
    spoilVisit: async (partitionKey, visit) =>
      void (await table.updateEntity({ partitionKey, rowKey: visitKey(visit), json0: '{"visit":{}' }, 'Merge', { etag: '*' })),
    spoilReady: async (partitionKey, moment) =>
      void (await table.createEntity({ partitionKey, rowKey: `next_${moment}_post_junk`, json0: '{"id":"junk"}' })),
  };
});

keepsTheSmallContracts('a table', {
  directory: async () => makeTableDirectory(await newTable()),
  drafts: async () => makeTableDrafts(await newTable()),
  pulse: async () => makeTablePulse(await newTable()),
});

keepsRolls('a table', async () => {
  const table = await newTable();
  const found: UnreadableRow[] = [];
  return {
    rolls: makeTableRolls(table, (fault) => found.push(fault)),
    reported: found,
    spoilPerson: async (partitionKey, person) =>
      void (await table.updateEntity({ partitionKey, rowKey: `roll_person_${person}`, json0: '{"kept":"SECRET"}' }, 'Replace', { etag: '*' })),
  };
});

describe('storage requests', () => {
  const counted = async (work: () => Promise<unknown>): Promise<number> => {
    requests = 0;
    await work();
    return requests;
  };

  it('are one for every load, commit, ready, claim, settle, card, board and trail', async () => {
    const { store } = await newStore();
    const before = await stored(store, aChange({ notes: { a: 'one', b: 'two' }, posts: [aPost('p')] }));
    const post = (await store.ready(school, at('12:00'), 10)).posts[0];
    if (!post) throw new Error('no post');
    expect(await counted(() => store.load(school, 'v-1'))).toBe(1);
    expect(await counted(() => store.commit(before, nextChange(before, { dueAt: at('10:00') })))).toBe(1);
    expect(await counted(() => store.ready(school, at('12:00'), 10))).toBe(1);
    expect(await counted(() => store.claim(post, at('09:05')))).toBe(1);
    expect(await counted(() => store.settle({ ...post, nextTry: at('09:05') }))).toBe(1);
    expect(await counted(() => store.card(school, 'v-1', post.to))).toBe(1);
    expect(await counted(() => store.open(school))).toBe(1);
    expect(await counted(() => store.trail(school, 'v-1'))).toBe(1);
  });

  it('are one for all that is kept of a school’s people and cautions', async () => {
    const rolls = makeTableRolls(await newTable(), () => undefined);
    for (let n = 0; n < 30; n += 1) await rolls.changePerson(school, `person-${n}`, (kept) => ({ ...kept, confirmedOn: '2026-11-24' }));
    expect(await counted(() => rolls.read(school))).toBe(1);
    expect(await counted(() => rolls.changePerson(school, 'person-1', (kept) => kept))).toBe(2);
  });

  it('do not grow with the visits that are not due', async () => {
    const { store } = await newStore();
    await stored(store);
    for (let n = 2; n < 30; n += 1) {
      await stored(store, aChange({ visit: aVisit({ id: `v-${n}` }), dueAt: at('20:00') }));
    }
    expect(await counted(() => store.ready(school, at('12:00'), 10))).toBe(1);
  });

  it('are not spent on what the directory knows already', async () => {
    const directory = makeTableDirectory(await newTable(), () => 0);
    const met = { id: '19:abc', serviceUrl: 'https://teams.example/' };
    await directory.rememberConversation(met);
    await directory.rememberTeamsIds(new Map([[ann, '29:ann']]));
    const again = async () => {
      await directory.rememberConversation(met);
      await directory.rememberTeamsIds(new Map([[ann, '29:ann']]));
      await directory.teamsIds([ann]);
    };
    expect(await counted(again)).toBe(0);
  });
});

describe('another process', () => {
  it('is heard of within a minute, when it has met somebody', async () => {
    const table = await newTable();
    let now = 0;
    const [ours, theirs] = [makeTableDirectory(table, () => now), makeTableDirectory(table)];
    expect(await ours.teamsIds([ann])).toEqual(new Map());
    await theirs.rememberTeamsIds(new Map([[ann, '29:ann']]));
    expect(await ours.teamsIds([ann])).toEqual(new Map());
    now = 60_000;
    expect(await ours.teamsIds([ann])).toEqual(new Map([[ann, '29:ann']]));
  });
});

describe('rows', () => {
  const rowsOf = async (table: Awaited<ReturnType<typeof newTable>>) => {
    const rows: Record<string, unknown>[] = [];
    for await (const row of table.listEntities()) rows.push(row);
    return rows;
  };

  it('hold what is private in private rows alone', async () => {
    const { table, store } = await newStore();
    await stored(store, aChange({ notes: { why: 'SECRET note' }, posts: [aPost('p')], events: [anEvent(1)] }));
    const open = (await rowsOf(table)).filter(({ rowKey }) => !String(rowKey).includes('_private_'));
    expect(open).toHaveLength(5);
    expect(JSON.stringify(open)).not.toMatch(/SECRET|Example|High Street|LU1|960100|900123|Fiesta|Attendance/);
  });

  it('of a due that has not changed are not touched', async () => {
    const { table, store } = await newStore();
    const before = await stored(store);
    const due = await table.getEntity(school, dueKey('v-1', at('09:10')));
    await store.commit(before, nextChange(before));
    expect((await table.getEntity(school, dueKey('v-1', at('09:10')))).etag).toBe(due.etag);
  });

  it('of the board that mean nothing are reported, and hide nothing else', async () => {
    const { table, store } = await newStore();
    await stored(store);
    await table.createEntity({ partitionKey: school, rowKey: 'open_a', json0: '{"visitors":"SECRET"}' });
    reported = [];
    expect((await store.open(school)).map(({ id }) => id)).toEqual(['v-1']);
    expect(reported.map(({ key }) => key)).toEqual(['oakfield/open_a']);
    expect(reported[0]?.message).not.toContain('SECRET');
  });

  it('that are missing make a visit unreadable rather than harmless', async () => {
    const { table, store } = await newStore();
    await stored(store);
    await table.deleteEntity(school, 'visit_v-1_private_details', { etag: '*' });
    await expect(store.load(school, 'v-1')).rejects.toThrow('oakfield/visit_v-1_state cannot be read');
  });

  it('of a due without a visit can be postponed all the same', async () => {
    const { table, store } = await newStore();
    await table.createEntity({ partitionKey: school, rowKey: dueKey('lost', at('09:00')) });
    await store.postpone({ school, visit: 'lost', dueAt: at('09:00') }, at('09:05'));
    expect((await store.ready(school, at('12:00'), 10)).due).toEqual([{ school, visit: 'lost', dueAt: at('09:05') }]);
  });
});

describe('opening the tables', () => {
  it('makes them when missing, and finds them again', async () => {
    const report = (fault: UnreadableRow) => reported.push(fault);
    const first = openTables(azurite, { report });
    await stored(first.visits, aChange({ visit: aVisit({ id: 'kept' }) }));
    await first.pulse.beat('oakfield', at('09:00'));
    const again = openTables(azurite, { report });
    expect((await loaded(again.visits, 'kept')).visit.id).toBe('kept');
    expect((await again.pulse.read()).swept.get('oakfield')).toBe(at('09:00'));
  });

  it.each([
    ['an endpoint', { endpoint: 'http://tables.example/' }],
    ['a connection string', { connectionString: 'AccountName=a;AccountKey=b;TableEndpoint=http://tables.example/a;' }],
    ['an account elsewhere', { connectionString: 'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=b;' }],
  ])('refuses plain http to %s', (_what, where) => {
    expect(() => openTables(where, { report: () => undefined })).toThrow('over https');
  });
});
