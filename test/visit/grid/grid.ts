import { maySee, type Sight } from '../../../src/policy/access';
import { decide } from '../../../src/visit/decide';
import { profileOf, type ShippedId } from '../../support/school';
import type { Story } from '../../support/story';
import { cast, names } from './cast';
import { Lived, moments, type MomentName } from './moments';
import { cell, type Cells } from './table';
import { tries } from './tries';

const sights: Readonly<Record<string, keyof Sight>> = {
  'see the family and the address': 'details',
  'see why': 'purpose',
  'see the answers and the reasons': 'answers',
  'see the mobiles': 'mobiles',
};

/** Everything that somebody may want to do or see. */
export const rows: readonly string[] = [...Object.values(tries).flatMap((some) => (some === 'the bot alone' ? [] : Object.keys(some))), ...Object.keys(sights)];

/** The visits of one policy at each moment to which they come. */
export const visitsOf = (id: ShippedId): Map<MomentName, Story> => {
  const lived = new Lived(id, profileOf(id));
  return new Map((Object.keys(moments) as MomentName[]).flatMap((name) => {
    const story = moments[name](lived);
    return story ? [[name, story] as const] : [];
  }));
};

/** Who may do and see what, as the rules have it: every command by everybody at every moment. */
export function gridOf(visits: ReadonlyMap<MomentName, Story>): Cells {
  const cells = new Map<string, Set<string>>();
  for (const [moment, story] of visits) {
    for (const some of Object.values(tries)) {
      if (some === 'the bot alone') continue;
      for (const [row, commands] of Object.entries(some)) {
        const may = names.filter((name) => commands(story, cast[name]).some((command) => decide(story.visit, command, story.context).ok));
        cells.set(cell(row, moment), new Set(may));
      }
    }
    for (const [row, part] of Object.entries(sights)) {
      cells.set(cell(row, moment), new Set(names.filter((name) => maySee(cast[name], story.visit, story.profile, story.people)[part])));
    }
  }
  return cells;
}
