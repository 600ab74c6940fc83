import type { Lack, Visit } from '../../visit/visit';
import { listed } from './words';

const words: Record<Lack, string> = {
  mobile: 'your mobile number',
  nextOfKin: 'your emergency contact',
  confirmation: 'your word that your details are right',
  policy: 'your word that you have read the policy',
};

/** What somebody still has to give, said to themselves: `your mobile number and your emergency contact`. */
export const lackWords = (lacks: readonly Lack[]): string => listed(lacks.map((lack) => words[lack]));

/** What this visit waits for from somebody's own file. */
export const lacksOn = (visit: Visit, id: string): readonly Lack[] =>
  visit.holds.flatMap((hold) => (hold.what === 'details' && hold.who === id ? hold.lacks : []));
