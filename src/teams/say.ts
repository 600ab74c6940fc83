import type { Command } from '../visit/commands';
import { makeAbout } from './about';
import type { BotDeps } from './deps';
import { fitting, inTrouble, isVisitor, type Own } from './fitting';
import { anywhere, speaking, type Known } from './identity';
import { saidOf, sentences, withWatch } from './sentences';
import type { Message } from '../desk/ports';
import { messageOperation, type Turn } from './turn';
import { readWord, type Word } from './words';

/** What is said back where it was typed: lines that everybody in that chat may read. */
export type Reply = string | Message;

export type OnSay = (turn: Turn, text: string) => Promise<Reply[]>;

/** Answers what was typed. In a shared chat the answers show numbers, staff names, stages and times. */
export const makeSay = (deps: BotDeps): OnSay => {
  const { handle, schools, store, cards, clock, pulseStale } = deps;
  const onAbout = makeAbout(deps);
  const ownOf = async (known: readonly Known[]): Promise<Own[]> => {
    const each = await Promise.all(
      known.map(async ({ school, by }) =>
        (await store.open(school.id)).filter((visit) => isVisitor(visit, by.id)).map((visit) => ({ school, by, visit })),
      ),
    );
    return each.flat();
  };

  const report = async (turn: Turn, { school, visit }: Own, command: Command, done: (number: string) => string): Promise<Reply[]> => {
    const answer = await handle({ school, visit: visit.id, operation: messageOperation(turn), command });
    const text = answer.ok ? done(visit.number) : cards.explain(answer.refusal, answer.scene);
    return [withWatch(text, answer.scene)];
  };

  const onOne = async (
    turn: Turn,
    known: readonly Known[],
    word: string,
    make: (own: Own) => { command: Command; done: (number: string) => string },
  ): Promise<Reply[]> => {
    const fits = fitting(await ownOf(known), word === saidOf.leftSchool);
    const [one, another] = fits;
    if (!one) return [sentences.noOpenVisit];
    if (another) return choose(word, fits);
    const { command, done } = make(one);
    return report(turn, one, command, done);
  };

  /** One card for each school, because a button names one. */
  const choose = (word: string, fits: readonly Own[]): Reply[] =>
    [...new Set(fits.map(({ school }) => school))].map((school) =>
      cards.drawChoose(school, word, fits.filter((own) => own.school === school).map(({ visit }) => visit)),
    );

  const callForHelp = async (turn: Turn, known: readonly Known[]): Promise<Reply[]> => {
    const everywhere = anywhere(turn, schools);
    const own = inTrouble(await ownOf(everywhere), clock.now());
    if (own) return report(turn, own, { type: 'help', by: own.by }, sentences.helpSent);

    return [sentences.noVisitForHelp, ...guide(known.length > 0 ? known : everywhere)];
  };

  const guide = (known: readonly Known[]): Reply[] => known.slice(0, 1).map(({ school }) => cards.drawHelp(school));

  const start = (known: readonly Known[]): Reply[] =>
    known.length > 1 ? [cards.drawWhichSchool(known.map(({ school }) => school))] : known.map(({ school }) => cards.drawStart(school));

  const boards = (known: readonly Known[], mine: boolean): Promise<Reply[]> =>
    Promise.all(
      known.map(async ({ school, by }) => {
        const [open, stale] = await Promise.all([store.open(school.id), pulseStale(school)]);
        return mine
          ? cards.drawMine(school, by, open, clock.now(), stale)
          : cards.drawToday(school, open, clock.now(), stale);
      }),
    );

  const answer = (turn: Turn, known: readonly Known[], word: Word): Promise<Reply[]> | Reply[] => {
    switch (word.is) {
      case 'start':
        return start(known);
      case 'today':
      case 'mine':
        return boards(known, word.is === 'mine');
      case 'me':
      case 'people':
      case 'cautions':
      case 'policy':
        return onAbout(turn, known, word);
      case 'checkIn':
        return onOne(turn, known, saidOf[word.what], ({ by }) => ({
          command: { type: 'checkIn', by, who: by.id, what: word.what },
          done: (number) => sentences.recorded(number, saidOf[word.what]),
        }));
      case 'late': {
        const { minutes } = word;
        if (!minutes) return [sentences.sayMinutes];
        return onOne(turn, known, `late ${minutes}`, ({ by }) => ({
          command: { type: 'runLate', by, minutes },
          done: (number) => sentences.recorded(number, `${minutes} minutes late`),
        }));
      }
      default:
        return guide(known);
    }
  };

  return async (turn, text) => {
    const word = readWord(text);
    const known = speaking(turn, schools);
    if (word.is === 'help') return anywhere(turn, schools).length > 0 ? callForHelp(turn, known) : [sentences.outsider];
    if (known.length === 0) return [sentences.outsider];
    if (!turn.place && !turn.personal && (word.is === 'start' || word.is === 'today' || word.is === 'mine')) return [sentences.noPlace];

    return answer(turn, known, word);
  };
};
