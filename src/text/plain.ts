import removeAccents from 'remove-accents';
import { clean } from './clean';

/** Text as it compares: clean, small letters, no accents, no apostrophes, one kind of hyphen. */
export const plain = (text: string): string =>
  // By way of upper case, because that is what makes ß into ss and ı into i.
  removeAccents(clean(text).normalize('NFD').replace(/\p{M}/gu, ''))
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(/['‘’‛`´ʻʼʹ′｀]/g, '')
    .replace(/[‐‒–—―−]/g, '-');
