import type { NoticeOf, Post, To } from './posts';
import type { TypedReport } from './typed';
import type { PersonId } from './visit';

/** Posts of a kind that says nothing of its own, for whomever they go to. */
export const make =
  (kind: 'current' | 'fresh' | 'alerts' | 'leaving' | 'nudge') =>
  (to: To): Post => ({ to, kind, alarm: false });

/** A notice to each of these. */
export const notice = (of: NoticeOf, tos: readonly To[], more: { note?: string; who?: PersonId; report?: TypedReport } = {}): Post[] =>
  tos.map((to) => ({ to, kind: 'notice', of, alarm: false, ...more }));

export const office: To = { place: 'office' };
export const slt: To = { place: 'slt' };
export const people = (persons: readonly { id: string }[]): To[] => persons.map(({ id }) => ({ person: id }));

/** One text for each addressee. */
export const keyOf = (to: To): string => JSON.stringify(to);

/** Everybody once. */
export const distinct = (tos: readonly To[]): To[] => [...new Map(tos.map((to) => [keyOf(to), to])).values()];
