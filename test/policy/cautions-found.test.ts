import { foundNow } from '../../src/policy/cautions';
import type { Found } from '../../src/visit/visit';
import { aCaution, household, today } from './how';

const stops = ['4 Mill Lane | LU2 7AB | Smith', '77 Church Road | LU2 7AB | Smith'].map((text) => ({ ...household(text), phone: '' }));
const ofFamily = aCaution({ id: 'family', kind: 'caution', family: 'Smith' });
const near = (stop: number, more: Partial<Found> = {}): Found => ({ stop, caution: 'family', kind: 'caution', how: 'near', ...more });

describe('what was said of a caution', () => {
  it('stands for the stop of which it was said, and no other', () => {
    const said = near(0, { ruling: 'different' });
    expect(foundNow([said], stops, [ofFamily], today)).toEqual([said, near(1)]);
    expect(foundNow([near(1, { accepted: true })], stops, [ofFamily], today)).toEqual([near(0), near(1, { accepted: true })]);
  });

  it('stands for that caution, and not for another against the same people', () => {
    const said = near(0, { ruling: 'different' });
    const other = aCaution({ id: 'other', kind: 'caution', family: 'Smith' });
    expect(foundNow([said], stops.slice(0, 1), [ofFamily, other], today)).toEqual([said, near(0, { caution: 'other' })]);
  });

  it('does not stand once the caution is certain', () => {
    const certain = aCaution({ id: 'family', kind: 'caution', family: 'Smith', address: '4 Mill Lane', postcode: 'LU2 7AB' });
    expect(foundNow([near(0, { ruling: 'different' })], stops.slice(0, 1), [certain], today)).toEqual([near(0, { how: 'same' })]);
  });

  it('does not stand once the caution is graver', () => {
    const graver = { ...ofFamily, kind: 'violence' as const };
    expect(foundNow([near(0, { ruling: 'different' })], stops.slice(0, 1), [graver], today)).toEqual([near(0, { kind: 'violence' })]);
  });
});
