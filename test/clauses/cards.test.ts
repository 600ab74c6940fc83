import { drawView } from '../../src/cards';
import { drawHelp } from '../../src/cards/guide';
import type { Member } from '../../src/school/school';
import { aSchool } from '../cards/a-scene';
import { ann, ben, reception, scenes } from '../cards/scenes';
import { nodesOf } from '../cards/walk';

const live = ['approved', 'out', 'on the way back', 'past due'];

const cardOf = (viewer: Member, name: string, profile?: string): string => {
  const scene = scenes[name];
  if (!scene) throw new Error(`no scene ${name}`);
  return JSON.stringify(drawView(viewer, { card: 'current' }, profile === undefined ? scene : { ...scene, school: aSchool(profile) }));
};

test.each(live)('999 comes first on the card of a visitor: %s (HHN-COND-06, STP-D-10)', (name) => {
  for (const visitor of [ann, ben]) {
    const scene = scenes[name];
    const first = scene && nodesOf(drawView(visitor, { card: 'current' }, scene)).find(({ type }) => type === 'TextBlock');
    expect(first?.['text']).toMatch(/999/);
  }
});

test.each([
  ['HSP-S-01', 'hsp'],
  ['MCG-6.1-09', 'mcg'],
])('the office card shows where they are, when and until when (HSP-S-01, MCG-6.1-09): %s', (_clause, profile) => {
  const shown = cardOf(reception, 'approved', profile);
  for (const told of ['77 Marmalade Street', '14:15', 'Due back']) expect(shown).toContain(told);
});

test('the office card shows who goes and on which mobile (MCG-A1-03)', () => {
  const shown = cardOf(reception, 'approved', 'mcg');
  for (const told of [ann.name, ben.name, '07700 900120', '07700 900121']) expect(shown).toContain(told);
});

test.each(['approved', 'out', 'waiting for a companion'])('no card gives a visitor the number of a family that the school is to ring: %s (HHN-COND-15)', (name) => {
  const number = '+441632960155';
  for (const visitor of [ann, ben]) {
    expect(cardOf(visitor, name, 'hhn')).not.toContain(number);
    expect(cardOf(visitor, name, 'mcg')).toContain(number);
  }
});

test('the card of a visitor says who rings a family that does not answer (HHN-COND-15)', () => {
  expect(cardOf(ann, 'out', 'hhn')).toContain('Ring the office: it rings the family.');
  expect(cardOf(ann, 'out', 'mcg')).not.toContain('it rings the family');
});

test('the guide says what visits are good for (STP-AIM-01)', () => {
  expect(JSON.stringify(drawHelp(aSchool('stp')).card)).toContain('A visit is for partnership');
});

test('the guide says which visit may come unannounced (CMAT-1-03)', () => {
  expect(JSON.stringify(drawHelp(aSchool('cmat')).card)).toContain('May come without notice: Safe and well check');
});
