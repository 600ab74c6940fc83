import removeAccents from 'remove-accents';

/** Text as it compares: small letters, no accents, no apostrophes, one kind of hyphen. */
export const plain = (text: string): string =>
  // Upper case first, because that is what makes ß into ss and ı into i.
  removeAccents(text.normalize('NFD').replace(/\p{M}/gu, ''))
    .toUpperCase()
    .toLowerCase()
    .replace(/['‘’‛`´ʻʼʹ′＇]/g, '')
    .replace(/[‐‑‒–—―−]/g, '-');
