import type { Elsewhere, Instant, Plan, Stage } from './visit';

/** What is known of another visit of the school: no more than a list of them shows. */
export interface Other {
  id: string;
  number: string;
  stage: Stage;
  visitors: readonly { id: string }[];
  leaveAt: Instant;
  dueBack: Instant;
}

/** Those of these people who are to be out on another visit at the same time: said to whoever asks and approves, and never refused. */
export const elsewhereOf = (visit: string, { leaveAt, backBy }: Plan, people: readonly { id: string }[], others: readonly Other[]): Elsewhere[] =>
  others
    .filter((other) => other.id !== visit && ['requested', 'assessed', 'authorised', 'out'].includes(other.stage) && other.leaveAt < backBy && leaveAt < other.dueBack)
    .flatMap(({ number, leaveAt: from, dueBack: until, visitors }) =>
      visitors.filter(({ id }) => people.some((person) => person.id === id)).map(({ id }) => ({ who: id, number, from, until })),
    );
