import { readAddress, type Address } from './address';
import type { Caution, Match } from './caution';
import { readFamily, sameFamily, type Family } from './family';
import { sameAddress } from './same-address';

interface Household {
  family: string;
  address: string;
  postcode: string;
}

/**
 * Which cautions speak of which stops today. `same` needs the door and the postcode, or the family and either; whatever
 * falls short of that but may be meant is `near`, so that a person says and nothing is missed (HHN-AIM-10, CMAT-6-05).
 */
export function matchCautions(stops: readonly Household[], cautions: readonly Caution[], today: string): Match[] {
  const held = cautions.filter((caution) => counts(caution, today)).map((caution) => ({ caution, of: readOnce(caution) }));
  const at = stops.map(read);
  return at.flatMap((household, stop) =>
    held.flatMap(({ caution: { id, kind }, of }): Match[] => {
      const how = compared(household, of);
      return how === 'other' ? [] : [{ stop, caution: id, kind, how }];
    }),
  );
}

/** A caution counts until it is lifted or its last day is over; one whose review is late still counts. */
export const counts = ({ lifted, expiresOn }: Caution, today: string): boolean =>
  lifted === undefined && (expiresOn === undefined || expiresOn >= today);

interface Read {
  family: Family;
  address: Address;
}

const read = ({ family, address, postcode }: Household): Read => ({ family: readFamily(family), address: readAddress(address, postcode) });

/** A caution never changes, so it is read once however many stops it is compared with. */
const once = new WeakMap<Caution, Read>();

function readOnce(caution: Caution): Read {
  const known = once.get(caution) ?? read(caution);
  once.set(caution, known);
  return known;
}

/** Reads cautions ahead of any comparison, so that whoever has very many can do it in slices. */
export const readAhead = (cautions: readonly Caution[]): void => cautions.forEach(readOnce);

function compared(at: Read, of: Read): 'same' | 'near' | 'other' {
  const { how, fits } = sameAddress(at.address, of.address);
  const family = sameFamily(at.family, of.family);
  if (how === 'same' || (family === 'same' && fits)) return 'same';
  return how === 'near' || family !== 'other' ? 'near' : 'other';
}
