import { confirmedSince, isTrained, lacksOf } from '../../src/policy/readiness';
import type { Settings } from '../../src/policy/profile';
import type { Lack } from '../../src/visit/visit';
import { ann, onFile, profileOf } from '../support/school';

const cmat = (changes: Partial<Settings> = {}) => profileOf('cmat', changes).settings;
const since = '2026-09-01';

describe('what is missing from a visitor’s file', () => {
  it.each<[string, Partial<typeof onFile>, Lack[]]>([
    ['is nothing, when all of it is there', {}, []],
    ['is nothing on the very day from which it counts', { confirmedOn: since }, []],
    ['is their word that it is right, when that is older', { confirmedOn: '2026-08-31' }, ['confirmation']],
    ['is their word that it is right, when they never gave it', { confirmedOn: undefined }, ['confirmation']],
    ['is the policy, when they have read another version alone', { policyRead: [{ version: '0', on: since }] }, ['policy']],
    ['is each thing, in the order in which it is asked for', { mobile: false, nextOfKin: false, policyRead: [] }, ['mobile', 'nextOfKin', 'policy']],
  ])('%s', (_what, changes, lacks) => {
    expect(lacksOf({ ...ann, record: { ...onFile, ...changes } }, cmat(), since)).toEqual(lacks);
  });

  it('is everything, of somebody of whom nothing is on file', () => {
    expect(lacksOf({}, cmat(), since)).toEqual(['mobile', 'nextOfKin', 'confirmation', 'policy']);
  });

  it('is a mobile alone, where the policy asks for nothing else', () => {
    const little = cmat({ 'staff.nextOfKin': 'optional', 'policy.readConfirmation': { rule: 'off', also: [] } });
    expect(lacksOf({}, little, since)).toEqual(['mobile']);
  });
});

describe('a visitor’s file must have been confirmed', () => {
  it.each<[string, Settings['staff.nextOfKin'], string, string, string]>([
    ['since the term began, where a contact is on file', 'required', '2026-09-01', '2026-11-24', '2026-09-01'],
    ['since the visit was asked for, where a contact is wanted for each', 'perVisit', '2026-09-01', '2026-11-24', '2026-11-24'],
    ['since the term began, for a visit that was asked for in the holidays before it', 'perVisit', '2026-09-01', '2026-08-28', '2026-09-01'],
    ['since the term began, in the holidays too, where a contact is on file', 'required', '2026-09-01', '2026-08-28', '2026-09-01'],
  ])('%s (HHN-COND-11)', (_when, rule, termBegan, requestedOn, day) => {
    expect(confirmedSince(cmat({ 'staff.nextOfKin': rule }), termBegan, requestedOn)).toBe(day);
  });
});

describe('safer working training', () => {
  const on = (day: string, course = 'saferWorking') => ({ ...ann, record: { ...onFile, training: [{ course, on: day }] } });

  it('counts from the day it was held (HHN-MON-05)', () => {
    expect(['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => isTrained(on(day), '2026-11-24'))).toEqual([true, true, false]);
  });

  it('is no other course, and not on record of somebody who has no file', () => {
    expect(isTrained(on('2026-09-01', 'firstAid'), '2026-11-24')).toBe(false);
    expect(isTrained({}, '2026-11-24')).toBe(false);
  });
});
