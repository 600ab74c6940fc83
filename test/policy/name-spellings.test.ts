import { readFamily, sameFamily } from '../../src/policy/family';
import { oneSpellingOf } from '../../src/policy/name-spellings';
import { how } from './how';

const between = (one: string, other: string) => sameFamily(readFamily(one), readFamily(other));

describe('spellings of one name are put before a person', () => {
  it.each([
    ['Mohammed', 'Muhammad'],
    ['Mohamed', 'Mohammad'],
    ['Chaudhry', 'Choudhury'],
    ['Chaudhary', 'Chowdhury'],
    ['Choudry', 'Chaudhri'],
    ['Hossain', 'Hussein'],
    ['Hussain', 'Hossein'],
    ['Husayn', 'Hussain'],
    ['Yusuf', 'Youssef'],
    ['Yousaf', 'Yusuf'],
    ['Akhtar', 'Akther'],
    ['Akter', 'Akhtar'],
    ['Sheikh', 'Shaikh'],
    ['Siddiqui', 'Siddique'],
    ['Qureshi', 'Kureshi'],
    ['Rahman', 'Rehman'],
    ['Uddin', 'Oddin'],
    ['Mahmood', 'Mahmoud'],
    ['Osman', 'Usman'],
    ['Omar', 'Umar'],
    ['Noor', 'Nur'],
    ['Khatun', 'Khatoon'],
    ['Rashid', 'Rasheed'],
    ['Abdullah', 'Abdulla'],
    ['Sadovsky', 'Sadovskaya'],
    ['Kowalski', 'Kowalska'],
    ['Nowicki', 'Nowicka'],
    ['Novák', 'Nováková'],
    ['Ivanov', 'Ivanova'],
    ['Petrovich', 'Petrović'],
    ['Yefimov', 'Efimova'],
    ['Yevtushenko', 'Evtushenko'],
    ['Mr Mohammed', 'the Muhammad family'],
    ['Begum-Hossain', 'Hussein'],
  ])('%s and %s', (one, other) => {
    expect(between(one, other)).not.toBe('other');
    expect(how(`4 Mill Lane | LU2 7AB | ${one}`, `77 Church Road | SW1A 1AA | ${other}`)).toBe('near');
  });
});

describe('two names stay two', () => {
  it.each([
    ['Taylor', 'Naylor'],
    ['Hassan', 'Hussain'],
    ['Mohammed', 'Mahmood'],
    ['Rahman', 'Rahim'],
    ['Karim', 'Rahim'],
    ['Ahmed', 'Akhtar'],
    ['Khan', 'Khatun'],
    ['Yelland', 'Elland'],
    ['Roman', 'Rahman'],
    ['Kowalski', 'Nowicki'],
    ['Ivanov', 'Petrov'],
  ])('%s and %s', (one, other) => {
    expect(between(one, other)).toBe('other');
  });

  const common =
    'Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke ' +
    'Harris Lewis Clark Turner Hill Cooper Morris Ward Moore King Watson Baker Harrison Morgan Allen James Scott Phillips Young Parker Lee Mitchell ' +
    'Bennett Shaw Cook Richardson Price Carter Griffiths Anderson Collins Marshall Gray Bell Davis Stevens Murphy Cox Adams Richards Murray Ellis ' +
    'Wilkinson Foster Mills Graham Chapman Webb Simpson Rogers Gibson Hunt Palmer Powell Knight Holmes Barnes Campbell Russell Stewart Hughes Edwards ' +
    'Thomas Butler Fisher Mason Dixon Elliott Fletcher Kelly Harvey Howard Andrews Reynolds Ford Owen West Day Wells Matthews Fox Brooks Bailey ' +
    'Kaur Singh Khan Begum Ali Shah Gill Dhillon Sandhu Sharma Kumar Akhtar Ahmed Hussain Hassan Mohammed Iqbal Malik Rahman Islam Miah Uddin ' +
    'Chen Wang Li Wong Okafor Adeyemi Mensah Owusu Kowalski Nowak Wisniewski Lewandowski Kaminski Wojcik Zielinski Popescu Ionescu Silva Santos';

  it('and no two of the commonest surnames are taken for spellings of one', () => {
    const names = common.toLowerCase().split(' ');
    const spelt = new Map<string, string[]>();
    for (const name of names) {
      const one = oneSpellingOf(name);
      if (one !== undefined) spelt.set(one, [...(spelt.get(one) ?? []), name]);
    }

    expect([...spelt.values()].filter((alike) => alike.length > 1)).toEqual([]);
    expect(names.filter((name) => oneSpellingOf(name) !== undefined).length).toBeLessThan(25);
  });
});
