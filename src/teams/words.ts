import { z } from 'zod';
import { callIn, type Call } from './reading/call';
import { reportIn, type Report } from './reading/report';

const aboutWhats = ['me', 'people', 'cautions', 'policy'] as const;

type AboutWhat = (typeof aboutWhats)[number];

/** What somebody typed: a command of the bot's own, or a report in their own words. */
export type Word = { is: 'start' | 'today' | 'mine' } | { is: AboutWhat; page: number } | Report;

const afterVisit: ReadonlyMap<string, 'today' | 'mine' | 'guide'> = new Map([
  ['today', 'today'],
  ['mine', 'mine'],
  ['help', 'guide'],
  ['setup', 'guide'],
  ['drill', 'guide'],
]);

const visit = /^(?:new visit|visit)\b ?(\w*)(?: (\d{1,2})$)?(.*)$/;

/**
 * Reads a command, with or without the slash, or else a report. What follows `/visit` is not looked at beyond its first word
 * and the number of a page, except that more than the one word after `/visit help` may be a call.
 */
export const readWord = (text: string): Word => {
  const said = text.replace(/^\/ ?/, '').replace(/[\s.!?]+$/, '');
  const report = reportIn(text);
  const asked = visit.exec(said);
  if (!asked || (report.is === 'checkIn' && !text.startsWith('/'))) return report;

  const named = asked[1] === 'help' && asked[3] !== '' ? undefined : afterVisit.get(asked[1] ?? '');
  return about(asked) ?? { is: named ?? 'start' };
};

/** How surely the message calls for help; that somebody wants the list of commands is no call. */
export const readCall = (text: string): Call | undefined => (/^\/? ?visit help[\s.!?]*$/.test(text) ? undefined : callIn(text));

/** A call that is told at once when nobody can look up whether its author is out: not a hint, and no words of a form. */
export const isPlainCall = (text: string): boolean => ['call', 'cry'].includes(readCall(text) ?? '') && readWord(text).is !== 'start';

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
export const isCommand = (text: string): boolean => readCall(text) !== undefined || !['unclear', 'thanks', 'guide'].includes(readWord(text).is) || /^\/? ?visit\b/.test(text);
