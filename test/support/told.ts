import type { Post, To } from '../../src/visit/posts';
import { outsider, staff } from './school';
import type { Story } from './story';

/**
 * What the last step of a story owes, a line for each message in the order of the posts, with everybody it goes to:
 * `fresh → Kate Shaw, staff chat`. An alarm is marked with `!`, whom a notice speaks of stands in brackets, and the name of
 * the note that it carries after a colon.
 */
export const told = ({ posts, people }: Story): string[] =>
  posts
    .filter(({ kind }) => kind !== 'alerts')
    .map((post) => ({ what: whatOf(post), to: toOf(post.to, people) }))
    .reduce<{ what: string; to: string }[]>((lines, { what, to }) => {
      const last = lines.at(-1);
      return last?.what === what ? [...lines.slice(0, -1), { what, to: `${last.to}, ${to}` }] : [...lines, { what, to }];
    }, [])
    .map(({ what, to }) => `${what} → ${to}`);

/** The same without the cards that are only kept current. */
export const news = (story: Story): string[] => told(story).filter((line) => !line.startsWith('current'));

/** Where alerts that stand are made true again. */
export const edited = ({ posts, people }: Story): string[] => posts.filter(({ kind }) => kind === 'alerts').map(({ to }) => toOf(to, people));

function whatOf(post: Post): string {
  const mark = post.alarm ? '!' : '';
  switch (post.kind) {
    case 'notice':
      return `${post.of}${mark}${'who' in post ? ` (${nameOf(post.who, staff)})` : ''}${'note' in post ? `: ${post.note}` : ''}`;
    case 'rung':
      return `rung ${post.rung}${mark}${'unwatched' in post ? ` (${post.unwatched} minutes unwatched)` : ''}`;
    case 'help':
      return `help at rung ${post.rung}${mark}`;
    case 'safetyCall':
      return `safety call at stop ${post.stop}${mark}`;
    default:
      return `${post.kind}${mark}`;
  }
}

function toOf(to: To, people: Story['people']): string {
  if ('place' in to) return to.place;
  return 'chat' in to ? 'staff chat' : nameOf(to.person, people);
}

const nameOf = (id: string | undefined, people: Story['people']): string => [...people, ...staff, outsider].find((person) => person.id === id)?.name ?? `nobody we know: ${id}`;
