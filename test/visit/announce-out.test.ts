import type { Member } from '../../src/school/school';
import type { Command } from '../../src/visit/commands';
import { ann, ben, deputy, dsl, head, manager, sam, staff } from '../support/school';
import type { Story } from '../support/story';
import { news, told } from '../support/told';
import { approve, approved, caution, gone, near, tap } from './lived';
import { a, approvers, b, chat, cleared, forOthers, warned } from './telling';

describe('on the way', () => {
  const out = `${chat}, ${a}, ${b}, office`;
  const everybody = `${chat}, ${a}, ${b}, ${approvers}, office`;

  it('each movement is on the cards of the visitors and the office; the approvers see the first and the last', () => {
    const story = approved().at('13:00');
    expect(told(story.does(tap(ann, 'leftSchool')))).toEqual([`current → ${everybody}`]);
    expect(told(story.does(tap(ben, 'leftSchool')))).toEqual([`current → ${out}`]);
    expect(told(story.at('13:20').does(tap(ann, 'arrived')))).toEqual([`current → ${out}`]);
    expect(told(story.at('14:50').does(tap(ann, 'back')))).toEqual([`current → ${out}`]);
    expect(told(story.does(tap(ben, 'back')))).toEqual([`current → ${everybody}`]);
  });

  it('whoever has not said that they left is asked, and the office with them', () => {
    expect(told(approved().waits())).toEqual([`leaving → ${a}, ${b}, office`, `current → ${out}`]);
    expect(news(approved().at('13:00').does(tap(ann, 'leftSchool')).at('13:10').does({ type: 'tick' }))).toEqual([`leaving → ${b}, office`]);
  });

  it('that nobody went is said to the office and the requester', () => {
    const notGone = (story: Story) => news(story.at('13:10').does({ type: 'notGone', by: sam }));
    expect(notGone(approved())).toEqual([`didNotGo → office, ${a}`]);
    expect(notGone(forOthers().does(approve(manager)))).toEqual([`didNotGo → office, ${sam.name}`]);
  });

  it('that they run late is said to the office', () => {
    expect(told(gone().does({ type: 'runLate', by: ann, minutes: 10 }))).toEqual(['late → office', `current → ${out}`]);
  });

  it('whoever is not back yet is nudged, and nobody else', () => {
    expect(news(gone().waits())).toEqual([`nudge → ${a}, ${b}`]);
    expect(news(gone().does(tap(ann, 'back')).waits())).toEqual([`nudge → ${b}`]);
  });

  it('a worry at the door is said in the office’s and the SLT’s place, and with its words to office, SLT and line manager in person (CMAT-4-01)', () => {
    const story = gone().does(tap(ann, 'arrived')).does({ type: 'doorstep', by: ann, goOn: true, note: 'a dog' });
    const said = story.trail.flatMap((event) => (event.type === 'doorstep' ? [event.note] : []));
    expect(told(story)).toEqual([`doorstep (${a}): ${said.join()} → office, slt, ${manager.name}, ${head.name}, ${deputy.name}, ${sam.name}`, `current → ${out}`]);
    expect(told(story.waits())).toEqual(['safety call at stop 0! → office', `current → ${out}`]);
  });

  it('a new warning reaches them and everybody who can reach them, as an alarm', () => {
    const everywhere = [`cautionWhileOut! → ${a}, ${b}, office, slt, ${dsl.name}`];
    expect(told(warned(gone()))).toEqual([...everywhere, `current → ${out}`]);
    const story = warned(gone(), near());
    expect(news(story)).toEqual(everywhere);
    expect(news(story.does({ ...cleared, shown: ['c2'] }))).toEqual([]);
  });

  it('that a near match is the same place warns them once more', () => {
    const story = warned(gone(), near()).does({ ...cleared, shown: ['c2'], same: true, note: 'they moved in' });
    expect(news(story)).toEqual([`cautionWhileOut! → ${a}, ${b}, office, slt, ${dsl.name}`]);
  });

  it('a warning that is lifted again brings no news', () => {
    const story = warned(gone());
    story.cautions = [];
    expect(told(story.does({ type: 'recheck' }))).toEqual([`current → ${out}`]);
  });

  it('that somebody left although a condition was not met reaches office, SLT and whoever approved, as an alarm', () => {
    const story = approved().at('13:05');
    story.cautions = [caution()];
    story.does({ type: 'checkIn', by: sam, who: ann.id, what: 'leftSchool' });
    expect(news(story)).toEqual([`cautionWhileOut! → ${a}, ${b}, office, slt, ${dsl.name}`, `leftAgainst! → office, slt, ${manager.name}, ${dsl.name}`]);
  });
});

describe('afterwards', () => {
  const back = (people: readonly Member[] = staff): Story => {
    const story = gone().at('14:50').does(tap(ann, 'back')).does(tap(ben, 'back'));
    story.people = people;
    return story;
  };
  const writeUp = (concern: boolean): Command => ({ type: 'writeUp', by: ann, note: 'all well', made: true, answers: [], concern });
  const second: Member = { ...deputy, id: '00000000-0000-4000-8000-000000000032', name: 'Second Deputy', roles: ['deputyDsl'] };

  it('whoever went is reminded of what is not written up', () => {
    expect(told(back().waits())).toEqual([`outcomeMissing → ${a}, ${b}`, `current → ${chat}, ${a}, ${b}, office`]);
  });

  it('what is written up is on everybody’s card', () => {
    expect(told(back().does(writeUp(false)))).toEqual([`current → ${chat}, ${a}, ${b}, ${approvers}, office`]);
  });

  it.each<[string, readonly Member[], string]>([
    ['the DSL', staff, dsl.name],
    ['the DSL and every deputy', [...staff, second], `${dsl.name}, ${second.name}`],
    ['a deputy, where there is no DSL', [second, ...staff.filter(({ id }) => id !== dsl.id)], second.name],
    ['the headteacher, where there is neither', staff.filter(({ id }) => id !== dsl.id), head.name],
  ])('a concern about a child goes to %s', (_whom, people, names) => {
    expect(news(back(people).does(writeUp(true)))).toEqual([`concern → ${names}`]);
  });
});
