import type { Caution } from '../../../policy/caution';
import { cautionKinds } from '../../../policy/caution';
import { keepsCautions } from '../../../policy/who-keeps';
import { dateOf } from '../../../school/clock-time';
import { newCaution } from '../../../school/new-caution';
import { toPostcode } from '../../../school/postcode';
import type { Member, School } from '../../../school/school';
import type { Filling } from '../request/filling';
import type { CautionTyped } from './register-pages';

/** Who may answer for a caution. */
export const ownersIn = ({ people }: School): Member[] => people.filter(keepsCautions);

/** An empty one, answered for by whoever fills it in. */
export const noCaution = ({ by }: Filling): CautionTyped => ({
  kind: '',
  family: '',
  address: '',
  postcode: '',
  reason: '',
  owner: by.id,
  reviewBy: '',
  expiresOn: '',
});

export const asTyped = ({ kind, family, address, postcode, reason, owner, reviewBy, expiresOn = '' }: Caution): CautionTyped => ({
  kind,
  family,
  address,
  postcode,
  reason,
  owner,
  reviewBy,
  expiresOn,
});

/** The caution of a page in which nothing is wrong any more; anything else is a fault. */
export function cautionOf(values: CautionTyped, { by, school, now }: Filling): Caution {
  const kind = cautionKinds.find((one) => one === values.kind);
  const owner = ownersIn(school).find(({ id }) => id === values.owner);
  if (!kind || !owner) throw new Error('a form was sent although something in it is wrong');
  const said = {
    kind,
    family: values.family.trim(),
    address: values.address.trim(),
    postcode: toPostcode(values.postcode) ?? '',
    reason: values.reason.trim(),
    addedOn: dateOf(now),
    reviewBy: values.reviewBy,
    ...(values.expiresOn !== '' && { expiresOn: values.expiresOn }),
  };
  return newCaution({ ...said, owner: owner.email }, school.people, by.id);
}
