import { member } from '../school/school';
import type { Command } from '../visit/commands';
import type { Member } from '../school/school';
import { makeAbout } from './about';
import type { BotDeps } from './deps';
import { fitting, inTrouble, isAway, type Own } from './fitting';
import { anywhere, speaking, type Known } from './identity';
import { saidOf, sentences, withWatch } from './sentences';
import type { Meant } from '../cards/meant';
import type { Answer, Message, OpenVisit, Scene } from '../desk/ports';
import { makeOwn, makeWhole } from './own';
import type { Call } from './reading/call';
import { NoAnswer } from '../desk/within';
import { messageOperation, type Turn } from './turn';
import { isPlainCall, readCall, readWord, type Word } from './words';

/** What is said back where it was typed: lines that everybody in that chat may read. */
export type Reply = string | Message;

/** A choice is among no more visits than these. */
const mostChosen = 8;

export type OnSay = (turn: Turn, text: string) => Promise<Reply[]>;

const isSought = ({ id }: { id: string }, { visit }: Scene): boolean => visit.alarm?.about.includes(id) ?? false;

const typed = ({ writtenAt }: Turn) => (writtenAt === undefined ? {} : { wroteAt: writtenAt });

/** Answers what was typed. In a shared chat the answers show numbers, staff names, stages and times. */
export const makeSay = (deps: BotDeps): OnSay => {
  const { handle, schools, store, cards, clock, pulseStale, upToDate, unread, fresh } = deps;
  const onAbout = makeAbout(deps);
  const ownOf = makeOwn(deps);
  const whole = makeWhole(deps);

  const report = async (turn: Turn, { school, by, visit }: Own, command: Command, done: (visit: OpenVisit, scene: Scene) => string, recorded?: () => void): Promise<Reply[]> => {
    const answer = await handle({ school, visit: visit.id, operation: messageOperation(turn), command }, recorded);
    const text = answer.ok ? done(visit, answer.scene) : cards.explain(answer.refusal, answer.scene);
    // Whoever has left all the same says so, and is watched.
    const left = !answer.ok && answer.refusal.reason === 'notToLeave' ? [cards.drawChoose(school, cards.leftAllTheSame, [visit])] : [];
    return [withWatch(text, answer.scene), ...left, ...askNow(by, command, answer)];
  };

  /** Where a typed word did not count, the button that does. */
  const askNow = (by: Member, command: Command, answer: Answer): Reply[] => {
    if (command.type !== 'checkIn' && command.type !== 'runLate') return [];
    const { scene } = answer;
    if (!scene || !(answer.ok ? isSought(by, scene) : answer.refusal.reason === 'whenWritten')) return [];
    const own = [{ school: scene.school, by, visit: scene.visit, details: scene.private.details }];
    const meant = command.type === 'checkIn' ? { guess: command.what } : { guess: 'late' as const, minutes: command.minutes };
    const card = cards.drawMeant(scene.school, { asks: 'now', ...meant }, own, clock.now());
    return card ? [card] : [];
  };

  const onOne = async (
    turn: Turn,
    known: readonly Known[],
    word: string,
    make: (own: Own) => { command: Command; done: (visit: OpenVisit) => string },
  ): Promise<Reply[]> => {
    const fits = fitting(await ownOf(known), word === saidOf.leftSchool);
    const [one, another] = fits;
    if (!one) return [sentences.noOpenVisit];
    if (another) return choose(turn, word, fits);
    const { command, done } = make(one);
    // An alarm that is still about them has not taken their word.
    return report(turn, one, command, (visit, scene) => (isSought(one.by, scene) ? sentences.passedOn(visit.number, word) : done(visit)));
  };

  /** One card for each school, because a button names one. In somebody's own chat it tells by the family which visit is which. */
  const choose = async ({ personal }: Turn, word: string, fits: readonly Own[]): Promise<Reply[]> => {
    const known = personal ? await whole(fits, mostChosen) : [];
    const where = new Map(known.map(({ visit, details: { stops } }) => [visit.id, stops.map(({ family, address }) => `${family}, ${address}`).join('; ')]));
    return [...new Set(fits.map(({ school }) => school))].map((school) =>
      cards.drawChoose(school, word, fits.filter((own) => own.school === school).map(({ visit }) => visit), where),
    );
  };

  /** Raises the alarm, or asks whether it is meant; undefined when the message is better answered as what else it is. */
  const onCall = async (turn: Turn, known: readonly Known[], call: Call, word: Word, recorded?: () => void): Promise<Reply[] | undefined> => {
    const own = await ownOf(known);
    const now = clock.now();
    const about = inTrouble(own, now);
    // What follows /visit is a form's business, unless its author is out there.
    const away = about !== undefined && isAway(about, now);
    if (about && ((call === 'call' && (away || word.is !== 'start')) || (call === 'cry' && away))) {
      return report(turn, about, { type: 'help', by: about.by }, (_, scene) => cards.calledWords(scene), recorded);
    }

    const asked = word.is === 'unclear' || word.is === 'thanks';
    return asked && (about || call !== 'hint') ? askWhether(known, about ? [about] : own) : undefined;
  };

  /** A plain call is answered whatever storage does. While a school could not be read yet, nobody is a stranger for certain. */
  const called = async (turn: Turn, text: string, call: Call, word: Word): Promise<Reply[] | undefined> => {
    const callers = anywhere(turn, schools);
    if (!isPlainCall(text)) return callers.length > 0 ? onCall(turn, callers, call, word) : undefined;
    if (callers.length === 0 && unread().length === 0) return undefined;

    const told = await deps.callForHelp(callers, turn.sender ?? turn.chat, async (recorded) => {
      if (callers.length === 0) await upToDate();
      const everywhere = anywhere(turn, schools);
      if (everywhere.length > 0) return onCall(turn, everywhere, call, word, recorded);
      if (unread().length > 0) throw new NoAnswer();
      return undefined;
    });
    return told.recorded ? told.value : [sentences.helpNotRecorded(callers.length > 0 ? told.told : undefined, callers[0]?.school)];
  };

  const askWhether = async (known: readonly Known[], own: readonly Own[]): Promise<Reply[]> => {
    const [school] = [...own, ...known].map((one) => one.school);
    const card = school && cards.drawMeant(school, { asks: 'help' }, await whole(own), clock.now());
    return card ? [card] : [];
  };

  /** Nothing is recorded, and what was meant is asked, with the buttons for it. */
  const unclear = async (turn: Turn, known: readonly Known[], meant: Meant): Promise<Reply[]> => {
    const fits = fitting(await ownOf(known), 'guess' in meant && meant.guess === 'leftSchool');
    const [first] = fits;
    const card = first && cards.drawMeant(first.school, meant, await whole(fits), clock.now());
    return card ? [card] : [sentences.notUnderstood, ...guide(turn, known)];
  };

  /** The list of commands, and before it, to somebody under way, the way to call for help. */
  const onGuide = async (turn: Turn, known: readonly Known[]): Promise<Reply[]> => {
    const about = inTrouble(await ownOf(known), clock.now());
    return [...(about ? await askWhether(known, [about]) : []), ...guide(turn, known)];
  };

  const guide = ({ personal }: Turn, known: readonly Known[]): Reply[] =>
    known.slice(0, 1).map(({ school, by }) => cards.drawHelp(school, personal ? by : undefined));

  const thanked = async (known: readonly Known[]): Promise<Reply[]> =>
    [inTrouble(await ownOf(known), clock.now()) ? sentences.welcomeOut : sentences.welcome];

  const start = (known: readonly Known[]): Reply[] =>
    known.length > 1 ? [cards.drawWhichSchool(known.map(({ school }) => school))] : known.map(({ school }) => cards.drawStart(school));

  const today = (known: readonly Known[]): Promise<Reply[]> =>
    Promise.all(
      known.map(async ({ school }) => {
        const [open, stale] = await Promise.all([store.open(school.id), pulseStale(school)]);
        return cards.drawToday(school, open, clock.now(), stale);
      }),
    );

  /** The way back to cards with families on them: for whoever is of the school at this moment. */
  const mine = (known: readonly Known[]): Promise<Reply[]> =>
    Promise.all(
      known.map(async (one) => {
        const [school, open, stale] = await Promise.all([fresh(one.school), store.open(one.school.id), pulseStale(one.school)]);
        const by = member(school, one.by.id);
        return by ? cards.drawMine(school, by, open, clock.now(), stale) : sentences.outsider;
      }),
    );

  const answer = (turn: Turn, known: readonly Known[], word: Word): Promise<Reply[]> | Reply[] => {
    switch (word.is) {
      case 'start':
        return start(known);
      case 'today':
        return today(known);
      case 'mine':
        return mine(known);
      case 'me':
      case 'people':
      case 'cautions':
      case 'policy':
        return onAbout(turn, known, word);
      case 'checkIn':
        return onOne(turn, known, saidOf[word.what], ({ by }) => ({
          command: { type: 'checkIn', by, who: by.id, what: word.what, typed: typed(turn) },
          done: ({ number, visitors }) => sentences.recorded(number, saidOf[word.what], visitors.length > 1),
        }));
      case 'late': {
        const { minutes } = word;
        if (!minutes) return unclear(turn, known, { asks: 'report', guess: 'late' });
        return onOne(turn, known, `late ${minutes}`, ({ by }) => ({
          command: { type: 'runLate', by, minutes, typed: typed(turn) },
          done: ({ number }) => sentences.recorded(number, `${minutes} minutes late`, false),
        }));
      }
      case 'unclear':
        return unclear(turn, known, { asks: 'report', ...(word.guess && { guess: word.guess }), ...(word.minutes !== undefined && { minutes: word.minutes }) });
      case 'thanks':
        return thanked(known);
      case 'guide':
        return onGuide(turn, known);
    }
  };

  return async (turn, text) => {
    const word = readWord(text);
    const known = speaking(turn, schools);
    const call = readCall(text);
    const answered = call && (await called(turn, text, call, word));
    if (answered) return answered;
    if (known.length === 0) return [sentences.outsider];
    if (!turn.place && !turn.personal && (word.is === 'start' || word.is === 'today' || word.is === 'mine')) return [sentences.noPlace];

    return answer(turn, known, word);
  };
};
