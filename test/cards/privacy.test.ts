import { drawPost, drawView } from '../../src/cards';
import { summaryOf, textOf } from '../../src/cards/words/toast';
import { postedIn, seenBy } from './drawn';
import { posts } from './posts';
import { ann, ben, bystander, dsl, everybody, head, kinSecrets, reception, scenes, secrets } from './scenes';

const each = Object.entries(scenes);
const all = [...secrets, ...kinSecrets, '900120', '900 120', '900121'];

const leaks = (shown: unknown, forbidden: readonly string[] = all): string[] => {
  const text = JSON.stringify(shown);
  return forbidden.filter((secret) => text.includes(secret));
};

describe('in a shared chat', () => {
  it.each(each)('nothing is shown but number, staff names, stage and times: %s (HSP-A-03, STP-A-03)', (_name, scene) => {
    const found = postedIn(scene).flatMap((message) => leaks(message));

    expect([...new Set(found)]).toEqual([]);
  });
});

describe('on a lock screen', () => {
  it.each(each)('nothing private is shown of any message to anybody: %s', (_name, scene) => {
    const found = posts.flatMap((post) => everybody.flatMap((reader) => leaks([summaryOf(post, scene, reader), textOf(post, scene, reader)])));

    expect([...new Set(found)]).toEqual([]);
  });

  it.each(each)('a card that is kept current has a summary and no text; a message that notifies has both: %s', (_name, scene) => {
    for (const post of posts) {
      const [summary, text] = [summaryOf(post, scene, ann), textOf(post, scene, ann)];
      expect(summary).toContain(scene.visit.number);
      if (post.kind === 'current' || post.kind === 'alerts') expect(text).toBeUndefined();
      else expect(text).toContain(scene.visit.number);
    }
  });
});

describe('a colleague who has no part in a visit', () => {
  it.each(each)('is shown nothing private, whichever card they look at: %s (HSP-A-03, STP-A-03)', (_name, scene) => {
    const views = seenBy(scene).get(bystander.id) ?? [];
    expect(views.length).toBeGreaterThan(0);
    const sent = posts.map((post) => drawPost(post, { person: bystander.id }, scene));

    expect([...views, ...sent].flatMap((shown) => leaks(shown))).toEqual([]);
  });
});

describe('next of kin', () => {
  const kin = (viewer: (typeof everybody)[number], name: string): string[] =>
    (seenBy(scenes[name] ?? fail(name)).get(viewer.id) ?? []).flatMap((card) => leaks(card, kinSecrets));

  it('are shown to the owner of the alarm while that rung is open (CMAT-5-06)', () => {
    expect(kin(head, 'overdue, at nextOfKin')).toEqual(expect.arrayContaining(['Kinsman', 'Kinswoman']));
  });

  it.each(each.map(([name]) => name).filter((name) => !name.endsWith('at nextOfKin')))('are shown to nobody at another time: %s', (name) => {
    expect(everybody.flatMap((viewer) => kin(viewer, name))).toEqual([]);
  });

  it.each(everybody.filter(({ id }) => id !== head.id))('are not shown to $name, who does not own the alarm', (viewer) => {
    expect(kin(viewer, 'overdue, at nextOfKin')).toEqual([]);
  });
});

describe('the office', () => {
  it.each(['waiting for approval', 'waiting for a companion', 'sent back for changes', 'declined', 'closed'])('sees no details of a visit that is %s', (name) => {
    expect(leaks(drawView(reception, { card: 'current' }, scenes[name] ?? fail(name)))).toEqual([]);
  });

  it('sees addresses and mobiles of a visit that is out, and no reasons or risk answers (MCG-A1-03)', () => {
    const shown = drawView(reception, { card: 'current' }, scenes['out'] ?? fail('out'));

    expect(leaks(shown, ['77 Marmalade Street', '+447700900120'])).toHaveLength(2);
    expect(leaks(shown, ['big growling dog', 'whispered reason', 'Truancy'])).toEqual([]);
  });
});

describe('a reason', () => {
  const declined = { to: { place: 'staff' }, alarm: false, kind: 'notice', of: 'declined', note: 'note_7' } as const;
  const scene = scenes['declined'] ?? fail('declined');

  it('is told to the people concerned', () => {
    expect(leaks(drawPost(declined, { person: ann.id }, scene).card, ['whispered reason'])).toHaveLength(1);
    expect(leaks(drawPost(declined, { person: ben.id }, scene).card, ['whispered reason'])).toHaveLength(1);
  });

  it('is not told to anybody else', () => {
    expect(leaks(drawPost(declined, { person: reception.id }, scene))).toEqual([]);
  });

  it('of a concern is told to the safeguarding lead', () => {
    const concern = { ...declined, of: 'concern' } as const;
    expect(leaks(drawPost(concern, { person: dsl.id }, scenes['closed'] ?? fail('closed')).card, ['whispered reason'])).toHaveLength(1);
  });
});

function fail(name: string): never {
  throw new Error(`no scene ${name}`);
}
