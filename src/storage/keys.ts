import { createHash } from 'node:crypto';
import { addressKey, type Address } from '../desk/ports';
import type { Instant } from '../visit/visit';

const longest = 200;
const plain = /^[A-Za-z0-9-]+$/;

/**
 * Makes any text fit for a key: plain words stay as they are, everything else becomes base64url behind a mark that no
 * plain word has, and what would be too long becomes its hash. Two texts never share a key.
 */
export function keyText(text: string): string {
  if (plain.test(text) && text.length <= longest) return text;
  const encoded = `=${Buffer.from(text).toString('base64url')}`;
  return encoded.length <= longest ? encoded : `.${createHash('sha256').update(text).digest('base64url')}`;
}

/** One spelling per moment, so that keys sort by time. */
export const keyInstant = (instant: Instant): Instant => new Date(instant).toISOString();

/** Every row of a visit that is read with it lies under this prefix; an underscore cannot stand in a visit's id. */
export const visitPrefix = (visit: string): string => `visit_${visit}_`;
export const visitKey = (visit: string): string => `${visitPrefix(visit)}state`;
export const detailsKey = (visit: string): string => `${visitPrefix(visit)}private_details`;
export const notePrefix = (visit: string): string => `${visitPrefix(visit)}private_note_`;
export const noteKey = (visit: string, name: string): string => `${notePrefix(visit)}${keyText(name)}`;
export const openPrefix = 'open_';
export const openKey = (visit: string): string => `${openPrefix}${visit}`;
export const dueKey = (visit: string, at: Instant): string => `next_${keyInstant(at)}_due_${visit}`;
export const postKey = (post: string, at: Instant): string => `next_${keyInstant(at)}_post_${keyText(post)}`;
export const cardKey = (visit: string, to: Address): string => `card_${visit}_${keyText(addressKey(to))}`;
/** The alerts of one chat. A colon stands in no other part of a key, so that no chat's range takes in another's. */
export const alertPrefix = (visit: string, to: Address): string => `${cardKey(visit, to)}:`;
export const alertKey = (visit: string, to: Address, post: string): string => `${alertPrefix(visit, to)}${keyText(post)}`;
export const eventPrefix = (visit: string): string => `event_${visit}_`;
export const eventKey = (visit: string, seq: number): string => `${eventPrefix(visit)}${String(seq).padStart(6, '0')}`;

/** The keys under a prefix: from it up to, and not including, its end. A tilde sorts after all that we put in keys. */
export const under = (prefix: string): { from: string; to: string } => ({ from: prefix, to: `${prefix}~` });

/** What is due or to be sent at this moment or was before. */
export const readyAt = (now: Instant): { from: string; to: string } => ({
  from: 'next_',
  to: `next_${keyInstant(now)}~`,
});

/** Takes a key of the sweep's range apart; undefined when it is none of ours. */
export function parseNextKey(key: string): { at: Instant; what: 'due' | 'post'; id: string } | undefined {
  const [, at, what, id] = /^next_(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_(due|post)_(.+)$/.exec(key) ?? [];
  if (at === undefined || id === undefined || (what !== 'due' && what !== 'post')) return undefined;
  return { at, what, id };
}
