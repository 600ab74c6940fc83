import { explain } from '../../src/policy/explain/explain';
import { extendProfile } from '../../src/policy/load-profile';
import { nextReview } from '../../src/policy/next-review';
import { settingNames, type Profile, type Settings } from '../../src/policy/profile';
import { shipped } from '../../src/policy/shipped';

const today = '2026-11-24';
const profiles = [...shipped.values()];
function profile(id: string): Profile {
  const found = shipped.get(id);
  if (!found) throw new Error(`no profile ${id}`);
  return found;
}
const page = (of: Profile) => explain(of, of.name, today);
/** The page as running text. */
const told = (of: Profile) => page(of).replace(/\s+/g, ' ');

describe.each(profiles.map((one) => [one.name, one] as const))('the page of %s', (_name, one) => {
  it('has no code word in it', () => {
    const text = page(one).replace(/https:\S+/g, '');
    expect(text.match(/\w*[a-z][A-Z]\w*|undefined|null|NaN|\[object|\$\{/g)).toBeNull();
    expect(settingNames.filter((name) => name.includes('.') && text.includes(name))).toEqual([]);
  });

  it('fits a page of 100 characters', () => {
    expect(page(one).split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  it('lists each of our readings and defaults for the school to confirm', () => {
    const [, list = ''] = page(one).split('FOR THE SCHOOL TO CONFIRM');
    const ours = settingNames.filter((name) => ['reading', 'partly', 'default'].includes(one.sources[name].source));
    expect(list.match(/[†‡*](?=[;.])/g)).toHaveLength(ours.length);
  });
});

describe('the page', () => {
  it('says who approved a policy and when, and when it is reviewed (HHN-0-01) (HHN-MON-03)', () => {
    expect(told(profile('hhn'))).toContain('Agreed by the governors (month not known) and ratified by the SLT in May 2024');
    expect(told(profile('hhn'))).toContain('Next review: May 2027.');
  });

  it('says when the review is past (CMAT-0-02) (STP-REV-01)', () => {
    expect(told(profile('cmat'))).toContain('Approved by the academy council in March 2017');
    expect(told(profile('cmat'))).toContain('Next review: March 2019 (PAST).');
    expect(told(profile('stp'))).toContain('Approved by the governors (month not known)†.');
    expect(told(profile('stp'))).toContain('Next review: July 2019 (PAST).');
  });

  it('marks our defaults and readings where they stand, and nothing that is stated or the school’s own', () => {
    const hhn = profile('hhn');
    expect(hhn.sources['door.waitMinutes'].source).toBe('stated');
    expect(told(hhn)).toMatch(/They wait for a family at most 10 minutes°?;/);
    expect(told(hhn)).toMatch(/After 10 minutes\* the visitors are asked/);
    expect(told(hhn)).toMatch(/an electronic calendar†°?;/);

    const ours = extendProfile(hhn, { 'overdue.nudgeMinutes': 10 }, 'our.json');
    expect(told(ours)).toMatch(/After 10 minutes the visitors are asked/);
    expect(told(ours).split('FOR THE SCHOOL TO CONFIRM')[1]).not.toContain('asking late visitors');
  });

  it('has a line for a signature and its date', () => {
    expect(page(profile('mcg'))).toMatch(/Name and role _+ {2}Signature _+ {2}Date _+$/);
  });

  it('is honest about what the bot does not do yet, and claims no gap where a policy asks for nothing', () => {
    const [, gaps = ''] = told(profile('hhn')).split('WHAT THE BOT DOES NOT DO YET');
    expect(gaps.split('FOR THE SCHOOL TO CONFIRM')[0]).not.toContain('nobody’s own approval');
    expect(told(profile('hhn'))).toContain('Nobody approves a visit they are going on*.');
  });
});

describe('the next review', () => {
  const values = (on: string | undefined, months: number, date: string): Settings => ({
    ...profile('mcg').settings,
    'policy.approvedBy': [{ by: 'governors', does: 'approves', on }],
    'policy.reviewMonths': months,
    'policy.reviewDate': date,
  });

  it.each([
    ['2024-10', 24, '2025-10', '2025-10'],
    ['2024-10', 24, '2027-10', '2026-10'],
    ['2024-12', 36, '2030-01', '2027-12'],
    ['2024-12', 1, '2030-01', '2025-01'],
    [undefined, 24, '2027-10', '2027-10'],
  ])('of a policy approved in %s, every %s months or in %s, is in %s: whichever comes first (MCG-7-01)', (on, months, date, month) => {
    expect(nextReview(values(on, months, date))).toBe(month);
  });

  it('of each policy is the sooner of its two dates (HHN-MON-01)', () => {
    expect(profiles.map(({ id, settings: of }) => [id, nextReview(of)])).toEqual([
      ['cmat', '2019-03'],
      ['mcg', '2025-10'],
      ['hsp', '2026-09'],
      ['stp', '2019-07'],
      ['hhn', '2027-05'],
    ]);
  });

  it('counts from the last of several approvals', () => {
    const earlier = { by: 'slt', does: 'ratifies', on: '2024-02' } as const;
    const last = values('2024-05', 12, '2031-01');
    expect(nextReview({ ...last, 'policy.approvedBy': [...last['policy.approvedBy'], earlier] })).toBe('2025-05');
  });
});
