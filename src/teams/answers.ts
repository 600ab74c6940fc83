import type { TurnContext } from 'botbuilder';

export type Card = Record<string, unknown>;

const dialog = (task: unknown) => ({ task });

/** The bodies Teams understands as the answer to an invoke. */
export const bodies = {
  /** Seen by the presser alone, in place of the card they pressed. */
  card: (card: Card) => ({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }),
  message: (text: string) => ({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text }),
  page: (title: string, card: Card) =>
    dialog({
      type: 'continue',
      value: {
        title,
        height: 'large',
        width: 'medium',
        card: { contentType: 'application/vnd.microsoft.card.adaptive', content: card },
      },
    }),
  closing: (text: string) => dialog({ type: 'message', value: text }),
};

/** Queues our own answer to an invoke, so that the router never makes one: its card answers reach the whole chat. */
export const answerInvoke = async (context: TurnContext, body?: unknown): Promise<void> => {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
};

/** The same sentence, in whichever form this kind of invoke can show it. */
export const answerInSentence = (context: TurnContext, text: string): Promise<void> => {
  const name = context.activity.name ?? '';
  if (name.startsWith('task/')) return answerInvoke(context, bodies.closing(text));

  return answerInvoke(context, name === 'adaptiveCard/action' ? bodies.message(text) : undefined);
};
