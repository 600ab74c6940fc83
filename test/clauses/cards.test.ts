import { drawView } from '../../src/cards';
import { ann, ben, reception, scenes } from '../cards/scenes';
import { nodesOf } from '../cards/walk';

const live = ['approved', 'out', 'on the way back', 'past due'];

test.each(live)('999 comes first on the card of a visitor: %s (HHN-COND-06, STP-D-10)', (name) => {
  for (const visitor of [ann, ben]) {
    const scene = scenes[name];
    const first = scene && nodesOf(drawView(visitor, { card: 'current' }, scene)).find(({ type }) => type === 'TextBlock');
    expect(first?.['text']).toMatch(/999/);
  }
});

test('the office card shows where they are and until when (HSP-S-01)', () => {
  const scene = scenes['approved'];
  const shown = JSON.stringify(scene && drawView(reception, { card: 'current' }, scene));
  expect(shown).toContain('77 Marmalade Street');
  expect(shown).toMatch(/"Due back/);
});
