import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Drafts } from '../desk/ports';
import { keyText } from './keys';
import { fromRow, toRow } from './rows';
import { getRow, removeRow } from './transact';

const anything = z.unknown();
const keyOf = (person: string, form: string): string => `draft_${keyText(person)}_${keyText(form)}`;

/** Half-filled forms, a partition for each school. What they hold is for the form to check. */
export const makeTableDrafts = (table: TableClient): Drafts => ({
  async get(school, person, form) {
    const row = await getRow(table, school, keyOf(person, form));
    return row && fromRow(row, anything);
  },

  async put(school, person, form, draft) {
    await table.upsertEntity(toRow(school, keyOf(person, form), anything, draft), 'Replace');
  },

  remove: (school, person, form) => removeRow(table, school, keyOf(person, form)),
});
