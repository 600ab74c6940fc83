import type { About, MineTyped, OutsiderTyped, Stop, Team, Who, Why } from '../../desk/forms/request/draft';
import type { AddedStop } from '../../desk/forms/added/added-stop';
import type { Choice, Outcome } from '../../desk/forms/page';
import type { Goers } from '../../desk/forms/team-page';
import type { Go as Turn } from '../../desk/forms/request/turn-page';

/** A line that is there or not; templates repeat over it. */
export type Maybe = { text: string }[];

export const maybe = (text: string | undefined): Maybe => (text === undefined || text === '' ? [] : [{ text }]);

export type Go = Turn | 'afresh';

/** What a button sends beside what was typed. */
export interface Press {
  verb: 'page';
  form: string;
  school: string;
  visit?: string;
  subject?: string;
  revision?: number;
  draft: string;
  page: string;
  stops: number;
  go: Go;
}

/** What every page fills. */
export interface Head {
  step: string;
  notice: Maybe;
  press: Record<Go, Press>;
}

/** Every value as typed, and under each field a line when it is wrong. */
interface Fields<Values> {
  values: Values;
  wrong: { [field in keyof Values]: Maybe };
}

/** Fills `form-about.json`. */
export type AboutView = Head & Fields<About> & { visitTypes: Choice[]; scope: string; maySafeguarding: boolean; safeguarding: string; maySensitive: boolean };

/** Fills `form-reason.json`; a label that is asked is a question of its own. */
export type ReasonView = Head &
  Fields<Why> & {
    lines: { text: string }[];
    offer: Maybe;
    asks: { field: string; ask: string; hint: string; answer: string; wrong: { ask: Maybe } }[];
    asksNotSchool: boolean;
    asksThisHour: boolean;
    asksBackup: boolean;
  };

/** Fills `parts/colleagues.json` and `parts/lead.json`. */
export interface ChoosingView {
  ticks: Choice[];
  anyTicks: boolean;
  others: Choice[];
  anyOthers: boolean;
  leads: Choice[];
}

/** Fills `parts/team-asks.json`. */
export interface TeamAsksView {
  parts: { field: string; label: string; value: string; partChoices: Choice[]; wrong: { part: Maybe } }[];
  regular: Choice[];
  anyRegular: boolean;
  why: string;
  anyWhy: boolean;
}

/** Fills `form-who.json`. */
export type WhoView = Head & Fields<Who> & ChoosingView & { outsiders: Choice[]; anyOutsiders: boolean };

/** Fills `form-team.json`. */
export type TeamView = Head & Fields<Team> & TeamAsksView;

/** Fills `form-goers.json`. */
export type GoersView = Head & Fields<Goers> & ChoosingView & TeamAsksView;

/** A number input holds a number or nothing. */
export const numeric = (typed: string): number | '' => (/^\d+$/.test(typed) ? Number(typed) : '');

/** Fills `form-stop.json`. */
export type StopView = Head & {
  values: Omit<Stop, 'minutes'> & { minutes: number | '' };
  wrong: Fields<Stop>['wrong'];
  number: number;
  of: number;
  mayAdd: boolean;
  mayRemove: boolean;
  heading: string;
  visiting: boolean;
  meeting: boolean;
};

/** Fills `form-mine.json`. */
export type MineView = Head &
  Fields<MineTyped> & {
    asksMobile: boolean;
    asksKin: boolean;
    asksConfirmation: boolean;
    asksReading: boolean;
    documents: Choice[];
    links: { text: string }[];
  };

/** Fills `form-contacts.json`. */
export type ContactsView = Head &
  Fields<{ vehicle: string } & OutsiderTyped> & {
    outside: string;
    anyOutside: boolean;
    mobiles: { field: string; label: string; value: string; wrong: { mobile: Maybe } }[];
  };

/** Fills `form-risk.json`. */
export type RiskView = Head & {
  items: {
    answerId: string;
    noteId: string;
    ask: string;
    hint: string;
    textOnly: boolean;
    choosing: boolean;
    choices: Choice[];
    noteHint: string;
    answer: string;
    note: string;
    wrong: { item: Maybe };
  }[];
  hint: Maybe;
  last: boolean;
  more: boolean;
};

/** Fills `form-suggest.json`. */
export type SuggestView = Head & { reasons: { ask: string; said: string }[]; more: Maybe };

/** Fills `form-resume.json`. */
export type ResumeView = Head & { savedAt: string };

/** Fills `form-added-stop.json`. */
export type AddedStopView = Head & {
  values: Omit<AddedStop, 'minutes'> & { minutes: number | '' };
  wrong: Fields<AddedStop>['wrong'];
  asks: { text: string }[];
  clearChoices: Choice[];
};

/** Fills `form-outcome.json`. */
export type OutcomeView = Head &
  Fields<Outcome> & {
    happenings: Choice[];
    asks: { field: string; ask: string; roomy: boolean; answer: string; wrong: { ask: Maybe } }[];
    anyAsks: boolean;
  };
