import { maySee } from '../../src/policy/access';
import { decide } from '../../src/visit/decide';
import type { ShippedId } from '../support/school';
import { cast, left, names } from './grid/cast';
import { gridOf, rows, visitsOf } from './grid/grid';
import { moments } from './grid/moments';
import { tableOf } from './grid/table';
import { tries } from './grid/tries';

const ids: ShippedId[] = ['mcg', 'hsp', 'cmat', 'stp', 'hhn'];

describe.each(ids)('who may do and see what at every moment of a visit: %s', (id) => {
  const visits = visitsOf(id);
  const table = tableOf(id);

  it('is what its table says, in every cell', () => {
    const wrong = [...gridOf(visits)].flatMap(([cell, may]) => {
      const said = table.get(cell) ?? new Set();
      return names.filter((name) => may.has(name) !== said.has(name)).map((name) => `${cell} | ${name} ${may.has(name) ? 'may, and the table does not say so' : 'may not, and the table says they may'}`);
    });
    expect(wrong).toEqual([]);
  });

  it('is written of things, moments and people that there are', () => {
    const cells = [...table].map(([cell, who]) => ({ parts: cell.split(' | '), who: [...who] }));
    expect(cells.filter(({ parts: [row = '', moment = ''], who }) => !rows.includes(row) || !(moment in moments) || !who.every((one) => one in cast))).toEqual([]);
  });

  it('is nothing for whoever has left the staff', () => {
    for (const story of visits.values()) {
      const asked = Object.values(tries).flatMap((some) => (some === 'the bot alone' ? [] : Object.values(some).flatMap((commands) => commands(story, left))));
      expect(asked.filter((command) => decide(story.visit, command, story.context).ok).map(({ type }) => type)).toEqual([]);
      expect(Object.values(maySee(left, story.visit, story.profile, story.people))).not.toContain(true);
    }
  });
});

it('every thing that can be done or seen stands in a table, and every moment comes under some policy', () => {
  const spoken = ids.flatMap((id) => [...tableOf(id).keys()].map((cell) => cell.split(' | ')[0]));
  expect(rows.filter((row) => !spoken.includes(row))).toEqual([]);
  const lived = new Set(ids.flatMap((id) => [...visitsOf(id).keys()]));
  expect(Object.keys(moments).filter((moment) => !lived.has(moment as keyof typeof moments))).toEqual([]);
});
