import { drawPost, drawView } from '../../src/cards';
import type { Scene } from '../../src/desk/ports';
import type { Member } from '../../src/school/school';
import { bystander, clerk, deputy, dsl, head, reception, scenes } from './scenes';
import { buttonsOf, nodesOf, titlesOf } from './walk';

const scene = (name: string): Scene => {
  const found = scenes[name];
  if (!found) throw new Error(`no scene ${name}`);
  return found;
};

const view = (viewer: Member, name: string) => drawView(viewer, { card: 'current' }, scene(name));
const text = (viewer: Member, name: string): string => JSON.stringify(view(viewer, name));

const asked = 'the DSL is named as asked';
const signs = 'the DSL is named as asked, and signs';
const denied = 'the DSL says that they were not asked';

describe('the DSL whom a request names as asked (MCG-6.1-04)', () => {
  it.each([asked, 'approved, and the DSL is named as asked'])('is asked whether that is so: %s', (name) => {
    expect(titlesOf(view(dsl, name))).toEqual(['I was asked', 'I was not asked']);
    expect(text(dsl, name)).toContain(`${clerk.name} says that you were asked about this family. Is that so?`);
  });

  it('reads the case, and what the request says of it', () => {
    expect(text(dsl, asked)).toMatch(/Was the DSL asked\?[^]* Yes[^]*asked at the lilac gate[^]*Family Quillfeather[^]*Truancy of the twins/);
  });

  it('answers for what they read', () => {
    expect(buttonsOf(view(dsl, asked))).toMatchObject([{ verb: 'wasAsked', data: { revision: 2 } }, { verb: 'wasNotAsked', data: { revision: 2 } }]);
  });

  it('may still say yes after a no', () => {
    expect(titlesOf(view(dsl, denied))).toEqual(['I was asked']);
    expect(text(dsl, denied)).toContain('You said that you were not asked. Once you have been, say so here.');
  });

  it.each(['the DSL says that they were asked', 'out, and the DSL is named as asked'])('has nothing more to say: %s', (name) => {
    expect(titlesOf(view(dsl, name))).toEqual([]);
  });

  it('who signs as well is told that signing says so, and can say under More that they were not; training stands there too', () => {
    expect(text(dsl, signs)).toContain('The request says that you were asked about this family. Approving confirms it.');
    expect(titlesOf(view(dsl, signs))).toEqual(expect.arrayContaining(['Approve', 'I was not asked']));
    expect(titlesOf(view(dsl, signs))).not.toContain('I was asked');
    expect(more(view(dsl, signs))).toEqual(expect.arrayContaining(['I was not asked', 'Record training']));
  });

  it('who signs as well may take back under More that they were not', () => {
    expect(text(dsl, `${denied}, and signs`)).toContain('You said that you were not asked. Once you have been, say so under More.');
    expect(more(view(dsl, `${denied}, and signs`))).toContain('I was asked');
    expect(titlesOf(view(dsl, `${denied}, and signs`))).not.toContain('I was not asked');
  });

  it('sees to the office first, where one person is both', () => {
    const { school, ...rest } = scene('approved, and the DSL is named as asked');
    const both: Member = { ...dsl, roles: ['dsl', 'office'] };
    const people = school.people.map((one) => (one.id === dsl.id ? both : one));

    expect(titlesOf(drawView(both, { card: 'current' }, { ...rest, school: { ...school, people } }))).toContain('Record');
  });
});

describe('an approver', () => {
  it.each([
    [asked, 'Not confirmed yet', 'default'],
    [signs, 'Not confirmed yet', 'default'],
    ['the DSL is named as asked, and nobody can say so', 'Nobody is free to confirm it', 'default'],
    ['the DSL says that they were asked', 'Confirmed by the DSL', 'default'],
    [denied, 'The DSL says they were not asked', 'attention'],
  ])('reads whether the DSL was asked: %s (MCG-6.1-04)', (name, words, style) => {
    const box = nodesOf(view(head, name)).find((node) => node['type'] === 'Container' && JSON.stringify(node['items']).includes('"DSL asked"') && node['style'] !== undefined);

    expect(box).toMatchObject({ style });
    expect(JSON.stringify(box)).toContain(words);
    expect(titlesOf(view(head, name)).filter((title) => title.startsWith('I was'))).toEqual([]);
  });

  it('reads nothing of it where the request names nobody', () => {
    expect(text(head, 'waiting for approval under MCG')).not.toContain('"DSL asked"');
  });
});

it.each([asked, denied])('nobody else is asked, or told: %s', (name) => {
  for (const viewer of [bystander, clerk, deputy, reception]) {
    expect(titlesOf(view(viewer, name)).filter((title) => title.startsWith('I was'))).toEqual([]);
    expect(text(viewer, name)).not.toMatch(/"DSL asked"|says that you were asked/);
  }
});

describe('the notice that the DSL was not asked', () => {
  const notice = { to: { person: head.id }, alarm: false, kind: 'notice', of: 'notConsulted' } as const;
  const lines = (name: string): string => JSON.stringify(drawPost(notice, { person: head.id }, scene(name)).card);

  it('says to speak to them before the visit is approved, or before anybody leaves', () => {
    expect(lines(denied)).toContain('Speak to them before it is approved.');
    expect(lines('approved, and the DSL is named as asked')).toContain('Speak to them before anybody leaves.');
  });
});

/** What stands under More. */
function more(card: unknown): string[] {
  const folded = nodesOf(card).find(({ type, title }) => type === 'Action.ShowCard' && title === 'More');
  return titlesOf(folded?.['card']);
}
