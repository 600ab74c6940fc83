import { shown, type Problem } from '../problems';

/** A problem where `wrong`, else nothing. */
export const clash = (wrong: boolean, where: string, found: unknown, allowed: string): Problem[] =>
  wrong ? [{ where, found: shown(found), allowed }] : [];
