import { keepsCautions, seesPeople } from '../policy/who-keeps';
import { member } from '../school/school';
import type { BotDeps } from './deps';
import type { Known } from './identity';
import type { Reply } from './say';
import { sentences } from './sentences';
import type { Turn } from './turn';
import type { Word } from './words';

type About = Extract<Word, { page: number }>;

type OnAbout = (turn: Turn, known: readonly Known[], word: About) => Promise<Reply[]>;

/** What is on file of people and held against addresses, in the asker's own chat and for those alone who may know; the policy, anywhere. */
export const makeAbout = ({ cards, clock, fresh }: Pick<BotDeps, 'cards' | 'clock' | 'fresh'>): OnAbout => {
  const answer = async ({ personal }: Turn, word: About, known: Known): Promise<Reply> => {
    const school = await fresh(known.school);
    const by = member(school, known.by.id);
    if (!by) return sentences.outsider;
    const now = clock.now();
    switch (word.is) {
      case 'me':
        return cards.drawMe(school, by, now);
      case 'people':
        return seesPeople(by, school.profile.settings, school.people) ? cards.drawPeople(school, by, now, word.page) : sentences.notPeople;
      case 'cautions':
        return keepsCautions(by) ? cards.drawCautions(school, now, word.page) : sentences.notCautions;
      case 'policy':
        return cards.drawPolicy(school, personal ? by : undefined, now);
    }
  };

  return async (turn, known, word) =>
    word.is !== 'policy' && !turn.personal ? [sentences.writeToMe] : Promise.all(known.map((one) => answer(turn, word, one)));
};
