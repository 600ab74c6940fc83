import * as fc from 'fast-check';
import { toDay, toTime } from '../../src/school/clock-time';
import { email, guid } from '../../src/school/fields';
import { toE164 } from '../../src/school/phone';
import { toPostcode } from '../../src/school/postcode';
import { decorated } from '../text/hidden';
import { how } from './how';

const always = (text: string, holds: (typed: string) => void): void => fc.assert(fc.property(decorated(text), (typed) => holds(typed)));

describe('unseen characters and other forms of letters, wherever they stand, change nothing', () => {
  test('in a postcode', () => always('LU2 7AB', (typed) => expect(toPostcode(typed)).toBe('LU2 7AB')));
  test('in a telephone number', () => always('07700 900123', (typed) => expect(toE164(typed)).toBe('+447700900123')));
  test('in an email address', () => always('a.patel@oakfield.example', (typed) => expect(email.parse(typed)).toBe('a.patel@oakfield.example')));
  test('in a time', () => always('9:05', (typed) => expect(toTime(typed)).toBe('09:05')));
  test('in a day', () => always('2026-09-01', (typed) => expect(toDay(typed)).toBe('2026-09-01')));
  test('in an Entra id', () => always('00000000-0000-4000-8000-00000000000a', (typed) => expect(guid.parse(typed)).toBe('00000000-0000-4000-8000-00000000000a')));

  it.each([
    ['an address', (typed: string) => `${typed} | LU2 7AB`, '14 Gorsefield Lane'],
    ['its postcode', (typed: string) => `14 Gorsefield Lane | ${typed}`, 'LU2 7AB'],
  ])('in %s: the caution is found', (_where, visited, text) => {
    always(text, (typed) => expect(how('14 Gorsefield Lane | LU2 7AB', visited(typed))).toBe('same'));
  });

  test('in a family: the caution is found', () => {
    always("O'Neill-Smith", (typed) => expect(how("14 Gorsefield Lane | LU2 7AB | O'Neill-Smith", `77 Church Road | SW1A 1AA | ${typed}`)).toBe('near'));
  });
});

describe('a postcode with a slip of the key', () => {
  it.each(['LU2 7OB', 'LU2 O7AB', 'LU2 7A'])('%s is no reason to miss a caution', (typed) => {
    expect(how('4 | LU2 7AB', `4 | ${typed}`)).not.toBe('no match');
  });

  test('that makes another one which exists is another', () => {
    expect(how('4 | LU2 7AB', '4 | SW1A 1AA')).toBe('no match');
  });
});
