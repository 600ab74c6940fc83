import type { Scene } from '../../desk/ports';

/** What this kind of visit asked, and the answer. */
export interface AskedLine {
  ask: string;
  answer: string;
}

/** Everything that was put to the requester: what was left open is said to be so, and not passed over. */
export const askedLines = ({ private: { details } }: Scene): AskedLine[] =>
  details.asks.map(({ ask, answer }) => ({ ask, answer: answer === '' ? 'Not answered' : answer }));

/** What visitors have before them on the way: which way a child goes, and which adult receives it (STP-R-05). */
export function carriedLines({ visit, school, private: { details } }: Scene): AskedLine[] {
  const kind = school.profile.settings.visitTypes.find(({ id }) => id === visit.type);
  const carried = (kind?.asks ?? []).filter((one) => one.carried).map(({ id }) => id);
  return details.asks.filter(({ id, answer }) => carried.includes(id) && answer !== '').map(({ ask, answer }) => ({ ask, answer }));
}
