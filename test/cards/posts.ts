import { notices, type Post } from '../../src/visit/posts';
import { ann } from './scenes';

const to = { place: 'slt' } as const;

/** Every kind of post that can be owed, to whomever it may be addressed. */
export const posts: readonly Post[] = [
  { to, alarm: false, kind: 'current' },
  { to, alarm: false, kind: 'fresh' },
  { to, alarm: false, kind: 'alerts' },
  { to, alarm: false, kind: 'leaving' },
  { to, alarm: false, kind: 'nudge' },
  { to, alarm: true, kind: 'safetyCall', stop: 0 },
  { to, alarm: true, kind: 'help', rung: 0 },
  { to, alarm: true, kind: 'rung', rung: 0 },
  { to, alarm: true, kind: 'rung', rung: 1, unwatched: 42 },
  ...notices.map((of): Post => ({ to, alarm: false, kind: 'notice', of, note: 'note_7', who: ann.id })),
];
