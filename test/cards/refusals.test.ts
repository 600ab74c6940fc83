import { explain } from '../../src/cards';
import type { Refusal } from '../../src/visit/decision';
import type { Hold } from '../../src/visit/visit';
import { ann, ben, head, kinSecrets, scenes, secrets } from './scenes';

const stages = ['requested', 'assessed', 'authorised', 'out', 'back', 'closed', 'declined', 'blocked', 'cancelled', 'didNotGo', 'inSchool'] as const;

const everyHold: Hold[] = [
  { what: 'companion', who: ben.id },
  { what: 'details', who: ann.id, lacks: ['mobile'] },
  { what: 'training', who: ben.id },
  { what: 'secondPerson' },
  { what: 'addressCheck' },
  { what: 'concern' },
];

const refusals: readonly Refusal[] = [
  ...stages.map((stage): Refusal => ({ reason: 'wrongStage', stage })),
  { reason: 'lateLimit', left: 10 },
  { reason: 'lateLimit', left: 0 },
  { reason: 'takenBy', owner: head.id },
  { reason: 'notOwner', owner: head.id },
  { reason: 'notOwner' },
  { reason: 'held', holds: [{ what: 'companion', who: ben.id }] },
  { reason: 'held', holds: everyHold },
  { reason: 'notOrganiser', roles: ['dsl', 'headteacher'] },
  { reason: 'wrongPair', type: 'sendSupport' },
  ...(['asks', 'whyNotSchool', 'whyThisPair', 'whyThisHour'] as const).map((what): Refusal => ({ reason: 'incomplete', what })),
  { reason: 'detailsMissing', lacks: ['mobile', 'nextOfKin', 'confirmation', 'policy'] },
  { reason: 'riskRaised', to: 'high', needs: ['secondPerson', 'decision', 'officeCall'] },
  { reason: 'riskRaised', to: 'medium', needs: [] },
  { reason: 'notToLeave', unmet: ['approval'] },
  { reason: 'notToLeave', unmet: ['approval', 'secondPerson', 'police', 'caution'] },
  ...(
    [
      'unknownVisit',
      'notYours',
      'ownVisit',
      'notApprover',
      'alreadyApproved',
      'changedSince',
      'notConsulted',
    ] as const
  ).map((reason): Refusal => ({ reason })),
  ...(
    [
      'needsRegularWorker',
      'needsParts',
      'needsReview',
      'notDecider',
      'lowerNeedsReason',
      'notChecker',
      'cautionFound',
      'notByPhone',
      'notAllowedOutside',
      'needsOutsider',
      'needsSecondPerson',
      'needsDecision',
      'needsReason',
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

  it('says what an approval still waits for, and from whom, in order', () => {
    expect(explain({ reason: 'held', holds: everyHold }, scenes['waiting for approval'])).toBe(
      'Not yet: this visit waits for Ben Okoro to say that they will come, Ann Patel to complete their details, ' +
        'Helen Hart or David Dunn to record Ben Okoro’s training, Carla Reid to add a second person, Dina Shah (DSL) to check the address ' +
        'and Helen Hart or David Dunn to decide on the concern. You are asked again once that is done.',
    );
  });

  it('names what is missing from somebody’s own file, and where to give it', () => {
    expect(explain({ reason: 'detailsMissing', lacks: ['mobile', 'policy'] })).toBe(
      'Before you may go, give your mobile number and your word that you have read the policy. Press My details, or type /visit me.',
    );
  });

  it('of a risk that was raised says what the visit needs now', () => {
    expect(explain({ reason: 'riskRaised', to: 'high', needs: ['secondPerson', 'decision'] })).toBe(
      'The visit now counts as high risk, so it is not approved yet. It needs two people to go and a decision on what makes it safe: the newest card shows what is yours.',
    );
  });

  it('gives the number to ring', () => {
    expect(explain({ reason: 'lateLimit', left: 0 }, scenes['out'])).toContain('01632 960100');
  });
});
