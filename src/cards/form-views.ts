import type { About, Stop, Who } from '../desk/forms/draft';
import type { Choice, Outcome } from '../desk/forms/page';
import type { Go as Turn } from '../desk/forms/turn-page';

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
export type AboutView = Head & Fields<About> & { visitTypes: Choice[] };

/** Fills `form-who.json`. */
export type WhoView = Head &
  Fields<Who> & { ticks: Choice[]; anyTicks: boolean; others: Choice[]; anyOthers: boolean; leads: Choice[] };

/** Fills `form-stop.json`; a number input holds a number or nothing. */
export type StopView = Head & {
  values: Omit<Stop, 'minutes'> & { minutes: number | '' };
  wrong: Fields<Stop>['wrong'];
  number: number;
  of: number;
  mayAdd: boolean;
  mayRemove: boolean;
};

/** Fills `form-contacts.json`. */
export type ContactsView = Head &
  Fields<{ vehicle: string }> & { mobiles: { field: string; label: string; value: string; wrong: { mobile: Maybe } }[] };

/** Fills `form-risk.json`. */
export type RiskView = Head & {
  items: {
    answerId: string;
    noteId: string;
    ask: string;
    textOnly: boolean;
    choosing: boolean;
    answer: string;
    note: string;
    wrong: { item: Maybe };
  }[];
  last: boolean;
  more: boolean;
};

/** Fills `form-resume.json`. */
export type ResumeView = Head & { savedAt: string };

/** Fills `form-outcome.json`. */
export type OutcomeView = Head & Fields<Outcome> & { happenings: Choice[] };
