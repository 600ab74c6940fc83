import type { Scene } from '../desk/ports';

/** An adaptive card as JSON. */
export type Card = Record<string, unknown>;

/** Which card a button stands on, and which rung or stop it is about. */
export interface Standing {
  card: 'current' | 'leaving' | 'nudge' | 'safetyCall' | 'rung' | 'help' | 'notice';
  n?: number;
}

/** What every button carries: which visit, as it stood, and from which card. Never proof of anything. */
export interface Ref extends Standing {
  school: string;
  visit: string;
  v: number;
}

export const refOf = ({ school, visit }: Scene, standing: Standing): Ref => ({
  school: school.id,
  visit: visit.id,
  v: visit.version,
  ...standing,
});

/** Gives every button of a card what it carries, and every Execute its Submit for clients that know no other. */
export function withRef(card: Card, ref: Partial<Ref>): Card {
  return Object.fromEntries(Object.entries(card).map(([key, value]) => [key, within(value, ref)]));
}

function within(node: unknown, ref: Partial<Ref>): unknown {
  if (Array.isArray(node)) return node.map((item) => within(item, ref));
  if (!isObject(node)) return node;
  if (node['type'] === 'Action.Execute') return execute(node, ref);
  if (node['type'] === 'Action.Submit') return { ...node, data: { ...dataOf(node), ...only(ref, 'school', 'visit') } };
  return withRef(node, ref);
}

function execute(node: Card, ref: Partial<Ref>): Card {
  const data = { ...ref, ...dataOf(node) };
  const { verb, ...shown } = node;
  return { ...node, data, fallback: { ...shown, type: 'Action.Submit', data: { ...data, verb } } };
}

const dataOf = (node: Card): Card => (isObject(node['data']) ? node['data'] : {});

const only = (ref: Partial<Ref>, ...keys: (keyof Ref)[]): Card =>
  Object.fromEntries(keys.filter((key) => ref[key] !== undefined).map((key) => [key, ref[key]]));

const isObject = (node: unknown): node is Card => typeof node === 'object' && node !== null && !Array.isArray(node);
