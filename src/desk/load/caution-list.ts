import { z } from 'zod';
import { isBareNumber } from '../../policy/bare-number';
import { cautionKinds, type Caution } from '../../policy/caution';
import { keepsCautions } from '../../policy/who-keeps';
import { cautionId, newCaution, type CautionSaid } from '../../school/new-caution';
import type { School } from '../../school/school';
import { anEmail, aPostcode, from, oneOf, text } from './cells';
import type { ListRow } from './columns';
import { readRows, repeated } from './read-rows';
import { wrongCell, wrongPrivate, type Wrong } from './wrong';

const cautionRow = (today: string) =>
  z
    .object({
      kind: oneOf(cautionKinds).needed,
      family: text(100).maybe,
      address: text(200).maybe,
      postcode: aPostcode.maybe,
      reason: text(500).needed,
      owner: anEmail.maybe,
      'review by': from(today).needed,
      expires: from(today).maybe,
    })
    .superRefine(({ family, address, postcode }, context) => {
      if (family ?? address ?? postcode) return;
      context.addIssue({ code: 'custom', path: ['family'], message: 'a family, an address or a postcode, at least one of them' });
    })
    .transform(({ 'review by': reviewBy, expires, ...said }): CautionSaid => ({ ...said, reviewBy, ...(expires !== undefined && { expiresOn: expires }) }));

/** Nobody who only sees a message light up may read these. */
const hidden = ['family', 'address', 'postcode', 'reason'];

/** A caution of a list and the line on which it stands. */
export interface CautionRow {
  line: number;
  caution: Caution;
}

/**
 * The cautions in these rows, or every line that is wrong. One that is held already keeps since when and by whom; one
 * that was lifted is held again.
 */
export function cautionList(rows: readonly ListRow[], school: School, by: string, today: string): { cautions: CautionRow[]; held: number; wrong: Wrong[] } {
  const { said, wrong } = readRows(rows, cautionRow(today), hidden);
  const holding = new Map(school.cautions.filter(({ lifted }) => !lifted).map((caution) => [caution.id, caution]));
  const cautions = said.map(({ line, value }): CautionRow => {
    const caution = newCaution({ ...value, addedOn: today }, school.people, by);
    const before = holding.get(caution.id);
    return { line, caution: before ? { ...caution, addedBy: before.addedBy, addedOn: before.addedOn } : caution };
  });
  const keepers = school.people.filter(keepsCautions);
  const others = said.filter(({ value: { owner } }) => owner !== undefined && !keepers.some(({ email }) => email === owner));
  const bare = said.filter(({ value: { address = '', postcode = '' } }) => isBareNumber(address, postcode));
  return {
    cautions,
    held: cautions.filter(({ caution }) => holding.has(caution.id)).length,
    wrong: [
      ...wrong,
      ...bare.map(({ line, value }) => wrongPrivate(line, 'address', value.address, 'with a number the street or the postcode too')),
      ...others.map(({ line, value }) => wrongCell(line, 'owner', value.owner, 'the email of a senior leader, the DSL or a deputy DSL of this school')),
      ...repeated(said, cautionId).map(({ line }): Wrong => ({ line, what: 'is the same as an earlier line; allowed: one caution of a kind for a family and address' })),
    ],
  };
}
