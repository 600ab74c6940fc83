import { z } from 'zod';
import type { Command } from '../visit/commands';
import { buttons, type Ask } from './buttons';
import { count, id, index, notChosen, optional } from './fields';

/** Which of a visit's cards: `n` is the rung, or on a safety call's card the stop. */
const about = z.object({
  card: z.enum(['current', 'leaving', 'nudge', 'safetyCall', 'rung', 'help', 'notice']),
  n: optional(index),
});

/** What every button carries. `v` is the version that the card showed; absent or 0 on a card that shows none. */
const carried = about.extend({ school: id, visit: id, v: optional(count).transform((v = 0) => v) });

export type About = z.output<typeof about>;

export interface Press {
  verb: string;
  school: string;
  visit: string;
  about: About;
  /** Undefined for `view`, which asks to look and changes nothing. */
  ask?: Ask;
  /** Names this press: the same press again has the same name, a different answer on the same card another. */
  operation: (presser: string, activityId: string) => string;
}

/** `missing`: a sentence that asks for what was not chosen. */
export type ReadPress = { ok: true; press: Press } | { ok: false; missing?: string };

const word = optional(z.union([z.string().max(64), z.number()]));

/** What tells two presses of one button on one card apart. */
const twins = z.object({ n: word, stop: word, who: word, what: word, lateMinutes: word, whereabouts: word, tier: word, concern: word, reviewed: word });

/** Reads what a button sent; a choice that is missing is named, and anything else that no card of ours sends is "out of date", never a fault. */
export const readPress = (verb: unknown, data: unknown): ReadPress => {
  const base = carried.safeParse(data);
  const told = twins.safeParse(data);
  if (!base.success || !told.success || typeof verb !== 'string') return { ok: false };

  const { school, visit, card, n, v } = base.data;
  const press = {
    verb,
    school,
    visit,
    about: { card, n },
    operation: (presser: string, activityId: string) =>
      // A call for help always counts; a card without a version cannot tell a second press from the first one again.
      verb === 'help' || v === 0 ? activityId : [visit, verb, v, ...Object.values(told.data), presser].join(':'),
  };
  if (verb === 'view') return { ok: true, press };

  const read = buttons.get(verb)?.safeParse(data);
  if (!read?.success) return { ok: false, missing: read && notChosen(read.error) };
  return { ok: true, press: { ...press, ask: (by) => withSeen(read.data(by), v) } };
};

/** What answers an alarm says which state of it was seen. */
function withSeen(command: Command, seen: number): Command {
  switch (command.type) {
    case 'takeOn':
    case 'noReply':
    case 'notNeeded':
    case 'familyAnswered':
    case 'policeTold':
    case 'reached':
      return { ...command, seen };
    default:
      return command;
  }
}
