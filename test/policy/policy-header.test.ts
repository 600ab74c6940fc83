import { dutiesAfter, inShort, stagesOf } from '../../src/policy/in-short';
import { policyHeader } from '../../src/policy/policy-header';
import { shipped } from '../../src/policy/shipped';
import { profileOf, type ShippedId } from '../support/school';

describe('the next review', () => {
  it.each<[ShippedId, string]>([
    ['mcg', '2025-10'],
    ['hsp', '2026-09'],
    ['cmat', '2019-03'],
    ['stp', '2019-07'],
    ['hhn', '2027-05'],
  ])('is the sooner of the month named and the one counted from approval: %s in %s (MCG-0-01, MCG-7-01, CMAT-0-02, STP-REV-01, HHN-MON-01)', (id, month) => {
    expect(policyHeader(profileOf(id).settings, '2024-11-01').nextReview).toBe(month);
  });

  it('is the month counted from the latest approval when that is sooner, and the one named when no approval has a month', () => {
    const approved = (...on: (string | undefined)[]) => on.map((month) => ({ by: 'governors' as const, does: 'approves' as const, ...(month && { on: month }) }));
    const of = (approvals: ReturnType<typeof approved>) =>
      policyHeader(profileOf('mcg', { 'policy.approvedBy': approvals, 'policy.reviewMonths': 14, 'policy.reviewDate': '2026-12' }).settings, '2024-01-01').nextReview;

    expect(of(approved('2023-01', '2024-11', undefined))).toBe('2026-01');
    expect(of(approved('2025-11'))).toBe('2026-12');
    expect(of(approved(undefined))).toBe('2026-12');
  });

  it.each([
    ['2025-08-01', 'fine'],
    ['2025-08-02', 'soon'],
    ['2025-10-01', 'soon'],
    ['2025-10-31', 'soon'],
    ['2025-11-01', 'past'],
  ] as const)('of October 2025 is on %s %s: reminded of from sixty days before (MCG-0-01)', (today, review) => {
    expect(policyHeader(profileOf('mcg').settings, today).review).toBe(review);
  });

  it('is reminded of as long before as the policy says, and by the beginning of the summer term in which it falls (HHN-0-01)', () => {
    expect(policyHeader(profileOf('hhn').settings, '2027-04-20').review).toBe('soon');
    expect(policyHeader(profileOf('hhn', { 'policy.reviewWarnDays': 7 }).settings, '2027-04-20').review).toBe('fine');
  });
});

describe('a policy in short', () => {
  it.each([...shipped.values()].map(({ id, settings }) => [id, settings] as const))('is five lines that fit a phone, steps in order and what follows: %s', (_id, settings) => {
    const all = [...inShort(settings), ...stagesOf(settings), ...dutiesAfter(settings)];

    expect(inShort(settings)).toHaveLength(5);
    expect(all.filter((line) => line.length > 125 || !line.endsWith('.') || /undefined/.test(line))).toEqual([]);
  });

  it('says what differs from school to school', () => {
    expect(inShort(profileOf('mcg').settings)).toEqual([
      'Every visit is approved by the headteacher, and a safeguarding visit by the DSL too.',
      'Two people go on every visit.',
      'Before a visit you read this policy.',
      'Report every step. 10 minutes late you are asked, 30 minutes late you are looked for.',
      "Write the visit up the same day, and record it in the school's records.",
    ]);
    expect(inShort(profileOf('hhn').settings)[2]).toBe('Before a visit you read this policy and Working Together to Safeguard Children, and have safer working training.');
    expect(inShort(profileOf('hsp').settings)[1]).toBe('Two people go wherever possible, and always where a concern asks for it.');
    expect(inShort(profileOf('cmat', { 'authorise.required': 'concernOnly' }).settings)[0]).toMatch(/^A visit with a concern/);
    expect(dutiesAfter(profileOf('hhn').settings)).toContain('Talk it over with your line manager within 2 school days.');
    expect(dutiesAfter(profileOf('stp').settings).join()).not.toContain('line manager');
  });
});
