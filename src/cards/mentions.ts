import type { Scene } from '../desk/ports';
import type { Card } from './buttons';

export interface Mention {
  id: string;
  name: string;
}

const most = 10;

/** These people as Teams can call them, ten at most; those whose Teams id is not yet known are left out. */
export const mentionsOf = ({ teamsIds }: Scene, people: readonly { id: string; name: string }[]): Mention[] =>
  people
    .flatMap(({ id, name }) => {
      const teamsId = teamsIds.get(id);
      return teamsId === undefined ? [] : [{ id: teamsId, name: plain(name) }];
    })
    .slice(0, most);

/** The line that calls them. */
export const mentionModel = (mentions: readonly Mention[]): { mentioned: boolean; mentions: string } => ({
  mentioned: mentions.length > 0,
  mentions: mentions.map(({ name }) => `<at>${name}</at>`).join(' '),
});

/** Teams calls nobody unless the card says who is meant by each name. */
export const withMentions = (card: Card, mentions: readonly Mention[]): Card =>
  mentions.length === 0
    ? card
    : {
        ...card,
        msteams: { entities: mentions.map((mentioned) => ({ type: 'mention', text: `<at>${mentioned.name}</at>`, mentioned })) },
      };

/** A name with no sign that Markdown or the mention itself would take for its own. */
const plain = (name: string): string => name.replace(/[<>*_[\]()`\\]/g, '');
