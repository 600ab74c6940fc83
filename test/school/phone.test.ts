import { mayBeMobile, phoneText, toE164 } from '../../src/school/phone';

describe('a telephone number', () => {
  it.each([
    ['07700 900123', '+447700900123', '07700 900123'],
    ['01632 960001', '+441632960001', '01632 960001'],
    ['+44 7700 900123', '+447700900123', '07700 900123'],
    ['0044 7700 900123', '+447700900123', '07700 900123'],
    [' (020) 7946-0000 ', '+442079460000', '020 7946 0000'],
    ['+48 512 345 678', '+48512345678', '+48 512 345 678'],
  ])('%s is %s and shown as %s', (typed, e164, shown) => {
    expect(toE164(typed)).toBe(e164);
    expect(phoneText(e164)).toBe(shown);
  });

  it.each(['', '12', '999', 'none', '07700 90012', '07700 9001234', 'ring 07700 900123', '07700 900123 ext 5', '+48 512'])(
    'is not %p',
    (typed) => {
      expect(toE164(typed)).toBeUndefined();
    },
  );

  it.each([
    ['+447700900123', true],
    ['+48512345678', true],
    ['+441632960001', false],
    ['+442079460000', false],
  ])('%s as a mobile: %s', (e164, may) => {
    expect(mayBeMobile(e164)).toBe(may);
  });
});
