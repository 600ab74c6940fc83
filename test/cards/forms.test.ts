import { formTemplates } from '../../src/cards/forms/form-templates';
import { drawPage } from '../../src/cards/forms/forms';
import type { FormPage } from '../../src/desk/forms/forms';
import { makeWalk, pageOf, sensible, typing } from '../desk/forms/a-walk';
import { everybodysSchool, teacher, worker } from '../desk/forms/colleagues';
import { cardNames, sampleOf } from '../pictures/samples';
import { fill } from '../../src/cards/fill';
import { ann, aSchool, profileOf } from '../support/school';

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const nodesOf = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesOf)] : [];
};

const ofType = (card: unknown, prefix: string): Node[] =>
  nodesOf(card).filter(({ type }) => typeof type === 'string' && type.startsWith(prefix));

const titles = (card: unknown): unknown[] => ofType(card, 'Action.').map(({ title }) => title);

const pages = cardNames().filter((name): name is keyof typeof formTemplates => name in formTemplates);

describe.each(pages)('the page %s', (name) => {
  const card = fill(name, sampleOf(name));

  it('is a card of version 1.5, filled and under 20 KB', () => {
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
    expect(JSON.stringify(card)).not.toContain('${');
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(20_000);
  });

  it('has a label and a name of its own for every input', () => {
    const inputs = ofType(card, 'Input.');

    expect(inputs.filter(({ label }) => typeof label !== 'string' || label === '')).toEqual([]);
    expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length);
  });

  it('lets every button through whatever was typed: the answer says what is wrong, and going back loses nothing', () => {
    const held = ['isRequired', 'regex', 'min', 'max'];

    expect(ofType(card, 'Input.').filter((input) => held.some((key) => key in input))).toEqual([]);
    expect(ofType(card, 'Action.').filter(({ associatedInputs }) => associatedInputs === 'none')).toEqual([]);
  });

  it('has six buttons at most, and they carry where they stand and nothing typed', () => {
    const actions = ofType(card, 'Action.');

    expect(actions.length).toBeLessThanOrEqual(6);
    for (const { data } of actions) {
      expect(data).toMatchObject({ verb: 'page', school: 'oakfield', go: expect.any(String) });
      expect(Object.keys(isNode(data) ? data : {}).filter((key) => !known.includes(key))).toEqual([]);
    }
  });
});

/** The inputs that this page has for what it asks. */
function asked(page: FormPage): string[] {
  switch (page.kind) {
    case 'about':
      return ['type', 'purpose', 'date', 'leave', 'backBy', ...(page.safeguarding ? ['safeguarding'] : []), ...(page.maySensitive ? ['sensitive'] : [])];
    case 'reason':
      return [...page.asks.map(({ id }) => `ask_${id}`), ...(page.whyNotSchool ? ['whyNotSchool'] : []), ...(page.whyThisHour ? ['whyThisHour'] : []), ...(page.backup ? ['backup'] : [])];
    case 'who':
      return ['going', 'companions', 'lead', ...(page.outsiders.length > 0 ? ['outside'] : [])];
    case 'team':
      return [...page.parts.map(({ person }) => `part_${person}`), ...(page.regular.length > 0 ? ['regular'] : []), ...(page.whyThisPair ? ['whyThisPair'] : [])];
    case 'stop':
      return ['family', 'address', 'postcode', 'phone', 'start', 'minutes'];
    case 'mine':
      return ['mobile', 'kinName', 'kinPhone', 'confirmed', 'read'];
    case 'contacts':
      return [...page.mobiles.map(({ person }) => `mobile_${person}`), 'vehicle', ...(page.outside ? ['outsideName', 'outsideOrganisation', 'outsidePhone'] : [])];
    case 'risk':
      return page.items.flatMap(({ id, textOnly }) => (textOnly ? [`note_${id}`] : [`answer_${id}`, `note_${id}`]));
    case 'suggest':
      return [];
    default:
      throw new Error(`no page of a request: ${page.kind}`);
  }
}

const known = ['verb', 'form', 'school', 'visit', 'subject', 'revision', 'draft', 'page', 'stops', 'go'];

describe('drawing a page', () => {
  const filled = async (): Promise<FormPage[]> => {
    const { open, press } = await makeWalk();
    const pages = [pageOf(await open())];
    for (const typed of [typing.about, typing.reason, typing.who, typing['stop-1'], typing.contacts]) {
      pages.push(pageOf(await press(pages.at(-1) ?? pageOf(await open()), 'next', typed)));
    }
    return pages;
  };

  it('gives each page its buttons', async () => {
    const drawn = (await filled()).map((page) => titles(drawPage(page)));

    expect(drawn).toEqual([
      ['Next'],
      ['Next', 'Back'],
      ['Next', 'Back'],
      ['Add another stop', 'Next', 'Back'],
      ['Next: risk checklist', 'Back'],
      ['Next', 'Back'],
    ]);
  });

  it('ends with the button that sends', async () => {
    const { toTheEnd } = await makeWalk();

    expect(titles(drawPage(await toTheEnd()))).toEqual(['Send for approval', 'Back']);
  });

  it('suggests a companion with a button for either way, and asks nothing (HSP-B-06)', async () => {
    const { open, press } = await makeWalk();
    let page = pageOf(await open());
    while (page.kind !== 'suggest') page = pageOf(await press(page, 'next', { ...sensible(page, { 'EX-36': 'yes' }), ...(page.kind === 'who' && { companions: '' }) }));
    const card = drawPage(page);

    expect(titles(card)).toEqual(['Choose somebody', 'Send for approval', 'Back']);
    expect(ofType(card, 'Action.').map(({ data }) => (isNode(data) ? data['go'] : undefined))).toEqual(['chooseWho', 'send', 'back']);
    expect(ofType(card, 'Input.')).toEqual([]);
    expect(JSON.stringify(card)).toMatch(/other animal that could be trouble\?[^]*Yes/);
  });

  it('ends a meeting in school with a button that says so', async () => {
    const { open, press } = await makeWalk();
    const who = pageOf(await press(pageOf(await open()), 'next', { ...typing.about, type: 'meetingInSchool' }));
    const card = drawPage(pageOf(await press(who, 'next', typing.who)));

    expect(titles(card)).toEqual(['Note the meeting', 'Back']);
    expect(ofType(card, 'Input.').map(({ id }) => id)).toEqual(['family', 'phone']);
  });

  it.each(['mcg', 'hsp', 'cmat', 'stp', 'hhn'] as const)('has an input for everything that a page asks, and for nothing else: %s', async (id) => {
    const school = everybodysSchool(id);
    const people = school.people.map((person) => (person.id === teacher.id ? { ...person, record: undefined } : person));
    const walk = await makeWalk({ ...school, people }, teacher);
    const said = {
      about: { ...typing.about, type: id === 'stp' ? 'schoolRefusal' : 'other', leave: '16:00', backBy: '17:30' },
      who: { going: 'true', companions: worker.id, lead: teacher.id, outside: school.profile.settings['pairs.external'][0]?.role ?? '' },
      stop: { start: '16:30' },
    };
    const { pages: seen, end } = await walk.onward(pageOf(await walk.open()), said);

    expect(end.kind).toBe('done');
    expect(seen.map((page) => ofType(drawPage(page), 'Input.').map(({ id: input }) => input))).toEqual(seen.map(asked));
    expect(seen.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['about', 'reason', 'who', 'stop', 'mine', 'contacts', 'risk']));
  });

  it('says what is wrong right under its field', async () => {
    const { open, press } = await makeWalk();
    const card = drawPage(pageOf(await press(pageOf(await open()), 'next', { ...typing.about, purpose: '' })));
    const body = nodesOf(card['body']);
    const field = body.findIndex(({ id }) => id === 'purpose');

    expect(body[field + 1]).toMatchObject({ type: 'TextBlock', color: 'Attention', text: 'Say why you are going, in a sentence.' });
    expect(body.filter(({ color }) => color === 'Attention')).toHaveLength(1);
  });

  it('gives back what was typed, whatever it looks like', async () => {
    const { open, press } = await makeWalk();
    const purpose = '${1+1} ${press} **bold** [here](http://evil.example) `x` "y" \\ <b>';
    const card = drawPage(pageOf(await press(pageOf(await open()), 'next', { ...typing.about, purpose, date: '' })));

    expect(ofType(card, 'Input.Text')).toEqual([expect.objectContaining({ id: 'purpose', value: purpose })]);
    expect(ofType(card, 'Input.Date')[0]).not.toHaveProperty('value');
  });

  it('stays under 20 KB in a school of 200 staff', async () => {
    const crowd = Array.from({ length: 200 }, (_none, n) => ({ ...ann, id: `00000000-0000-4000-8000-0000000${10_000 + n}`, name: `Colleague Number ${n}` }));
    const { open, press } = await makeWalk(aSchool(profileOf('cmat'), { people: [ann, ...crowd] }));
    const reason = pageOf(await press(pageOf(await open()), 'next', typing.about));
    const card = drawPage(pageOf(await press(reason, 'next', typing.reason)));

    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(20_000);
  });
});
