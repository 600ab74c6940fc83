import { drawPost, drawView } from '../../src/cards';
import type { Address, Scene } from '../../src/desk/ports';
import { textOf } from '../../src/local/teams/read-card';
import type { Member } from '../../src/school/school';
import type { Details } from '../../src/visit/visit';
import { ann, aSchool, ben, bystander, clerk, deputy, dsl, head, reception, scenes } from './scenes';
import { isNode, nodesOf, titlesOf } from './walk';

const scene = (name: string): Scene => {
  const found = scenes[name];
  if (!found) throw new Error(`no scene ${name}`);
  return found;
};

const sees = (viewer: Member, found: Scene, card: 'current' | 'help' = 'current'): string => textOf(drawView(viewer, { card }, found));

describe('a visitor with a child on the way', () => {
  it.each(['out to fetch a child', 'on the way back with a child'])('has before them which way, and which adult receives the child: %s (STP-R-05)', (name) => {
    for (const visitor of [ann, ben]) {
      const shown = sees(visitor, scene(name));
      expect(shown).toContain('Which way: fetched from home, or taken home?\nfetched for the play\nWhich adult receives the child?\nAunt Cerise');
      expect(shown).not.toContain('saffron');
    }
  });

  it('is the only one who has', () => {
    for (const other of [reception, bystander, clerk, dsl, head, deputy]) expect(sees(other, scene('out to fetch a child'))).not.toContain('Cerise');
  });

  it('is not shown what nobody answered', () => {
    const found = scene('out to fetch a child');
    const { details } = found.private;
    const open = { ...found, private: { ...found.private, details: { ...details, asks: details.asks.map((one) => ({ ...one, answer: '' })) } } };
    expect(sees(ann, open)).not.toMatch(/Which adult|Not answered/);
  });

  it('loses it once they are back', () => {
    const found = scene('on the way back with a child');
    const visitors = found.visit.visitors.map((one) => ({ ...one, position: { at: 'back' as const } }));
    expect(sees(ann, { ...found, visit: { ...found.visit, visitors } })).not.toContain('Cerise');
  });
});

describe('whether they have arrived', () => {
  const post = { to: { place: 'office' }, alarm: false, kind: 'notice', of: 'arrivalAsked' } as const;
  const asked = (to: Address, name = 'out to fetch a child') => drawPost(post, to, scene(name));

  it('is asked of whoever is on the road, with the button that answers (STP-R-05)', () => {
    const { card, text } = asked({ person: ann.id });
    expect(text).toBe('V-7K3M, Ann Patel and Ben Okoro: No word from you. Are you there? Tap Arrived. If not yet, tap Running late on your card.');
    expect(titlesOf(card)).toEqual(['Arrived']);
  });

  it('has its button on no other notice', () => {
    expect(titlesOf(drawPost({ ...post, of: 'late' }, { person: ann.id }, scene('out to fetch a child')).card)).toEqual([]);
  });

  it('has no button any more for whoever has got further meanwhile', () => {
    expect(titlesOf(asked({ person: ann.id }, 'on the way back with a child').card)).toEqual([]);
  });

  it('is told to the office as what it is, with nothing to press and no word of a child', () => {
    const { card, text } = asked({ chat: '19:b', place: 'office' });
    expect(textOf(card)).toContain('No word of arriving');
    expect(titlesOf(card)).toEqual([]);
    expect(`${textOf(card)} ${text}`).not.toMatch(/child|fetch/i);
  });
});

describe('an approver', () => {
  const withAsks = (asks: Details['asks'], reasons: Partial<Details> = {}): Scene => {
    const found = scene('waiting for approval under MCG');
    return { ...found, private: { ...found.private, details: { ...found.private.details, asks, ...reasons } } };
  };
  const put = aSchool('mcg').profile.settings.visitTypes.find(({ id }) => id === 'attendanceSupport')?.asks ?? [];
  const asks = put.map(({ id, ask, needed }) => ({ id, ask, answer: needed ? 'on Monday' : '' }));

  it('reads which of the questions about the call were left open (MCG-6.1-08)', () => {
    const shown = sees(head, withAsks(asks));
    expect(put.map(({ needed }) => needed)).toEqual(expect.arrayContaining([true, false]));
    for (const { ask, needed } of put) expect(shown).toContain(`${ask}\n${needed ? 'on Monday' : 'Not answered'}`);
  });

  it('reads nothing of reasons that were not asked for', () => {
    const shown = sees(head, withAsks(asks, { whyNotSchool: '', whyThisPair: '', whyThisHour: '', backup: '' }));
    expect(shown).toContain('Not answered');
    expect(shown).not.toMatch(/Why not at school|Why these people|Why at this hour/);
  });
});

describe('the policies that belong with ours, on a call for help', () => {
  const help = scene('help asked for');
  const named = aSchool('cmat').profile.settings['guidance.links'].map(({ name }) => name);
  const folded = (viewer: Member) =>
    nodesOf(drawView(viewer, { card: 'help' }, help)).filter(({ type, title }) => type === 'Action.ShowCard' && title === 'Policies');

  it.each([
    ['a senior leader', head],
    ['the office', reception],
  ])('are folded away for %s, after every next tap (CMAT-0-03)', (_who, viewer) => {
    const shown = textOf({ type: 'AdaptiveCard', body: folded(viewer) });
    const { actions } = drawView(viewer, { card: 'help' }, help);

    expect(named).toHaveLength(5);
    for (const name of ['Our home visit policy', ...named]) expect(shown).toContain(name);
    expect(Array.isArray(actions) && isNode(actions.at(-1)) && actions.at(-1).title).toBe('Policies');
  });

  it('are to be tapped where the link is known (CMAT-0-03)', () => {
    const links = [{ name: 'Managing violent or abusive parents policy', link: 'https://trust.example/parents' }];
    const { profile } = help.school;
    const school = { ...help.school, profile: { ...profile, settings: { ...profile.settings, 'guidance.links': links } } };
    expect(sees(head, { ...help, school }, 'help')).toContain('[Managing violent or abusive parents policy](https://trust.example/parents)');
  });

  it('are not for a card that everybody reads, nor for whoever has no part in the alarm', () => {
    const shared = drawPost({ to: { place: 'slt' }, alarm: true, kind: 'help', rung: 0 }, { chat: '19:c', place: 'slt' }, help).card;
    expect(textOf(shared)).not.toContain('parents policy');
    expect(folded(bystander)).toEqual([]);
  });
});
