import { drawView } from '../../src/cards/view';
import type { Scene } from '../../src/desk/ports';
import { maySee } from '../../src/policy/access';
import { aSchool, type ShippedId } from '../support/school';
import type { Story } from '../support/story';
import { cast, names, staff } from '../visit/grid/cast';
import { visitsOf } from '../visit/grid/grid';

const sceneOf = ({ profile, visit, details, cautions, now }: Story): Scene => {
  if (!details) throw new Error('a visit has details');
  return { school: aSchool(profile, { people: staff, cautions }), visit, private: { details, notes: {} }, now, teamsIds: new Map(), sweepStale: false };
};

/** The card of the visit, and in an alarm those of the alarm. */
const cardsOf = ({ visit }: Story) => [{ card: 'current' as const }, ...(visit.alarm ? [{ card: 'rung' as const, n: visit.alarm.rungs.length - 1 }, { card: 'help' as const }] : [])];

it.each<ShippedId>(['cmat', 'hhn'])('at no moment does a card show anybody a family or a reason that is not for them: %s', (id) => {
  const shown = [...visitsOf(id)].flatMap(([moment, story]) =>
    names.flatMap((name) => {
      const sight = maySee(cast[name], story.visit, story.profile, story.people);
      if (sight.details && sight.purpose) return [];
      return cardsOf(story).flatMap((about) => {
        const text = JSON.stringify(drawView(cast[name], about, sceneOf(story)));
        const secrets = [...(sight.details ? [] : ['FAMILY-', 'ADDRESS-', '582960']), ...(sight.purpose ? [] : ['PURPOSE-SECRET'])];
        return secrets.filter((secret) => text.includes(secret)).map((secret) => `${moment}: ${name} reads ${secret} on the card ${about.card}`);
      });
    }),
  );
  expect(shown).toEqual([]);
});
