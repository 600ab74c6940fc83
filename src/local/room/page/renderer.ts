import type * as Cards from 'adaptivecards';
import type { Theme } from './address';
import dark from './host-config-dark.json';
import light from './host-config-light.json';
import { toHtml } from './markdown';

/** Loaded by the page before this script. */
declare const AdaptiveCards: typeof Cards;

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};

const hosts = { light: new AdaptiveCards.HostConfig(light), dark: new AdaptiveCards.HostConfig(dark) };

/** Reads a card into the renderer's own object, in the room's likeness of Teams. */
export function parseCard(json: Record<string, unknown>, theme: Theme): Cards.AdaptiveCard {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = hosts[theme];
  card.parse(json);
  return card;
}

export type { Action, AdaptiveCard, Input } from 'adaptivecards';

/** The two kinds of button that reach the bot. */
export const isSubmitting = (action: Cards.Action): action is Cards.SubmitAction | Cards.ExecuteAction =>
  action instanceof AdaptiveCards.SubmitAction || action instanceof AdaptiveCards.ExecuteAction;

/** The verb, which only `Action.Execute` has. */
export const verbOf = (action: Cards.Action): string | undefined =>
  action instanceof AdaptiveCards.ExecuteAction ? action.verb : undefined;

/** Where a link would lead in Teams. */
export const linkOf = (action: Cards.Action): string | undefined =>
  action instanceof AdaptiveCards.OpenUrlAction ? action.url : undefined;
