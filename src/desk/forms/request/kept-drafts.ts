import type { Drafts } from '../../ports';
import { draft, type Draft } from './draft';
import type { Filling } from './filling';

/** One person's half-filled requests: one new, and one for each visit being changed. */
export interface KeptDrafts {
  get(visit: string | undefined, filling: Filling): Promise<Draft | undefined>;
  put(kept: Draft, filling: Filling): Promise<void>;
  remove(visit: string | undefined, filling: Filling): Promise<void>;
}

const nameOf = (visit: string | undefined): string => (visit === undefined ? 'request' : `request-${visit}`);

/** A draft of an older shape cannot be shown any more and counts as none: the person starts afresh. */
export const makeKeptDrafts = (drafts: Drafts): KeptDrafts => ({
  get: async (visit, { school, by }) => draft.safeParse(await drafts.get(school.id, by.id, nameOf(visit))).data,
  put: (kept, { school, by }) => drafts.put(school.id, by.id, nameOf(kept.visit), kept),
  remove: (visit, { school, by }) => drafts.remove(school.id, by.id, nameOf(visit)),
});
