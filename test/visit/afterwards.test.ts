import type { Command } from '../../src/visit/commands';
import { ann, ben, profileOf } from '../support/school';
import { cmat, gone, no, tap } from './lived';

describe('what a kind of visit asks afterwards', () => {
  const [kind] = cmat.settings.visitTypes;
  const [learnt, next] = ['What you learnt that helps the child', 'Whether it is followed up'];
  const asking = profileOf('cmat', { 'outcome.fieldsByType': [{ type: kind?.id ?? '', fields: [learnt, next] }] });
  const over = (profile = asking) => gone(profile).at('14:50').does(tap(ann, 'back')).does(tap(ben, 'back'));
  const tells = (made: boolean, ...answers: [ask: string, answer: string][]): Command => ({
    ...{ type: 'writeUp', by: ann, note: 'all well', concern: false },
    ...{ made, answers: answers.map(([ask, answer]) => ({ ask, answer })) },
  });

  it.each<[string, [string, string][]]>([
    ['nothing', []],
    ['one of two', [[learnt, 'Kit reads at night']]],
    ['an empty answer', [[learnt, 'Kit reads at night'], [next, '']]],
    ['an answer to something else', [[learnt, 'Kit reads at night'], ['The weather', 'wet']]],
  ])('is owed of a visit that was made: %s is not enough (HSP-I-02, STP-AIM-01)', (_what, answers) => {
    expect(over().asks(tells(true, ...answers))).toEqual(no({ reason: 'needsOutcome' }));
  });

  it('is kept with the rest of it, each under its own words (HSP-I-02, STP-AIM-01)', () => {
    const story = over();
    const note = `note_${story.visit.version + 1}`;
    expect(story.asks(tells(true, [learnt, 'Kit reads at night'], [next, 'on Monday']))).toMatchObject({
      ok: true,
      notes: { [note]: `all well\n${learnt}: Kit reads at night\n${next}: on Monday` },
    });
  });

  it('is not owed of one that came to nothing; what is said all the same is kept, and nothing empty is', () => {
    const story = over();
    const note = `note_${story.visit.version + 1}`;
    expect(story.asks(tells(false))).toMatchObject({ ok: true, notes: { [note]: 'all well' } });
    expect(story.asks(tells(false, [learnt, ''], [next, 'on Monday']))).toMatchObject({ ok: true, notes: { [note]: `all well\n${next}: on Monday` } });
  });

  it('is nothing to a visit of another kind', () => {
    expect(over(cmat).asks(tells(true))).toMatchObject({ ok: true });
  });
});
