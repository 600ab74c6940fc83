import type { Message, UnreadableRow } from '../desk/ports';
import { member, type School } from '../school/school';
import { fill } from './fill';
import { listed } from './words/words';

/** A visit whose record is damaged: `cards/unreadable.json`. */
export interface UnreadableModel {
  number: string;
  names: string;
}

/** Puts a visit that the bot cannot watch any more before people who can, by what its plain columns still say. */
export function drawUnreadable(school: School, { number = 'A visit', visitors }: NonNullable<UnreadableRow['plain']>): Message {
  const names = listed(visitors.map((id) => member(school, id)?.name ?? 'somebody no longer on the staff list')) || 'Nobody knows who';
  const model: UnreadableModel = { number, names };
  const text = `${number}, ${names}: cannot be watched any more. Ring them now.`;
  return { card: fill('unreadable', model), summary: text, text, mentions: [] };
}
