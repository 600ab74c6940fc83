import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { cleanLine } from '../text/clean';
import { nameOf, readMarkup, type Piece } from './markup';

const mention = z.object({
  type: z.literal('mention'),
  text: z.string().catch(''),
  mentioned: z.object({ id: z.string(), name: z.string().optional().catch(undefined) }),
});

interface Mention {
  ofBot: boolean;
  /** How it may stand in the text. */
  names: readonly string[];
}

type Said = Pick<Activity, 'text' | 'entities' | 'recipient' | 'attachments'>;

/** Who is mentioned; what cannot be read mentions nobody. */
const mentionsOf = ({ entities, recipient }: Said): Mention[] =>
  listed(entities).flatMap((entity) => {
    const { data } = mention.safeParse(entity);
    if (!data) return [];
    const { text, mentioned } = data;
    return [{ ofBot: mentioned.id === recipient.id, names: [text.replace(/<\/?at[^>]*>/gi, ''), mentioned.name ?? ''].map(nameOf).filter((name) => name !== '') }];
  });

/** Whether the bot is mentioned: by id alone, because text and names prove nothing. */
export const isAddressed = (activity: Said): boolean => mentionsOf(activity).some(({ ofBot }) => ofBot);

/** The words alone: no mention of the bot, nothing quoted, no markup, no case, no full stop at the end. Another's name is a word. */
export const bareText = (activity: Said): string => {
  const mentions = mentionsOf(activity);
  const words = cleanLine(withoutBot(piecesOf(activity), mentions, nameOf(activity.recipient.name ?? '')).join(''));
  const names = mentions.filter(({ ofBot }) => ofBot).flatMap((one) => one.names);
  return withoutName(words.toLowerCase(), names).replace(/[\s.!]+$/, '');
};

const html = z.object({ contentType: z.literal('text/html'), content: z.string() });

/** The text, or where something is quoted the markup beside it, which alone tells whose words are whose. */
function piecesOf({ text, attachments }: Said): Piece[] {
  const quoting = listed(attachments)
    .flatMap((attachment) => html.safeParse(attachment).data ?? [])
    .map(({ content }) => readMarkup(content))
    .find(({ quotes }) => quotes);
  const own = quoting?.pieces ?? [];
  return own.some((piece) => 'words' in piece && cleanLine(piece.words) !== '') ? own : readMarkup(text ?? '').pieces;
}

/** A mention in the text is the one of that name, or else the next in order. */
function withoutBot(pieces: readonly Piece[], mentions: readonly Mention[], bot: string): string[] {
  const left = [...mentions];
  const take = (at: number): Mention | undefined => (at < 0 ? undefined : left.splice(at, 1)[0]);
  const meant = new Map(
    pieces.flatMap((piece) => {
      const found = 'mentioned' in piece ? take(left.findIndex(({ names }) => names.includes(nameOf(piece.mentioned)))) : undefined;
      return found ? [[piece, found] as const] : [];
    }),
  );
  return pieces.map((piece) => {
    if ('words' in piece) return piece.words;
    const ofBot = (meant.get(piece) ?? take(0))?.ofBot ?? nameOf(piece.mentioned) === bot;
    return ofBot ? ' ' : ` ${piece.mentioned} `;
  });
}

/** Some clients write the bot's name without marking it. */
const withoutName = (words: string, names: readonly string[]): string => {
  const said = words.replace(/^@/, '');
  const name = names.find((one) => said === one || said.startsWith(`${one} `));
  return name === undefined ? words : said.slice(name.length).trim();
};

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
