import fc from 'fast-check';
import { reportIn } from '../../../src/teams/reading/report';

const checkIns = {
  leftSchool: ['left school', 'Left school.', 'leaving school now', "I've left school", 'we have left the school', 'just left the office', 'setting off', 'we are setting off now', 'set off', 'heading out', 'gone', 'left base', 'Morning all, just left school', 'lfet school', 'left shcool', 'on my way to the visit', 'have left school'],
  arrived: ['arrived', 'Arrived!', 'here', "we're here", 'I am here', 'im here now', 'there', 'we are there now', 'just arrived', 'arrived safely, thanks', 'we have arrived', 'arrived at the house', 'arrived at the property', 'got here', 'made it', 'at the house', 'at their flat now', 'inside', 'going in now', "we're inside", 'in the house', 'arived', 'arrvied', 'visit started', 'hi, arrived', 'ok arrived'],
  leftProperty: ['left', 'left the property', "we've left the house", 'left the family', 'just left the flat', 'leaving the house now', 'I have left the address', 'out of the house now', 'all fine, left the property', 'left property'],
  back: ['back', 'Back!', 'I am back', "I'm back", "we're back", 'back now', 'back at school', 'Back at school now, all fine', 'back in school', 'back at the office safe and sound', 'got back', 'just got back', 'arrived back', 'returned to school', 'back safely thanks', 'back in the building', 'both back', 'yes back', 'bakc', 'back x'],
  home: ['home', 'going home', "I'm going home now", 'heading home', 'gone straight home', 'home safe', 'got home', 'back home', 'hoem'],
} as const;

const late: [string, number | undefined][] = [
  ['late 15', 15], ['late 20 mins', 20], ['running late 20 minutes', 20], ["we're running 15 late", 15], ['10 mins late', 10], ['10min late', 10], ['stuck in traffic, 20 min late', 20], ["I'll be 10 minutes late", 10], ['going to be about 30 minutes late', 30],
  ['sorry, running about fifteen minutes late', 15], ['half an hour late', 30], ['an hour late', 60], ['quarter of an hour behind', 15], ['need 15 more minutes', 15], ['another 20 minutes', 20], ['delayed by 25 mins', 25], ['held up, 15 minutes', 15], ['15 behind schedule', 15], ['might be 10 late', 10],
  ['late', undefined], ['running late', undefined], ['stuck in traffic', undefined], ["I'm running a bit late", undefined], ['delayed', undefined],
];

/** No reports, whatever words of one they have; beside each what it may be meant for. */
const unclear: [string, string | undefined][] = [
  ['back in an hour', 'late'], ['not back yet', 'back'], ['will be back at 5', 'back'], ["when I'm back", 'back'], ['I will be back soon', 'back'], ['back?', 'back'], ['are you back', 'back'], ['is Ben back', 'back'], ['nearly back', 'back'], ['back tomorrow', 'back'], ['Ben is back', 'back'], ['back at 15:10', 'back'], ['call me back', 'back'], ['get back to me', 'back'], ['never back before 5', 'back'], ['should be back by now', 'back'],
  ['nearly there', 'arrived'], ['not there yet', 'arrived'], ['almost here', 'arrived'], ['not arrived', 'arrived'], ['arrived yet', 'arrived'], ['are we there', 'arrived'], ['there is nobody in', 'arrived'], ['arrived at school', 'arrived'], ['arriving soon', undefined], ['he is not here', 'arrived'], ['is anyone here', 'arrived'], ['here until 4', 'arrived'],
  ['left it at school', 'leftProperty'], ['they left', 'leftProperty'], ['have not left school', 'leftSchool'], ['leaving school at 3', 'leftSchool'], ['leaving school soon', 'leftSchool'], ['leaving in 5', undefined], ['not left the house', 'leftProperty'], ['left school late', 'late'],
  ['home visit tomorrow', 'home'], ['nobody home', 'home'], ['not going home', 'home'], ['going home later', 'home'], ['the mother was not at home', 'home'], ['working from home', 'home'],
  ['not late', 'late'], ['will not be late', 'late'], ['late 1500', 'late'], ['15 mins', 'late'], ['he was 10 minutes late', 'late'], ['back in 10 minutes', 'late'], ['sorry I was late yesterday', 'late'],
  ['sausages', undefined], ['yes', undefined], ['no', undefined], ['safe', undefined], ['all fine', undefined], ['visiting', undefined], ['helpful', undefined], ['what now', undefined],
];

describe.each(Object.entries(checkIns))('a report that is %s', (what, said) => {
  it.each(said)('%j', (text) => expect(reportIn(text)).toEqual({ is: 'checkIn', what }));
});

describe('lateness', () => {
  it.each(late)('%j is %j minutes', (text, minutes) => expect(reportIn(text)).toEqual({ is: 'late', ...(minutes !== undefined && { minutes }) }));
});

describe('what may be meant for a report', () => {
  it.each(unclear)('%j is none', (text, guess) => {
    const read = reportIn(text);
    expect([read.is, 'guess' in read ? read.guess : undefined]).toEqual(['unclear', guess]);
  });

  it('is none as soon as one word is left over', () => {
    const said = fc.constantFrom(...Object.values(checkIns).flat(), ...late.map(([text]) => text));
    const word = fc.constantFrom('not', 'if', 'when', 'nearly', 'tomorrow', 'she', 'unless', 'until', 'Smith', 'nobody', 'should', 'before', 'yet', 'never');
    fc.assert(
      fc.property(said, word, fc.boolean(), (text, extra, first) => {
        expect(reportIn(first ? `${extra} ${text}` : `${text} ${extra}`).is).toBe('unclear');
      }),
    );
  });
});

describe('no report at all', () => {
  it.each(['thanks', 'Thank you!', 'thank you so much', 'ok', 'OK thanks', 'cheers', 'great, thanks', '👍', '❤️', '🙏🙏', 'perfect', 'will do, thanks', 'thanks for your help'])('%j is thanks', (text) =>
    expect(reportIn(text)).toEqual({ is: 'thanks' }),
  );
  it.each(['', ' ', '?', 'hi', 'Hello', 'hi there', 'good morning', 'menu'])('%j asks what there is', (text) => expect(reportIn(text)).toEqual({ is: 'guide' }));
});
