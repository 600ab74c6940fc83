import { isValid, toNormalised } from 'postcode';
import { clean } from '../text/clean';

/** The postcode areas of the United Kingdom and the islands, as the Office for National Statistics lists them. */
const areas = new Set(
  (
    'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG ' +
    'HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S ' +
    'SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
);

/** Only the districts of inner London end in a letter; the last two letters are none that is easily misread. */
const outward = /^(?:([A-Z]{1,2})\d\d?|(E|EC|N|NW|SE|SW|W|WC)\d[ABCDEFGHJKMNPRSTUVWXY])$/;
const inward = /^\d[ABDEFGHJLNPQRSTUWXYZ]{2}$/;

/** A UK postcode that can exist, in its one proper spelling (`LU2 7AB`), or undefined when it is none. */
export function toPostcode(typed: string): string | undefined {
  const spelt = shapedLikePostcode(typed);
  const [first = '', last = ''] = spelt?.split(' ') ?? [];
  return outward.test(first) && inward.test(last) ? spelt : undefined;
}

/** The same of what has the shape and the area of a postcode, whether or not there is one: a slip of the key makes `LU2 7OB`. */
export function shapedLikePostcode(typed: string): string | undefined {
  const text = clean(typed).replace(/[\s.,;–-]+/g, '');
  const spelt = (isValid(text) && toNormalised(text)) || undefined;
  return spelt !== undefined && areas.has(/^[A-Z]+/.exec(spelt)?.[0] ?? '') ? spelt : undefined;
}
