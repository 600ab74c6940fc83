import * as fc from 'fast-check';
import { clean, cleanLine } from '../../src/text/clean';
import { cut } from '../../src/text/cut';
import { plain } from '../../src/text/plain';
import { tidy } from '../../src/text/tidy';
import { decorated } from './hidden';

describe('text as it is read and compared', () => {
  it.each([
    ['a soft hyphen', 'Gorse\u00ADfield', 'Gorsefield'],
    ['a zero-width space', '1\u200B4 Bramble Walk', '14 Bramble Walk'],
    ['a zero-width joiner', 'Gorse\u200Dfield', 'Gorsefield'],
    ['full width', 'Ｇｏｒｓｅ　１４', 'Gorse 14'],
    ['a direction', '\u202A07700 900123\u202C', '07700 900123'],
    ['a non-breaking space', 'LU2\u00A07AB', 'LU2 7AB'],
    ['half a character', 'Ann\uD83D', 'Ann'],
    ['a ligature', 'ﬁeld', 'field'],
    ['an accent in two pieces, a mark between them', 'Zoe\u200B\u0308', 'Zoë'],
  ])('%s is not there', (_what, typed, read) => {
    expect(clean(typed)).toBe(read);
  });

  it.each([
    ['a soft line end between two lines', '4 Mill Lane\vLuton', '4 Mill Lane\nLuton'],
    ['half a house', '12½ Mill Lane', '12½ Mill Lane'],
    ['an accent for an apostrophe', 'O´Neill', 'O´Neill'],
  ])('%s joins nothing and parts nothing', (_what, typed, read) => {
    expect(clean(typed)).toBe(read);
  });

  it('is the same when cleaned again', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(clean(clean(text))).toBe(clean(text))), { numRuns: 300 });
  });

  it('is the same however it is decorated', () => {
    const texts = fc.stringMatching(/^[ -~]{0,30}$/).map(cleanLine);
    fc.assert(fc.property(texts.chain((text) => fc.tuple(fc.constant(text), decorated(text))), ([text, typed]) => expect(cleanLine(typed)).toBe(text)));
  });
});

describe('text as it compares', () => {
  it.each([
    ['Müller', 'muller'],
    ['O´Neill', 'oneill'],
    ['Ｏ＇Neill', 'oneill'],
    ['Smith‑Jones', 'smith-jones'],
    ['STRAẞE', 'strasse'],
  ])('%s is %s', (typed, compared) => {
    expect(plain(typed)).toBe(compared);
  });
});

describe('text as it is kept and shown', () => {
  it.each(['Zoë O’Neill', 'Ａnn ½', '👩‍👧 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and 1️⃣', 'क्‍ष', 'می‌خواهم', 'one\ntwo\tthree'])('%s stays as it was typed', (text) => {
    expect(tidy(text)).toBe(text);
  });

  it.each([
    ['Zoe\u0308', 'Zoë'],
    ['Ann\u202E Patel\u200B', 'Ann Patel'],
    ['Gorse\u200Dfield', 'Gorsefield'],
    ['Ann\u00A0Patel\0', 'Ann Patel'],
    ['Ann\uD83D', 'Ann'],
  ])('%j becomes %j', (typed, shown) => {
    expect(tidy(typed)).toBe(shown);
  });

  it('compares as it did before', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(plain(tidy(text))).toBe(plain(text))), { numRuns: 300 });
  });
});

describe('a cut', () => {
  it.each([
    ['between two letters', 'abcdef', 3, 'abc'],
    ['not inside an emoji', 'ab😀', 3, 'ab'],
    ['not inside a family', 'ab👩‍👧c', 6, 'ab'],
    ['not between a letter and its accent', 'abe\u0301', 3, 'ab'],
    ['nowhere in a short text', 'ab', 2, 'ab'],
  ])('falls %s', (_where, text, most, kept) => {
    expect(cut(text, most)).toBe(kept);
  });
});
