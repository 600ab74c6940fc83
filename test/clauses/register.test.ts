import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { notYet } from '../../src/policy/not-yet';
import { settings } from '../../src/policy/profile';
import { namedIn, proofsOf } from './proofs';
import { isBuilt, policies, policyOf, register, type Clause } from './register';

const { clauses, builtAtLeast } = register;
const ids = (those: readonly Clause[]): string[] => those.map(({ id }) => id);
const count = <Key extends string>(keys: readonly Key[], keyOf: (clause: Clause) => string): number[] =>
  keys.map((key) => clauses.filter((clause) => keyOf(clause) === key).length);

describe('the register of clauses', () => {
  it('holds every clause of the five policies once', () => {
    expect(clauses).toHaveLength(270);
    expect(new Set(ids(clauses)).size).toBe(270);
    expect(count(policies, policyOf)).toEqual([73, 49, 42, 38, 68]);
    expect(count(['enforced', 'prompted', 'recorded', 'informed', 'outside'], ({ kind }) => kind)).toEqual([107, 83, 37, 39, 4]);
  });

  it('has words of its own for each', () => {
    expect(new Set(clauses.map(({ says }) => says)).size).toBe(270);
  });

  it('names no setting that a profile does not have', () => {
    const known = new Set(Object.keys(settings.shape));

    expect(clauses.flatMap(({ id, settings: named }) => named.filter((name) => !known.has(name)).map((name) => `${id}: ${name}`))).toEqual([]);
  });

  it('names for what is built no setting that nothing obeys', () => {
    const idle = new Set<string>(notYet);

    expect(clauses.filter(isBuilt).flatMap(({ id, settings: named }) => named.filter((name) => idle.has(name)).map((name) => `${id}: ${name}`))).toEqual([]);
  });

  it('says of what is built where it is', () => {
    const paths = clauses.flatMap(({ id, where = [] }) => where.map((path) => [id, path] as const));

    expect(paths.filter(([, path]) => !existsSync(join(__dirname, '../..', path)))).toEqual([]);
  });

  it('has a test for every clause that is built', () => {
    expect(ids(clauses.filter((clause) => isBuilt(clause) && proofsOf(clause.id).length === 0))).toEqual([]);
  });

  it('says of every clause that has a test that it is built', () => {
    expect(ids(clauses.filter((clause) => !isBuilt(clause) && proofsOf(clause.id).length > 0))).toEqual([]);
  });

  it('is told of no clause that does not exist', () => {
    const known = new Set(ids(clauses));
    const unknown = [...namedIn].flatMap(([file, named]) => named.filter((id) => !known.has(id)).map((id) => `${file}: ${id}`));

    expect(unknown).toEqual([]);
  });

  it('only grows: put `builtAtLeast` up when more is built, and never down', () => {
    expect({ builtAtLeast }).toEqual({ builtAtLeast: clauses.filter(isBuilt).length });
  });
});
