import { drawPost, drawView } from '../../src/cards';
import { drawPage } from '../../src/cards/forms/forms';
import type { Scene } from '../../src/desk/ports';
import type { Settings } from '../../src/policy/profile';
import type { Member } from '../../src/school/school';
import type { Post } from '../../src/visit/posts';
import { makeOffice } from '../desk/forms/a-register';
import * as oakfield from '../support/school';
import { aRequest } from '../support/story';
import { ann, ben, bystander, clerk, deputy, dsl, everybody, head, reception, scenes, secrets } from './scenes';
import { buttonsOf, inputsOf, nodesOf, titlesOf } from './walk';

const current = { card: 'current' } as const;
const changed = sceneOf('waiting for somebody whom the headteacher chose');
const shows = (viewer: Member, scene: Scene = changed): string => JSON.stringify(drawView(viewer, current, scene));
const told = (person: Member): ReturnType<typeof drawPost> => {
  const post: Post = { to: { person: person.id }, alarm: false, kind: 'notice', of: 'teamChanged' };
  return drawPost(post, { person: person.id }, changed);
};

function sceneOf(name: string): Scene {
  const found = scenes[name];
  if (!found) throw new Error(`no scene ${name}`);
  return found;
}

describe('Change who goes', () => {
  it('opens the page for this visit (MCG-4.3-04)', () => {
    const button = buttonsOf(drawView(head, current, sceneOf('waiting for approval under MCG'))).find(({ title }) => title === 'Change who goes');
    expect(button).toMatchObject({ type: 'Action.Submit', data: { msteams: { type: 'task/fetch' }, verb: 'open', form: 'team', school: 'oakfield', visit: 'a1b2c3' } });
  });

  it.each([
    ['the policy leaves it to senior staff', 'waiting for approval under MCG', head, true],
    ['two sign, and it is the DSL who looks', 'waiting for approval under MCG', dsl, true],
    ['a companion has not answered yet', 'waiting for somebody whom the headteacher chose', head, true],
    ['a concern is to be decided (CMAT-2-04)', 'waiting for approval', head, true],
    ['the policy leaves it to the requester', 'waiting for approval under HSP', head, false],
    ['the policy leaves it to the requester', 'waiting for approval under STP', deputy, false],
    ['the policy leaves it to the requester', 'waiting for approval under HHN', dsl, false],
    ['it is for others to approve', 'waiting for approval under MCG', deputy, false],
    ['they asked for it', 'waiting for approval under MCG', clerk, false],
    ['they go', 'waiting for approval under MCG', ann, false],
    ['it is approved', 'approved', head, false],
  ] as const)('where %s: %s, for $name, %s', (_when, name, viewer, offered) => {
    expect(titlesOf(drawView(viewer, current, sceneOf(name))).includes('Change who goes')).toBe(offered);
  });

  it('is not offered for a concern when there is none', () => {
    const scene = sceneOf('waiting for approval');
    const calm = { ...scene, visit: { ...scene.visit, risk: { ...scene.visit.risk, tier: 'low' as const, needs: [] } } };
    expect(titlesOf(drawView(head, current, calm))).not.toContain('Change who goes');
  });

  it('stands under More where the card has more buttons than it has room for', () => {
    const card = drawView(head, current, sceneOf('waiting for approval, with all that can weigh'));
    const top = (Array.isArray(card['actions']) ? card['actions'] : []).map(({ title }) => title);
    expect(top).toEqual(['Approve', 'Decline', 'Ask for changes', 'All answers', 'More']);
    expect(titlesOf(card)).toEqual(expect.arrayContaining(['Change who goes', 'Record training']));
  });
});

describe('once other people go', () => {
  it('whoever does not go any more sees that, and nothing of the family (MCG-4.3-04)', () => {
    expect(shows(ben)).toContain('You do not go on this visit.');
    expect(secrets.filter((secret) => shows(ben).includes(secret))).toEqual([]);
    expect(titlesOf(drawView(ben, current, changed))).toEqual([]);
  });

  it('whoever is new is asked to come along', () => {
    expect(titlesOf(drawView(deputy, current, changed))).toEqual(["I'll come", "I can't"]);
  });

  it('whoever approves reads of the new ones, and waits for them', () => {
    expect(shows(head)).toContain('Ann Patel (lead), David Dunn');
    expect(shows(head)).toContain('David Dunn to say that they will come');
  });

  it('nobody who goes, asked for it, leads the school or answers its telephone is told that they do not go', () => {
    const stays = sceneOf('waiting for approval under MCG');
    for (const viewer of [clerk, head, deputy, dsl, reception, ann]) expect(shows(viewer, stays)).not.toContain('You do not go');
    expect(shows(bystander, stays)).toContain('You do not go on this visit.');
    for (const viewer of everybody) expect(shows(viewer, sceneOf('closed'))).not.toContain('You do not go');
  });

  it('nor is the DSL who is told of the visit, nor whoever might have approved what somebody else did', () => {
    expect(shows(dsl, sceneOf('waiting for approval'))).not.toContain('You do not go');
    const scene = sceneOf('waiting for approval under HHN');
    expect(shows(dsl, { ...scene, visit: { ...scene.visit, stage: 'authorised', safeguarding: false, addressesChecked: undefined, approvals: [{ slot: 'approver', by: head.id, at: scene.now }] } })).not.toContain('You do not go');
  });

  it('the notice says who goes now, and to whoever does not that they do not', () => {
    const lines = (person: Member) => nodesOf(told(person).card).flatMap(({ text }) => (typeof text === 'string' ? [text] : []));
    expect(lines(ann)).toEqual(['Other people go', 'V-7K3M', 'Ann Patel (lead), David Dunn', 'Do not leave before it is approved.']);
    expect(lines(ben)).toEqual(['Other people go', 'V-7K3M', 'Ann Patel (lead), David Dunn', 'You do not go on this visit.']);
  });

  it('a lock screen says the same', () => {
    expect(told(ben).text).toBe('V-7K3M, Ann Patel and David Dunn: Other people go. You do not go on this visit.');
  });
});

describe('the page on which who goes is settled', () => {
  const shown = async (changes: Partial<Settings> = {}, people = oakfield.staff) => {
    const profile = oakfield.profileOf('mcg', changes);
    const { open, pageOf, visit } = await makeOffice(oakfield.aSchool(profile, { people }));
    await visit(aRequest(profile, { type: 'relationship' }));
    return drawPage(pageOf(await open('team', oakfield.head, { visit: 'v1' })));
  };

  it('asks who goes and who leads, and nothing that the policy does not ask', async () => {
    const card = await shown();
    expect(inputsOf(card).map(({ id }) => id)).toEqual(['companions', 'lead']);
    expect(inputsOf(card)).toMatchObject([{ isMultiSelect: true, value: `${oakfield.ann.id},${oakfield.ben.id}` }, { value: oakfield.ann.id }]);
  });

  it('asks for parts, for whoever knows the family and for a reason, where the policy does', async () => {
    const card = await shown({
      'pairs.namedRoles': { rule: 'required', parts: ['notes', 'observes'] },
      'pairs.regularWorker': 'required',
      'pairs.byType': [{ type: 'relationship', otherwise: 'reason', pairs: [{ of: [['sendco'], []] }] }],
    });
    expect(inputsOf(card).map(({ id }) => id)).toEqual(['companions', 'lead', `part_${oakfield.ben.id}`, 'regular', 'whyThisPair']);
  });

  it('is searched by name in a large school, and still under 20 KB', async () => {
    const crowd = Array.from({ length: 200 }, (_none, n) => ({ ...oakfield.sam, id: `00000000-0000-4000-8000-0000000${10_000 + n}`, name: `Colleague Number ${n}` }));
    const card = await shown({}, [...oakfield.staff, ...crowd]);
    expect(inputsOf(card).map(({ id, style }) => [id, style])).toEqual([['companions', 'expanded'], ['add', 'filtered'], ['lead', 'compact']]);
    expect(titlesOf(card)).toEqual(['Add and choose another', 'Save']);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(20_000);
  });

  it('carries the revision that it shows, and no name', async () => {
    const [save] = buttonsOf(await shown());
    expect(save).toMatchObject({ title: 'Save', data: { verb: 'page', form: 'team', visit: 'v1', revision: 1, go: 'send' } });
    expect(JSON.stringify(save)).not.toMatch(/Patel|Okoro/);
  });
});
