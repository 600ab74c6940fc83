import { readWord } from '../../src/teams/words';

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
