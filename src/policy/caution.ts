import type { PersonId } from '../visit/visit';

/** The gravest first. */
export const cautionKinds = ['prohibited', 'violence', 'caution'] as const;

/** A warning held against an address or a family: `violence` is known violence there or by somebody from there. */
export interface Caution {
  id: string;
  kind: (typeof cautionKinds)[number];
  /** Empty when it is held against the address alone. */
  family: string;
  /** Empty when it is held against the family alone. */
  address: string;
  /** As `toPostcode` spells it, or empty. */
  postcode: string;
  reason: string;
  /** Who answers for it and is asked to review it. */
  owner: PersonId;
  addedBy: PersonId | 'school file';
  /** Dates: `2026-11-24`. A school file need not say since when. */
  addedOn?: string;
  reviewBy: string;
  /** The last day on which it counts; without it, it counts until lifted. */
  expiresOn?: string;
  lifted?: { by: PersonId; on: string; why: string };
}

/** A stop that a caution speaks of: `same` for sure, or `near` enough that a person must say. */
export interface Match {
  stop: number;
  caution: string;
  kind: Caution['kind'];
  how: 'same' | 'near';
}
