import { explain } from '../../src/cards';
import type { Refusal } from '../../src/visit/decision';
import { ann, head, kinSecrets, scenes, secrets } from './scenes';

const stages = ['requested', 'assessed', 'authorised', 'out', 'back', 'closed', 'declined', 'blocked', 'cancelled', 'didNotGo'] as const;

const refusals: readonly Refusal[] = [
  ...stages.map((stage): Refusal => ({ reason: 'wrongStage', stage })),
  { reason: 'lateLimit', left: 10 },
  { reason: 'lateLimit', left: 0 },
  { reason: 'takenBy', owner: head.id },
  { reason: 'notOwner', owner: head.id },
  { reason: 'notOwner' },
  ...(
    [
      'unknownVisit',
      'notYours',
      'ownVisit',
      'notApprover',
      'alreadyApproved',
      'changedSince',
      'companionPending',
      'needsSecondPerson',
      'needsDecision',
      'needsReason',
      'notApprovedYet',
      'outOfOrder',
      'phoneInstead',
      'alreadyOut',
      'noAlarm',
      'alreadyKnown',
      'sltCloses',
      'rungPassed',
    ] as const
  ).map((reason): Refusal => ({ reason })),
];

describe('a refusal', () => {
  it.each(refusals.map((refusal) => [JSON.stringify(refusal), refusal] as const))('says in a sentence or two why not and what next: %s', (_name, refusal) => {
    for (const scene of [undefined, scenes['out']]) {
      const said = explain(refusal, scene);
      expect(said).toMatch(/^[A-Z].{10,}[.]$/);
      expect(said.split(/[.?!] /).length).toBeLessThanOrEqual(2);
      expect([...secrets, ...kinSecrets, ann.mobile ?? ''].filter((secret) => said.includes(secret))).toEqual([]);
    }
  });

  it('names who is dealing with an alarm', () => {
    expect(explain({ reason: 'takenBy', owner: head.id }, scenes['out'])).toBe('Helen Hart is dealing with this. If that must change, press Take over.');
  });

  it('gives the number to ring', () => {
    expect(explain({ reason: 'lateLimit', left: 0 }, scenes['out'])).toContain('01632 960100');
  });
});
