import { drawCautions, drawHelp, drawMe, drawPeople, drawPolicy } from '../../src/cards';
import type { Caution } from '../../src/policy/caution';
import { shipped } from '../../src/policy/shipped';
import type { Member, School } from '../../src/school/school';
import { wordPressed } from '../../src/teams/words';
import { admin, aSchool, ann, ben, deputy, dsl, head, onFile, profileOf, sam } from '../support/school';
import { faultsOf } from './lint';
import { buttonsOf, nodesOf, titlesOf, type Node } from './walk';

const now = '2026-11-24T09:00:00.000Z';
const text = (card: unknown): string => nodesOf(card).map((node) => String(node['text'] ?? '')).filter(Boolean).join('\n');
const bytes = (card: unknown): number => Buffer.byteLength(JSON.stringify(card));
const band = (card: Node): unknown => nodesOf(card['body'])[0]?.['style'];
const withPerson = (school: School, changed: Member): School => ({ ...school, people: school.people.map((one) => (one.id === changed.id ? changed : one)) });

const caution = (n: number, more: Partial<Caution> = {}): Caution => ({
  id: `c${n}`,
  kind: 'caution',
  family: 'Family Quill',
  address: `${n} Mill Lane`,
  postcode: 'LU2 7AB',
  reason: 'A dog that bites.',
  owner: dsl.id,
  addedBy: dsl.id,
  reviewBy: '2027-01-31',
  ...more,
});

describe('cards about people, cautions and the policy', () => {
  it.each([...shipped.keys()])('keep the rules: %s', (id) => {
    const school = aSchool(shipped.get(id), { cautions: [caution(1), caution(2, { reviewBy: '2026-01-31' })] });
    const bare = { ...ann, mobile: undefined, nextOfKin: undefined, vehicle: undefined, lineManager: undefined, record: undefined };
    const cards = [
      drawMe(school, ann, now),
      drawMe(withPerson(school, bare), bare, now),
      drawPeople(school, head, now),
      drawPeople(withPerson(school, bare), admin, now),
      drawCautions(school, now),
      drawCautions({ ...school, cautions: [] }, now),
      drawPolicy(school, head, now),
      drawPolicy(school, undefined, now),
      drawHelp(school),
    ].map(({ card }) => card);

    expect(cards.flatMap(faultsOf)).toEqual([]);
  });

  it('say nothing of what is in them where a lock screen shows it', () => {
    const school = aSchool(undefined, { cautions: [caution(1)] });
    const messages = [drawMe(school, ann, now), drawPeople(school, head, now), drawCautions(school, now), drawPolicy(school, head, now)];

    expect(messages.map(({ text: alert }) => alert)).toEqual(Array(4).fill(undefined));
    expect(messages.map(({ summary }) => summary).join()).not.toMatch(/Ann|Patel|Quill|Mill|\d/);
  });

  it('stay under 20 KB for two hundred staff and fifty long cautions, with the rest a tap away', () => {
    const crowd = Array.from({ length: 200 }, (_none, n) => ({ ...ann, id: `p${n}`, name: `Bartholomäus Featherstonehaugh-Cholmondeley ${n}`, record: { ...onFile, training: [], policyRead: [] } }));
    const many = Array.from({ length: 50 }, (_none, n) => caution(n, { reason: 'ö'.repeat(500), family: 'ß'.repeat(100), address: 'ü'.repeat(200) }));
    const school = aSchool(undefined, { people: crowd, cautions: many });
    const cards = [drawPeople(school, head, now), drawPeople(school, head, now, 10), drawCautions(school, now), drawCautions(school, now, 9)].map(({ card }) => card);

    expect(cards.map(bytes).filter((size) => size >= 20 * 1024)).toEqual([]);
    expect(cards.map((card) => titlesOf(card).includes('Show more'))).toEqual([true, false, true, false]);
    const [more] = buttonsOf(cards[0]).filter(({ title }) => title === 'Show more');
    expect(wordPressed(more?.['data'])).toBe('visit people 2');
  });
});

describe('my own card', () => {
  it('shows what is on file, with training, line manager and cover', () => {
    const me = { ...ann, cover: [{ role: 'dsl' as const, from: '2026-11-23', to: '2026-12-04' }] };
    const { card } = drawMe(aSchool(), me, now);

    expect(band(card)).toBe('good');
    for (const said of ['07700 900105', 'Kin of Ann Patel, 07700 900205', 'blue Fiesta, AB12 CDE', '24 Nov 2026', 'Version 1, 3 Sep 2026', 'Safer working, 1 Sep 2026, with Priya Nair', 'Kate Shaw', 'Designated safeguarding lead, 23 Nov 2026 to 4 Dec 2026']) {
      expect(text(card)).toContain(said);
    }
    expect(buttonsOf(card)).toMatchObject([{ title: 'My details', data: { msteams: { type: 'task/fetch' }, verb: 'open', form: 'me', school: 'oakfield' } }]);
  });

  it('says first what is missing, each with the button that mends it', () => {
    const me = { ...ann, mobile: undefined, nextOfKin: undefined, record: { ...onFile, mobile: false, nextOfKin: false, confirmedOn: '2026-08-31', policyRead: [], training: [] } };
    const { card } = drawMe(aSchool(), me, now);

    expect(band(card)).toBe('attention');
    expect(text(card)).toMatch(/Something is missing\n.*mobile is not on file.*\n.*nobody on file.*\n.*not said this term.*\n.*read the policy.*\n.*training/);
    expect(titlesOf(card)).toEqual(['My details']);
  });

  it('leads to the policy, once the school has said where it is', () => {
    const link = 'https://oakfield.example/policy_(2026)';

    expect(text(drawMe(aSchool(profileOf('cmat', { 'policy.link': link })), ann, now).card)).toContain('[Read the policy](https://oakfield.example/policy_%282026%29)');
    expect(text(drawMe(aSchool(), ann, now).card)).not.toContain('](');
  });
});

describe('the list of staff', () => {
  const lacking = { ...ben, record: { ...onFile, mobile: false, policyRead: [{ version: 'old', on: '2020-01-01' }], training: [] } };
  const school = withPerson(withPerson(aSchool(profileOf('hhn')), lacking), { ...sam, record: { ...onFile, confirmedOn: '2026-08-31' } });

  it('counts who has read the present version, who is trained and who has confirmed their contacts, and puts whoever lacks most first (MCG-4.3-01, HHN-ROLE-10)', () => {
    const said = text(drawPeople(school, head, now).card).split('\n');

    expect(said.slice(0, 7)).toEqual(['2 of 8 staff lack something', 'Have read version 2024-05', '7 of 8', 'Have safer working training', '7 of 8', 'Have confirmed their contacts this term', '6 of 8']);
    expect(said.slice(7, 15)).toEqual(['Ben Okoro', 'Policy not read, ', 'not trained, ', 'no mobile', 'Sam Carter', 'Policy read 3 Sep 2026, ', 'trained 1 Sep 2026, ', 'contacts not confirmed this term']);
    const red = nodesOf(drawPeople(school, head, now).card).filter(({ color }) => color === 'Attention');
    expect(red.map(({ text: words }) => words)).toEqual(['Policy not read, ', 'not trained, ', 'no mobile', 'contacts not confirmed this term']);
  });

  it('says who stands in today, and asks for nothing that the policy does not', () => {
    const away = { ...deputy, cover: [{ role: 'headteacher' as const, from: '2026-11-23', to: '2026-12-04' }] };
    const profile = profileOf('cmat', { 'training.rule': 'off', 'policy.readConfirmation': { rule: 'off', also: [] } });
    const said = text(drawPeople(aSchool(profile, { people: [away] }), head, now).card);

    expect(said).toContain('Stands in as Headteacher to 4 Dec 2026');
    expect(said).not.toMatch(/train|read/);
  });

  it('holds no number, no address and no name of anybody but staff', () => {
    const card = JSON.stringify(drawPeople(aSchool(), head, now).card);

    expect(card).not.toMatch(/07700|\+44|Kin of|Fiesta|@/);
  });

  it('offers to record training to those who may', () => {
    expect(titlesOf(drawPeople(school, dsl, now).card)).toEqual(['Record training']);
    expect(titlesOf(drawPeople(school, deputy, now).card)).toEqual([]);
  });
});

describe('the list of cautions', () => {
  const cautions = [
    caution(1),
    caution(2, { reviewBy: '2026-10-31', kind: 'violence', owner: 'gone' }),
    caution(3, { lifted: { by: head.id, on: '2026-11-01', why: 'Moved.' } }),
    caution(4, { expiresOn: '2026-11-23' }),
    caution(5, { expiresOn: '2026-11-24', reviewBy: '2027-02-01' }),
  ];
  const { card } = drawCautions(aSchool(undefined, { cautions }), now);

  it('holds those that count today, with reason, owner, review and end; an overdue review first, in attention', () => {
    const rows = nodesOf(card).filter(({ type, style }) => type === 'Container' && style);

    expect(rows.map(({ style }) => style)).toEqual(['attention', 'emphasis', 'emphasis']);
    expect(text(rows[0])).toBe('**Known violence**\nFamily Quill, 2 Mill Lane, LU2 7AB\nA dog that bites.\nNobody on the staff list answers for it. \nReview was due 31 Oct 2026.');
    expect(text(rows[2])).toContain('Priya Nair answers for it. \nReview by 1 Feb 2027. Ends after 24 Nov 2026.');
    expect(text(card)).not.toMatch(/3 Mill|4 Mill/);
  });

  it('opens each of them to be changed or lifted, and a new one', () => {
    expect(titlesOf(card)).toEqual(['Change', 'Lift', 'Change', 'Lift', 'Change', 'Lift', 'Add a caution']);
    expect(buttonsOf(card).map(({ data }) => data)).toMatchObject([
      { form: 'caution', caution: 'c2', school: 'oakfield' },
      { form: 'lift', caution: 'c2' },
      { caution: 'c1' },
      { caution: 'c1' },
      { caution: 'c5' },
      { caution: 'c5' },
      { form: 'caution' },
    ]);
  });

  it('shows what people wrote as text, never as Markdown', () => {
    const written = drawCautions(aSchool(undefined, { cautions: [caution(1, { reason: '[ring](tel:1) **now**', family: '# Quill' })] }), now).card;
    const blocks = nodesOf(written).filter(({ type }) => type === 'TextBlock');

    expect(text(blocks)).not.toMatch(/ring|Quill/);
  });
});

describe('the card of the policy', () => {
  const of = (id: Parameters<typeof profileOf>[0], at: string, viewer?: Member) => drawPolicy(aSchool(profileOf(id)), viewer, `${at}T09:00:00.000Z`).card;

  it('names its version, who approved it and when (HHN-MON-03)', () => {
    expect(text(of('mcg', '2025-01-01'))).toMatch(/Version 2024-10, for Oakfield.*\nApproved by the governors.*\nSigned by the headteacher in October 2024\./);
    expect(text(of('hhn', '2025-01-01'))).toMatch(/Agreed by the governors.*\nRatified by the SLT in May 2024\./);
    expect(text(of('hsp', '2025-01-01'))).toContain('Version 3 (September 2025)');
  });

  it('is one for every school of a trust (CMAT-0-01)', () => {
    expect(text(of('cmat', '2018-01-01'))).toContain('Version 1, for the whole trust');
  });

  it.each([
    ['mcg', '2025-01-01', 'accent', ''],
    ['mcg', '2025-08-20', 'warning', 'Its review is near.'],
    ['mcg', '2025-11-20', 'attention', 'Its review is overdue.'],
    ['cmat', '2026-11-24', 'attention', 'Its review is overdue.'],
    ['stp', '2026-11-24', 'attention', 'Its review is overdue.'],
    ['hhn', '2027-04-20', 'warning', 'Its review is near.'],
  ] as const)('says when its review is near or past: %s on %s (MCG-0-01, CMAT-0-02, STP-REV-01, HHN-0-01, HHN-MON-01)', (id, at, style, words) => {
    const card = of(id, at);

    expect(band(card)).toBe(style);
    expect(text(card)).toContain(words);
    if (words === '') expect(text(card)).not.toContain('review is');
  });

  it('tells the SLT how many have not confirmed reading it, and nobody else (MCG-4.3-01)', () => {
    const school = withPerson(aSchool(), { ...ben, record: { ...onFile, policyRead: [] } });
    const [forHead, forBen, forAll] = [head, ben, undefined].map((viewer) => drawPolicy(school, viewer, now).card);

    expect(text(forHead)).toContain('1 of 8 staff have not confirmed reading it.');
    expect(buttonsOf(forHead).map(({ data }) => wordPressed(data))).toEqual(['visit people 1']);
    expect([text(forBen), text(forAll)].join()).not.toContain('confirmed');
    expect([...buttonsOf(forBen), ...buttonsOf(forAll)]).toEqual([]);
    expect(JSON.stringify(forHead)).not.toMatch(/Okoro|Marsh/);
  });
});

describe('the help card', () => {
  const said = (id: Parameters<typeof profileOf>[0], changes = {}) => text(drawHelp(aSchool(profileOf(id, changes))).card);

  it('holds every permitted reason, the steps in order, what follows and the policy itself, folded away (MCG-1-01)', () => {
    const { settings } = profileOf('mcg');
    const words = said('mcg', { 'policy.link': 'https://oakfield.example/policy' });
    const order = ['Why', 'For what', 'How, step by step', '1. Ask with /visit', '2. Wait for approval', '3. On the day', '5. Write it up', 'Afterwards', 'Record the visit', 'Tell the DSL', 'To read', '[Our home visit policy](https://oakfield.example/policy)'];

    for (const { label } of settings.visitTypes) expect(words).toContain(label);
    expect(order.map((part) => words.indexOf(part))).toEqual([...order.map((part) => words.indexOf(part))].sort((a, b) => a - b));
    expect(order.filter((part) => !words.includes(part))).toEqual([]);
    const folded = nodesOf(drawHelp(aSchool()).card).find(({ type }) => type === 'Action.ShowCard');
    expect(text(folded)).toContain('How, step by step');
  });

  it('lists the guidance and the policies that belong with it, to tap where the link is known (MCG-2-01)', () => {
    const named = (id: Parameters<typeof profileOf>[0]) => profileOf(id).settings['guidance.links'];

    for (const id of ['mcg', 'cmat'] as const) expect(named(id).filter(({ name }) => !said(id).includes(name))).toEqual([]);
    expect(named('cmat')).toHaveLength(5);
    const tapped = named('mcg').filter(({ link }) => link !== '');
    expect(tapped.length).toBeGreaterThan(0);
    expect(tapped.filter(({ link }) => !said('mcg').includes(`](${link})`))).toEqual([]);
  });

  it('says what visits are good for', () => {
    expect(said('stp')).toContain('A visit is for partnership');
  });

  it('takes no Markdown from the name of a document', () => {
    const links = [{ name: '[Trap](https://evil.example) *x*', link: 'https://oakfield.example/a' }];

    expect(said('mcg', { 'guidance.links': links })).toContain('[Traphttps://evil.example x](https://oakfield.example/a)');
  });
});
