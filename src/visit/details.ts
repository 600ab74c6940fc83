import type { OutsideRole } from '../policy/profile';
import type { PersonId } from './visit';

/** Kept beside the visit, read only for people concerned, and purged apart from it. */
export interface Details {
  purpose: string;
  stops: { family: string; address: string; postcode: string; phone: string }[];
  visitors: { id: PersonId; mobile: string }[];
  vehicle: string;
  answers: Answer[];
  /** What this kind of visit asks, with the question as it was put. */
  asks: { id: string; ask: string; answer: string }[];
  /** Professionals from outside. */
  outside: { role: OutsideRole; name: string; organisation: string; phone: string }[];
  /** Why it cannot be done at school; why these two; why so late. Empty when not asked. */
  whyNotSchool: string;
  whyThisPair: string;
  whyThisHour: string;
  /** Who is at school or on call meanwhile, of a visit alone in the evening (HSP-S-09). */
  backup: string;
}

export interface Answer {
  item: string;
  answer: 'yes' | 'no' | 'unknown' | 'text';
  note: string;
}

export interface Private {
  details: Details;
  /** Free text by the name that its event carries. */
  notes: Record<string, string>;
}
