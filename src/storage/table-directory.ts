import type { TableClient, TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import type { Conversation, Directory } from '../desk/ports';
import { exactly } from './codecs/exactly';
import { keyText, under } from './keys';
import { readRange } from './range';
import { fromRow, toRow } from './rows';
import { getRow } from './transact';

/** Not the name of any school, because of its underscore: one tenant's conversations belong to all its schools. */
const partition = '_directory';
const teamsPrefix = 'teams_';
const chatKey = (id: string): string => `chat_${keyText(id)}`;
const personalKey = (person: string): string => `personal_${keyText(person)}`;
const teamsKey = (person: string): string => `${teamsPrefix}${keyText(person)}`;

const conversation = exactly<Conversation>()(
  z.strictObject({ id: z.string(), serviceUrl: z.string(), person: z.string().optional() }),
);
const teamsId = z.strictObject({ person: z.string(), teamsId: z.string() });

/** Somebody unknown is looked for again after so long. */
const freshForMs = 60_000;
const mostRows = 90;

/** What the bot has learnt of Teams. What this process has written or read of it once costs no further request. */
export function makeTableDirectory(table: TableClient, clock: () => number = Date.now): Directory {
  const remembered = new Map<string, string>();
  const ids = new Map<string, string>();
  let readAt = Number.NEGATIVE_INFINITY;

  const readIds = async (): Promise<void> => {
    const started = clock();
    const rows = await readRange(table, partition, under(teamsPrefix));
    for (const known of rows.map((row) => fromRow(row, teamsId))) ids.set(known.person, known.teamsId);
    readAt = started;
  };

  const find = async (key: string): Promise<Conversation | undefined> => {
    const row = await getRow(table, partition, key);
    return row && fromRow(row, conversation);
  };

  return {
    conversation: (id) => find(chatKey(id)),
    personal: (person) => find(personalKey(person)),

    async rememberConversation(met) {
      const text = JSON.stringify(conversation.parse(met));
      if (remembered.get(met.id) === text) return;
      const keys = [chatKey(met.id), ...(met.person === undefined ? [] : [personalKey(met.person)])];
      await table.submitTransaction(
        keys.map((key): TransactionAction => ['upsert', toRow(partition, key, conversation, met), 'Replace']),
      );
      remembered.set(met.id, text);
    },

    async teamsIds(people) {
      const unknown = people.some((person) => !ids.has(person));
      if (unknown && clock() - readAt >= freshForMs) await readIds();
      return new Map(people.flatMap((person) => pairOf(person, ids.get(person))));
    },

    async rememberTeamsIds(met) {
      const fresh = [...met].filter(([person, id]) => ids.get(person) !== id);
      for (let from = 0; from < fresh.length; from += mostRows) {
        const some = fresh.slice(from, from + mostRows);
        await table.submitTransaction(some.map(([person, id]) => idRow(person, id)));
        for (const [person, id] of some) ids.set(person, id);
      }
    },
  };
}

const pairOf = (person: string, id: string | undefined): [string, string][] => (id === undefined ? [] : [[person, id]]);

const idRow = (person: string, id: string): TransactionAction => [
  'upsert',
  toRow(partition, teamsKey(person), teamsId, { person, teamsId: id }),
  'Replace',
];
