import { afterMinutes, needsOf, owesOfficeCall } from '../../src/policy/needs';
import type { Settings } from '../../src/policy/profile';
import type { Need, Precaution, Tier, Visit } from '../../src/visit/visit';
import { ann, ben, profileOf, type ShippedId } from '../support/school';
import { aRequest, at, Story } from '../support/story';

const visitOf = (id: ShippedId, more: Partial<Visit> = {}): Visit => {
  const profile = profileOf(id);
  return { ...new Story(profile).requests(aRequest(profile, { type: profile.settings.visitTypes[0]?.id })).visit, ...more };
};
const settings = (id: ShippedId, changes: Partial<Settings> = {}) => profileOf(id, changes).settings;
const risk = (tier: Tier, needs: Need[] = [], outOfHours = false) => ({ tier, assessed: tier, blocked: false, needs, outOfHours });
const decided = (option: Precaution) => ({ option, by: 'head', at: at('10:00') });

/** A policy whose results ask for just this of a medium risk. */
const wanting = (result: Partial<Settings['risk.checks']['results']['medium']>): Settings => {
  const checks = settings('cmat')['risk.checks'];
  return settings('cmat', { 'risk.checks': { ...checks, results: { ...checks.results, medium: { secondPerson: false, decision: false, officeCall: false, ...result } } } });
};

describe('what a visit needs', () => {
  it.each<[string, Partial<Visit>, Settings, Need[]]>([
    ['is nothing, when its risk is low and nothing was decided', { risk: risk('low') }, wanting({}), []],
    ['is what its answers bring, once', { risk: risk('medium', ['officeCall', 'secondPerson']) }, wanting({ officeCall: true }), ['officeCall', 'secondPerson']],
    ['is a second person for such a risk', { risk: risk('medium') }, wanting({ secondPerson: true }), ['secondPerson']],
    ['is a decision for such a risk', { risk: risk('medium') }, wanting({ decision: true }), ['decision']],
    ['is a call from the office for such a risk', { risk: risk('medium') }, wanting({ officeCall: true }), ['officeCall']],
    ['is a second person once that was decided', { risk: risk('medium'), decision: decided('joint') }, wanting({}), ['secondPerson']],
    ['is a call from the office once somebody may go alone with one', { risk: risk('medium'), decision: decided('safeAloneWithCall') }, wanting({}), ['officeCall']],
    ['is nothing more once precautions were decided', { risk: risk('medium'), decision: decided('addMitigation') }, wanting({}), []],
  ])('%s (CMAT-2-04)', (_what, more, policy, needs) => {
    expect(needsOf(visitOf('cmat', more), policy)).toEqual(needs);
  });

  it.each<[string, 'prohibited' | 'violence' | 'caution', 'on' | 'off', Need[]]>([
    ['a caution, where cautions are raised', 'caution', 'on', ['decision']],
    ['a caution, where they are not', 'caution', 'off', []],
    ['known violence, whether or not cautions are raised', 'violence', 'off', ['decision']],
    ['the prohibited list, whether or not cautions are raised', 'prohibited', 'off', ['decision']],
  ])('is a decision or not: %s (CMAT-6-05)', (_what, kind, flag, needs) => {
    const visit = visitOf('cmat', { cautions: [{ stop: 0, caution: 'c', kind, how: 'same' }] });
    expect(needsOf(visit, settings('cmat', { 'risk.cautionFlag': flag }))).toEqual(needs);
  });
});

test('a visit is overdue sooner where its risk asks for it, and as the policy says otherwise', () => {
  expect(afterMinutes(visitOf('cmat', { risk: risk('medium') }), wanting({ afterMinutes: 20 }))).toBe(20);
  expect(afterMinutes(visitOf('cmat', { risk: risk('medium') }), wanting({}))).toBe(60);
});

describe('the office rings visitors inside', () => {
  const evening = (stays: boolean) => {
    const visit = visitOf('hsp', { risk: risk('low', [], true) });
    return { ...visit, visitors: visit.visitors.map((one) => (one.id === ben.id && stays ? { ...one, position: { at: 'notGone' as const } } : one)) };
  };

  it('in the evening, when the other of two did not go after all', () => {
    expect(owesOfficeCall(evening(true), settings('hsp'))).toBe(true);
    expect(owesOfficeCall(evening(false), settings('hsp'))).toBe(false);
    expect(evening(true).visitors.map(({ id }) => id)).toEqual([ann.id, ben.id]);
  });

  it('where a call is needed, unless the policy has no such calls (CMAT-3-01)', () => {
    const concern = visitOf('cmat', { risk: risk('low', ['officeCall']) });
    expect(owesOfficeCall(concern, settings('cmat'))).toBe(true);
    expect(owesOfficeCall(concern, settings('cmat', { 'checkins.safetyCall': [] }))).toBe(false);
    expect(owesOfficeCall(visitOf('cmat', { risk: risk('low') }), settings('cmat'))).toBe(false);
  });
});
