import type { Choice, Errors } from '../page';

/** The forms about people and cautions. */
export const registerForms = ['me', 'person', 'caution', 'lift', 'outsider'] as const;

export type RegisterForm = (typeof registerForms)[number];

export interface Me {
  mobile: string;
  kinName: string;
  kinPhone: string;
  vehicle: string;
  /** `true` when they say that all of it is right. */
  right: string;
  /** Of the documents, those that they say they have read: their numbers from 0, with commas between. */
  read: string;
}

/** Something to be read, with a link where there is one. */
export interface Reading {
  name: string;
  link: string;
}

/** What somebody says of themselves. */
export interface MePage {
  kind: 'me';
  values: Me;
  errors: Errors<Me>;
  /** What they have not said that they read; nothing when they have. */
  documents: Reading[];
}

export interface PersonTyped {
  whom: string;
  on: string;
  trainer: string;
  role: string;
  from: string;
  to: string;
  /** `true`: takes the cover for that role away. */
  end: string;
}

/** Training and cover of a colleague. */
export interface PersonPage {
  kind: 'person';
  values: PersonTyped;
  errors: Errors<PersonTyped>;
  people: Choice[];
  training: boolean;
  /** For which roles cover may be said; none where it may not. */
  roles: Choice[];
}

export interface CautionTyped {
  kind: string;
  family: string;
  address: string;
  postcode: string;
  reason: string;
  owner: string;
  reviewBy: string;
  expiresOn: string;
}

export interface CautionPage {
  kind: 'caution';
  values: CautionTyped;
  errors: Errors<CautionTyped>;
  owners: Choice[];
}

export interface LiftTyped {
  why: string;
}

/** Why a caution no longer counts. */
export interface LiftPage {
  kind: 'lift';
  values: LiftTyped;
  errors: Errors<LiftTyped>;
  about: string;
  reason: string;
}

export interface OutsiderTyped {
  role: string;
  name: string;
  organisation: string;
  phone: string;
}

/** The professional from outside who comes along. */
export interface OutsiderPage {
  kind: 'outsider';
  values: OutsiderTyped;
  errors: Errors<OutsiderTyped>;
  roles: Choice[];
}

export type RegisterPage = MePage | PersonPage | CautionPage | LiftPage | OutsiderPage;
