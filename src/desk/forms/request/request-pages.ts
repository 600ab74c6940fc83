import type { About, MineTyped, OutsiderTyped, Stop, Team, Who, Why } from './draft';
import type { Choice, Errors } from '../page';
import type { Reading } from '../register/register-pages';

export interface AboutPage {
  kind: 'about';
  values: About;
  errors: Errors<About>;
  visitTypes: Choice[];
  /** What counts as a home visit here. */
  scope: string;
  /** What it means that a visit is about safeguarding; nothing where the requester does not say so. */
  safeguarding: string;
  /** Whether the requester says that a visit is sensitive. */
  maySensitive: boolean;
}

export interface ReasonPage {
  kind: 'reason';
  values: Why;
  errors: Errors<Why>;
  /** What the policy says to whoever asks for a visit, and of this kind of visit. */
  lines: string[];
  /** What is advised against, and other times to offer first. */
  offer: string[];
  asks: { id: string; ask: string; needed: boolean; answer: string; error: string }[];
  whyNotSchool: boolean;
  whyThisHour: boolean;
  backup: boolean;
}

export interface WhoPage {
  kind: 'who';
  values: Who;
  errors: Errors<Who>;
  /** Whom to tick: all colleagues of a small school; of a large one those chosen so far. */
  ticks: Choice[];
  /** Whom to add, in a large school. */
  others: Choice[];
  /** Who may lead. */
  leads: Choice[];
  /** Who may come from outside. */
  outsiders: Choice[];
}

export interface TeamPage {
  kind: 'team';
  values: Team;
  errors: Errors<Team>;
  parts: { person: string; name: string; value: string; error: string }[];
  partChoices: Choice[];
  /** Among whom is somebody who works regularly with the family; nobody where that is not asked. */
  regular: Choice[];
  /** Why these people; nothing where that is not asked. */
  whyThisPair: string;
}

export interface StopPage {
  kind: 'stop';
  number: number;
  of: number;
  mayAdd: boolean;
  /** The family comes into school: there is no address, and the times are known. */
  meeting: boolean;
  values: Stop;
  errors: Errors<Stop>;
}

/** What is missing from the requester's own file. */
export interface MinePage {
  kind: 'mine';
  values: MineTyped;
  errors: Errors<MineTyped>;
  mobile: boolean;
  nextOfKin: boolean;
  confirmation: boolean;
  /** What to read, with a link where there is one. */
  documents: Reading[];
}

export interface ContactsPage {
  kind: 'contacts';
  /** What the professional from outside is called, who is to be named; nothing when nobody comes. */
  outside: string;
  mobiles: { person: string; name: string; value: string; error: string }[];
  values: { vehicle: string } & OutsiderTyped;
  errors: Errors<{ vehicle: string } & OutsiderTyped>;
}

export interface RiskPage {
  kind: 'risk';
  last: boolean;
  /** What may be left open; nothing when every question needs an answer anyway. */
  hint: string;
  items: { id: string; ask: string; textOnly: boolean; mayStayOpen: boolean; choices: Choice[]; noteHint: string; answer: string; note: string; error: string }[];
}

/** Somebody goes alone, and these answers speak for two. */
export interface SuggestPage {
  kind: 'suggest';
  reasons: { ask: string; answer: string }[];
  /** How many more there are than are shown. */
  more: number;
}

/** A half-filled form was found: take it up again, or start afresh. */
export interface ResumePage {
  kind: 'resume';
  savedAt: string;
}

export type RequestPage = AboutPage | ReasonPage | WhoPage | TeamPage | StopPage | MinePage | ContactsPage | RiskPage | SuggestPage | ResumePage;
