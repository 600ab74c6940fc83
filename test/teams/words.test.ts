import type { Activity } from 'botbuilder';
import { bareText, isAddressed, readWord } from '../../src/teams/words';

const said = (text: string, name = '<at>Home visits</at>', id = '28:home-visits'): Activity =>
  ({
    text,
    recipient: { id: '28:home-visits' },
    entities: [{ type: 'mention', text: name, mentioned: { id } }],
  }) as unknown as Activity;

describe('what was typed', () => {
  it.each([
    ['<at>Home visits</at>&nbsp;/Visit  ', '/visit'],
    ['<at>Home visits</at>\u00a0 <at>Home visits</at> /visit', '/visit'],
    ['\u200bLeft\u00a0 School.\n', 'left school'],
    ['HELP!!!', 'help'],
  ])('%j is read as %j', (text, words) => {
    expect(bareText(said(text))).toBe(words);
  });

  it('loses only mentions of the bot: a colleague’s name before a word makes it another', () => {
    const text = bareText(said('<at>Ben</at> arrived', '<at>Ben</at>', '29:ben'));

    expect(readWord(text)).toEqual({ is: 'unknown' });
  });

  it('addresses the bot by who is mentioned, not by how it is spelt', () => {
    expect(isAddressed(said('<at>Home visits</at> hi'))).toBe(true);
    expect(isAddressed(said('<at>Home visits</at> hi', '<at>Home visits</at>', '29:ben'))).toBe(false);
  });
});

describe('a word', () => {
  it.each([
    ['/visit', { is: 'start' }],
    ['visit', { is: 'start' }],
    ['/ visit', { is: 'start' }],
    ['new visit', { is: 'start' }],
    ['/visit new', { is: 'start' }],
    ['/visit the smiths, 4 mill lane', { is: 'start' }],
    ['/visit today', { is: 'today' }],
    ['visit mine', { is: 'mine' }],
    ['/visit help', { is: 'guide' }],
    ['/visit setup', { is: 'guide' }],
    ['left school', { is: 'checkIn', what: 'leftSchool' }],
    ['/left school', { is: 'checkIn', what: 'leftSchool' }],
    ['arrived', { is: 'checkIn', what: 'arrived' }],
    ['left', { is: 'checkIn', what: 'leftProperty' }],
    ['back', { is: 'checkIn', what: 'back' }],
    ['going home', { is: 'checkIn', what: 'home' }],
    ['late 15', { is: 'late', minutes: 15 }],
    ['running late 20 mins', { is: 'late', minutes: 20 }],
    ['late', { is: 'late' }],
    ['help', { is: 'help' }],
    ['help me please', { is: 'help' }],
    ['i need help', { is: 'help' }],
  ])('%j is %j', (text, word) => {
    expect(readWord(text)).toEqual(word);
  });

  it.each(['back in an hour', 'home visit tomorrow', 'arrived yet', 'left it at school', 'visiting', 'helpful', 'late 1500', 'revisit', ''])(
    '%j is no command, and above all no report of a movement',
    (text) => {
      expect(readWord(text)).toEqual({ is: 'unknown' });
    },
  );
});
