import { z } from 'zod';
import type { CheckInWhat } from '../visit/commands';

const aboutWhats = ['me', 'people', 'cautions', 'policy'] as const;

type AboutWhat = (typeof aboutWhats)[number];

/** What somebody typed. */
export type Word =
  | { is: 'start' | 'today' | 'mine' | 'guide' | 'help' | 'unknown' }
  | { is: AboutWhat; page: number }
  | { is: 'checkIn'; what: CheckInWhat }
  | { is: 'late'; minutes?: number };

const checkIns: ReadonlyMap<string, CheckInWhat> = new Map<string, CheckInWhat>([
  ['left school', 'leftSchool'],
  ['arrived', 'arrived'],
  ['left', 'leftProperty'],
  ['left property', 'leftProperty'],
  ['left the property', 'leftProperty'],
  ['back', 'back'],
  ['back at school', 'back'],
  ['home', 'home'],
  ['going home', 'home'],
]);

const afterVisit: ReadonlyMap<string, Word['is'] & ('today' | 'mine' | 'guide')> = new Map([
  ['today', 'today'],
  ['mine', 'mine'],
  ['help', 'guide'],
  ['setup', 'guide'],
  ['drill', 'guide'],
]);

const visit = /^(?:new visit|visit)\b ?(\w*)(?: (\d{1,2})$)?/;
const help = /^(?:i need )?help\b/;
const late = /^(?:running )?late(?: (\d{1,3}) ?(?:m|min|mins|minutes)?)?$/;

/**
 * Reads a command, with or without the slash. A position is read only when it is all that was typed ("back in an hour" is
 * no report of being back); a call for help in any words. What follows `/visit` is not looked at beyond its first word
 * and the number of a page.
 */
export const readWord = (text: string): Word => {
  const said = text.replace(/^\/ ?/, '');
  const asked = visit.exec(said);
  if (asked) return about(asked) ?? { is: afterVisit.get(asked[1] ?? '') ?? 'start' };
  if (help.test(said)) return { is: 'help' };

  const what = checkIns.get(said);
  if (what) return { is: 'checkIn', what };

  const slow = late.exec(said);
  if (slow) return { is: 'late', ...(slow[1] !== undefined && { minutes: Number(slow[1]) }) };

  return { is: 'unknown' };
};

/** `/visit people`, and from its second page `/visit people 2`. */
function about([, first, page = '1']: RegExpExecArray): Word | undefined {
  const what = aboutWhats.find((one) => one === first);
  return what && { is: what, page: Number(page) };
}

const pressed = z.object({ verb: z.literal('word'), word: z.enum(aboutWhats), page: z.coerce.number().int().min(1).max(99).default(1) });

/** A button that stands for a typed word. */
export function wordPressed(value: unknown): string | undefined {
  const { data } = pressed.safeParse(value);
  return data && `visit ${data.word} ${data.page}`;
}

/** Whether these are words that the bot does something about. */
export const isCommand = (text: string): boolean => readWord(text).is !== 'unknown';
