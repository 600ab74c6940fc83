import { drawChoose, drawHelp, drawMine, drawPost, drawStart, drawToday, drawWhichSchool } from '../../src/cards';
import { formTemplates } from '../../src/cards/forms/form-templates';
import type { OpenVisit } from '../../src/desk/ports';
import { readPress } from '../../src/teams/verbs';
import { cardNames, sampleCard } from '../pictures/samples';
import { cardsOf, chats, different, seenBy } from './drawn';
import { aSchool, ann, ben, clerk, now, scenes } from './scenes';
import { faultsOf } from './lint';
import { buttonsOf, inputsOf, isNode, nodesOf, titlesOf, type Node } from './walk';

const each = Object.entries(scenes);

describe('every card', () => {
  it.each(cardNames().filter((name) => !(name in formTemplates)))('keeps the rules when filled from its sample: %s', (name) => {
    expect(faultsOf(sampleCard(name))).toEqual([]);
  });

  it.each(each)('keeps the rules, for every viewer and in every chat: %s', (_name, scene) => {
    const wrong = cardsOf(scene).flatMap(faultsOf);

    expect([...new Set(wrong)]).toEqual([]);
  });

  it.each(each)('has no button that the bot does not read: %s', (_name, scene) => {
    const unread = cardsOf(scene)
      .flatMap((card) => buttonsOf(card).map((button) => ({ button, inputs: filled(card) })))
      .filter(({ button }) => button['type'] === 'Action.Execute')
      .filter(({ button, inputs }) => !readPress(button['verb'], { ...inputs, ...(isNode(button['data']) ? button['data'] : {}) }).ok);

    expect(unread.map(({ button }) => button['verb'])).toEqual([]);
  });

  it.each(each)('shows what people typed as text, never as Markdown: %s', (_name, scene) => {
    const marked = cardsOf(scene).flatMap(nodesOf).filter(({ type }) => type === 'TextBlock' || type === 'FactSet');
    const typed = ['Quillfeather', 'Marmalade', 'Zebedee', 'growling', 'magenta', 'whispered', 'Kinsman'];

    expect(marked.map(({ text }) => String(text)).filter((text) => typed.some((part) => text.includes(part)))).toEqual([]);
  });
});

/** What a person might have typed and chosen. */
const filled = (card: Node): Record<string, string> =>
  Object.fromEntries(
    inputsOf(card).map(({ id, type, choices }) => {
      const first: unknown = Array.isArray(choices) ? choices[0] : undefined;
      return [String(id), type === 'Input.Toggle' ? 'true' : isNode(first) ? String(first['value']) : 'words'];
    }),
  );

const open = (more: Partial<OpenVisit> = {}): OpenVisit => ({
  id: 'a1b2c3',
  version: 7,
  number: 'V-7K3M',
  stage: 'out',
  requester: clerk.id,
  visitors: [{ id: ann.id, name: ann.name, lead: true }],
  leaveAt: '2026-11-24T14:00:00.000Z',
  dueBack: '2026-11-24T15:10:00.000Z',
  alarm: false,
  standing: { is: 'out', at: '2026-11-24T15:10:00.000Z' },
  ...more,
});

describe('cards about no single visit', () => {
  it('keep the rules', () => {
    const many = Array.from({ length: 40 }, (_, n) => open({ id: `v${n}`, number: `V-${1000 + n}` }));
    const cards = [
      drawStart(aSchool()),
      drawHelp(aSchool()),
      drawWhichSchool([aSchool(), { ...aSchool(), id: 'other' }]),
      drawToday(aSchool(), many, now, true),
      drawMine(aSchool(), ann, many, now, false),
      drawChoose(aSchool(), 'late 15', many),
    ].map(({ card }) => card);

    expect(cards.flatMap(faultsOf)).toEqual([]);
  });

  it('a typed word is offered for each visit it may mean, with the version it was offered at', () => {
    const { card } = drawChoose(aSchool(), 'back at school', [open(), open({ id: 'd4', version: 3 })]);

    expect(titlesOf(card)).toEqual(['Back at school', 'Back at school']);
    expect(buttonsOf(card).map(({ data }) => data)).toEqual([
      { school: 'oakfield', card: 'current', visit: 'a1b2c3', v: 7 },
      { school: 'oakfield', card: 'current', visit: 'd4', v: 3 },
    ]);
  });

  it('the list of today puts an alarm first, and leaves out what is for another day', () => {
    const tomorrow = open({ id: 'z', number: 'V-LATER', stage: 'authorised', leaveAt: '2026-11-25T14:00:00.000Z', dueBack: '2026-11-25T15:00:00.000Z' });
    const { card } = drawToday(aSchool(), [tomorrow, open(), open({ id: 'b', number: 'V-ALARM', alarm: true })], now, false);

    expect(JSON.stringify(card)).not.toContain('V-LATER');
    expect(JSON.stringify(card).indexOf('V-ALARM')).toBeLessThan(JSON.stringify(card).indexOf('V-7K3M'));
  });

  it('a person’s own list opens each of their visits', () => {
    const { card } = drawMine(aSchool(), ann, [open(), open({ id: 'x', visitors: [{ id: ben.id, name: ben.name, lead: true }] })], now, false);

    expect(titlesOf(card)).toEqual(['Open']);
  });

  it('the start card opens the request form for this school', () => {
    const [button] = buttonsOf(drawStart(aSchool()).card);

    expect(button).toMatchObject({
      type: 'Action.Submit',
      title: 'Start a home visit',
      data: { msteams: { type: 'task/fetch' }, verb: 'open', form: 'request', school: 'oakfield' },
    });
  });
});

describe('while escalation is not running', () => {
  it.each(each)('every card says to phone in: %s', (_name, scene) => {
    const stale = { ...scene, sweepStale: true };
    const shown = different([...chats.map((to) => drawPost({ to: { place: 'slt' }, alarm: false, kind: 'current' }, to, stale).card), ...[...seenBy(stale).values()].flat()]);
    const silent = shown.filter((card) => !JSON.stringify(card).includes('Escalation is not running. Phone in to 01632 960100.'));

    expect(silent).toEqual([]);
  });

  it('so does the list of today', () => {
    expect(JSON.stringify(drawToday(aSchool(), [], now, true).card)).toContain('Phone in to 01632 960100');
  });
});

