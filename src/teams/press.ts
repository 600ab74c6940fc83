import type { Answer } from '../desk/ports';
import { NoAnswer } from '../desk/within';
import { member, type Member } from '../school/school';
import type { Refusal } from '../visit/decision';
import type { Card } from './answers';
import { baseCard } from './base-card';
import type { BotDeps } from './deps';
import { pressing, type Known } from './identity';
import type { Look } from './look';
import { sentences, withWatch } from './sentences';
import { messageOperation, type Turn } from './turn';
import type { Ask } from './buttons';
import { readPress, type Press } from './verbs';

/** What a press comes to: a card for the presser's eyes alone, or a sentence; `aside` is one that not every chat may read. */
export type Pressed = { kind: 'card'; card: Card; number: string } | { kind: 'text'; text: string; aside?: true };

export type OnPress = (turn: Turn, verb: unknown, data: unknown) => Promise<Pressed>;

const say = (text: string): Pressed => ({ kind: 'text', text });

/** Reasons that speak of checks, of risk or of somebody's own file. */
const aside: ReadonlySet<Refusal['reason']> = new Set<Refusal['reason']>([
  'held',
  'riskRaised',
  'lowerNeedsReason',
  'needsDecision',
  'notDecider',
  'notChecker',
  'detailsMissing',
]);

/** Every press is judged anew: who pressed comes from the turn, what it does from the stored visit. */
export const makePress = ({ handle, callForHelp, schools, upToDate, unread, cards }: BotDeps, look: Look): OnPress => {
  /** The presser's own view of the card; a stranger in the chat sees what the chat shows everybody. */
  const view = async (turn: Turn, { school: schoolId, visit, about }: Press): Promise<Pressed> => {
    const who = pressing(turn, schoolId, schools);
    const school = who.ok ? who.school : turn.place?.id === schoolId ? turn.place : undefined;
    if (!school) return say(who.ok ? sentences.unknownVisit : who.text);

    const scene = await look.at(school, visit);
    if (!scene) return say(who.ok ? sentences.unknownVisit : who.text);

    // What somebody is shown depends on what they are now, not on what they were a minute ago.
    const by = who.ok ? member(scene.school, who.by.id) : undefined;
    const card = by ? cards.drawView(by, about, scene) : baseCard(cards.drawPost, about, turn.chat, scene);
    return card ? { kind: 'card', card, number: scene.visit.number } : say(sentences.outsider);
  };

  const told = async ({ about }: Press, by: Member, answer: Answer): Promise<Pressed> => {
    if (!answer.ok) {
      const text = withWatch(cards.explain(answer.refusal, answer.scene), answer.scene);
      // The present card has the way on: whoever has left all the same says so there.
      if (answer.refusal.reason === 'notToLeave' && answer.scene) {
        const present = await look.complete(answer.scene);
        return { kind: 'card', card: cards.withSaid(cards.drawView(by, about, present), text), number: present.visit.number };
      }
      return { kind: 'text', text, ...(aside.has(answer.refusal.reason) && { aside: true }) };
    }

    const scene = await look.complete(answer.scene);
    const { number } = scene.visit;
    // What they said counts, and whoever is no longer of the school is shown nothing for it.
    const now = member(scene.school, by.id);
    return now ? { kind: 'card', card: cards.drawView(now, about, scene), number } : say(sentences.done(number));
  };

  const act = (turn: Turn, press: Press, ask: Ask, { school, by }: Known, recorded?: () => void): Promise<Answer> =>
    handle({ school, visit: press.visit, operation: press.operation(by.id, messageOperation(turn)), command: ask(by) }, recorded);

  /** Answered whatever storage does. In a school that could not be read yet, whoever its file lists is told of at once. */
  const help = async (turn: Turn, press: Press, ask: Ask): Promise<Pressed> => {
    const now = pressing(turn, press.school, schools);
    if (!now.ok && !unread().includes(press.school)) return say(now.text);

    const called = await callForHelp(now.ok ? [now] : [], [press.school, press.visit, turn.sender].join('/'), async (recorded) => {
      if (!now.ok) await upToDate();
      const known = pressing(turn, press.school, schools);
      if (!known.ok && unread().includes(press.school)) throw new NoAnswer();
      return known.ok ? { by: known.by, answer: await act(turn, press, ask, known, recorded) } : { refused: known.text };
    });
    if (!called.recorded) return say(sentences.helpNotRecorded(now.ok ? called.told : undefined, schools.byId(press.school)));
    const { value } = called;
    return value.answer ? told(press, value.by, value.answer) : say(value.refused);
  };

  return async (turn, verb, data) => {
    const read = readPress(verb, data);
    if (!read.ok) return say(read.missing ?? sentences.outOfDate);

    const { press } = read;
    if (!press.ask) return view(turn, press);
    if (press.verb === 'help') return help(turn, press, press.ask);

    const who = pressing(turn, press.school, schools);
    return who.ok ? told(press, who.by, await act(turn, press, press.ask, who)) : say(who.text);
  };
};
