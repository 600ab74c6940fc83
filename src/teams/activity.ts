import { CardFactory, type Activity } from 'botbuilder';
import { z } from 'zod';
import type { Message } from '../desk/ports';
import type { Card } from './answers';

const entity = z.object({ text: z.string() }).passthrough();
const msteams = z.object({ entities: z.array(entity).default([]) }).passthrough().default({});

/** Mentions stand inside the card: beside it Teams would split the message in two and lose the id to edit it by. */
const withMentions = (card: Card, mentions: Message['mentions']): Card => {
  if (mentions.length === 0) return card;
  const { entities, ...rest } = msteams.parse(card.msteams);
  const added = mentions
    .map(({ id, name }) => ({ type: 'mention', text: `<at>${name}</at>`, mentioned: { id, name } }))
    .filter(({ text }) => !entities.some((there) => there.text === text));

  return { ...card, msteams: { ...rest, entities: [...entities, ...added] } };
};

/** A message as Teams takes it; `text` goes along only on an alert, because that is what the toast then says. */
export const toActivity = ({ card, summary, text, mentions }: Message): Partial<Activity> => ({
  type: 'message',
  summary,
  ...(text !== undefined && { text, channelData: { notification: { alert: true } } }),
  attachments: [CardFactory.adaptiveCard(withMentions(card, mentions))],
});
