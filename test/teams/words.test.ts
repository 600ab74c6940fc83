import { readCall, readWord } from '../../src/teams/words';

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
    ['/visit help me', { is: 'start' }],
    ['visit started', { is: 'checkIn', what: 'arrived' }],
    ['/left school', { is: 'checkIn', what: 'leftSchool' }],
  ])('%j is %j', (text, word) => {
    expect(readWord(text)).toEqual(word);
  });

  it('that asks for the list of commands calls nobody; one word more may', () => {
    expect(['/visit help', 'visit help.', 'Visit help'.toLowerCase()].map(readCall)).toEqual([undefined, undefined, undefined]);
    expect(readCall('/visit help me')).toBe('call');
  });
});
